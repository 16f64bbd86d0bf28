import assert from 'node:assert/strict';
import { conflictingColumnType } from '../../src/rules/conflicting-column-type.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { synonymousColumns } from '../../src/rules/synonymous-columns.ts';
import { findingsIn, schemaOf } from './harness.ts';

const KEYS = `create table members (id bigint primary key, joined_on date not null);
create table loans (id bigint primary key, member_id integer not null references members);`;

describe('a reference whose types disagree', () => {
  it('is about both columns, both tables and the foreign key', () => {
    const [finding] = findingsIn(KEYS);
    assert.deepEqual(finding?.tables, ['public.loans', 'public.members']);
    assert.deepEqual(finding?.columns, ['public.loans.member_id', 'public.members.id']);
    assert.deepEqual(finding?.objects, ['public.loans.loans_member_id_fkey']);
    assert.equal(finding?.basis, 'declared');
  });

  it('is left alone once somebody decided so', () => {
    const context = contextOf(schemaOf(KEYS), { isDecided: (tables) => tables.includes('public.loans') });
    assert.deepEqual([...conflictingColumnType.check(context)], []);
  });

  it('is found when a later migration changes one of the two', () => {
    const later = 'alter table loans alter column member_id type bigint;';
    assert.deepEqual(findingsIn(KEYS, later), []);
    const back = 'alter table members alter column id type integer;';
    assert.deepEqual(
      findingsIn(KEYS, later, back).map((f) => `${f.severity} ${f.message.split(':')[0]}`),
      ['hint loans.member_id is bigint and references members.id, which is integer'],
    );
  });
});

describe('a name that only rows can speak for', () => {
  const projects = ['budgets', 'milestones', 'risks']
    .map((t) => `create table ${t} (id uuid primary key, project_id uuid references projects);`)
    .join('\n');
  const schema = `create table projects (id uuid primary key, title text);\n${projects}
create table meetings (number bigint primary key, project_id text not null);`;
  const found = (rows: string) => findingsIn(schema, rows).map((f) => f.ruleId);

  it('points at a table of uuids when its values are uuids', () =>
    assert.deepEqual(found(`insert into meetings values (1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');`), [
      'missing-foreign-key',
      'conflicting-column-type',
    ]));

  it('points elsewhere when they are not', () =>
    assert.deepEqual(found(`insert into meetings values (1, 'OPS-17');`), []));
});

describe('two columns for one fact', () => {
  const first = 'create table suppliers (id bigint primary key, phone text);';

  it('say which file had which', () => {
    const [finding] = findingsIn(first, 'select 1;', 'alter table suppliers add column phone_number text;');
    assert.equal(
      finding?.message.split('. ')[0],
      'suppliers.phone_number says the same as phone: phone (text) was there first, from 1.sql; 3.sql added phone_number (text)',
    );
  });

  it('are known by what they are called now', () =>
    assert.deepEqual(
      findingsIn(
        first,
        'alter table suppliers add column tel2 text;',
        'alter table suppliers rename column tel2 to phone_number;',
      ).map((f) => `${f.severity} ${f.columns.join(' ')}`),
      ['warning public.suppliers.phone_number public.suppliers.phone'],
    ));

  it('are one again when the other is dropped', () =>
    assert.deepEqual(
      findingsIn(
        first,
        'alter table suppliers add column phone_number text;',
        'alter table suppliers drop column phone;',
      ),
      [],
    ));

  it('are left alone once somebody decided so', () => {
    const snapshot = schemaOf(first, 'alter table suppliers add column phone_number text;');
    assert.deepEqual([...synonymousColumns.check(contextOf(snapshot, { isDecided: () => true }))], []);
  });
});
