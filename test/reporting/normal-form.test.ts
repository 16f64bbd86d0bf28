import assert from 'node:assert/strict';
import { arrowOf, formClause, normalFormOf } from '../../src/reporting/explain/normal-form.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { schemaOf } from '../rules/harness.ts';

/** What is said of a table's normal form, a line each. */
function saidOf(table: string, sql: string): string[] {
  const context = contextOf(schemaOf(sql));
  const relation = context.snapshot.relations.get(`public.${table}`);
  assert.ok(relation);
  const document = normalFormOf(context, relation);
  return [
    formClause(document),
    ...document.keys.map((key) => `key ${key.join(', ')}`),
    ...document.dependencies.map((d) => `${d.basis}: ${arrowOf(d)}${d.where === null ? '' : ` where ${d.where}`}`),
    ...document.obstacles.map((o) => `not ${o.breaks}: ${arrowOf(o)}`),
  ];
}

const CUSTOMERS = 'create table customers (id int primary key, name text not null);';

describe('the normal form of a table', () => {
  it('is BCNF where all that is known comes from its keys', () =>
    assert.deepEqual(saidOf('customers', CUSTOMERS), ['in BCNF', 'key id', 'declared: id -> name']));

  it('is told by basis: what names say is not what declarations prove', () =>
    assert.deepEqual(
      saidOf(
        'calls',
        `${CUSTOMERS} create table calls (id int primary key, customer_id int references customers, customer_name text);`,
      ),
      [
        'in 2NF by what rows and names say, in BCNF by its declarations',
        'key id',
        'declared: id -> customer_id, customer_name',
        'inferred: customer_id -> customer_name',
        'not 3NF: customer_id -> customer_name',
      ],
    ));

  it('is proved lower where a composite foreign key keeps a copy', () =>
    assert.deepEqual(
      saidOf(
        'comments',
        `create table posts (id int primary key, workspace_id int not null, unique (id, workspace_id));
        create table comments (id int primary key, post_id int not null, workspace_id int not null,
          foreign key (post_id, workspace_id) references posts (id, workspace_id));`,
      ),
      [
        'in 2NF',
        'key id',
        'declared: id -> post_id, workspace_id',
        'declared: post_id -> workspace_id',
        'not 3NF: post_id -> workspace_id',
      ],
    ));

  it('is not told of a table whose rows may repeat', () =>
    assert.deepEqual(saidOf('notes', 'create table notes (body text, slug text unique);'), [
      'without a key, so that rows may repeat',
      'declared: slug -> body where slug is not null',
    ]));
});
