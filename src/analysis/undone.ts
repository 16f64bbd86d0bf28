import type { FileFacts } from '../catalog/index.ts';
import type { Problem, Snapshot } from '../catalog/model.ts';
import { SQLSTATE as S } from '../catalog/refusal.ts';
import { type Database, transactionsOf } from '../migrations/index.ts';
import type { Undone } from '../rules/rule.ts';
import { readSql, type Statement } from '../sql/read.ts';
import type { Span } from '../text/span.ts';
import { certaintyOf } from './certainty.ts';
import { countDeclared } from './declared.ts';

/** What of a database says which parts of its files stand or fall together. */
export type Tool = Pick<Database, 'layout' | 'files' | 'declarative'>;

/**
 * The transactions of which nothing stays, since PostgreSQL refuses one of their statements: of each file the first. Only
 * what is sure: a statement that may well succeed where it runs is left to `problemsOf`.
 * @param files in the order in which they run
 */
export function undoneIn(tool: Tool, files: readonly FileFacts[], snapshot: Snapshot): readonly Undone[] {
  const errors = snapshot.problems.filter((p) => p.severity === 'error' && p.code !== S.failedTransaction);
  if (errors.length === 0) return [];
  const certainty = certaintyOf(tool, files, snapshot);
  const facts = new Map(files.map((file) => [file.path, file]));
  const undone = new Map<string, Undone>();
  for (const problem of errors) {
    const file = facts.get(problem.at.file);
    if (!file || undone.has(file.path)) continue;
    const sure = certainty(problem);
    if (sure === undefined) continue;
    const found = keptTransaction(problem, file, tool);
    if (found) undone.set(file.path, { problem, ...sure, ...found });
  }
  // Where one file after the other fails, they are no history that was ever run as it is read here.
  return undone.size > Math.max(MANY, files.length / 10) ? [] : [...undone.values()];
}

const MANY = 3;

const kept = new WeakMap<FileFacts, Map<number, Transaction | undefined>>();

/** Reading a file's statements again takes as long as reading it did, so an edit elsewhere leaves it as it is. */
function keptTransaction(problem: Problem, file: FileFacts, tool: Tool): Transaction | undefined {
  const known = kept.get(file) ?? new Map<number, Transaction | undefined>();
  kept.set(file, known);
  const { start } = problem.at.span;
  if (!known.has(start)) known.set(start, transactionOf(problem, file, tool));
  return known.get(start);
}

type Transaction = Pick<Undone, 'tool' | 'statements' | 'others' | 'declares'>;

/** The transaction that a refused statement is part of; undefined where it stands alone, or its end is not sure. */
function transactionOf(problem: Problem, file: FileFacts, tool: Tool): Transaction | undefined {
  const { layout } = tool;
  const all = statementsOf(file, layout.up(file.path, file.text));
  const own = transactionsOf(tool, file.path, file.text).find((part) => contains(part, problem.at.span.start));
  const reach = own ? restOf(own, all, problem) : blockOf(all, problem);
  if (!reach) return undefined;
  const inside = all.filter((s) => contains(reach, s.span.start) && !isOfSession(s));
  if (inside.length < 2 || inside.some(runsAlone)) return undefined;
  const rest = all.filter((s) => !contains(reach, s.span.start) && !isOfSession(s));
  return {
    ...(own && { tool: layout.title }),
    statements: inside.length,
    others: rest.length,
    declares: countDeclared(inside.filter((s) => s.span.start !== problem.at.span.start).map((s) => s.node)),
  };
}

/** The statements that run, each with its place in the file. */
function statementsOf({ parts, text }: FileFacts, up: readonly Span[]): Statement[] {
  if (!parts) return readSql(text).statements.filter((s) => up.some((part) => contains(part, s.span.start)));
  return parts.flatMap((part) =>
    part.kind === 'sql'
      ? readSql(part.text).statements.map((statement) => ({ ...statement, span: part.place(statement.span) }))
      : [],
  );
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Of the transaction that the tool opens what is behind the last COMMIT before the statement; behind an error it runs no more. */
function restOf(part: Span, all: readonly Statement[], problem: Problem): Span | undefined {
  const inside = all.filter((s) => contains(part, s.span.start));
  if (inside.some((s) => ['SAVEPOINT', 'ROLLBACK', 'ROLLBACK_TO'].includes(commandOf(s)))) return undefined;
  const commit = inside.findLast((s) => commandOf(s) === 'COMMIT' && s.span.start < problem.at.span.start);
  return { start: commit?.span.end ?? part.start, end: part.end };
}

/** What stands between the BEGIN before the statement and the COMMIT behind it. */
function blockOf(all: readonly Statement[], problem: Problem): Span | undefined {
  const before = all.filter((s) => s.span.start < problem.at.span.start && commandOf(s) !== '');
  const after = all.find((s) => s.span.start > problem.at.span.start && commandOf(s) !== '');
  const opened = before.at(-1);
  if (!opened || !['BEGIN', 'START'].includes(commandOf(opened)) || !after || commandOf(after) !== 'COMMIT')
    return undefined;
  return { start: opened.span.end, end: after.span.start };
}

/** "COMMIT" of a statement that has to do with transactions; '' of any other. */
function commandOf({ node }: Statement): string {
  return 'TransactionStmt' in node ? (node.TransactionStmt.kind ?? '').replace('TRANS_STMT_', '') : '';
}

function isOfSession(statement: Statement): boolean {
  const { node } = statement;
  return commandOf(statement) !== '' || 'VariableSetStmt' in node || 'LockStmt' in node;
}

/** What no transaction may hold: whoever runs the file runs it without one. */
function runsAlone({ node }: Statement): boolean {
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true;
  if ('DropStmt' in node) return node.DropStmt.concurrent === true;
  return 'VacuumStmt' in node || 'CreatedbStmt' in node || 'DropdbStmt' in node || 'AlterSystemStmt' in node;
}
