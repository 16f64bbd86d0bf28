import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { quoteLiteral } from '../../src/sql/identifiers.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { runs, seed } from '../support/runs.ts';
import { rowsIn, run, snapshotOf, viewOf } from './cases.ts';

const RUNS = runs(25);
const NOW = new Date('2026-03-01T12:00:00Z');

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

describe('tables of random rows, taken apart', () => {
  let oracle: Oracle;
  before(async function () {
    this.timeout(0);
    oracle = await openOracle();
  });
  after(() => oracle.close());

  for (const remedy of REMEDIES)
    it(`are stopped by a guard, or read back exactly and restored: ${spell(remedy)}`, async function () {
      this.timeout(0);
      const seen = { stopped: 0, applied: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 7 }), async (rows) => {
          seen[await takeApart(oracle, remedy, rows)]++;
        }),
        { numRuns: RUNS, ...seed() },
      );
      assert.ok(seen.applied > RUNS / 6, `too few were applied: ${JSON.stringify(seen)}`);
    });
});

async function takeApart(oracle: Oracle, remedy: Remedy, rows: readonly Row[]): Promise<'stopped' | 'applied'> {
  const snapshot = snapshotOf([{ path: 'schema.sql', text: SCHEMA }]);
  const refactoring = refactorings.find((r) => r.id === remedy.kind);
  assert.ok(refactoring);
  const plan = refactoring.plan(snapshot, { refactoringId: remedy.kind, title: '', target: remedy });
  assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
  await oracle.catalog([SCHEMA, ...rows.map(insert)].join('\n'));
  assert.deepEqual(oracle.errors, []);
  const old = await rowsIn(oracle, TABLE, COLUMNS);
  try {
    await run(oracle, migrationText(plan, { now: NOW }));
  } catch (error) {
    await oracle.query('rollback');
    // A guard names what is in the way; what the comparison finds, or PostgreSQL refuses, is a fault of the plan.
    const said = error instanceof Error ? error.message : '';
    if (said.startsWith('cannot ') && !said.includes('do not read back')) return 'stopped';
    throw error;
  }
  assert.deepEqual(await rowsIn(oracle, viewOf(plan, TABLE), COLUMNS), old);
  await run(oracle, rollbackText(plan, { now: NOW }));
  assert.deepEqual(await rowsIn(oracle, TABLE, COLUMNS), old);
  return 'applied';
}

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
