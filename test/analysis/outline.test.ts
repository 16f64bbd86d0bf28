import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type OutlineEntry, outlineOf } from '../../src/analysis/outline.ts';
import { changelogSql } from '../../src/migrations/changelog-sql.ts';
import { type Database, findDatabases, layouts, runsInOneTransaction } from '../../src/migrations/index.ts';
import { endStatements } from '../../src/sql/ends.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { runs, seed } from '../support/runs.ts';

/** An outline as indented lines: kind, name, detail. */
function lines(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ kind, name, detail, within }) => [
    `${indent}${kind} ${name}${detail === '' || detail === kind ? '' : `: ${detail}`}`,
    ...lines(within, `${indent}  `),
  ]);
}

function checkSpans(text: string, entries: readonly OutlineEntry[], start = 0, end = text.length): void {
  for (const { span, nameSpan, within, name } of entries) {
    assert.ok(start <= span.start && span.start <= span.end && span.end <= end, `${name} lies within its parent`);
    assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, `${name} is named within itself`);
    checkSpans(text, within, span.start, span.end);
  }
}

async function check(path: string, text: string, expected: string[], others: Record<string, string> = {}) {
  const { databases } = await findDatabases(memoryFiles({ ...others, [path]: text }), '/w');
  const owner = databases.find((d) => [...d.files, ...d.ignored].some((file) => file.path === path));
  const entries = outlineOf(path, text, owner);
  assert.deepEqual(lines(entries), expected);
  checkSpans(text, entries);
}

describe('the outline of a file', () => {
  it('lists tables with their columns, and whatever else a schema is made of', () =>
    check(
      '/w/schema.sql',
      `create schema shop;
create extension if not exists citext;
create type shop.mood as enum ('glad', 'it''s');
create type pair as (a int, b text[]);
create domain email as text check (value like '%@%');
create table "Shop"."Users V2" (
  id bigint generated always as identity,
  name character varying(20) not null,
  at timestamp (3) with time zone,
  constraint users_pk primary key (id),
  check (name <> '')
);
create unique index on shop.users (name);
create index users_at on shop.users (at);
create view v as select 1;
create materialized view m as select 1;
create sequence s;
create function f(a int) returns int language sql as $$ select 1 $$;
create procedure p() language sql as $$ select 1 $$;
create trigger t before insert on shop.users for each row execute function f();
create policy mine on shop.users using (true);
alter table shop.users add column x int;
alter table shop.users rename column x to y;
drop table if exists shop.a, b;
insert into shop.users values (1);
`,
      [
        'schema shop',
        'extension citext',
        'type mood: enum',
        '  label glad',
        "  label it's",
        'type pair: composite type',
        '  column a: int',
        '  column b: text[]',
        'type email: domain',
        'table Users V2',
        '  column id: bigint',
        '  column name: character varying(20)',
        '  column at: timestamp (3) with time zone',
        '  constraint users_pk',
        'index users: unique index on users',
        'index users_at: index on users',
        'view v',
        'view m: materialized view',
        'sequence s',
        'routine f: function',
        'routine p: procedure',
        'trigger t: trigger on users',
        'policy mine: policy on users',
        'change users: alter table',
        'change users: rename column to y',
        'change a: drop table',
        'change b: drop table',
      ],
    ));

  it('has a section for what runs up and one for what runs down', () =>
    check('/w/db/20250101_a.sql', '-- migrate:up\ncreate table a (x int);\n\n-- migrate:down\ndrop table a;\n', [
      'section up',
      '  table a',
      '    column x: int',
      'section down',
      '  change a: drop table',
    ]));

  it('has a section for the rollbacks that stand in Liquibase’s comments', () =>
    check(
      '/w/db/a.sql',
      [
        '--liquibase formatted sql',
        '--changeset ada:1',
        'create table a (x int)',
        '--rollback drop table a',
        '--changeset ada:2',
        'create table b (x int);',
        '/* liquibase rollback',
        'drop table b;',
        '*/',
        '--rollback empty',
      ].join('\n'),
      [
        'section changeset ada:1: up',
        '  table a',
        '    column x: int',
        'section down',
        '  change a: drop table',
        'section changeset ada:2: up',
        '  table b',
        '    column x: int',
        'section down',
        '  change b: drop table',
      ],
    ));

  it('names the members of Atlas’ archives', () =>
    check(
      '/w/m/1_a.sql',
      '-- atlas:txtar\n\n-- checks.sql --\ncreate view c as select 1;\n\n-- migration.sql --\ncreate table a ();\n\n-- down.sql --\ndrop table a;\n',
      [
        'section checks.sql',
        '  view c',
        'section migration.sql: up',
        '  table a',
        'section down.sql',
        '  change a: drop table',
      ],
      { '/w/m/atlas.sum': 'h1:x\n1_a.sql h1:y\n' },
    ));

  it('is there for a file that only takes another back', () =>
    check('/w/db/1_a.down.sql', 'drop table a;\ndrop type t;\n', ['change a: drop table', 'change t: drop type'], {
      '/w/db/1_a.up.sql': 'create table a (x int);',
    }));

  it('goes on behind what cannot be parsed', () =>
    check('/w/a.sql', 'create table a (x int);\ncreate tabl b;\ncreate table c ();\n', [
      'table a',
      '  column x: int',
      'table c',
    ]));
});

describe('whatever a file holds', () => {
  const PIECES = [
    'create table a (x int, "Y z" text[], constraint c check (x > 0));',
    "create type m as enum ('a', '', 'it''s');",
    'create index on a (x);',
    'alter table a rename to b;',
    'drop view if exists s.v;',
    '-- +goose Up',
    '-- +goose StatementEnd',
    '-- migrate:up',
    '-- migrate:down',
    '--liquibase formatted sql',
    '--changeset a:1 endDelimiter:/',
    '--rollback drop table a',
    '/* liquibase rollback',
    '*/',
    '--> statement-breakpoint',
    '-- atlas:delimiter \\n',
    '/',
    'GO',
    "'",
    '$$',
    '(',
    '\ufeff',
    '\\i x.sql',
    'select 1',
    ';',
    '😀',
  ];
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\r\n', ' ', '\n\n\n')), { maxLength: 14 })
    .map((pieces) => pieces.flat().join(''));

  it('its outline is nested, and what ends its statements lies within it, in every layout', () =>
    fc.assert(
      fc.property(texts, fc.constantFrom(...layouts), (text, layout) => {
        const path = '/w/db/1_a.sql';
        const database: Database = {
          name: 'w',
          root: '/w/db',
          layout,
          files: [{ path }],
          ignored: [],
          generated: false,
          declarative: false,
        };
        checkSpans(text, outlineOf(path, text, database));
        const ends = layout.ends?.(path, text) ?? [];
        assert.equal(endStatements(text, ends).length, text.length);
        for (const { start, end } of [...ends, ...(layout.hidden?.(path, text) ?? []), ...layout.up(path, text)])
          assert.ok(0 <= start && start <= end && end <= text.length);
        assert.equal(typeof runsInOneTransaction(database, path, text), 'boolean');
        assert.equal(changelogSql(text).length, text.length);
      }),
      { numRuns: runs(400), ...seed() },
    ));
});
