import type { FileFacts } from '../catalog/index.ts';
import type { Gap, Problem, Snapshot } from '../catalog/model.ts';
import type { Finding } from '../rules/rule.ts';
import type { Location } from '../text/span.ts';
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
 */
export function problemsOf(files: readonly FileFacts[], snapshot: Snapshot, findings: readonly Finding[]): Problems {
  const syntax = files.flatMap(syntaxOf);
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
  const redeclared = new Set(findings.filter((f) => f.ruleId === 'redeclared-table').map((f) => placeOf(f.at)));
  const grave = foldLost(replayed.filter((p) => p.severity === 'error' || p.severity === 'warning')).filter(
    (p) => p.statements > 1 || !(p.code === '42P07' && redeclared.has(placeOf(p.at))),
  );
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

const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:relation|table|view|sequence|materialized view)\b/, /\b(?:table|index|view|sequence)\b/i],
  [/^trigger\b/, /\btrigger\b/i],
  [/^constraint\b/, /\bconstraint\b/i],
  [/^index\b/, /\bindex\b/i],
  [/^type\b/, /\b(?:type|domain)\b/i],
  [/^(?:function|procedure|aggregate)\b/, /\b(?:function|procedure|routine|aggregate)\b/i],
  [/^policy\b/, /\bpolicy\b/i],
  [/^schema\b/, /\bschema\b/i],
  [/^column\b/, /\b(?:column|add|rename|table)\b/i],
];

/**
 * Whether something may be there, or be gone, because of a DO block whose statements are made up as it runs.
 * The answer is that block, as a noun phrase.
 */
function doubtOf(files: readonly FileFacts[], gaps: readonly Gap[]): (problem: Problem) => string | undefined {
  const blocks = gaps.filter((gap) => gap.what.includes('DO block'));
  if (blocks.length === 0) return () => undefined;
  const order = new Map(files.map((file, i) => [file.path, { file, i }]));
  const known = blocks.flatMap(({ at }) => {
    const found = order.get(at.file);
    const text = found?.file.text.slice(at.span.start, at.span.end) ?? '';
    return found && /\b(?:execute|create|alter|drop)\b/i.test(text) ? [{ at, i: found.i, text }] : [];
  });
  return ({ code, message, at }) => {
    const appears = /does not exist$/.test(message);
    if (!appears && !/already exists$/.test(message)) return undefined;
    if (code === '42P07' && /^relation/.test(message) && !appears) return undefined;
    const place = order.get(at.file)?.i ?? 0;
    const object = KINDS.find(([said]) => said.test(message))?.[1];
    const verb = appears ? /\b(?:create|add|rename)\b/i : /\b(?:drop|rename)\b/i;
    const block = known.find(
      (b) =>
        (b.i < place || (b.i === place && b.at.span.start < at.span.start)) &&
        (isMadeUp(b.text) || (verb.test(b.text) && (object?.test(b.text) ?? true))),
    );
    return (
      block &&
      `the DO block in ${block.at.file.slice(block.at.file.lastIndexOf('/') + 1)}, whose SQL is not known here,`
    );
  };
}

/** Runs what a variable holds: nothing in its text tells what that is. */
function isMadeUp(text: string): boolean {
  return /\bexecute\s+\w+\s*;/i.test(text) && !/\b(?:create|alter|drop)\b/i.test(text);
}
