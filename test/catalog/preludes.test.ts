import assert from 'node:assert/strict';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { factsOf, preludes, preludesFor } from '../../src/catalog/preludes/index.ts';
import { withSurroundings } from '../../src/catalog/surroundings.ts';
import { type Oracle, openOracle, statementsOf } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';

const read = (sql: string) => readFacts('/app/0001.sql', sql);
const chosen = (sql: string) => preludesFor([read(sql)]).map((p) => p.id);

/** Replays the SQL; nothing in it may fail, and nothing may be left unmodelled. */
function replayed(sql: string) {
  const snapshot = replay([read(sql)]);
  assert.deepEqual(
    snapshot.problems.map((p) => p.message),
    [],
  );
  return snapshot;
}

describe('preludes', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  it('replay into what PostgreSQL makes of them, with nothing refused and nothing left unmodelled', async () => {
    const inPGlite = preludes.filter((p) => !p.id.startsWith('postgis') && !p.id.startsWith('timescaledb'));
    const snapshot = replay(inPGlite.map((p) => readFacts(`/${p.id}.sql`, p.sql)));
    assert.deepEqual(snapshot.problems, []);
    assert.deepEqual(snapshot.gaps, []);
    const real = await oracle.catalog(inPGlite.flatMap((p) => statementsOf(p.sql)));
    assert.deepEqual(oracle.errors, []);
    assertDescribesCatalog(describeCatalog(snapshot), real);
  });

  it('have ids of their own and one prelude for each schema', () => {
    assert.equal(new Set(preludes.map((p) => p.id)).size, preludes.length);
    for (const prelude of preludes) assert.match(prelude.sql, new RegExp(prelude.word.split('|')[0] ?? ''));
  });
});
