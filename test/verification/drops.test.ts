import assert from 'node:assert/strict';
import type { Obligation } from '../../src/verification/obligation.ts';
import type { ProvablePlan } from '../../src/verification/plan.ts';
import { proveOn } from '../../src/verification/prove.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const SCHEMA = `
create table seats (
  id int primary key,
  number int not null constraint seats_number unique,
  colour text constraint seats_colour check (colour in ('red', 'blue')),
  row_number int
);
alter table seats add constraint seats_number_again unique (number);
alter table seats add constraint seats_colour_again check (colour in ('red', 'blue'));
create index seats_row on seats (row_number);
create index seats_row_colour on seats (row_number, colour);
create index seats_colour_row on seats (colour, row_number);
`;
const table = { schema: 'public', name: 'seats' };

function plan(sql: string, ...obligations: Obligation[]): ProvablePlan {
  return {
    steps: [{ title: 'drop', sql, transaction: 'shared' }],
    rollback: [],
    obligations: [{ kind: 'writes-unchanged', table }, ...obligations],
    touches: [table],
  };
}

const unique: Obligation = {
  kind: 'constraint-still-holds',
  table,
  code: '23505',
  demand: 'unique (number)',
  names: ['seats_number', 'seats_number_again'],
};
const check: Obligation = {
  kind: 'constraint-still-holds',
  table,
  code: '23514',
  demand: 'the colours',
  names: ['seats_colour', 'seats_colour_again'],
};
const serves = (index: string, by: string, order?: string): Obligation => ({
  kind: 'index-still-serves',
  table,
  index,
  by,
  ...(order !== undefined && { order }),
});

describe('proofs of drops', () => {
  let engine: SharedEngine;
  before(async () => {
    engine = await sharedEngine();
  });
  after(() => engine.stop());

  const judge = async (p: ProvablePlan) => (await proveOn(SCHEMA, p, engine.open)).checks;
  const outcomes = async (p: ProvablePlan) =>
    (await judge(p)).filter((c) => c.outcome !== 'held').map((c) => `${c.outcome}: ${c.kind}`);

  it('hold where another one says the same', async () => {
    const sql = `alter table seats drop constraint seats_number_again, drop constraint seats_colour_again; drop index seats_row;`;
    assert.deepEqual(
      await outcomes(plan(sql, unique, check, serves('seats_row', 'seats_row_colour', 'row_number'))),
      [],
    );
  });

  it('say with numbers what they rest on', async () => {
    const checks = await judge(plan('drop index seats_row;', serves('seats_row', 'seats_row_colour', 'row_number')));
    const found = checks.find((c) => c.kind === 'index-still-serves');
    assert.equal(
      `${found?.title}: ${found?.detail}`,
      'what seats_row was read for, seats_row_colour is read for: the rows of public.seats in the order of row_number are read from seats_row_colour',
    );
    assert.match(
      checks.find((c) => c.kind === 'writes-unchanged')?.detail ?? '',
      /^\d\d writes, each with the same outcome$/,
    );
  });

  const spoilt: readonly (readonly [what: string, sql: string, obligation: Obligation, refuted: readonly string[]])[] =
    [
      [
        'both unique constraints go',
        'alter table seats drop constraint seats_number, drop constraint seats_number_again;',
        unique,
        ['failed: writes-unchanged', 'failed: constraint-still-holds'],
      ],
      [
        'both checks go',
        'alter table seats drop constraint seats_colour, drop constraint seats_colour_again;',
        check,
        ['failed: writes-unchanged', 'failed: constraint-still-holds'],
      ],
      [
        'a weaker check stays',
        `alter table seats drop constraint seats_colour, drop constraint seats_colour_again, add constraint seats_colour check (colour <> 'green');`,
        check,
        ['failed: writes-unchanged', 'failed: constraint-still-holds'],
      ],
      [
        'the other index begins with another key',
        'drop index seats_row, seats_row_colour;',
        serves('seats_row', 'seats_colour_row', 'row_number'),
        ['failed: index-still-serves'],
      ],
      [
        'the other index goes as well',
        'drop index seats_row, seats_row_colour;',
        serves('seats_row', 'seats_row_colour'),
        ['failed: index-still-serves'],
      ],
      [
        'an upsert finds no key any more',
        'alter table seats drop constraint seats_number, drop constraint seats_number_again; create unique index seats_number on seats (number) where number is not null;',
        unique,
        ['failed: writes-unchanged'],
      ],
    ];
  for (const [what, sql, obligation, refuted] of spoilt)
    it(`are refuted where ${what}`, async () => {
      assert.deepEqual(await outcomes(plan(sql, obligation)), refuted);
    });

  it('say that they show nothing where no write is refused', async () => {
    const never: Obligation = { ...unique, names: ['seats_nothing'] };
    assert.deepEqual(await outcomes(plan('drop index seats_row;', never)), ['not shown: constraint-still-holds']);
  });
});
