import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { prove } from '../../src/verification/prove.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const SCHEMA = `
create role reader;
create table people (id integer primary key, phone1 text, phone2 text, secret boolean not null);
alter table people enable row level security;
create policy open on people for select to reader using (not secret);
grant select on people to reader;
insert into people values (1, 'a', 'b', false), (2, 'c', null, true);`;

const snapshot = () => replay([readFacts('schema.sql', SCHEMA)]);

/** The plan with part of its SQL replaced, and without its own comparison of rows. */
function spoiled(from: string, to: string): Plan {
  const refactoring = refactorings.find((r) => r.id === 'split-repeating-group');
  assert.ok(refactoring);
  const target = {
    kind: 'split-repeating-group',
    table: 'public.people',
    columns: [{ name: 'phone', from: ['phone1', 'phone2'] }],
    name: 'person_phones',
  };
  const plan = refactoring.plan(snapshot(), { refactoringId: refactoring.id, title: '', target });
  assert.ok(!('unavailable' in plan));
  const change = <S extends { readonly sql: string }>(part: S): S => ({ ...part, sql: part.sql.replace(from, to) });
  return {
    ...plan,
    steps: plan.steps.filter((s) => s.title !== 'Read every row back').map(change),
    rollback: plan.rollback.map(change),
  };
}

describe('a proof of a table taken apart', () => {
  let engine: SharedEngine;
  before(async function () {
    this.timeout(0);
    engine = await sharedEngine();
  });
  after(() => engine.stop());

  const failures = async (plan: Plan): Promise<string[]> => {
    const proof = await prove(snapshot(), plan, engine.open);
    return proof.checks.filter((c) => c.outcome === 'failed').map((c) => c.title);
  };

  it('holds where nothing is spoiled', async () => {
    assert.deepEqual(await failures(spoiled('nothing of it', '')), []);
  });

  it('is refuted where the view gives a value for another', async () => {
    const [first] = await failures(spoiled('person_phones_2.position = 2', 'person_phones_2.position = 1'));
    assert.equal(first, 'each role sees and changes the rows of public.people that it did');
  });

  it('is refuted where rows are left behind', async () => {
    const failed = await failures(spoiled('where item.phone is not null', "where item.phone <> 'b'"));
    assert.ok(failed.includes('rows of public.people read back through public.people_with_phones'), failed.join());
  });

  it('is refuted where the view shows a role more than it saw', async () => {
    const failed = await failures(spoiled('with (security_invoker = true)', ''));
    assert.deepEqual(failed, ['each role sees and changes the rows of public.people that it did']);
  });

  it('is refuted where the rollback gives a column another type', async () => {
    const failed = await failures(spoiled('add column phone2 text', 'add column phone2 varchar'));
    assert.deepEqual(failed, ['the rollback restores the schema']);
  });
});
