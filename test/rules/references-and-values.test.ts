import assert from 'node:assert/strict';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { sayingOf } from '../../src/rules/support/code/saying.ts';
import { piecesOf } from '../../src/rules/support/code/tokens.ts';
import { valuesListed } from '../../src/rules/support/comment-values.ts';
import { findingsIn } from './harness.ts';

function remediesOf(rule: string, ...texts: readonly string[]): readonly Remedy[] {
  return findingsIn(...texts)
    .filter((finding) => finding.ruleId === rule)
    .flatMap((finding) => finding.remedies ?? []);
}

/** What some code compares columns with, in text: "o.status: paid void". */
function compared(sql: string): readonly string[] {
  return sayingOf(piecesOf(sql)).comparisons.map(
    ({ qualifier, column, values }) =>
      `${qualifier === undefined ? '' : `${qualifier}.`}${column}: ${values.join(' ')}`,
  );
}

describe('what code says of columns', () => {
  for (const [sql, ...says] of [
    [`status = 'paid'`, 'status: paid'],
    [`((o.status)::text = 'paid'::text)`, 'o.status: paid'],
    [`(status)::text = any ((array['a'::character varying, 'b'::character varying])::text[])`, 'status: a b'],
    [`o."State" not in ('a', 'b')`, 'o.State: a b'],
    [`new.status := 'open'`, 'new.status: open'],
    [`case o.kind when 'a' then 1 when 'b' then 2 else 3 end`, 'o.kind: a b'],
    [`status is distinct from 'void'`, 'status: void'],
    [`update orders set status = 'sent' where id = 3`, 'status: sent'],
    [`status = 'a' || suffix`],
    [`status in (select s from t where x = 'b')`, 'x: b'],
    [`-- status = 'paid'\nlower(name) = 'x'`, 'name: x'],
  ] as const)
    it(`${sql} says ${says.join(', ') || 'nothing'}`, () => assert.deepEqual(compared(sql), says));

  it('keys are read by each of the operators', () => {
    const { keys } = sayingOf(piecesOf(`a.data ->> 'x', data #>> '{y,z}', (data) -> 'w' ->> 'v', data ? 'u', n - 1`));
    assert.deepEqual(
      keys.map(({ column, key }) => `${column} ${key}`),
      ['data x', 'data y', 'data w', 'data u'],
    );
  });
});

describe('values that a comment lists', () => {
  for (const [comment, ...values] of [
    ['pending, paid, void', 'pending', 'paid', 'void'],
    ['One of: manual, program or remote', 'manual', 'program', 'remote'],
    [`'draft' | 'sent'`, 'draft', 'sent'],
    ['a | b | c', 'a', 'b', 'c'],
    ['how it goes (open/closed/lost)', 'open', 'closed', 'lost'],
    ['used for billing, and for reports'],
    ['yes, no'],
    ["the customer's state and the order's"],
  ] as const)
    it(`${comment}: ${values.length === 0 ? 'none' : values.join(' ')}`, () =>
      assert.deepEqual(valuesListed(comment), values));
});

describe('what would mend a finding', () => {
  it('a foreign key is added to the key that the column refers to', () => {
    const remedies = remediesOf(
      'missing-foreign-key',
      `create table customers (id bigint primary key, born date);
       create table orders (id bigint primary key, customer_id bigint references customers (id));
       create table complaints (id bigint primary key, customer_id bigint);`,
    );
    assert.deepEqual(remedies, [
      {
        kind: 'add-foreign-key',
        table: 'public.complaints',
        columns: ['customer_id'],
        references: { table: 'public.customers', columns: ['id'] },
      },
    ]);
  });

  it('a key of two columns is referred to by both', () => {
    const remedies = remediesOf(
      'missing-foreign-key',
      `create table leases (tenant_id bigint, id bigint, begins date, primary key (tenant_id, id));
       create table rents (id bigint primary key, tenant_id bigint not null, lease_id bigint not null);
       create table keys (id bigint primary key, tenant_id bigint, lease_id bigint,
         foreign key (tenant_id, lease_id) references leases (tenant_id, id));`,
    );
    assert.deepEqual(
      remedies.map((r) => r.kind === 'add-foreign-key' && [r.table, r.columns, r.references.columns]),
      [['public.rents', ['tenant_id', 'lease_id'], ['tenant_id', 'id']]],
    );
  });

  it('a list of values becomes a table or a type, whose names are free', () => {
    const remedies = remediesOf(
      'unconstrained-enumeration',
      `create table order_statuses (id bigint primary key);
       create table orders (id bigint primary key, status text not null default 'new');
       create index open_orders on orders (id) where status in ('new', 'sent');`,
    );
    assert.deepEqual(
      remedies.map((r) => r.kind === 'extract-lookup' && [r.as, r.name, r.values]),
      [
        ['table', 'order_status_values', ['new', 'sent']],
        ['enum', 'order_status', ['new', 'sent']],
      ],
    );
  });

  it('a pointer is split where every value is known to lead somewhere', () => {
    const tables = `create table songs (id bigint primary key); create table albums (id bigint primary key);`;
    const reviews = (values: string) =>
      `${tables} create table reviews (id bigint primary key, subject_id bigint, subject_type text check (subject_type in (${values})));`;
    assert.deepEqual(remediesOf('polymorphic-reference', reviews(`'Song', 'Album'`)), [
      {
        kind: 'split-pointer',
        table: 'public.reviews',
        type: 'subject_type',
        id: 'subject_id',
        targets: [
          { value: 'Song', table: 'public.songs', column: 'id' },
          { value: 'Album', table: 'public.albums', column: 'id' },
        ],
      },
    ]);
    assert.deepEqual(remediesOf('polymorphic-reference', reviews(`'Song', 'Album', 'Film'`)), []);
  });
});
