import type { Statement } from './syntax.ts';

/**
 * A loop's body without `next`: what stands behind `if (test) next` becomes what runs where the test does not hold, so that
 * nothing but conditions is left.
 */
export function ofRound(body: readonly Statement[]): readonly Statement[] {
  for (const [i, statement] of body.entries()) {
    if (statement.kind === 'next') return body.slice(0, i);
    const rest = body.slice(i + 1);
    if (statement.kind === 'block' && holdsNext(statement))
      return [...body.slice(0, i), ...ofRound([...statement.body, ...rest])];
    if (statement.kind !== 'if' || !holdsNext(statement)) continue;
    const { consequence, alternative } = statement;
    const side = (own: readonly Statement[]) => (own.at(-1)?.kind === 'next' ? own.slice(0, -1) : [...own, ...rest]);
    return [
      ...body.slice(0, i),
      { ...statement, consequence: ofRound(side(consequence)), alternative: ofRound(side(alternative)) },
    ];
  }
  return body;
}

function holdsNext(statement: Statement): boolean {
  if (statement.kind === 'block') return statement.body.some(holdsNext);
  if (statement.kind === 'if') return [...statement.consequence, ...statement.alternative].some(holdsNext);
  return statement.kind === 'next';
}
