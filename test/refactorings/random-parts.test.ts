import fc from 'fast-check';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { quoteLiteral } from '../../src/sql/identifiers.ts';
import { tryOnRandomRows } from './random-rows.ts';

const SCHEMA = `
create table colours (code text primary key);
insert into colours values ('red'), ('grün'), ('a,b'), (' '), ('');
create table things (
  "Key" integer not null,
  part integer not null default 1,
  status varchar(12) default 'new',
  maker_name text,
  maker_size numeric,
  one text,
  two text,
  three text,
  colours text[],
  words text,
  json jsonb not null default '[]',
  primary key ("Key", part)
);
`;
const COLUMNS = [
  'Key',
  'part',
  'status',
  'maker_name',
  'maker_size',
  'one',
  'two',
  'three',
  'colours',
  'words',
  'json',
];

const awkward = fc.constantFrom('', ' ', 'NULL', 'a', 'A', 'ä', 'a,b', '"', "'", '\\', '{}', '🦊', 'x\ny', '1', '1.0');
const text = fc.option(awkward, { nil: null });
const colour = fc.constantFrom('red', 'grün', 'a,b', ' ', '');

const row = fc.record({
  status: fc.option(fc.constantFrom('new', 'done', 'DONE', ''), { nil: null }),
  maker_name: text,
  maker_size: fc.option(fc.constantFrom('1', '1.0', '1.00', 'NaN'), { nil: null }),
  one: text,
  two: text,
  three: text,
  colours: fc.option(
    fc.array(fc.oneof({ weight: 12, arbitrary: colour }, { weight: 1, arbitrary: fc.constant(null) }), {
      maxLength: 3,
    }),
    { nil: null },
  ),
  words: fc.option(
    fc.array(fc.constantFrom('a', 'b c', 'ß', '"'), { maxLength: 3 }).map((w) => w.join(';')),
    { nil: null },
  ),
  json: fc.array(awkward, { maxLength: 3 }).map((items) => JSON.stringify(items)),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const TABLE = 'public.things';
const REMEDIES: readonly Remedy[] = [
  { kind: 'extract-relation', table: TABLE, columns: ['maker_name', 'maker_size'], determinant: [], name: 'makers' },
  { kind: 'extract-relation', table: TABLE, columns: ['maker_size'], determinant: ['maker_name'], name: 'makers' },
  { kind: 'extract-relation', table: TABLE, columns: ['two', 'three'], determinant: ['status', 'one'], name: 'states' },
  {
    kind: 'split-repeating-group',
    table: TABLE,
    columns: [{ name: 'value', from: ['one', 'two', 'three'] }],
    name: 'thing_values',
  },
  {
    kind: 'split-list',
    table: TABLE,
    column: 'colours',
    holds: { form: 'array' },
    references: { table: 'public.colours', column: 'code' },
    name: 'thing_colours',
  },
  { kind: 'split-list', table: TABLE, column: 'words', holds: { form: 'text', separator: ';' }, name: 'thing_words' },
  { kind: 'split-list', table: TABLE, column: 'json', holds: { form: 'jsonb' }, name: 'thing_items' },
  {
    kind: 'extract-lookup',
    table: TABLE,
    column: 'status',
    as: 'table',
    values: ['new', 'open'],
    name: 'thing_statuses',
  },
  {
    kind: 'extract-lookup',
    table: TABLE,
    column: 'status',
    as: 'enum',
    values: ['new', 'done', 'DONE', ''],
    name: 'thing_status',
  },
];

describe('tables of random rows, taken apart', () =>
  tryOnRandomRows(
    { schema: SCHEMA, table: TABLE, columns: COLUMNS, row, insert },
    new Map(REMEDIES.map((remedy) => [spell(remedy), remedy])),
  ));

function insert(row: Row, i: number): string {
  const literal = (value: string | null) => (value === null ? 'null' : quoteLiteral(value));
  const list = row.colours === null ? 'null' : `array[${row.colours.map(literal).join(', ')}]::text[]`;
  const values = [row.status, row.maker_name, row.maker_size, row.one, row.two, row.three].map(literal);
  return `insert into things values (${[i >> 1, i % 2, ...values, list, literal(row.words), literal(row.json)].join(', ')});`;
}

function spell(remedy: Remedy): string {
  const columns = 'column' in remedy ? [remedy.column] : 'columns' in remedy ? remedy.columns : [];
  return [remedy.kind, ...columns.map((c) => (typeof c === 'string' ? c : c.name))].join(' ');
}
