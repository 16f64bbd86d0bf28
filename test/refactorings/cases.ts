import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogDocument } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import type { MergeTarget } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { quoteIdentifier, quoteQualified } from '../../src/sql/identifiers.ts';
import { TABLES } from '../support/introspect.sql.ts';
import { type Oracle, statementsOf } from '../support/oracle.ts';

/** A folder with a database as it was (before/), what to do (case.json) and the migration that has to come of it. */
export interface Case<T> {
  readonly name: string;
  readonly target: T;
  /** What the proof cannot show, sentence by sentence. */
  readonly unshown: readonly string[];
  readonly files: readonly SqlFile[];
  /** The exact migration. */
  readonly expected: string | undefined;
  readonly expectedPath: string;
}

export interface SqlFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, '../fixtures/refactorings');

export function mergeCases(): Case<MergeTarget>[] {
  return casesOf<MergeTarget>('merge-tables');
}

/** @param id of the refactoring */
export function casesOf<T>(id: string): Case<T>[] {
  return readdirSync(join(ROOT, id))
    .sort()
    .map((name) => {
      const folder = join(ROOT, id, name);
      const before = join(folder, 'before');
      const expectedPath = join(folder, 'expected.sql');
      const { unshown = [], ...target } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as T & {
        unshown?: string[];
      };
      return {
        name,
        target: target as T,
        unshown,
        files: readdirSync(before)
          .sort()
          .map((file) => ({ path: file, text: readFileSync(join(before, file), 'utf8') })),
        expected: existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : undefined,
        expectedPath,
      };
    });
}

export function snapshotOf(files: readonly SqlFile[]): Snapshot {
  return replay(files.map((f) => readFacts(f.path, f.text)));
}

/** A relation's key as SQL. */
export function quoted(key: string): string {
  const dot = key.indexOf('.');
  return quoteQualified(key.slice(0, dot), key.slice(dot + 1));
}

/** Runs a migration in one transaction on what the last catalog left behind. */
export async function run(oracle: Oracle, sql: string): Promise<void> {
  await oracle.query('begin');
  for (const statement of statementsOf(sql)) await oracle.query(statement);
  await oracle.query('commit');
}

/** The catalog as it stands now. */
export async function catalogOf(oracle: Oracle): Promise<CatalogDocument> {
  const [row] = await oracle.query<{ document: CatalogDocument['tables'] }>(TABLES);
  return { tables: row?.document ?? {} };
}

/** Every row of a relation as text, in order. */
export async function rowsOf(oracle: Oracle, key: string): Promise<string[]> {
  const rows = await oracle.query<{ row: string }>(`select t::text as row from ${quoted(key)} as t order by 1`);
  return rows.map((r) => r.row);
}

/** As `rowsOf`, of these columns, whatever order they stand in. */
export async function rowsIn(oracle: Oracle, key: string, columns: readonly string[]): Promise<string[]> {
  const list = columns.map(quoteIdentifier).join(', ');
  const rows = await oracle.query<{ row: string }>(
    `select t::text as row from (select ${list} from ${quoted(key)}) as t order by 1`,
  );
  return rows.map((r) => r.row);
}

/** Key of what has a table's old columns after the plan: a view, where it is taken apart. */
export function viewOf(plan: Plan, table: string): string {
  const through = plan.obligations.flatMap((o) => (o.kind === 'rows-read-back' && o.through ? [o.through] : []))[0];
  return through ? `${through.schema}.${through.name}` : table;
}
