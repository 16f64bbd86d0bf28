import { keyOf, type Origin, type Relation, type Snapshot } from '../model.ts';
import { type Batch, batchOf } from './batch.ts';
import { carriedTo } from './carry.ts';
import { afterConflicts, type WrittenRow } from './conflicts.ts';
import { numbering, sequencesBehind } from './numbering.ts';
import { drawn } from './sample.ts';
import { type Doubt, type KnownRows, ROW_LIMITS, type RowLimits, type RowSource } from './source.ts';
import type { RowWrite } from './write.ts';

/**
 * The rows that the files of a snapshot write, each read when its table is first asked for. Rows follow their table and
 * columns through every renaming; a dropped table's are gone.
 */
export function rowsIn(snapshot: Snapshot, limits: RowLimits = ROW_LIMITS): RowSource {
  if (limits === ROW_LIMITS) {
    const known = sources.get(snapshot);
    if (known) return known;
  }
  let writes: ReadonlyMap<string, Writes> | undefined;
  const read = new Map<string, KnownRows | undefined>();
  const source: RowSource = {
    rowsOf(relation) {
      const { rowWrites = [] } = snapshot;
      if (rowWrites.length === 0) return undefined;
      const key = keyOf(relation);
      if (read.has(key)) return read.get(key);
      writes ??= writesByTable(rowWrites, snapshot);
      const own = writesTo(writes, relation);
      const rows = own.length === 0 ? undefined : readOnce(relation, own, snapshot, limits);
      read.set(key, rows);
      return rows;
    },
  };
  if (limits === ROW_LIMITS) sources.set(snapshot, source);
  return source;
}

const sources = new WeakMap<Snapshot, RowSource>();

function identity({ file, statement, name }: Origin): string {
  return `${statement} ${name.start} ${file}`;
}

/** Statements that write rows of the tables that one statement created. */
interface Writes {
  readonly all: RowWrite[];
  /** How many tables it created that are there now. */
  tables: number;
}

function writesByTable(writes: readonly RowWrite[], { relations }: Snapshot): ReadonlyMap<string, Writes> {
  const groups = new Map<string, Writes>();
  for (const write of writes) {
    const key = identity(write.table);
    const group = groups.get(key);
    if (group) group.all.push(write);
    else groups.set(key, { all: [write], tables: 0 });
  }
  for (const relation of relations.values()) {
    const group = groups.get(identity(relation.provenance.created));
    if (group) group.tables++;
  }
  return groups;
}

/** A loop may create several tables in one statement; then only the name that a table still has tells whose rows they are. */
function writesTo(groups: ReadonlyMap<string, Writes>, relation: Relation): readonly RowWrite[] {
  const group = groups.get(identity(relation.provenance.created));
  if (group === undefined) return [];
  return group.tables < 2 ? group.all : group.all.filter((w) => w.name === relation.name);
}

/** What was read of a table that has not changed since, nor what writes to it. */
interface Reading {
  readonly writes: readonly RowWrite[];
  readonly sequences: readonly (string | undefined)[];
  readonly rows: KnownRows;
}

const readings = new WeakMap<Relation, Reading>();

function readOnce(relation: Relation, writes: readonly RowWrite[], snapshot: Snapshot, limits: RowLimits): KnownRows {
  if (limits !== ROW_LIMITS) return readRows(relation, writes, snapshot, limits);
  const known = readings.get(relation);
  const sequences = sequencesBehind(writes, snapshot);
  if (known !== undefined && isSame(known.writes, writes) && isSame(known.sequences, sequences)) return known.rows;
  const rows = readRows(relation, writes, snapshot, limits);
  readings.set(relation, { writes, sequences, rows });
  return rows;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function readRows(relation: Relation, writes: readonly RowWrite[], snapshot: Snapshot, limits: RowLimits): KnownRows {
  const { batches, doubts } = counted(writes, snapshot);
  const seen = batches.reduce((n, { batch }) => n + batch.count, 0);
  const average = batches.reduce((n, { batch }) => n + batch.characters, 0) / Math.max(1, seen);
  const most = Math.max(1, Math.min(limits.rows, Math.floor(limits.characters / Math.max(1, average))));
  const ordinals = drawn(seen, most);
  const rows: WrittenRow[] = [];
  let first = 0;
  let next = 0;
  for (const { batch, numbered } of batches) {
    const { write, count, read } = batch;
    const wanted: number[] = [];
    for (; next < ordinals.length && (ordinals[next] as number) < first + count; next++)
      wanted.push((ordinals[next] as number) - first);
    first += count;
    if (wanted.length === 0) continue;
    const carry = carriedTo(relation.columns, write.columns);
    const { change } = write;
    const onConflict = change.kind === 'insert' ? change.onConflict : undefined;
    for (const { at, values, number } of read(wanted)) {
      const all = [...values];
      for (const [column, before] of numbered) all[column] = String(before + number + 1);
      rows.push({ values: carry(all), at: { file: write.at.file, span: at }, onConflict });
    }
  }
  return {
    columns: relation.columns.map((c) => c.name),
    rows: afterConflicts(relation, rows),
    seen,
    sampled: seen > most,
    doubts,
  };
}

interface NumberedBatch {
  readonly batch: Batch;
  /** Places of the columns that a sequence fills, each with the last number it had given before. */
  readonly numbered: readonly (readonly [column: number, before: number])[];
}

/** The statements whose rows can be counted, and what is to be said of the others. */
function counted(
  writes: readonly RowWrite[],
  snapshot: Snapshot,
): { readonly batches: readonly NumberedBatch[]; readonly doubts: readonly Doubt[] } {
  let batches: NumberedBatch[] = [];
  let doubts: Doubt[] = [];
  const numbers = numbering(snapshot);
  const files = writes.flatMap((w) => (w.change.kind === 'copy' && w.change.csv ? [w.at.file] : []));
  for (const write of writes) {
    const { change } = write;
    const at = { file: write.at.file, span: write.at.span };
    if (change.kind === 'empty') {
      batches = [];
      doubts = [];
      if (change.restarts) numbers.restart();
    } else if (change.kind === 'renumber') numbers.lose();
    else if (change.kind === 'change') {
      doubts.push({ what: change.what, at });
    } else {
      if (change.kind === 'copy' && change.from !== undefined && isAmong(change.from, files)) continue;
      const batch = batchOf(write, change);
      if (batch) batches.push({ batch, numbered: numbers.next(batch) });
      else {
        numbers.lose();
        doubts.push({ what: 'which rows this adds is known only where it runs', at });
      }
    }
  }
  return { batches, doubts };
}

/** Whether a file that a statement reads is one of those whose rows are known by themselves. */
function isAmong(named: string, files: readonly string[]): boolean {
  const base = named.slice(named.lastIndexOf('/') + 1);
  return files.some((file) => file.endsWith(`/${base}`));
}
