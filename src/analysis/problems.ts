import type { FileFacts } from '../catalog/index.ts';
import type { Snapshot } from '../catalog/model.ts';
import type { Finding } from '../rules/rule.ts';
import type { Location } from '../text/span.ts';
import { doubtOf } from './doubt.ts';
import { foldLost } from './lost.ts';
import { foldMissing } from './missing.ts';

/** Something that PostgreSQL would refuse or say about a statement. */
export interface StatementProblem {
  readonly at: Location;
  /** SQLSTATE */
  readonly code: string;
  /** In PostgreSQL's words, with what is known beyond them behind. */
  readonly message: string;
  /** info: PostgreSQL may accept it all the same. notice: it says so itself, and goes on. */
  readonly severity: 'error' | 'warning' | 'info' | 'notice';
  /** Whether the statement is PostgreSQL's SQL, and refused only because of what is there when it runs. */
  readonly parses: boolean;
  /** How many statements it stands for. */
  readonly statements: number;
}

export interface Problems {
  /** Every one; but a file that is no PostgreSQL has one for all of it. */
  readonly all: readonly StatementProblem[];
  /** What a person is told: what has one cause is said once, and nothing that a finding says. */
  readonly told: readonly StatementProblem[];
}

/**
 * What is wrong with a database's statements.
 * @param files in the order in which they run
 * @param findings those at whose place a problem would say the same again
 * @param downs what takes migrations back, of which only the syntax matters
 */
export function problemsOf(
  files: readonly FileFacts[],
  snapshot: Snapshot,
  findings: readonly Finding[],
  downs: readonly FileFacts[] = [],
): Problems {
  const syntax = [...files, ...downs].flatMap(syntaxOf);
  const isDoubtful = doubtOf(files, snapshot.gaps);
  const replayed = snapshot.problems.map((p): StatementProblem => {
    const at = { file: p.at.file, span: p.at.name };
    const doubt = p.severity === 'error' ? isDoubtful(p) : undefined;
    return doubt
      ? {
          at,
          code: p.code,
          message: `${p.message}, unless ${doubt} sees to it`,
          severity: 'info',
          parses: true,
          statements: 1,
        }
      : { at, code: p.code, message: p.message, severity: p.severity, parses: true, statements: 1 };
  });
  const said = (ruleId: string) => new Set(findings.filter((f) => f.ruleId === ruleId).map((f) => placeOf(f.at)));
  const redeclared = said('redeclared-table');
  const failing = said('failing-migration');
  const lost = foldLost(replayed.filter((p) => p.severity === 'error' || p.severity === 'warning'));
  const grave = lost.filter(({ code, at, statements }) => {
    if (failing.has(placeOf(at))) return false;
    return statements > 1 || !(code === '42P07' && redeclared.has(placeOf(at)));
  });
  return { all: [...syntax, ...replayed], told: [...syntax.map(onOneLine), ...foldMissing(files, grave)] };
}

/** PostgreSQL quotes the whole of a string that it cannot take, over however many lines. */
function onOneLine(problem: StatementProblem): StatementProblem {
  const message = problem.message.replace(/\s*[\r\n][\s\S]*"/, '..."');
  return message === problem.message ? problem : { ...problem, message };
}

function placeOf({ file, span }: Location): string {
  return `${span.start} ${file}`;
}

// A file of which this many statements fail, and most of them, was never meant for PostgreSQL as it stands.
const FOREIGN = 4;

/** A template or another system's SQL would be an error at every statement: one says as much. */
function syntaxOf({ problems, statements }: FileFacts): StatementProblem[] {
  const [first] = problems;
  const isForeign = problems.length >= FOREIGN && problems.length > statements * 2;
  if (!first || !isForeign || problems.some(({ code }) => code !== '42601')) {
    return problems.map(({ at, code, message }) => ({
      at,
      code,
      message,
      severity: 'error',
      parses: false,
      statements: 1,
    }));
  }
  const lost = statements === 0 ? `none of its ${problems.length} statements` : `${statements} of its statements`;
  const rest = statements === 0 ? 'is' : `are, ${problems.length} are not`;
  const message = `${first.message}: the file seems to be a template or another system's SQL, since ${lost} ${rest} PostgreSQL's; it is left out`;
  return [{ at: first.at, code: first.code, message, severity: 'warning', parses: false, statements: problems.length }];
}
