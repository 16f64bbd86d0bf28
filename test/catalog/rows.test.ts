import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { rowsIn } from '../../src/catalog/rows/in-files.ts';
import type { RowLimits } from '../../src/catalog/rows/source.ts';

/** The rows of a table as lines: values apart by |, NULL as null and what is not known as ?; then what is said of them. */
function known(table: string, files: string | readonly string[], limits?: RowLimits): string[] | undefined {
  const texts = typeof files === 'string' ? [files] : files;
  const snapshot = replay(texts.map((text, i) => readFacts(`/000${i + 1}.sql`, text)));
  const relation = snapshot.relations.get(`public.${table}`);
  const rows = relation && rowsIn(snapshot, limits).rowsOf(relation);
  if (!rows) return undefined;
  return [
    rows.columns.join('|'),
    ...rows.rows.map(({ values }) => values.map((v) => (v === undefined ? '?' : String(v))).join('|')),
    ...(rows.sampled ? [`${rows.rows.length} of ${rows.seen}`] : []),
    ...rows.doubts.map((d) => `${d.at.file}: ${d.what}`),
  ];
}

describe('rows that the files write', () => {
  it('are the values of INSERT, by its column list or without one', () => {
    assert.deepEqual(
      known(
        't',
        `create table t (a int, b text, c boolean default true, d timestamptz default now(), e int);
        insert into t values (1, 'one', false, '2024-01-01', 10), (2, E'two\\n', default, now(), null);
        insert into t (b, a) values ('it''s', -3), ('x' || 'y', 4);
        insert into t default values;`,
      ),
      [
        'a|b|c|d|e',
        '1|one|false|2024-01-01|10',
        '2|two\n|true|?|null',
        "-3|it's|true|?|null",
        '4|xy|true|?|null',
        'null|null|true|?|null',
      ],
    );
  });

  it('are read as PostgreSQL would read them, and not told where that is not certain', () => {
    assert.deepEqual(
      known(
        't',
        `create type mood as enum ('ok', 'sad');
        create table t (a numeric, b text[], c jsonb, d date, e bit(4), f mood, g uuid);
        insert into t values
          (1.50, array['a', 'b "c"', null], '{"a": 1}', date '2024-02-29', b'1010', 'ok', gen_random_uuid()),
          (-1e3, '{a,b}', '[]'::jsonb, 'today', x'F', 'sad'::mood, 'a0000000-0000-4000-8000-000000000000'),
          (.5, array[]::text[], null, '2024-01-01'::timestamp, '1010', (select 'ok'), null),
          ('7'::int, array[1, 2], to_jsonb(1), current_date, null, null, '1'::text::uuid);`,
      ),
      [
        'a|b|c|d|e|f|g',
        '1.50|{"a","b \\"c\\"",NULL}|{"a": 1}|2024-02-29|1010|ok|?',
        '-1e3|{a,b}|[]|?|1111|sad|a0000000-0000-4000-8000-000000000000',
        '0.5|{}|null|?|1010|?|null',
        '7|{"1","2"}|?|?|null|null|?',
      ],
    );
  });

  it('are the lines behind COPY, in its text and CSV formats', () => {
    assert.deepEqual(
      known(
        't',
        `create table t (a int, b text, c text default 'none');
copy t (a, b) from stdin;
1\tone
2\t\\N
3\ta\\tb\\\\c\\x41\\303\\251
\\.
copy public.t from stdin with (format csv, header, null 'NULL', delimiter ';');
a;b;c
4;"say ""hi""
there";NULL
5;;"NULL"
\\.
select 1;`,
      ),
      ['a|b|c', '1|one|none', '2|null|none', '3|a\tb\\cA\u00e9|none', '4|say "hi"\nthere|null', '5||NULL'],
    );
  });

  it('follow their table and its columns through every change of either', () => {
    assert.deepEqual(
      known('people', [
        `create table users (id int, mail varchar(50), gone text); insert into users values (1, 'a@b.c', 'x');`,
        `alter table users rename to people; alter table people rename mail to email;
         alter table people alter email type text; alter table people drop gone;
         alter table people add active boolean default true; alter table people add note text;`,
        `insert into people values (2, 'd@e.f', false, 'new');`,
      ]),
      ['id|email|active|note', '1|a@b.c|true|null', '2|d@e.f|false|new'],
    );
  });

  it('go with their table, and do not come back with another of its name', () => {
    const first = 'create table t (a int); insert into t values (1); drop table t;';
    assert.equal(known('t', first), undefined);
    assert.equal(known('t', `${first} create table t (a int);`), undefined);
    assert.deepEqual(
      known('t', 'create table t (a int); begin; insert into t values (1); rollback; insert into t values (2);'),
      ['a', '2'],
    );
  });

  it('have the numbers that a sequence gives them, as long as that can be followed', () => {
    assert.deepEqual(
      known('t', [
        `create table t (id serial primary key, key bigint generated always as identity, a text);
        insert into t (a) values ('a'), ('b'); insert into t (id, a) values (9, 'c');`,
        `copy t (a) from stdin;\nd\n\\.\ninsert into t values (default, default, 'e'); insert into t (a) values ('f');`,
      ]),
      ['id|key|a', '1|1|a', '2|2|b', '9|3|c', '3|4|d', '?|?|e', '?|?|f'],
    );
    const identity = 'create table t (id int generated by default as identity, a text);';
    for (const restart of ['alter sequence t_id_seq restart with 100', 'alter table t alter id restart with 50'])
      assert.deepEqual(known('t', `${identity} ${restart}; insert into t (a) values ('x');`), ['id|a', '?|x']);
    const one = 'create table t (id serial, a text);';
    assert.deepEqual(known('t', `${one} select setval('t_id_seq', 10); insert into t (a) values ('x');`), [
      'id|a',
      '?|x',
    ]);
    assert.deepEqual(
      known('t', `${one} insert into t (a) values ('x'); truncate t restart identity; insert into t (a) values ('y');`),
      ['id|a', '1|y'],
    );
    assert.deepEqual(known('t', `${one} alter sequence t_id_seq increment by 5; insert into t (a) values ('x');`), [
      'id|a',
      '?|x',
    ]);
  });

  it('are in doubt where a later statement may have changed them or added others', () => {
    assert.deepEqual(
      known('t', [
        'create table t (a int); create table s (a int); insert into t values (1);',
        'update t set a = a + 1; delete from t where a = 3; insert into t select a from s;',
        "merge into t using s on s.a = t.a when matched then delete; copy t from '/tmp/t.csv';",
      ]),
      [
        'a',
        '1',
        '/0002.sql: UPDATE may have changed the rows written before it',
        '/0002.sql: DELETE may have changed the rows written before it',
        '/0002.sql: which rows this adds is known only where it runs',
        '/0003.sql: MERGE may have changed the rows written before it',
        '/0003.sql: which rows this adds is known only where it runs',
      ],
    );
    assert.deepEqual(
      known('t', 'create table t (a int); insert into t values (1); truncate t; insert into t values (2);'),
      ['a', '2'],
    );
  });

  it('are those of DO blocks, too, where these run for certain', () => {
    const table = 'create table t (a int, b text);';
    const text = `${table} do $$ begin if not exists (select from pg_class where relname = 'x') then insert into t values (1, 'it''s'); end if; end $$;`;
    assert.deepEqual(known('t', text), ['a|b', "1|it's"]);
    const snapshot = replay([readFacts('/1.sql', text)]);
    const relation = snapshot.relations.get('public.t');
    const at = relation && rowsIn(snapshot).rowsOf(relation)?.rows[0]?.at.span;
    assert.equal(text.slice(at?.start, at?.end), "1, 'it''s'");
    const maybe = `${table} do $$ begin if (select count(*) from t) = 0 then insert into t values (1); end if; end $$;`;
    assert.deepEqual(known('t', maybe), ['a|b', '/0001.sql: it is not known whether this runs']);
    assert.deepEqual(replay([readFacts('/1.sql', maybe)]).gaps, []);
  });

  it('meet ON CONFLICT as PostgreSQL would', () => {
    assert.deepEqual(
      known(
        't',
        `create table t (id int primary key, name text unique, rank int);
        insert into t values (1, 'a', 1), (2, 'b', 1);
        insert into t values (1, 'c', 2), (3, 'b', 2), (4, 'd', 2) on conflict do nothing;
        insert into t values (2, 'b', 9) on conflict (id) do update set rank = excluded.rank;`,
      ),
      ['id|name|rank', '1|a|1', '2|b|?', '4|d|2'],
    );
  });

  it('are a sample past a limit, evenly drawn and the same every time, and the number of all is told', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${i}\tname ${i}`).join('\n');
    const text = `create table t (a int, b text);\ncopy t from stdin;\n${lines}\n\\.\n`;
    const sample = known('t', text, { rows: 10, characters: 1 << 20 });
    assert.equal(sample?.at(-1), '10 of 1000');
    const numbers = sample?.slice(1, -1).map((row) => Math.floor(Number(row.split('|')[0]) / 100));
    assert.deepEqual(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(known('t', text, { rows: 10, characters: 1 << 20 }), sample);
    assert.equal(known('t', text, { rows: 5000, characters: 100 })?.at(-1), '7 of 1000');
  });

  it('know the statement, the list of values or the line that they stand in', () => {
    const text =
      "create table t (a int, b text);\ninsert into t values (1, 'x'), (2,\n 'y');\ncopy t from stdin;\n3\tz\n\\.\n";
    const snapshot = replay([readFacts('/0001.sql', text)]);
    const table = snapshot.relations.get('public.t');
    const rows = table ? (rowsIn(snapshot).rowsOf(table)?.rows ?? []) : [];
    assert.deepEqual(
      rows.map(({ at }) => `${at.file} ${text.slice(at.span.start, at.span.end)}`),
      ["/0001.sql 1, 'x'", "/0001.sql 2,\n 'y'", '/0001.sql 3\tz'],
    );
  });
});
