import type { KnownRows } from '../../catalog/rows/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import type { ProvablePlan } from '../plan.ts';
import { attempt, rowsOf } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import { type Composer, composer, type NewRow } from './compose.ts';
import { type FreshKeys, freshKeys } from './fresh-keys.ts';
import { type Group, groupsOf, parentTuples } from './groups.ts';
import { insertRow } from './insert.ts';
import { type InsertedRows, insertGiven } from './insert-given.ts';
import { type GivenRow, givenRows } from './known.ts';

export interface Filled {
  /** Rows made, by table. */
  readonly counts: ReadonlyMap<string, number>;
  /** Rows that a constraint would not take, however varied. */
  readonly dropped: number;
  /** Why a table has no rows, in PostgreSQL's words. */
  readonly empty: ReadonlyMap<string, string>;
  /** More rows for each table: for writes. */
  readonly composers: ReadonlyMap<string, Composer>;
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  /** Rows of the files that went in, by table and then by where they stand in it (ctid). */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, GivenRow>>;
  /** Tables of whose rows in the files a later statement may have changed some. */
  readonly doubtful: ReadonlySet<string>;
  readonly notes: readonly string[];
}

export interface FillOptions {
  /** Tables that the plan is about, which get the most rows; the others get what these need. */
  readonly subjects: ReadonlySet<string>;
  readonly rowPolicy?: NonNullable<ProvablePlan['rowPolicy']>;
  /** Most rows made for one table. */
  readonly most: number;
  /** What the files write, by table. */
  readonly known: (table: string) => KnownRows | undefined;
  progress(message: string, fraction: number): void;
}

/**
 * Fills the tables with rows that the files write, as far as they fit, and with rows made to break a careless migration, in the order of their foreign keys. User triggers are
 * off meanwhile, so that rows stay what they were made.
 */
export async function fill(
  engine: Engine,
  tables: ReadonlyMap<string, TableFacts>,
  options: FillOptions,
): Promise<Filled> {
  const order = inForeignKeyOrder([...tables.values()].filter((t) => !t.isPartition));
  const keys = freshKeys();
  const counts = new Map<string, number>();
  const empty = new Map<string, string>();
  const composers = new Map<string, Composer>();
  const groups = new Map<string, readonly Group[]>();
  const made = new Map<string, NewRow[]>();
  const chosen = givenRows(options.known, order, options.subjects);
  const given = new Map<string, ReadonlyMap<string, GivenRow>>();
  const notes = [...chosen.notes];
  let dropped = 0;
  await engine.exec('begin');
  await setUserTriggers(engine, order, false);
  for (const [i, table] of order.entries()) {
    options.progress(`making rows for ${table.key}`, i / order.length);
    const subject = options.subjects.has(table.key);
    const most = subject ? options.most : Math.min(options.most, 8);
    const sibling = subject
      ? [...options.subjects].filter((k) => k !== table.key).flatMap((k) => made.get(k) ?? [])
      : [];
    const shared = sharing(table, tables, options, sibling);
    const result = await fillTable(engine, table, tables, keys, {
      most,
      subject,
      shared,
      also: siblingKeys(table, tables, options),
      given: chosen.rows.get(table.key) ?? [],
    });
    given.set(table.key, result.given.places);
    notes.push(...misfits(table, result.given));
    counts.set(table.key, result.rows.length + result.given.places.size);
    made.set(table.key, result.rows);
    composers.set(table.key, result.compose);
    groups.set(table.key, result.groups);
    dropped += result.dropped;
    if (result.rows.length + result.given.places.size === 0)
      empty.set(table.key, result.refusal ?? 'no row could be made');
    await carrySequences(engine, table);
  }
  await engine.exec('set constraints all immediate');
  await setUserTriggers(engine, order, true);
  await engine.exec('commit');
  keys.leap();
  return { counts, dropped, empty, composers, groups, given, doubtful: chosen.doubtful, notes };
}

function misfits({ key }: TableFacts, { refused, refusal }: InsertedRows): string[] {
  if (refused === 0) return [];
  const rows = refused === 1 ? 'One row' : `${refused} rows`;
  return [`${rows} that the files write for ${key} did not fit: ${refusal}`];
}

interface TableRows {
  readonly rows: NewRow[];
  readonly given: InsertedRows;
  readonly dropped: number;
  readonly refusal: string | undefined;
  readonly compose: Composer;
  readonly groups: readonly Group[];
}

