import type { Node, RangeVar } from '@pgsql/types';
import { readSql, type SqlText, type Statement } from '../sql/read.ts';
import type { FilePart, Guard, Part, SqlPart } from '../sql/script.ts';
import type { Span } from '../text/span.ts';
import { dataBehind, type FileFacts, type SyntaxFact } from './facts.ts';
import { holesIn, isAboutRows } from './holes.ts';
import { findRelation } from './lookup.ts';
import type { Lowering } from './lower/change.ts';
import { isSchemaStatement, lowerStatement } from './lower/statement.ts';
import { asOfVersion } from './lower/version.ts';
import type { Origin } from './model.ts';
import { type NameRef, refOfRange } from './nodes.ts';
import type { Reading } from './reading.ts';
import { Refusal, SQLSTATE as S } from './refusal.ts';
import { addGap, type Working } from './working.ts';

/** A file that a script reads and runs. */
export interface IncludedFile {
  readonly path: string;
  readonly text: string;
}

export interface ScriptOptions {
  readonly downs?: readonly Part[];
  readonly postgres?: number | undefined;
}

/**
 * Reads what a program does to the schema. Origins lie in the program's file, or in the file of SQL that it runs.
 * @param include the file that a part names; undefined where there is none
 * @param options.downs what it does when it is taken back: read for its syntax alone
 * @param options.postgres major version of the server, where it is known
 */
export function readScript(
  path: string,
  text: string,
  parts: readonly Part[],
  include: (part: FilePart) => IncludedFile | undefined,
  { downs = [], postgres }: ScriptOptions = {},
): FileFacts {
  const script: Script = {
    path,
    postgres,
    changes: [],
    problems: [],
    decisions: new Map(),
    statements: 0,
    schemaStatements: 0,
  };
  for (const part of parts) {
    switch (part.kind) {
      case 'sql':
        readPart(script, path, part, part.text);
        break;
      case 'file': {
        const file = include(part);
        if (file) readPart(script, file.path, { ...part, holes: [], place: (span) => span }, file.text);
        else addGapAt(script, part.at, `SQL in ${part.path}, which is not among these files`);
        break;
      }
      case 'gap':
        addGapAt(script, part.at, part.what);
        break;
      case 'builder':
        addBuilder(script, part);
        break;
    }
  }
  for (const part of downs)
    if (part.kind === 'sql' && part.holes.length === 0)
      script.problems.push(...syntaxOf(path, part, readSql(part.text)));
  const { statements, schemaStatements, problems, changes, decisions } = script;
  if (parts.some((part) => 'guards' in part && part.guards.length > 0)) {
    const at = originAt(script, path, { start: 0, end: 0 });
    changes.unshift({ at, run: () => decisions.clear() });
  }
  return { path, text, parts, statements, schemaStatements, problems, changes };
}

interface Script {
  readonly path: string;
  readonly postgres: number | undefined;
  readonly changes: Lowering[];
  readonly problems: SyntaxFact[];
  /** What the program was told when it asked, by its guards; forgotten each time the file begins to run. */
  readonly decisions: Map<Guard, boolean>;
  statements: number;
  schemaStatements: number;
}

type Readable = Pick<SqlPart, 'guards' | 'maybe' | 'holes' | 'place'>;

function readPart(script: Script, file: string, part: Readable, text: string): void {
  const read = readSql(text);
  const start = originAt(script, file, part.place({ start: 0, end: 0 }));
  for (const guard of part.guards) script.changes.push(decide(script, guard, start));
  const first = script.statements;
  for (const statement of read.statements) {
    const number = script.statements++;
    if (isSchemaStatement(statement.node)) script.schemaStatements++;
    const own = ownGuard(statement.node, part.guards);
    if (own && 'CreateStmt' in statement.node) statement.node.CreateStmt.if_not_exists = true;
    const data = 'CopyStmt' in statement.node ? dataBehind(read, number - first) : undefined;
    const isFilledIn = part.holes.some((hole) => touchesHole(statement.span, hole));
    const reading: Reading = {
      file,
      text: read.sql,
      number,
      statement,
      place: part.place,
      isFilledIn,
      ...(data ? { data } : {}),
    };
    const change = asOfVersion(script.postgres, reading, () => lowerStatement(statement.node, reading));
    if (change) script.changes.push(conditional(script, part, own, filledIn(part, statement, change)));
  }
  for (const { code, message, at, statement } of read.problems) {
    const span = part.place(at);
    // What is filled in may be what is missing.
    const hole = part.holes.find((h) => touchesHole(statement, h));
    if (hole) addGapAt(script, span, `SQL that holds ${hole.source}, which is known only as the program runs`, file);
    else script.problems.push({ at: { file, span }, code, message, statement: part.place(statement) });
  }
}

