import assert from 'node:assert/strict';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { rowsIn } from '../../src/catalog/rows/in-files.ts';
import { quoteLiteral } from '../../src/sql/identifiers.ts';
import { runs, seed } from '../support/runs.ts';

/** Expressions of a type, in the ways in which people write its constants; the last ones are no constants. */
type Spellings = readonly [type: string, value: fc.Arbitrary<string>, certain: boolean];

const text = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', "'", '"', '\\', '\n', '\t', ',', ';', 'é', '😀', '{', '.', 'N'),
});
const quote = (s: string) => quoteLiteral(s);
const escaped = (s: string) =>
  `E'${s.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`;
const strings = fc.oneof(
  text.map(quote),
  text.map(escaped),
  text.map((s) => `${quote(s)}::text`),
  text.map((s) => `$q$${s}$q$`),
);
const int = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const ints = fc.oneof(
  int.map(String),
  int.map((n) => `'${n}'`),
  int.map((n) => `${n}::bigint`),
  fc.constantFrom('0x1F', '1_000', '007', '- 5', '+3', '-0'),
);
const fractions = fc.oneof(
  ints,
  fc.constantFrom('1.50', '.5', '5.', '-1e3', '1.5e-3', '00.10', "'NaN'", '12345678901234567890.123', "'1e3'::numeric"),
);
const days = fc.constantFrom("'2024-02-29'", "date '1999-12-31'", "'0044-03-15 BC'", "'infinity'", "'epoch'::date");

const COLUMNS: readonly Spellings[] = [
  ['int', ints, false],
  ['bigint', fc.oneof(ints, fc.constantFrom('9223372036854775807', "'-9223372036854775808'")), false],
  ['numeric', fractions, false],
  ['double precision', fc.oneof(ints, fc.constantFrom('1.5', '-2.25', '1e10')), false],
  ['text', fc.oneof(strings, ints, fc.constantFrom('true', '1.50', '.5', '007', "'a' || 'b'")), false],
  ['varchar(200)', strings, false],
  ['bool', fc.constantFrom('true', 'false', "'t'", "'off'", "'yes'::bool"), true],
  ['date', days, true],
  ['timestamp', fc.oneof(days, fc.constantFrom("'2024-03-31 02:30:00.123456'", "timestamp '2024-01-01 10:00'")), false],
  ['jsonb', fc.constantFrom(`'{"a": [1, null]}'`, `'[]'::jsonb`, `'{"x": "it''s"}'::json`), true],
  ['uuid', fc.uuid().map((u) => `'${u}'`), true],
  [
    'text[]',
    fc.oneof(
      fc.array(fc.oneof(strings, fc.constant('null')), { maxLength: 3 }).map((a) => `array[${a.join(', ')}]::text[]`),
      fc.constantFrom(`'{a,"b c",NULL}'`, `array[array['a','b'],array['c','d']]`),
    ),
    false,
  ],
  ['int[]', fc.array(int, { maxLength: 3 }).map((a) => `array[${a.join(', ')}]::int[]`), true],
  ['bytea', fc.constantFrom("'\\xdeadbeef'", `E'\\\\x00ff'`, "'abc'"), true],
  ['bit(4)', fc.constantFrom("b'1010'", "x'F'", "'0001'"), true],
  ['interval', fc.constantFrom("'1 mon -1 day'", "interval '2 hours'"), true],
];

