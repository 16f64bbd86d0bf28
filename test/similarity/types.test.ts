import assert from 'node:assert/strict';
import { PGlite } from '@electric-sql/pglite';
import type { ColumnType } from '../../src/catalog/model.ts';
import { holds, widen } from '../../src/similarity/index.ts';

/** `varchar(50)`, `numeric(10,2)`, `int4[]` as the catalog has it. */
function type(written: string): ColumnType {
  const match = /^(\w+)(?:\(([\d,]+)\))?(\[\])?$/.exec(written);
  assert.ok(match, written);
  return {
    schema: 'pg_catalog',
    name: match[1] ?? '',
    modifiers: match[2]?.split(',') ?? [],
    array: match[3] !== undefined,
  };
}

function spell(of: ColumnType | undefined): string {
  if (of === undefined) return 'nothing';
  return `${of.name}${of.modifiers.length > 0 ? `(${of.modifiers.join(',')})` : ''}${of.array ? '[]' : ''}`;
}

describe('widening a type', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['varchar(50)', 'text', 'text'],
    ['varchar(50)', 'varchar(200)', 'varchar(200)'],
    ['int2', 'int8', 'int8'],
    ['int4', 'numeric', 'numeric'],
    ['int4', 'numeric(12,2)', 'numeric'],
    ['int4', 'numeric(12)', 'numeric(12)'],
    ['numeric(10,2)', 'numeric(12,2)', 'numeric(12,2)'],
    ['numeric(10,2)', 'numeric(12,4)', 'numeric'],
    ['timestamp(3)', 'timestamp', 'timestamp'],
    ['varchar(10)[]', 'text[]', 'text[]'],
    ['timestamp', 'timestamptz', 'nothing'],
    ['json', 'jsonb', 'nothing'],
    ['int8', 'float8', 'nothing'],
    ['float4', 'float8', 'nothing'],
    ['date', 'timestamp', 'nothing'],
    ['bpchar(3)', 'text', 'nothing'],
    ['bpchar(3)', 'bpchar(5)', 'nothing'],
    ['uuid', 'text', 'nothing'],
    ['text', 'text[]', 'nothing'],
  ];
  for (const [a, b, expected] of cases)
    it(`${a} and ${b} both fit ${expected}`, () => {
      assert.equal(spell(widen(type(a), type(b))), expected);
      assert.equal(spell(widen(type(b), type(a))), expected);
    });
});

describe('a type that holds another', () => {
  // Values at the edges of each type, as text.
  const values: Readonly<Record<string, readonly string[]>> = {
    int2: ['-32768', '32767', '0'],
    int4: ['-2147483648', '2147483647'],
    int8: ['-9223372036854775808', '9223372036854775807'],
    numeric: ['0.10', '-1e30', 'NaN', 'Infinity', '1.50000'],
    'numeric(5,0)': ['-99999', 'NaN'],
    'numeric(6,2)': ['1.5', '-9999.99'],
    'numeric(8,2)': ['999999.99'],
    'numeric(8,4)': ['1.5'],
    text: ['', 'a ', '\u{1f600}'],
    varchar: ['', ' b '],
    'varchar(4)': ['abcd', 'a  '],
    'varchar(9)': ['abcdefghi', ''],
    'bpchar(4)': ['ab', 'abcd'],
    float4: ['0.1', '3.4e38'],
    float8: ['0.1', '1e308'],
    date: ['2024-02-29', 'infinity'],
    timestamp: ['2024-02-29 12:00:00.123456', '-infinity'],
    'timestamp(3)': ['2024-02-29 12:00:00.123'],
    timestamptz: ['2024-02-29 12:00:00.123456+02'],
    'time(0)': ['23:59:59'],
    time: ['23:59:59.5'],
    uuid: ['00000000-0000-0000-0000-000000000001'],
    json: ['{"a": 1,  "a": 2}'],
    jsonb: ['{"a": 2}'],
  };

  let database: PGlite;
  before(async () => {
    database = await PGlite.create();
  });
  after(() => database.close());

  for (const narrow of Object.keys(values)) {
    it(`prints every ${narrow} unchanged`, async () => {
      for (const wide of Object.keys(values).filter((w) => w !== narrow && holds(type(w), type(narrow)))) {
        for (const value of values[narrow] ?? []) {
          const { rows } = await database.query<{ before: string; after: string }>(
            `with v as (select $1::text::${narrow} as v) select v::text as before, v::${wide}::text as after from v`,
            [value],
          );
          assert.equal(rows[0]?.after, rows[0]?.before, `${narrow} ${value} as ${wide}`);
        }
      }
    });
  }
});
