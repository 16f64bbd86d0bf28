import { keyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { type Check, count } from '../proof.ts';
import { describeDifference, type Image, type Reading, readImage, show } from '../rows/image.ts';
import { insertSql, literal } from '../rows/insert.ts';
import { runRollback } from '../run-plan.ts';
import { readSchema, type SchemaImage, schemaDifferences, withoutOrder } from '../schema-image.ts';
import { attempt, rolledBack } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import {
  afterwards,
  allSubjects,
  type Examination,
  failed,
  held,
  isWritable,
  readingsAfter,
  readingsBefore,
  type Stage,
  subjectsOf,
} from './examination.ts';
import { withoutKeptAside } from './kept-aside.ts';

type RollbackRestores = Extract<Obligation, { kind: 'rollback-restores' }>;

const KIND = 'rollback-restores';

/**
 * Runs the rollback, after more was written through the old name as would happen in use, and compares schema and rows. It
 * undoes the migration, so that it has to be the last to look.
 */
export function rollbackRestores({ reordered = [] }: RollbackRestores): Examination {
  const inAnyOrder = (image: SchemaImage) => reordered.reduce((i, table) => withoutOrder(i, keyOf(table)), image);
  return async (stage) => {
    const { engine } = stage;
    const schema = await readSchema(engine);
    return async () => {
      const written = await writeMore(stage);
      const expected = await readAll(stage, readingsAfter(stage));
      if (typeof expected === 'string') return [failed(KIND, 'the rollback restores the rows', expected)];
      const leaveOut = await withoutKeptAside(stage);
      const issued = await issuedNumbers(stage);
      const failure = await runRollback(engine, stage.plan);
      const title = 'the rollback runs';
      if (failure)
        return [failed(KIND, title, `"${failure.step}" fails: ${failure.error.message} (${failure.error.code})`)];
      return [
        schemaCheck(schemaDifferences(inAnyOrder(schema), inAnyOrder(await readSchema(engine))), schema.size),
        await rowsCheck(stage, expected, written, leaveOut),
        ...(await numbersCheck(stage, issued)),
      ];
    };
  };
}

function schemaCheck(differences: readonly string[], facts: number): Check {
  const title = 'the rollback restores the schema';
  if (differences.length === 0) return held(KIND, title, `${facts} facts of the catalog are as before`, facts);
  const more = differences.length > 3 ? ` (and ${differences.length - 3} more)` : '';
  return failed(KIND, title, `${differences.slice(0, 3).join('; ')}${more}`);
}

async function rowsCheck(
  stage: Stage,
  expected: ReadonlyMap<string, Image>,
  written: number,
  leaveOut: (table: string, image: Image) => Image,
): Promise<Check> {
  const title = 'the rollback restores the rows';
  const now = await readAll(stage, readingsBefore(stage));
  if (typeof now === 'string') return failed(KIND, title, now);
  let rows = 0;
  for (const [name, image] of expected) {
    const after = now.get(name);
    if (!after) continue;
    const fault = describeDifference(name, leaveOut(name, image), leaveOut(name, after));
    if (fault) return failed(KIND, title, fault);
    rows += image.rows.length;
  }
  return held(
    KIND,
    title,
    `${count(rows, 'row')} of ${count(expected.size, 'table')}, ${count(written, 'write')} made after the migration included`,
    rows,
  );
}

/** An insert, an update and a delete through each old name, and an insert into each other table, as goes on after a migration. */
async function writeMore(stage: Stage): Promise<number> {
  const { engine, plan, tables, filled } = stage;
  const { absorbed } = subjectsOf(plan);
  const writes = allSubjects(plan).flatMap((name) => {
    const facts = tables.get(name);
    const compose = filled.composers.get(name);
    if (!facts || !compose) return [];
    const table = afterwards(plan, facts);
    const inserts = [0, 3].map((k) => insertSql(table, table.sql, compose.row(k)));
    return absorbed.includes(name) ? [...inserts, ...changes(isWritable(plan, name) ? table : facts)] : inserts;
  });
  let done = 0;
  await engine.exec('begin');
  for (const sql of writes) if (!((await attempt(engine, sql)) instanceof EngineError)) done++;
  await engine.exec('commit');
  return done;
}

/** One row updated and another deleted, whichever can be. */
function changes(table: TableFacts): string[] {
  const key = table.keys.find((k) => k.primary)?.columns ?? [];
  if (key.length === 0) return [];
  const list = key.map(quoteIdentifier).join(', ');
  const free = table.columns.find(
    (c) =>
      !c.generated &&
      !c.notNull &&
      !table.foreignKeys.some((k) => k.columns.includes(c.name)) &&
      !table.keys.some((k) => k.columns.includes(c.name)),
  );
  const one = (order: string) => `(${list}) = (select ${list} from ${table.sql} order by ${order} limit 1)`;
  return [
    ...(free ? [`update ${table.sql} set ${quoteIdentifier(free.name)} = ${literal(null)} where ${one(list)}`] : []),
    ...[list, key.map((k) => `${quoteIdentifier(k)} desc`).join(', ')].map(
      (order) => `delete from ${table.sql} where ${one(order)}`,
    ),
  ];
}

/** The rows of every table that can be read, by its old name; a sentence where an old name cannot be read. */
async function readAll(stage: Stage, readings: ReadonlyMap<string, Reading>): Promise<Map<string, Image> | string> {
  const images = new Map<string, Image>();
  for (const [name, reading] of readings) {
    try {
      images.set(name, await readImage(stage.engine, reading));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return `${keyOf(reading.name)} cannot be read: ${error.message}`;
    }
  }
  return images;
}

/** The number that each absorbed table's sequence gave out last: a row inserted by default and taken back, the number spent. */
async function issuedNumbers(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const issued = new Map<string, string>();
  for (const name of subjectsOf(stage.plan).absorbed) {
    const value = await nextNumber(stage, name);
    if (value !== undefined) issued.set(name, value);
  }
  return issued;
}

async function nextNumber(stage: Stage, name: string): Promise<string | undefined> {
  const table = stage.tables.get(name);
  const column = table?.columns.find((c) => c.sequence !== undefined);
  const compose = stage.filled.composers.get(name);
  if (!table || !column || !compose) return undefined;
  const row = new Map(compose.row(0));
  row.delete(column.name);
  const sql = `${insertSql(table, table.sql, row)} returning ${quoteIdentifier(column.name)}::text`;
  const rows = await rolledBack(stage.engine, () => attempt(stage.engine, sql));
  return rows instanceof EngineError ? undefined : (rows[0]?.[0] ?? undefined);
}

async function numbersCheck(stage: Stage, issued: ReadonlyMap<string, string>): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [name, last] of issued) {
    const title = `the sequence of ${name} goes on after the rollback`;
    const next = await nextNumber(stage, name);
    if (next === undefined) checks.push(failed(KIND, title, 'a row with its default number cannot be inserted'));
    else if (Number(next) <= Number(last)) {
      checks.push(
        failed(KIND, title, `it gives out ${show(next)}, but ${show(last)} was given out before the rollback`),
      );
    } else checks.push(held(KIND, title, `${last} was the last number before it, ${next} is the next`, 1));
  }
  return checks;
}
