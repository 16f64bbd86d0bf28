import type { DatabaseReview } from '../../src/analysis/review.ts';
import { createSession } from '../../src/analysis/session.ts';
import { nodeFiles } from '../../src/node/files.ts';
import { loadNodeParser } from '../../src/node/parser.ts';
import { SCHEMAS } from './labels.ts';

/** What the product says of a labelled schema; the labels lie beside what it reads. */
export async function reviewOf(name: string): Promise<DatabaseReview> {
  await loadNodeParser();
  const session = createSession({ files: nodeFiles(), roots: [`${SCHEMAS}${name}`] });
  await session.load();
  const { databases } = session.review();
  const [database] = databases;
  if (database === undefined || databases.length > 1)
    throw new Error(`${name}: ${databases.length} databases were found where one was written`);
  return database;
}
