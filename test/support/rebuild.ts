import assert from 'node:assert/strict';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { printSnapshot } from '../../src/catalog/print/index.ts';
import type { Oracle } from './oracle.ts';
import { assertDescribesCatalog } from './same-catalog.ts';

/**
 * Asserts that replaying the SQL gives the catalog that PostgreSQL makes of it, and that printing the replayed catalog and
 * running that gives the same database again, with every expression as PostgreSQL prints it.
 */
export async function assertSameCatalog(oracle: Oracle, sql: string): Promise<void> {
  const real = await oracle.catalog(sql);
  assert.deepEqual(oracle.errors, [], 'PostgreSQL takes the SQL of the test');
  const facts = await oracle.facts();

  const snapshot = replay([readFacts('schema.sql', sql)]);
  assertDescribesCatalog(describeCatalog(snapshot), real);

  const printed = printSnapshot(snapshot);
  const rebuilt = await oracle.catalog(printed);
  assert.deepEqual(oracle.errors, [], `PostgreSQL takes what was printed:\n${printed}`);
  assert.deepEqual(rebuilt, real, printed);
  assert.deepEqual(await oracle.facts(), facts, printed);
}
