import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ProvablePlan } from '../../src/verification/plan.ts';
import { proveOn } from '../../src/verification/prove.ts';
import { runs, seed } from '../support/runs.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const COLUMNS = [
  'text',
  "text default 'some text'",
  "text check (%c in ('one', 'two', ''))",
  "text not null check (%c ~ '^[a-z]{2,5}(-[0-9]+)?$')",
  "text check (%c like 'https://%')",
  'text not null check (char_length(%c) between 3 and 20)',
  'varchar(3)',
  'varchar(12) not null',
  'char(4)',
  'smallint',
  'integer check (%c > 0)',
  'integer not null check (%c between 1 and 5)',
  'bigint default 7',
  'numeric',
  'numeric(5,2) check (%c >= 0)',
  'real',
  'double precision',
  'boolean not null default false',
  'date',
  'timestamp',
  'timestamptz not null default now()',
  'timestamptz(0) default clock_timestamp()',
  'time',
  'timetz',
  'interval',
  'uuid default gen_random_uuid()',
  'uuid unique',
  'json',
  "jsonb not null default '{}'",
  'bytea',
  'inet',
  'cidr',
  'macaddr',
  'bit(3)',
  'bit varying(5)',
  'tsvector',
  'int4range',
  'tstzrange',
  'nummultirange',
  'point',
  'text[]',
  'integer[] not null',
  'colour',
  "colour not null default 'red'",
  'colour[]',
  'small',
  'pair',
  'text collate "C" unique',
  'integer generated always as (1 + 1) stored',
  'text not null unique',
  'integer references parents on delete set null',
  'integer not null references parents on delete cascade',
] as const;

const KEYS = [
  'id serial primary key',
  'id bigint generated always as identity primary key',
  'id uuid primary key default gen_random_uuid()',
  'id text primary key',
  'id varchar(8) primary key',
  'id integer not null, primary key (id), other integer references things (id)',
  'id integer not null, sub integer not null, primary key (id, sub)',
  'id date primary key',
] as const;

const TABLE_CHECKS = ['', ', check (c0 is not null or c1 is not null)', ', unique (c0, c1)'] as const;

const things = fc
  .record({
    key: fc.constantFrom(...KEYS),
    columns: fc.array(fc.constantFrom(...COLUMNS), { minLength: 2, maxLength: 7 }),
    check: fc.constantFrom(...TABLE_CHECKS),
  })
  .filter(
    ({ columns, check }) => check !== TABLE_CHECKS[2] || !columns.slice(0, 2).some((c) => /^(json|point)( |$)/.test(c)),
  );

function schemaOf({ key, columns, check }: { key: string; columns: readonly string[]; check: string }): string {
  const own = columns.map((c, i) => `c${i} ${c.replaceAll('%c', `c${i}`)}`);
  return `
create type colour as enum ('red', 'green', 'sea blue');
create domain small as integer check (value between 0 and 9);
create type pair as (a integer, b text);
create table parents (id integer primary key, name text);
create table things (${[key, ...own].join(', ')}${check});`;
}

/** Nothing is merged: the table goes on under another name, with a view in its place. */
function identity(columns: readonly string[], key: readonly string[]): ProvablePlan {
  const at = { schema: 'public', name: 'things' };
  return {
    rowPolicy: 'disjoint',
    steps: [
      {
        title: 'put a view in its place',
        transaction: 'shared',
        sql: `alter table things rename to things_kept; create view things as select ${columns.join(', ')} from things_kept; ${DEFAULTS}`,
      },
    ],
    rollback: [{ comment: 'put it back', sql: 'drop view things; alter table things_kept rename to things;' }],
    touches: [at],
    obligations: [
      { kind: 'rows-read-back', table: at, columns },
      { kind: 'writes-land', table: at, key },
      { kind: 'rollback-restores', tables: [at] },
    ],
  };
}

// UPDATE ... SET x = DEFAULT asks the view alone.
const DEFAULTS = `do $$ declare it record; begin
  for it in select attname, pg_get_expr(adbin, adrelid) as value from pg_attrdef
    join pg_attribute a on attrelid = adrelid and attnum = adnum
    where adrelid = 'things_kept'::regclass and attgenerated = '' loop
    execute format('alter view things alter column %I set default %s', it.attname, it.value);
  end loop;
end $$;`;

describe('a plan that changes nothing', () => {
  let shared: SharedEngine;
  before(async () => {
    shared = await sharedEngine();
  });
  after(() => shared.stop());

  it('is proved for any table, on rows that reach every column', async () => {
    await fc.assert(
      fc.asyncProperty(things, async (drawn) => {
        const keyColumns = drawn.key.includes('sub') ? ['id', 'sub'] : ['id'];
        const more = drawn.key.includes('other') ? ['id', 'other'] : keyColumns;
        const plan = identity([...more, ...drawn.columns.map((_, i) => `c${i}`)], keyColumns);
        const proof = await proveOn(schemaOf(drawn), plan, shared.open);
        const open = proof.checks.filter((c) => c.outcome !== 'held').map((c) => `${c.title}: ${c.detail}`);
        assert.deepEqual(open, [], schemaOf(drawn));
        assert.ok((proof.rows.before['public.things'] ?? 0) >= 4, `${schemaOf(drawn)}\n${JSON.stringify(proof.rows)}`);
      }),
      {
        numRuns: runs(10),
        ...seed(),
        // Of the two columns of a key a domain allows but few values.
        examples: [[{ key: KEYS[0], columns: ['small', 'text'], check: TABLE_CHECKS[2] }]],
      },
    );
  });
});
