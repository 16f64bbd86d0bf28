import assert from 'node:assert/strict';
import { type Compliance, complianceOf } from '../../src/planning/compliance/index.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { schemaOf } from '../rules/harness.ts';

function compliance(sql: string): Compliance {
  const context = contextOf(schemaOf(sql));
  const found = rules.flatMap((rule) =>
    [...rule.check(context)].map(({ ruleId, severity, tables, columns }) => ({
      ruleId,
      loud: severity === 'warning' || severity === 'error',
      tables,
      columns,
    })),
  );
  return complianceOf(context.snapshot, context.similarity, found);
}

const CUSTOMERS = `create table customers (id int primary key, name text not null, email text);
create table orders (id int primary key, customer_id int not null references customers, placed_at timestamptz);
create table tickets (id int primary key, customer_id int not null references customers, subject text);`;

describe('the checklist of normal forms', () => {
  it('is met where nothing is found', () => {
    const { checklist } = compliance(CUSTOMERS);
    assert.deepEqual(
      checklist.map(({ id, met, warnings }) => `${id}: ${met} ${warnings}`),
      [
        ...['first-normal-form: true 0', 'second-normal-form: true 0', 'third-normal-form: true 0'],
        ...['enumerated-values: true 0', 'foreign-keys: true 0', 'no-duplication: true 0', 'single-source: true 0'],
      ],
    );
  });

  it('names what stands in the way, and counts what was looked at', () => {
    const { checklist } = compliance(
      `${CUSTOMERS} create table calls (id int primary key, customer_id int not null references customers, customer_name text);`,
    );
    const third = checklist.find(({ id }) => id === 'third-normal-form');
    assert.deepEqual(third, {
      id: 'third-normal-form',
      title: 'No column depends on anything but the key (3NF)',
      met: false,
      warnings: 1,
      hints: 0,
      lookedAt: '12 columns of 4 tables',
      examples: ['public.calls.customer_name'],
    });
  });
});

describe('the single source of truth', () => {
  it('is the table that others refer to, with what copies it', () => {
    const { sources } = compliance(
      `${CUSTOMERS} create table calls (id int primary key, customer_id int not null references customers, customer_name text);`,
    );
    assert.deepEqual(sources, [
      {
        data: 'customers',
        table: 'public.customers',
        references: 3,
        rivals: [],
        copies: ['public.calls.customer_name'],
      },
    ]);
  });

  it('is contested by a second table of the same', () => {
    const { sources, checklist } = compliance(
      `${CUSTOMERS} create table customers_v2 (id int primary key, name text not null, email text);`,
    );
    assert.deepEqual(
      sources.map((s) => [s.table, s.rivals]),
      [['public.customers', ['public.customers_v2']]],
    );
    assert.equal(checklist.find(({ id }) => id === 'single-source')?.met, false);
  });
});

describe('good patterns', () => {
  const patterns = (sql: string) => compliance(sql).patterns.map(({ kind, tables }) => `${kind}: ${tables.join(', ')}`);

  it('are lookup tables that others refer to', () => {
    const colors = 'create table colors (id int primary key, name text not null);';
    assert.deepEqual(
      patterns(`${colors} create table cars (id int primary key, plate text, color_id int references colors);`),
      ['lookup tables: public.colors'],
    );
    assert.deepEqual(patterns(colors), []);
  });

  it('are junctions with the pair as key, but not with a key of their own alone', () => {
    const ends =
      'create table users (id int primary key, login text, born date); create table teams (id int primary key, motto text, founded date);';
    const columns = 'user_id int not null references users, team_id int not null references teams';
    assert.deepEqual(patterns(`${ends} create table members (${columns}, primary key (user_id, team_id));`), [
      'junction tables: public.members',
    ]);
    assert.deepEqual(patterns(`${ends} create table members (id int primary key, ${columns});`), []);
  });

  it('are subtypes that share the key of what they have in common', () =>
    assert.deepEqual(
      patterns(`create table people (id int primary key, born date, login text);
        create table artists (id int primary key references people, genre text);
        create table drivers (id int primary key references people, licence text);`),
      ['supertype and subtypes: public.people, public.artists, public.drivers'],
    ));

  it('are records of what was done', () =>
    assert.deepEqual(
      patterns('create table audit_log (id int primary key, action text, row_id int, happened_at timestamptz);'),
      ['audit chronicle: public.audit_log'],
    ));

  it('are processes whose steps are rows', () =>
    assert.deepEqual(
      patterns(`create table workflows (id int primary key, title text, owner text);
        create table workflow_steps (id int primary key, workflow_id int references workflows, body text);
        create table workflow_runs (id int primary key, workflow_id int references workflows, started_at timestamptz);`),
      ['workflow: public.workflows, public.workflow_runs, public.workflow_steps'],
    ));
});