describe('whatever an INSERT or a COPY writes', () => {
  let database: PGlite;
  before(async () => {
    database = await PGlite.create();
    await database.exec("set timezone = 'UTC'");
  });
  after(() => database.close());

  const columns = COLUMNS.map(([type], i) => `c${i} ${type}`).join(', ');
  const rowsOf = async () => {
    const list = COLUMNS.map((_, i) => `c${i}::text`).join(', ');
    return (await database.query<unknown[]>(`select ${list} from t order by id`, [], { rowMode: 'array' })).rows;
  };

  /** What is known of the rows that the text writes to t. */
  function known(sql: string) {
    const snapshot = replay([readFacts('/t.sql', `create table t (id int, ${columns});\n${sql}`)]);
    const table = snapshot.relations.get('public.t');
    assert.ok(table);
    return (
      rowsIn(snapshot)
        .rowsOf(table)
        ?.rows.map((r) => r.values) ?? []
    );
  }

  /** Puts known rows into an empty table; where a value is not known, the one that PostgreSQL made. */
  async function putBack(rows: ReturnType<typeof known>, real: readonly unknown[][]): Promise<void> {
    await database.exec('truncate t');
    for (const [n, row] of rows.entries()) {
      const values = row.slice(1).map((v, i) => (v === undefined ? real[n]?.[i] : v) as string | null);
      const list = values.map((v, i) => (v === null ? 'null' : `${quoteLiteral(v)}::text::${COLUMNS[i]?.[0]}`));
      await database.exec(`insert into t values (${n}, ${list.join(', ')})`);
    }
  }

  const cells = fc.tuple(
    ...COLUMNS.map(([, value]) =>
      fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant('null') }),
    ),
  );

  it('PostgreSQL reads back: INSERT', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 4 }), async (rows) => {
        await database.exec(`drop table if exists t; create table t (id int, ${columns})`);
        const sql = `insert into t values ${rows.map((row, n) => `(${n}, ${row.join(', ')})`).join(', ')};`;
        await database.exec(sql);
        const real = await rowsOf();
        const told = known(sql);
        assert.equal(told.length, rows.length);
        for (const row of told)
          for (const [i, value] of row.slice(1).entries())
            assert.ok(value !== undefined || !COLUMNS[i]?.[2], `${COLUMNS[i]?.[0]} is not told of ${sql}`);
        await putBack(told, real);
        assert.deepEqual(await rowsOf(), real);
      }),
      { numRuns: runs(40), ...seed() },
    );
  }).timeout(runs(40) * 1000);

  it('PostgreSQL reads back: COPY', async () => {
    const field = fc.option(
      fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '\\', '\t', ',', ';', 'é', '😀', 'N', '.', 'x41', '101') }),
      { nil: null },
    );
    const format = fc.constantFrom(
      { options: '', delimiter: '\t', null: '\\N', csv: false },
      { options: "with (delimiter '|', null '')", delimiter: '|', null: '', csv: false },
      { options: 'with (format csv)', delimiter: ',', null: '', csv: true },
      {
        options: "with (format csv, header, delimiter ';', null 'N', quote '''')",
        delimiter: ';',
        null: 'N',
        csv: true,
      },
      { options: "csv escape '\\'", delimiter: ',', null: '', csv: true },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 5 }), format, async (rows, how) => {
        const q = how.options.includes("quote ''''") ? "'" : '"';
        const escaping = how.options.includes('escape') ? '\\' : q;
        const csv = (v: string) =>
          `${q}${[...v].map((c) => (c === q || c === escaping ? `${escaping}${c}` : c)).join('')}${q}`;
        const plain = (v: string) => v.replace(/[\\|\t]/g, (c) => (c === '\t' ? '\\t' : `\\${c}`));
        const spell = (v: string | null) =>
          v === null ? how.null : how.csv ? csv(v) : v === '' && how.null === '' ? 'z' : plain(v);
        const header = how.options.includes('header') ? `a${how.delimiter}b\n` : '';
        const data = `${header}${rows.map((row) => row.map(spell).join(how.delimiter)).join('\n')}\n`;
        await database.exec('drop table if exists u; create table u (a text, b text)');
        await database.query(`copy u from '/dev/blob' ${how.options}`, [], { blob: new Blob([data]) });
        const real = (await database.query<unknown[]>('select a, b from u', [], { rowMode: 'array' })).rows;
        const sql = `create table u (a text, b text);\ncopy u from stdin ${how.options};\n${data}\\.\n`;
        const snapshot = replay([readFacts('/u.sql', sql)]);
        const table = snapshot.relations.get('public.u');
        assert.ok(table);
        assert.deepEqual(
          rowsIn(snapshot)
            .rowsOf(table)
            ?.rows.map((r) => r.values),
          real,
          data,
        );
      }),
      { numRuns: runs(60), ...seed() },
    );
  }).timeout(runs(60) * 1000);
});
