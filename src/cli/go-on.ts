import type { DatabaseReview } from '../analysis/review.ts';
import { shortestName } from './named-tables.ts';

/** "tablefold merge . users_v2 users": the shortest names that mean just these two, and the flags that led to them. */
export function mergeCommandOf(
  path: string,
  review: DatabaseReview,
  target: unknown,
  flags: readonly string[],
): string | undefined {
  const { from, into } = Object(target) as { from?: unknown; into?: unknown };
  if (typeof from !== 'string' || typeof into !== 'string') return undefined;
  return spelled(['tablefold merge', path, shortestName(review, from), shortestName(review, into), ...flags]);
}

/** "tablefold explain . users_v2 users", likewise. @param tables "schema.table" */
export function explainCommandOf(
  path: string,
  review: DatabaseReview,
  tables: readonly string[],
  flags: readonly string[],
): string {
  return spelled(['tablefold explain', path, ...tables.map((table) => shortestName(review, table)), ...flags]);
}

/** "tablefold fix . migrations/002_orders.sql:12:14" */
export function fixCommandOf(path: string, place: string, flags: readonly string[]): string {
  return spelled(['tablefold fix', path, place, ...flags]);
}

function spelled(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string, i: number): string {
  return i === 0 || /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
