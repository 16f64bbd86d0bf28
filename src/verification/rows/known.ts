import type { Relation, Snapshot } from '../../catalog/model.ts';
import { rowsIn } from '../../catalog/rows/in-files.ts';
import { drawn } from '../../catalog/rows/sample.ts';
import type { KnownRow, KnownRows } from '../../catalog/rows/source.ts';
import { withSurroundings } from '../../catalog/surroundings.ts';
import type { Location } from '../../text/span.ts';
import type { Text } from '../engine.ts';
import type { TableFacts } from '../tables.ts';

/** A row that the files write, for a proof to start from. */
export interface GivenRow {
  /** By column; generated ones and those whose value is not known are left out. */
  readonly values: ReadonlyMap<string, Text>;
  /** Columns whose values the files leave open. */
  readonly open: readonly string[];
  readonly at: Location;
}

/** Rows for each table ("schema.table") in the order in which they were written, and what is to be said of them. */
export interface Given {
  readonly rows: ReadonlyMap<string, readonly GivenRow[]>;
  readonly notes: readonly string[];
  /** Tables of whose rows a later statement may have changed some. */
  readonly doubtful: ReadonlySet<string>;
}

/** Most rows of a table that the plan is about, of any other, and of a parent in all. */
const MOST = { subject: 60, other: 8, parent: 200 };

export const NO_ROWS: Given = { rows: new Map(), notes: [], doubtful: new Set() };

/** What the files of the snapshot write, by table. */
export function knownRows(snapshot: Snapshot): (table: string) => KnownRows | undefined {
  const source = rowsIn(snapshot);
  const { relations } = withSurroundings(snapshot);
  return (table) => {
    const relation: Relation | undefined = relations.get(table);
    return relation && source.rowsOf(relation);
  };
}

/**
 * Chooses rows of the files for the tables of a proof: of those that it is about the ones whose keys meet in two of them
 * first; of their parents the ones that they refer to first.
 * @param order referenced tables first
 */
export function givenRows(
  known: (table: string) => KnownRows | undefined,
  order: readonly TableFacts[],
  subjects: ReadonlySet<string>,
): Given {
  const rows = new Map<string, readonly GivenRow[]>();
  const notes: string[] = [];
  const doubtful = new Set<string>();
  const wanted = new Map<string, Set<string>>();
  const meeting = meetingKeys(known, order, subjects);
  for (const table of [...order].reverse()) {
    const found = known(table.key);
    if (!found || found.rows.length === 0) continue;
    const isSubject = subjects.has(table.key);
    const given = found.rows.map((row) => givenRow(table, found, row));
    const chosen = choose(table, given, wanted, isSubject ? MOST.subject : MOST.other, meeting);
    for (const row of chosen) want(table, row, wanted);
    rows.set(table.key, chosen);
    if (found.doubts.length > 0) doubtful.add(table.key);
    if (!isSubject) continue;
    const of = found.seen > chosen.length ? ` of ${found.seen}` : '';
    notes.push(`${table.key}: ${chosen.length}${of} rows that the files write were tried`);
    notes.push(
      ...found.doubts.slice(0, 3).map((d) => `The rows of ${table.key} are not certain: ${d.what} (${d.at.file})`),
    );
  }
  return { rows, notes, doubtful };
}

function givenRow(table: TableFacts, { columns }: KnownRows, { values, at }: KnownRow): GivenRow {
  const known = new Map<string, Text>();
  const open: string[] = [];
  for (const [i, name] of columns.entries()) {
    if (table.columns.find((c) => c.name === name)?.generated ?? true) continue;
    const value = values[i];
    if (value === undefined) open.push(name);
    else known.set(name, value);
  }
  return { values: known, open, at };
}

function choose(
  table: TableFacts,
  given: readonly GivenRow[],
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  most: number,
  meeting: ReadonlySet<string>,
): readonly GivenRow[] {
  const chosen = new Set<GivenRow>();
  const lists = [...wanted].filter(([key]) => key.startsWith(`${table.key} `));
  for (const row of given) {
    if (chosen.size >= MOST.parent) break;
    const referred = lists.some(([key, tuples]) => {
      const tuple = tupleOf(row, JSON.parse(key.slice(table.key.length + 1)) as string[]);
      return tuple !== undefined && tuples.has(tuple);
    });
    if (referred) chosen.add(row);
  }
  const meet = given.filter((row) =>
    table.keys.some((k) => {
      const tuple = tupleOf(row, k.columns);
      return tuple !== undefined && meeting.has(tuple);
    }),
  );
  for (const row of meet.slice(0, most >> 1)) chosen.add(row);
  for (const i of drawn(given.length, most)) chosen.add(given[i] as GivenRow);
  // A row of a tree needs the rows above it.
  for (const key of table.foreignKeys.filter((k) => k.parent === table.key)) {
    for (const row of chosen) {
      const tuple = tupleOf(row, key.columns);
      const above = tuple === undefined ? undefined : given.find((r) => tupleOf(r, key.parentColumns) === tuple);
      if (above && chosen.size < MOST.parent) chosen.add(above);
    }
  }
  return given.filter((row) => chosen.has(row));
}

/** Notes which rows of its parents a row needs. */
function want(table: TableFacts, row: GivenRow, wanted: Map<string, Set<string>>): void {
  for (const key of table.foreignKeys) {
    const tuple = tupleOf(row, key.columns);
    if (tuple === undefined) continue;
    const list = `${key.parent} ${JSON.stringify(key.parentColumns)}`;
    wanted.set(list, (wanted.get(list) ?? new Set()).add(tuple));
  }
}

/** Keys' values that stand in rows of more than one of the subjects. */
function meetingKeys(
  known: (table: string) => KnownRows | undefined,
  order: readonly TableFacts[],
  subjects: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const meeting = new Set<string>();
  for (const table of order.filter((t) => subjects.has(t.key))) {
    const found = known(table.key);
    for (const row of found?.rows ?? []) {
      for (const key of table.keys) {
        const tuple = found && tupleOf(givenRow(table, found, row), key.columns);
        if (tuple === undefined) continue;
        const by = seen.get(tuple);
        if (by !== undefined && by !== table.key) meeting.add(tuple);
        seen.set(tuple, table.key);
      }
    }
  }
  return meeting;
}

/** The row's values in these columns; undefined where one is NULL or not known. */
function tupleOf({ values }: GivenRow, columns: readonly string[]): string | undefined {
  const texts = columns.map((c) => values.get(c));
  return texts.every((t) => typeof t === 'string') ? JSON.stringify(texts) : undefined;
}
