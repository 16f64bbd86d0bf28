import type { QualifiedName } from '../../catalog/model.ts';
import { quoteIdentifier, quoteQualified } from '../../sql/identifiers.ts';
import { type Engine, EngineError, type Text } from '../engine.ts';
import { attempt, type Row, rowsOf } from '../session.ts';

/** The rows of something at one moment, every value as text. json has no equality and numeric's ignores scale; text tells all. */
export interface Image {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What to read: some columns of a relation, perhaps not all of its rows. */
export interface Reading {
  readonly name: QualifiedName;
  readonly columns: readonly string[];
  /** A SQL condition on the relation. */
  readonly where?: string;
}

export function readingSql(reading: Reading): string {
  const list = reading.columns.map((c) => `${quoteIdentifier(c)}::text`).join(', ');
  const where = reading.where === undefined ? '' : ` where (${reading.where})`;
  return `select ${list} from ${quoteQualified(reading.name.schema, reading.name.name)}${where}`;
}

/** @throws EngineError */
export async function readImage(engine: Engine, reading: Reading): Promise<Image> {
  return { columns: reading.columns, rows: await rowsOf(engine, readingSql(reading)) };
}

/** As `readImage`, inside a transaction that goes on where the relation cannot be read. */
export async function tryImage(engine: Engine, reading: Reading): Promise<Image | EngineError> {
  const rows = await attempt(engine, readingSql(reading));
  return rows instanceof EngineError ? rows : { columns: reading.columns, rows };
}

/** Two multisets of rows, side by side. */
export interface Difference {
  readonly missing: readonly Row[];
  readonly extra: readonly Row[];
}

export function difference(before: Image, after: Image): Difference {
  const left = new Map<string, Row[]>();
  for (const row of before.rows) {
    const key = JSON.stringify(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const extra = after.rows.filter((row) => left.get(JSON.stringify(row))?.pop() === undefined);
  return { missing: [...left.values()].flat(), extra };
}

/**
 * The first difference in words, undefined where there is none. A row that is missing is set beside the most similar row
 * that was not there before, so that a changed value is named by its column.
 */
export function describeDifference(what: string, before: Image, after: Image): string | undefined {
  const { missing, extra } = difference(before, after);
  const counts = `${missing.length} of ${before.rows.length} rows of ${what} ${missing.length === 1 ? 'is' : 'are'} not as before`;
  const [lost] = missing;
  if (!lost) {
    const [more] = extra;
    if (!more) return undefined;
    return `${what} has ${after.rows.length} rows instead of ${before.rows.length}; one too many: ${showRow(before.columns, more)}`;
  }
  const [pair, unequal] = closest(missing, extra);
  const gone = (row: Row) => {
    const twins = before.rows.filter((r) => JSON.stringify(r) === JSON.stringify(row)).length;
    return twins > 1
      ? `${twins} equal rows became fewer: ${showRow(before.columns, row)}`
      : `the row ${showRow(before.columns, row)} is missing`;
  };
  if (!pair || unequal.length * 2 > before.columns.length + 1) return `${counts}; ${gone(lost)}`;
  const [from, to] = pair;
  const changes = unequal
    .slice(0, 3)
    .map((i) => `column ${before.columns[i]} was ${show(from[i] ?? null)} and is ${show(to[i] ?? null)}`);
  const missingOnes = missing.length > extra.length ? `; ${missing.length - extra.length} rows are missing` : '';
  return `${counts}${missingOnes}; in the row ${showRow(before.columns, from)} ${changes.join(', ')}`;
}

function closest(missing: readonly Row[], extra: readonly Row[]): [[Row, Row] | undefined, number[]] {
  let best: [Row, Row] | undefined;
  let bestUnequal: number[] = [];
  for (const a of missing) {
    for (const b of extra) {
      const unequal = a.flatMap((v, i) => (v === b[i] ? [] : [i]));
      if (!best || unequal.length < bestUnequal.length) {
        best = [a, b];
        bestUnequal = unequal;
      }
    }
  }
  return [best, bestUnequal];
}

/** A row by its first values that are set, enough to find it again. */
export function showRow(columns: readonly string[], row: Row): string {
  const set = columns.flatMap((c, i) =>
    row[i] === null || row[i] === undefined ? [] : [`${c} = ${show(row[i] ?? null)}`],
  );
  return `(${set.length > 0 ? set.slice(0, 4).join(', ') : 'all NULL'})`;
}

export function show(value: Text): string {
  if (value === null) return 'NULL';
  const text = [...value];
  const cut = text.length > 60 ? `${text.slice(0, 40).join('')}... (${text.length} characters)` : value;
  return `'${cut.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`;
}

/** The same image with the values of some columns hidden but for whether they are there. */
export function masked(image: Image, columns: ReadonlySet<string>): Image {
  if (columns.size === 0) return image;
  const hide = image.columns.map((c) => columns.has(c));
  return { ...image, rows: image.rows.map((row) => row.map((v, i) => (hide[i] && v !== null ? 'some value' : v))) };
}

/** Columns whose values are not the same in two images of what ought to be the same: clocks, random numbers. */
export function volatileColumns(a: Image, b: Image): Set<string> {
  if (!describeDifference('', a, b)) return new Set();
  return new Set(
    a.columns.filter((_, i) => {
      const values = (image: Image) => image.rows.map((r) => JSON.stringify(r[i] ?? null)).sort();
      return values(a).join() !== values(b).join();
    }),
  );
}
