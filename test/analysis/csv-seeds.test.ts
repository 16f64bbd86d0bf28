import assert from 'node:assert/strict';
import { createSession, type Session } from '../../src/analysis/session.ts';
import { rowsIn } from '../../src/catalog/rows/in-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

const MIGRATION =
  'create table stops (id serial primary key, name text not null, zip text, note text default $$none$$);\ncreate table lines (id int primary key);';

async function open(files: Record<string, string>): Promise<Session> {
  const session = createSession({
    files: memoryFiles({ '/app/migrations/001_stops.sql': MIGRATION, ...files }),
    roots: ['/app'],
  });
  await session.load();
  return session;
}

function rowsOf(session: Session, key = 'public.stops') {
  const snapshot = session.review().databases[0]?.snapshot;
  const table = snapshot?.relations.get(key);
  return snapshot && table && rowsIn(snapshot).rowsOf(table);
}

const valuesOf = (session: Session, key?: string) => rowsOf(session, key)?.rows.map((row) => row.values);

describe('CSV seeds', () => {
  it('are rows of the table that they are called after, with defaults, numbers and NULLs', async () => {
    const session = await open({ '/app/seeds/stops.csv': 'name,zip\nNorth,10115\n"South, old",\nPort,""\n' });
    assert.deepEqual(valuesOf(session), [
      ['1', 'North', '10115', 'none'],
      ['2', 'South, old', null, 'none'],
      ['3', 'Port', '', 'none'],
    ]);
  });

  it('say by which line of which file a row is known', async () => {
    const text = '\ufeffzip,name\r\n1,"a\r\nb"\r\n2,c\r\n\r\n';
    const session = await open({ '/app/db/data/02_stops.csv': text });
    assert.deepEqual(
      rowsOf(session)?.rows.map(({ at }) => [at.file, text.slice(at.span.start, at.span.end)]),
      [
        ['/app/db/data/02_stops.csv', '1,"a\r\nb"'],
        ['/app/db/data/02_stops.csv', '2,c'],
      ],
    );
    assert.equal(rowsOf(session)?.seen, 2);
  });

  it('count only in folders for rows, for a table that has their columns', async () => {
    for (const [path, text] of [
      ['/app/exports/stops.csv', 'name\nNorth\n'],
      ['/app/seeds/halts.csv', 'name\nNorth\n'],
      ['/app/seeds/stops.csv', 'name,city\nNorth,Berlin\n'],
      ['/app/seeds/stops.csv', 'name,name\nNorth,South\n'],
      ['/app/seeds/stops.csv', ''],
    ] as const)
      assert.equal(valuesOf(await open({ [path]: text })), undefined, `${path}: ${text}`);
  });

  it('pass over lines of too few or too many fields, as PostgreSQL refuses them', async () => {
    const session = await open({ '/app/seeds/stops.csv': 'name,zip\na,1\nb\nc,2,3\nd,4\n' });
    assert.deepEqual(
      valuesOf(session)?.map((row) => row[1]),
      ['a', 'd'],
    );
  });

  it('change as they are edited, and tell what they change', async () => {
    const session = await open({ '/app/fixtures/lines.csv': 'id\n1\n' });
    assert.ok(session.knows('/app/fixtures/lines.csv'));
    session.update('/app/fixtures/lines.csv', 'id\n1\n2\n');
    assert.deepEqual(valuesOf(session, 'public.lines'), [['1'], ['2']]);
    assert.deepEqual(session.review().problems, []);
  });

  it('come behind seeds in SQL, and name a schema where they have to', async () => {
    const session = await open({
      '/app/seeds/public.lines.csv': 'id\n2\n',
      '/app/seeds/lines.sql': 'insert into lines values (1);',
    });
    assert.deepEqual(valuesOf(session, 'public.lines'), [['1'], ['2']]);
  });

  it('are read as the COPY says that reads them, which then raises no doubt', async () => {
    const session = await open({
      '/app/migrations/002_rows.sql': `copy stops (name, zip) from '/docker-entrypoint-initdb.d/data/halts.csv' with (format csv, header, delimiter ';', null '-');`,
      '/app/data/halts.csv': 'a;b\nNorth;10115\nSouth;-\n',
    });
    assert.deepEqual(valuesOf(session), [
      ['1', 'North', '10115', 'none'],
      ['2', 'South', null, 'none'],
    ]);
    assert.deepEqual(rowsOf(session)?.doubts, []);
  });

  it('are read as psql would copy them, by their path from the script or from a folder above', async () => {
    const session = await open({
      '/app/migrations/002_rows.sql':
        "\\copy lines from 'exports/all.csv' csv\n\\copy public.stops(name) FROM 'x.csv' CSV HEADER\n",
      '/app/exports/all.csv': '7\n8\n',
      '/app/migrations/x.csv': 'whatever\nNorth\n',
    });
    assert.deepEqual(valuesOf(session, 'public.lines'), [['7'], ['8']]);
    assert.deepEqual(
      valuesOf(session)?.map((row) => row[1]),
      ['North'],
    );
  });

  it('are not known where COPY reads a file that is not here, or a part of one', async () => {
    const session = await open({
      '/app/migrations/002_rows.sql': `copy lines from '/srv/lines.csv' csv;\n-- copy stops from 'stops.csv' csv\ncopy stops (name) from 'some.csv' csv where name > 'a';`,
      '/app/migrations/some.csv': 'North\n',
      '/app/migrations/stops.csv': 'North\n',
    });
    assert.deepEqual(valuesOf(session, 'public.lines'), []);
    assert.equal(rowsOf(session, 'public.lines')?.doubts.length, 1);
    assert.deepEqual(valuesOf(session), []);
  });
});
