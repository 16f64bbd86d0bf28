import assert from 'node:assert/strict';
import { openEmbedded } from '../../src/node/engine.ts';
import { type Engine, EngineError } from '../../src/verification/engine.ts';

/** A statement that never ends by itself. */
const ENDLESS = 'with recursive n as (select 1 union all select 1 from n) select count(*) from n';

function failsWith(code: string, message: RegExp) {
  return (error: unknown) => {
    assert(error instanceof EngineError);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  };
}

describe('the embedded engine', () => {
  let engine: Engine;

  before(async () => {
    engine = await openEmbedded();
  });
  after(() => engine.close());

  it('says which PostgreSQL it is', () => {
    assert.match(engine.version, /^PostgreSQL 1\d\.\d+ \(PGlite\)$/);
  });

  it('returns every value as PostgreSQL prints it, and NULL as null', async () => {
    const result =
      await engine.query(`select 1 as int, 9007199254740993 as int8, 1.10::numeric, true as yes, null as nothing,
      '' as empty, '{"b": 1,  "a":2}'::json, '{1,NULL}'::int[], '\\x00ff'::bytea, date 'infinity', 'NaN'::float8 as nan,
      '2024-01-01 00:00:00.120'::timestamp, 'é𝄞' as text`);
    assert.deepEqual(result, {
      columns: 'int int8 numeric yes nothing empty json int4 bytea date nan timestamp text'.split(' '),
      rows: [
        [
          ...['1', '9007199254740993', '1.10', 't', null, '', '{"b": 1,  "a":2}', '{1,NULL}', '\\x00ff', 'infinity'],
          ...['NaN', '2024-01-01 00:00:00.12', 'é𝄞'],
        ],
      ],
    });
  });

  it('names the columns of a result without rows', async () => {
    assert.deepEqual(await engine.query('select 1 as a, 2 as b where false'), { columns: ['a', 'b'], rows: [] });
  });

  it('runs any number of statements, and takes its name off a text that is empty', async () => {
    await engine.exec('create temp table many (n int); insert into many select generate_series(1, 3);');
    await engine.exec('');
    assert.deepEqual((await engine.query('select count(*) from many')).rows, [['3']]);
  });

  it('passes on what PostgreSQL says about an error, and works on', async () => {
    await assert.rejects(engine.query('select nothing'), (error: unknown) => {
      assert(error instanceof EngineError);
      assert.deepEqual([error.code, error.message, error.position], ['42703', 'column "nothing" does not exist', 8]);
      return true;
    });
    await engine.exec('create temp table once (id int primary key); insert into once values (1)');
    await assert.rejects(engine.exec('insert into once values (1)'), (error: unknown) => {
      assert(error instanceof EngineError);
      assert.deepEqual([error.code, error.detail], ['23505', 'Key (id)=(1) already exists.']);
      return true;
    });
    assert.deepEqual((await engine.query('select 1')).rows, [['1']]);
  });

  it('refuses COPY from a client that has no data to send', async () => {
    await engine.exec('create temp table copied (n int)');
    await assert.rejects(engine.exec('copy copied from stdin'), EngineError);
    assert.deepEqual((await engine.query('select count(*) from copied')).rows, [['0']]);
  });

  it('answers calls made together in their order', async () => {
    await engine.exec('create temp sequence calls');
    const results = await Promise.all([1, 2, 3].map(() => engine.query("select nextval('calls')")));
    assert.deepEqual(
      results.map((r) => r.rows[0]?.[0]),
      ['1', '2', '3'],
    );
  });

  it('has the extensions that schemas ask for', async () => {
    const names =
      'pgcrypto uuid-ossp citext pg_trgm btree_gist btree_gin hstore ltree unaccent moddatetime intarray'.split(' ');
    for (const name of names) await engine.exec(`create extension "${name}"`);
    assert.deepEqual((await engine.query("select 'A'::citext = 'a', length(uuid_generate_v4()::text)")).rows, [
      ['t', '36'],
    ]);
  });
});

describe('an engine that has to be stopped', () => {
  it('ends a query that takes longer than the timeout, and stays closed', async () => {
    const engine = await openEmbedded({ timeout: 200 });
    await assert.rejects(engine.query(ENDLESS), failsWith('57014', /statement timeout/));
    await assert.rejects(engine.query('select 1'), failsWith('57014', /statement timeout/));
    await engine.close();
  });

  it('ends a query when the caller cancels', async () => {
    const cancel = new AbortController();
    const engine = await openEmbedded({ signal: cancel.signal });
    const running = engine.query(ENDLESS);
    cancel.abort();
    await assert.rejects(running, failsWith('57014', /user request/));
  });

  it('does not start at all for a caller who has cancelled already', async () => {
    await assert.rejects(openEmbedded({ signal: AbortSignal.abort() }), failsWith('57014', /user request/));
  });

  it('fails later calls once it is closed', async () => {
    const engine = await openEmbedded();
    await engine.close();
    await assert.rejects(engine.query('select 1'), failsWith('08003', /closed/));
  });
});
