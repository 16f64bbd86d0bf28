import { distance } from 'fastest-levenshtein';
import type { DatabaseReview, Review } from '../analysis/review.ts';
import { tablesIn, tablesNamed } from '../analysis/table-names.ts';
import { isTable, keyOf } from '../catalog/model.ts';
import { displayPath } from '../reporting/index.ts';
import { CannotRun } from './surroundings.ts';

/** Tables as they are named in one database. */
export interface NamedTables {
  readonly review: DatabaseReview;
  /** "schema.table", in the order in which they were named. */
  readonly tables: readonly string[];
}

export interface Naming {
  /** `name` or place of the database that --database says. */
  readonly database?: string | undefined;
  /** Folder that paths are shown relative to. */
  readonly base?: string;
}

/**
 * Finds the tables that the user named, with or without their schema, in the one database that has them all.
 * @throws CannotRun for an unknown or ambiguous name, with what could have been meant
 */
export function resolveTables(review: Review, names: readonly string[], naming: Naming): NamedTables {
  const databases = pickDatabases(review, naming);
  const found = databases.flatMap((d) => {
    const tables = names.map((name) => tablesNamed(d.snapshot, name));
    return tables.every((t) => t.length > 0) ? [{ review: d, tables }] : [];
  });
  if (found.length > 1) {
    const where = found.map(
      (f) => `\n  ${f.review.database.name} (${displayPath(f.review.database.root, naming.base)})`,
    );
    const what = names.length === 1 ? `table ${names[0]} exists` : 'both tables exist';
    throw new CannotRun(`${what} in several databases; choose one with --database NAME:${where.join('')}`);
  }
  const only = found[0];
  if (!only) throw unknown(databases, names);
  return { review: only.review, tables: only.tables.map((t, i) => single(names[i] ?? '', t)) };
}

function pickDatabases(review: Review, { database: name, base }: Naming): readonly DatabaseReview[] {
  if (name === undefined) return review.databases;
  const picked = review.databases.filter(
    ({ database }) => database.name === name || displayPath(database.root, base) === name,
  );
  if (picked.length > 0) return picked;
  const names = review.databases.map((d) => `\n  ${d.database.name}`);
  throw new CannotRun(`no database is called ${name}; there are:${names.join('')}`);
}

function single(name: string, found: readonly string[]): string {
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) {
    throw new CannotRun(`table ${name} is ambiguous; say which: ${found.join(', ')}`);
  }
  return first;
}

function unknown(databases: readonly DatabaseReview[], names: readonly string[]): CannotRun {
  const name = names.find((one) => !databases.some((d) => tablesNamed(d.snapshot, one).length > 0));
  if (name === undefined) return new CannotRun(`${names.join(' and ')} are in different databases`);
  const other = databases.map((d) => notTable(d, name)).find((kind) => kind !== undefined);
  if (other !== undefined) return new CannotRun(`table "${name}" does not exist; ${name} is a ${other}`);
  const near = suggestions(name, databases);
  return new CannotRun(
    `table "${name}" does not exist${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
  );
}

/** What else goes by that name: "view". */
function notTable({ snapshot }: DatabaseReview, name: string): string | undefined {
  const bare = name.replaceAll('"', '').toLowerCase();
  return [...snapshot.relations.values()].find((r) => !isTable(r) && (keyOf(r) === bare || r.name === bare))?.kind;
}

function suggestions(name: string, databases: readonly DatabaseReview[]): string[] {
  const bare = name.replaceAll('"', '').toLowerCase();
  const qualified = bare.includes('.');
  const all = new Set(databases.flatMap((d) => tablesIn(d.snapshot).map((t) => (qualified ? keyOf(t) : t.name))));
  const worst = Math.max(2, Math.floor(bare.length / 3));
  return [...all]
    .map((candidate) => ({ candidate, far: distance(bare, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= worst)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The shortest name that means just this table. @param key "schema.table" */
export function shortestName(review: DatabaseReview, key: string): string {
  const name = review.snapshot.relations.get(key)?.name;
  return name !== undefined && tablesNamed(review.snapshot, name).length === 1 ? name : key;
}