function syntaxOf(file: string, part: Readable, { problems }: SqlText): SyntaxFact[] {
  return problems.map(({ code, message, at, statement }) => ({
    at: { file, span: part.place(at) },
    code,
    message,
    statement: part.place(statement),
  }));
}

function touchesHole(statement: Span, hole: Span): boolean {
  return statement.start < hole.end && hole.start < statement.end;
}

function originAt(script: Script, file: string, span: Span): Origin {
  return { file, statement: script.statements, span, name: span };
}

function addGapAt(script: Script, span: Span, what: string, file = script.path): void {
  const at = originAt(script, file, span);
  script.changes.push({ at, run: (work) => addGap(work, what, at) });
}

/** A table that a library makes without SQL is there, and nothing is known of it; others may be, too. */
function addBuilder(script: Script, { what, table, at: span }: Part & { kind: 'builder' }): void {
  const at = originAt(script, script.path, span);
  const ref = table === undefined ? undefined : refOf(table);
  script.changes.push({
    at,
    run(work) {
      work.expectOutside();
      addGap(work, `${what}, which is not SQL`, at, ref && findRelation(work, ref));
    },
  });
}

function refOf(name: string): NameRef {
  const parts = name.replaceAll('"', '').split('.');
  return parts.length > 1 ? { schema: parts[0], name: parts[1] ?? '' } : { name: parts[0] ?? '' };
}

/** Notes what the program is told when it asks: what it does then may change the answer, and not what it knows. */
function decide({ decisions }: Script, guard: Guard, at: Origin): Lowering {
  const asked = guard.of ?? guard;
  return {
    at,
    run(work) {
      if (decisions.has(asked)) return;
      const relation = findRelation(work, refOf(asked.table));
      const isThere = asked.column === undefined ? relation : relation?.columns.some((c) => c.name === asked.column);
      decisions.set(asked, Boolean(isThere));
    },
  };
}

/** The guard that CREATE TABLE answers itself, as IF NOT EXISTS: what is skipped then is told like any other. */
function ownGuard(node: Node, guards: readonly Guard[]): Guard | undefined {
  const made = 'CreateStmt' in node ? node.CreateStmt.relation : undefined;
  if (!made) return undefined;
  return guards.find((g) => !g.present && g.column === undefined && refOf(g.table).name === made.relname);
}

/** The change under the part's conditions. */
function conditional(script: Script, { guards, maybe }: Readable, own: Guard | undefined, change: Lowering): Lowering {
  const others = guards.filter((guard) => guard !== own);
  if (others.length === 0 && !maybe) return change;
  return {
    at: change.at,
    run(work) {
      if (!others.every((guard) => script.decisions.get(guard.of ?? guard) === guard.present)) return;
      if (maybe) attempt(work, change);
      else change.run(work);
    },
  };
}

const IS_THERE_OR_NOT = new Set<string>([
  ...[S.duplicateTable, S.duplicateColumn, S.duplicateObject, S.duplicateSchema, S.duplicateFunction],
  ...[S.undefinedTable, S.undefinedColumn, S.undefinedObject, S.undefinedFunction, S.undefinedSchema],
]);

/** Does what the program does only where it can be done, as far as its condition is known: "unless it is there already". */
function attempt(work: Working, change: Lowering): void {
  const mark = work.journal.mark();
  try {
    change.run(work);
  } catch (error) {
    if (!(error instanceof Refusal) || !IS_THERE_OR_NOT.has(error.code)) throw error;
    work.journal.undoTo(mark);
  }
}

/** The change, if what is filled in leaves it known; else a gap. */
function filledIn(part: Readable, statement: Statement, change: Lowering): Lowering {
  const holes = part.holes.filter((hole) => touchesHole(statement.span, hole));
  const [first] = holes;
  if (!first) return change;
  const what = `holds ${first.source}, which is known only as the program runs`;
  const { at } = change;
  const kind = holesIn(statement.node);
  if (kind === 'name') return { at, run: (work) => addGap(work, what, at) };
  if (kind === 'none' && isAboutRows(statement.node)) return change;
  const ref = relationOf(statement.node);
  return {
    at,
    run(work) {
      change.run(work);
      addGap(work, what, at, ref && findRelation(work, ref));
    },
  };
}

/** The relation that a statement of DDL is about. */
function relationOf(node: Node): NameRef | undefined {
  const [body] = Object.values(node) as { relation?: RangeVar; view?: RangeVar }[];
  const range = body?.relation ?? body?.view;
  return range?.relname === undefined ? undefined : refOfRange(range);
}
