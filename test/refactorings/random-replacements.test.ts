import fc from 'fast-check';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { quoteLiteral } from '../../src/sql/identifiers.ts';
import { tryOnRandomRows } from './random-rows.ts';

const SCHEMA = `
create table makers (id integer primary key, name text, size numeric);
insert into makers values (1, 'a', 1.0), (2, '', 1.00), (3, null, null), (4, '"', 'NaN');
create table places (code varchar(8) primary key);
insert into places values ('1'), ('2'), ('a'), (''), (' ');
create table things (
  "Key" integer not null,
  part integer not null default 1,
  maker_id integer,
  maker_name varchar(20),
  maker_size numeric(4, 2),
  colour text,
  "of Type" varchar(10),
  of_id text,
  n integer not null,
  m smallint,
  product numeric,
  is_named boolean,
  primary key ("Key", part)
);
create index on things ("of Type", of_id);
`;
const COLUMNS = [
  ...['Key', 'part', 'maker_id', 'maker_name', 'maker_size', 'colour', 'of Type', 'of_id', 'n', 'm', 'product'],
  'is_named',
];

/** Mostly what it should be. */
function mostly<T>(right: T, wrong: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: wrong });
}

const awkward = fc.constantFrom<string | null>(null, '', ' ', 'a', 'A', '"', "'", '1', '🦊');

const row = fc
  .record({
    maker: fc.constantFrom<[string | null, string | null, string | null]>(
      ['1', 'a', '1.00'],
      ['2', '', '1.00'],
      ['3', null, null],
      [null, null, null],
    ),
    of: fc.constantFrom<[string | null, string | null]>(
      ['maker', '1'],
      ['maker', '4'],
      ['place', 'a'],
      ['place', ''],
      [null, null],
    ),
    n: fc.integer({ min: -3, max: 3 }),
    m: fc.option(fc.integer({ min: -300, max: 300 }), { nil: null }),
  })
  .chain(({ maker: [maker_id, name, size], of: [type, id], n, m }) =>
    fc.record({
      maker_id: mostly(maker_id, fc.constantFrom<string | null>('9', '8', '4')),
      maker_name: mostly(name, awkward),
      maker_size: mostly(size, fc.constantFrom<string | null>(null, '1.01', 'NaN')),
      colour: mostly(maker_id === null ? null : `of ${maker_id}`, awkward),
      type: mostly(type, fc.constantFrom<string | null>(null, 'Maker', 'nothing')),
      id: mostly(id, awkward),
      n: fc.constant(String(n)),
      m: fc.constant(m === null ? null : String(m)),
      product: mostly(m === null ? null : String(n * m), fc.constantFrom<string | null>(null, '0.0', '7')),
      is_named: mostly(name === null ? 'f' : 't', fc.constantFrom<string | null>(null, 't', 'f')),
    }),
  );
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const TABLE = 'public.things';
const step = { columns: ['maker_id'], table: 'public.makers', to: ['id'] };
const REMEDIES: readonly Remedy[] = [
  {
    kind: 'drop-copy',
    table: TABLE,
    copies: [
      { column: 'maker_size', original: 'size' },
      { column: 'maker_name', original: 'name' },
    ],
    path: [step],
  },
  { kind: 'drop-copy', table: TABLE, copies: [{ column: 'maker_name', original: 'name' }], path: [step] },
  { kind: 'move-column', table: TABLE, columns: ['colour'], step },
  { kind: 'add-foreign-key', table: TABLE, columns: ['maker_id'], references: { table: step.table, columns: step.to } },
  { kind: 'replace-derived', table: TABLE, column: 'product', expression: 'n * m', as: 'generated' },
  { kind: 'replace-derived', table: TABLE, column: 'is_named', expression: 'maker_name is not null', as: 'generated' },
  {
    kind: 'replace-derived',
    table: TABLE,
    column: 'is_named',
    expression: '(select count(k.name) > 0 from makers k where k.id = things.maker_id)',
    as: 'view',
  },
  {
    kind: 'split-pointer',
    table: TABLE,
    type: 'of Type',
    id: 'of_id',
    targets: [
      { value: 'maker', table: 'public.makers', column: 'id' },
      { value: 'place', table: 'public.places', column: 'code' },
    ],
  },
];

describe('tables of random rows, with columns replaced', () =>
  tryOnRandomRows(
    { schema: SCHEMA, table: TABLE, columns: COLUMNS, row, insert },
    new Map(REMEDIES.map((remedy, i) => [`${remedy.kind} (${i + 1})`, remedy])),
  ));

function insert(row: Row, i: number): string {
  const given = [row.maker_id, row.maker_name, row.maker_size, row.colour, row.type, row.id, row.n, row.m];
  const values = [...given, row.product, row.is_named].map((v) => (v === null ? 'null' : quoteLiteral(v)));
  return `insert into things values (${[i >> 1, i % 2, ...values].join(', ')});`;
}
