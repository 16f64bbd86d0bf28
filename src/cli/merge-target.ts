import { distance } from 'fastest-levenshtein';
import type { DatabaseReview, Review } from '../analysis/review.ts';
import { tablesIn, tablesNamed } from '../analysis/table-names.ts';
import { keyOf } from '../catalog/model.ts';
import { displayPath } from '../reporting/index.ts';
import { CannotRun } from './surroundings.ts';

/** The two tables of a merge, as they are named in one database. */
export interface ResolvedPair {
  readonly review: DatabaseReview;
  /** "schema.table" */
  readonly from: string;
  readonly into: string;
}

/**
 * Finds the two tables that the user named, with or without their schema.
 * @throws CannotRun for an unknown or ambiguous name, with what could have been meant
 */
export function resolvePair(
  review: Review,
  from: string,
  into: string,
  database?: string,
  base?: string,
): ResolvedPair {
  const databases = pickDatabases(review, database, base);
  const found = databases.flatMap((d) => {
    const [a, b] = [tablesNamed(d.snapshot, from), tablesNamed(d.snapshot, into)];
    return a.length > 0 && b.length > 0 ? [{ review: d, from: a, into: b }] : [];
  });
  if (found.length > 1) {
    const where = found.map((f) => `\n  ${f.review.database.name} (${displayPath(f.review.database.root, base)})`);
    throw new CannotRun(`both tables exist in several databases; choose one with --database NAME:${where.join('')}`);
  }
  const only = found[0];
  if (!only) throw unknown(databases, from, into);
  const pair = { review: only.review, from: single(from, only.from), into: single(into, only.into) };
  if (pair.from === pair.into) throw new CannotRun(`${pair.from} cannot be merged into itself`);
  return pair;
}

function pickDatabases(review: Review, name: string | undefined, base?: string): readonly DatabaseReview[] {
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

function unknown(databases: readonly DatabaseReview[], from: string, into: string): CannotRun {
  const missing = [from, into].filter((name) => !databases.some((d) => tablesNamed(d.snapshot, name).length > 0));
  const name = missing[0];
  if (name === undefined) return new CannotRun(`${from} and ${into} are in different databases`);
  const near = suggestions(name, databases);
  return new CannotRun(
    `table "${name}" does not exist${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
  );
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

/** "tablefold merge . users_v2 users": the shortest names that mean just these two, and the flags that led to them. */
export function mergeCommandOf(
  path: string,
  review: DatabaseReview,
  target: unknown,
  flags: readonly string[],
): string | undefined {
  const { from, into } = Object(target) as { from?: unknown; into?: unknown };
  if (typeof from !== 'string' || typeof into !== 'string') return undefined;
  return ['tablefold merge', path, shortest(review, from), shortest(review, into), ...flags].map(quoted).join(' ');
}

function shortest(review: DatabaseReview, key: string): string {
  const name = review.snapshot.relations.get(key)?.name;
  return name !== undefined && tablesNamed(review.snapshot, name).length === 1 ? name : key;
}

function quoted(word: string, i: number): string {
  return i === 0 || /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