async function fillTable(
  engine: Engine,
  table: TableFacts,
  tables: ReadonlyMap<string, TableFacts>,
  keys: FreshKeys,
  how: {
    readonly most: number;
    readonly subject: boolean;
    readonly shared: readonly NewRow[];
    readonly also: readonly (readonly string[])[];
    readonly given: readonly GivenRow[];
  },
): Promise<TableRows> {
  const rows: NewRow[] = [];
  let dropped = 0;
  let refusal: string | undefined;
  let groups = await groupsOf(engine, table, await parentsOf(engine, table, tables));
  let compose = composer(table, groups, keys, how.subject, how.also, true);
  const given = await insertGiven(engine, table, how.given, compose);
  if (given.places.size > 0) {
    groups = await groupsOf(engine, table, await parentsOf(engine, table, tables));
    compose = composer(table, groups, keys, how.subject, how.also);
  }
  const pointsAtItself = table.foreignKeys.some((k) => k.parent === table.key);
  const add = async (k: number, change?: (row: NewRow) => NewRow) => {
    const row = await insertRow(engine, table, compose, k, change);
    if (row instanceof EngineError) {
      dropped++;
      refusal = row.message;
    } else rows.push(row);
  };
  const wanted = Math.min(how.most, compose.wanted);
  for (let k = 0; k < wanted; k++) {
    if (k === 3 && pointsAtItself) {
      groups = await groupsOf(engine, table, await parentsOf(engine, table, tables));
      compose = composer(table, groups, keys, how.subject, how.also);
    }
    await add(k);
  }
  // A payload that is there twice: a copy by UNION or DISTINCT would lose one of them.
  if (how.subject) await add(2);
  for (const [k, row] of how.shared.entries()) await add(2 + k, (made) => new Map([...made, ...row]));
  return { rows, given, dropped, refusal, compose, groups };
}

/** What is unique in the other table of a merge will be so over the rows of both. */
function siblingKeys(
  table: TableFacts,
  tables: ReadonlyMap<string, TableFacts>,
  options: FillOptions,
): (readonly string[])[] {
  if (!options.subjects.has(table.key)) return [];
  const others = [...options.subjects].filter((k) => k !== table.key).flatMap((k) => tables.get(k) ?? []);
  return others.flatMap((t) => t.keys.filter((k) => !k.primary).map((k) => k.columns));
}

/** Keys of the sibling's rows that this table must meet, where the row policy lets keys meet. */
function sharing(
  table: TableFacts,
  tables: ReadonlyMap<string, TableFacts>,
  options: FillOptions,
  sibling: readonly NewRow[],
): NewRow[] {
  if ((options.rowPolicy ?? 'disjoint') === 'disjoint' || sibling.length === 0) return [];
  const other = [...options.subjects].filter((k) => k !== table.key).map((k) => tables.get(k))[0];
  const mine = table.keys.find((k) => k.primary)?.columns ?? [];
  const theirs = other?.keys.find((k) => k.primary)?.columns ?? [];
  const referencing = new Set(table.foreignKeys.flatMap((k) => k.columns));
  if (mine.length === 0 || mine.length !== theirs.length || mine.some((c) => referencing.has(c))) return [];
  const natural =
    options.rowPolicy === 'same-row' ? table.keys.flatMap((k) => k.columns).filter((c) => !referencing.has(c)) : [];
  return sibling.slice(0, 4).map((row) => {
    const values = natural.flatMap((c) => (row.has(c) ? [[c, row.get(c) ?? null] as const] : []));
    return new Map([...values, ...mine.map((c, i) => [c, row.get(theirs[i] ?? '') ?? null] as const)]);
  });
}

async function parentsOf(engine: Engine, table: TableFacts, tables: ReadonlyMap<string, TableFacts>) {
  const parents = new Map<string, Awaited<ReturnType<typeof parentTuples>>>();
  for (const key of table.foreignKeys) {
    const parent = tables.get(key.parent);
    if (parent) parents.set(key.name, await parentTuples(engine, parent, key.parentColumns));
  }
  return parents;
}

/** Referenced tables first; within a cycle in the order given. */
export function inForeignKeyOrder(tables: readonly TableFacts[]): TableFacts[] {
  const byKey = new Map(tables.map((t) => [t.key, t]));
  const done = new Set<string>();
  const order: TableFacts[] = [];
  const visit = (table: TableFacts) => {
    if (done.has(table.key)) return;
    done.add(table.key);
    for (const key of table.foreignKeys) {
      const parent = byKey.get(key.parent);
      if (parent) visit(parent);
    }
    order.push(table);
  };
  for (const table of tables) visit(table);
  return order;
}

const STATES: Record<string, string> = { O: 'enable', D: 'disable', R: 'enable replica', A: 'enable always' };

async function setUserTriggers(engine: Engine, tables: readonly TableFacts[], restore: boolean): Promise<void> {
  for (const table of tables) {
    for (const trigger of table.triggers) {
      const state = restore ? (STATES[trigger.enabled] ?? 'enable') : 'disable';
      await engine.exec(`alter table ${table.sql} ${state} trigger ${quoteIdentifier(trigger.name)}`);
    }
  }
}

/** As if some of the latest rows had been deleted: whoever resumes behind the largest row gives a number out twice. */
async function carrySequences(engine: Engine, table: TableFacts): Promise<void> {
  for (const column of table.columns) {
    if (column.sequence === undefined) continue;
    const [row] = await rowsOf(
      engine,
      `select greatest(coalesce(max(${quoteIdentifier(column.name)}) filter (where ${quoteIdentifier(column.name)} < 30000), 0), 0) + 7 from ${table.sql}`,
    );
    await attempt(engine, `select setval(${quoteLiteral(column.sequence)}, ${row?.[0] ?? '1'}, true)`);
  }
}
