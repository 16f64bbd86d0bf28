import { SQLSTATE as S } from '../catalog/refusal.ts';
import type { StatementProblem } from './problems.ts';

/**
 * Says with the statement that made a transaction fail how many behind it PostgreSQL refuses for that alone, instead of
 * saying so at each of them. Keeps the order.
 * @param problems in the order in which the statements run
 */
export function foldLost(problems: readonly StatementProblem[]): readonly StatementProblem[] {
  const out: StatementProblem[] = [];
  let lost = 0;
  const close = () => {
    const cause = out.at(-1);
    if (cause && lost > 0) out[out.length - 1] = withLost(cause, lost);
    lost = 0;
  };
  for (const problem of problems) {
    if (problem.code === S.failedTransaction) lost++;
    else {
      close();
      out.push(problem);
    }
  }
  close();
  return out;
}

function withLost(cause: StatementProblem, lost: number): StatementProblem {
  const rest = lost === 1 ? 'one statement behind it is' : `${lost} statements behind it are`;
  const message = `${cause.message}; the transaction around it is rolled back, and ${rest} refused for that`;
  return { ...cause, message, statements: cause.statements + lost };
}
