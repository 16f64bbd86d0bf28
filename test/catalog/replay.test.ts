import assert from 'node:assert/strict';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { CALL_SITUATIONS } from './call-situations.ts';
import { LOOP_SITUATIONS } from './loop-situations.ts';
import { OBJECT_SITUATIONS } from './object-situations.ts';
import { QUERY_SITUATIONS } from './query-situations.ts';
import { SITUATIONS } from './situations.ts';

for (const engine of ['pglite', 'server'] as const)
  describe(`replay on ${engine} makes the catalog that PostgreSQL makes of`, () => {
    let oracle: Oracle;
    before(async () => {
      oracle = await openOracle(engine);
    });
    after(() => oracle.close());

    /** Same tables, and the same refusals in the same words. */
    async function check(sql: string): Promise<void> {
      const snapshot = replay([readFacts('schema.sql', sql)]);
      const real = await oracle.catalog(sql);
      const refused = snapshot.problems.filter((p) => p.severity === 'error').map((p) => `${p.code} ${p.message}`);
      assert.deepEqual(
        refused,
        oracle.errors.map((e) => `${e.code} ${e.message}`),
      );
      assertDescribesCatalog(describeCatalog(snapshot), real);
    }

    for (const [name, sql] of [
      ...SITUATIONS,
      ...OBJECT_SITUATIONS,
      ...LOOP_SITUATIONS,
      ...CALL_SITUATIONS,
      ...QUERY_SITUATIONS,
    ])
      it(name, () => check(sql));
  });
