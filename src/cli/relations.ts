import { rowsIn } from '../catalog/rows/in-files.ts';
import type { KnownRows } from '../catalog/rows/source.ts';
import type { RelationInstance } from '../normalization/discovery/index.ts';
import { count } from '../reporting/index.ts';
import { readCsv } from '../text/csv.ts';
import { decode } from '../text/decode.ts';
import type { ConfigurationOptions } from './configuration.ts';
import { loadReview } from './load.ts';
import { resolveTables, shortestName } from './named-tables.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';

/** Rows to look at. */
export interface NamedRelation {
  readonly name: string;
  readonly relation: RelationInstance;
  /** What the reader should know of them, a sentence each. */
  readonly notes: readonly string[];
}

export interface CsvFileOptions {
  /** Whether the first line names the columns. */
  readonly header: boolean;
  readonly delimiter?: string;
}

/**
 * The rows of a CSV file, or of standard input for "-".
 * @throws CannotRun where it cannot be read, with the line
 */
export async function relationInCsv(
  path: string,
  options: CsvFileOptions,
  surroundings: Surroundings,
): Promise<NamedRelation> {
  const name = path === '-' ? 'standard input' : path;
  const { text, note } = decode(await bytesOf(path, surroundings));
  const read = readCsv(text, options);
  if ('message' in read) {
    const at = text.trim() === '' ? `${name} is empty` : `${name}:${read.line}: ${read.message}`;
    throw new CannotRun(at);
  }
  return { name, relation: read, notes: note === undefined ? [] : [`${sentence(note)}.`] };
}

async function bytesOf(path: string, { files, resolve, readInput }: Surroundings): Promise<Uint8Array> {
  if (path === '-') return readInput();
  const root = resolve(path);
  const { files: found, unreadable } = await files.list(root);
  const reason = unreadable.find((one) => one.path === root)?.reason;
  if (reason !== undefined) throw new CannotRun(`${path} cannot be read: ${reason}`);
  if (!found.some((one) => one.path === root))
    throw new CannotRun(`${path} is a folder; name a CSV file, or a table of the schema in it: --table NAME`);
  try {
    return await files.read(root);
  } catch (error) {
    throw new CannotRun(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export interface TableOptions extends ConfigurationOptions {
  readonly table: string;
  readonly database?: string;
}

/**
 * The rows that the files of a schema write into a table: all of them, but without columns some of whose values only a server
 * knows.
 * @throws CannotRun where there is no such table, or no rows of it
 */
export async function relationInFiles(
  path: string,
  options: TableOptions,
  surroundings: Surroundings,
): Promise<NamedRelation> {
  const reviewed = await loadReview(path, options, surroundings);
  const { review, tables } = resolveTables(reviewed, [options.table], {
    database: options.database,
    base: surroundings.cwd,
  });
  const table = review.snapshot.relations.get(tables[0] ?? '');
  const limits = { rows: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };
  const known = table && rowsIn(review.snapshot, limits).rowsOf(table);
  const name = shortestName(review, tables[0] ?? options.table);
  if (!known || known.rows.length === 0)
    throw new CannotRun(
      `no rows of ${name} are written in ${path}: no INSERT of values and no COPY with its data; export it as CSV and give that file`,
    );
  return { name, ...knownPart(known, name) };
}

function knownPart({ columns, rows, doubts }: KnownRows, name: string): Omit<NamedRelation, 'name'> {
  const unknown = columns.map((_, i) => rows.filter((row) => row.values[i] === undefined).length);
  const kept = columns.map((_, i) => i).filter((i) => unknown[i] === 0);
  if (kept.length === 0)
    throw new CannotRun(`of every column of ${name} some values are known only where the files run`);
  const left = columns.flatMap((column, i) =>
    unknown[i] === 0 ? [] : [`${column} (${unknown[i]} of ${rows.length})`],
  );
  return {
    relation: {
      columns: kept.map((i) => columns[i] ?? ''),
      rows: rows.map(({ values }) => kept.map((i) => values[i] ?? null)),
    },
    notes: [
      ...(left.length === 0 ? [] : [`Left out, since values are known only where the files run: ${left.join(', ')}.`]),
      ...(doubts.length === 0
        ? []
        : [
            `${count(doubts.length, 'statement')} may have changed the rows: ${doubts[0]?.what}${doubts.length > 1 ? ', and more' : ''}.`,
          ]),
    ],
  };
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
