import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Review } from '../analysis/review.ts';
import { similarityOf } from '../analysis/review-database.ts';
import { type SideBySide, sideBySide } from '../reporting/side-by-side.ts';
import type { CompareParams } from './protocol.ts';

/** Two tables of a database as SQL. @throws ResponseError InvalidParams where one of them is not there (any more) */
export function compare(review: Review, { database, left, right }: CompareParams): SideBySide {
  const found = review.databases.find((d) => d.database.root === database);
  const tables = [left, right].map((key) => found?.snapshot.relations.get(key));
  const missing = [left, right].find((_, i) => tables[i] === undefined);
  const [a, b] = tables;
  if (!found || !a || !b) throw new ResponseError(ErrorCodes.InvalidParams, `table "${missing}" does not exist`);
  return sideBySide(found.snapshot, similarityOf(found).likeness(a, b));
}
