import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateSchema } from '../../bench/schema.ts';
import { createReplayer, type FileFacts, readFacts, replay } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import { keyOf } from '../../src/catalog/model.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { createMemory, type Memory, makeSimilarity, type Similarity } from '../../src/similarity/index.ts';
import { runs, seed } from '../support/runs.ts';

/** Statements that make tables alike, and change what is known of them: twins, families, parents, comments, rows, views. */
const STATEMENTS = [
  'create table customers (id int primary key, email text unique, full_name text, phone text, loyalty_points int)',
  'create table clients (client_id int primary key, email_address text unique, full_name text, phone_number text, loyalty_points int)',
  'create table customers_v2 (id int primary key, email text, full_name text, phone text, loyalty_points int, vip boolean)',
  'create table orders (id int primary key, customer_id int references customers, total numeric, state order_state, placed_at timestamptz)',
  'create table purchases (id int primary key, client_id int, total numeric, state order_state, placed_at timestamptz)',
  'create table sales.orders (id int primary key, customer_id int, total numeric, placed_at timestamptz)',
  'create table sales.customers (id int primary key, email text, full_name text, phone text)',
  'create table order_notes (id int primary key, order_id int references orders, body text, pinned boolean)',
  'create table purchase_notes (id int primary key, purchase_id int references purchases, body text, pinned boolean)',
  "create type order_state as enum ('open', 'paid', 'void')",
  "create type order_state as enum ('draft', 'sent')",
  'create schema sales',
  ...['iron', 'copper', 'zinc', 'lead', 'tin'].map(
    (metal) => `create table ${metal}_prices (id int primary key, quoted_on date, price numeric, exchange text)`,
  ),
  'create table hr_people (id int primary key, badge text)',
  'create table hr_desks (id int primary key, badge text, floor int)',
  'create table hr_keys (id int primary key, badge text)',
  'create table hr_clients (id int primary key, full_name text, loyalty_points int, email text)',
  "comment on table clients is 'replaces customers'",
  "comment on table purchases is 'not to be confused with orders'",
  "insert into customers (id, email, full_name) values (1, 'a@x', 'Ann'), (2, 'b@x', 'Bob'), (3, 'c@x', 'Cy')",
  "insert into clients (client_id, email_address, full_name) values (1, 'a@x', 'Ann'), (2, 'b@x', 'Bob'), (3, 'd@x', 'Di')",
  'insert into clients (client_id, email_address) select id, email from customers',
  'truncate customers',
  'create view everyone as select email from customers union select email_address from clients',
  'alter table clients add column vip boolean',
  'alter table customers drop column phone',
  'alter table clients rename to patrons',
  'alter table orders rename column total to amount',
  'alter table purchases add foreign key (client_id) references clients',
  'drop table if exists customers_v2',
  'drop table if exists customers cascade',
  'create function keep() returns trigger language plpgsql as $$ begin insert into purchases values (new.id); return new; end $$',
  'create trigger keep after insert on orders for each row execute function keep()',
];

const fileText = fc
  .array(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((s) => `${s};`).join('\n'));

type Edit =
  | { readonly kind: 'replace' | 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove' | 'remark'; readonly at: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('replace' as const, 'insert' as const), at: fc.nat(9), text: fileText }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'remark' as const), at: fc.nat(9) }),
);

let made = 0;
const fileOf = (text: string, path = `${String(made++).padStart(6, '0')}.sql`): FileFacts => readFacts(path, text);

function apply(files: readonly FileFacts[], change: Edit): FileFacts[] {
  const out = [...files];
  const at = files.length === 0 ? 0 : change.at % files.length;
  const old = out[at];
  if (change.kind === 'insert') out.splice(at, 0, fileOf(change.text));
  else if (change.kind === 'remove') out.splice(at, 1);
  else if (old) out[at] = fileOf(change.kind === 'replace' ? change.text : `-- said\n${old.text}`, old.path);
  return out;
}

/** All that is said of a snapshot's tables, and why. */
function said(snapshot: Snapshot, memory?: Memory): unknown {
  const context = contextOf(snapshot, { similarity: makeSimilarity(snapshot, {}, memory) });
  return {
    findings: rules.flatMap((rule) => [...rule.check(context)]),
    looked: context.similarity.looked().map(({ left, right, score, verdict, contributions }) => ({
      pair: `${keyOf(left)} ${keyOf(right)}`,
      score,
      verdict,
      contributions,
    })),
  };
}

describe('what is remembered of a schema', () => {
  it('changes nothing that is said after any edits', () => {
    fc.assert(
      fc.property(
        fc.array(fileText, { minLength: 1, maxLength: 6 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (texts, edits) => {
          const replayer = createReplayer();
          const memory = createMemory();
          let files = texts.map((text) => fileOf(text));
          said(replayer.run(files), memory);
          for (const change of edits) {
            files = apply(files, change);
            assert.deepEqual(said(replayer.run(files), memory), said(replay(files)));
          }
        },
      ),
      { numRuns: runs(60), ...seed() },
    );
  });

  it('is about one snapshot at a time: whoever asks about an earlier one is answered as if nothing were remembered', () => {
    const memory = createMemory();
    const first = replay([fileOf(`${STATEMENTS[0]};${STATEMENTS[1]};`)]);
    const second = replay([fileOf(`${STATEMENTS[0]};${STATEMENTS[4]};`)]);
    const before = makeSimilarity(first, {}, memory);
    const after = makeSimilarity(second, {}, memory);
    const pairs = (similarity: Similarity) => similarity.alike().map(({ left, right }) => `${left.name} ${right.name}`);
    assert.deepEqual(pairs(after), []);
    assert.deepEqual(pairs(before), ['clients customers']);
    assert.deepEqual(pairs(after), []);
  });

  /** Comparisons that edits of one table each cost, the worst and all together, in a schema that is known. */
  function effortOf(tables: number): { readonly all: number; readonly worst: number; readonly atFirst: number } {
    const replayer = createReplayer();
    const memory = createMemory();
    const texts = generateSchema(tables);
    let files = texts.map((text, i) => readFacts(`${String(i).padStart(4, '0')}.sql`, text));
    const look = () => {
      const { measured, reckoned } = memory.effort;
      makeSimilarity(replayer.run(files), {}, memory).alike();
      return memory.effort.measured - measured + memory.effort.reckoned - reckoned;
    };
    const atFirst = look();
    const edits = [
      (text: string) => text.replace(/\n\);\n$/, ',\n  reviewed_by_whom text\n);\n'),
      (text: string) =>
        `${text}create table brand_new_things (id int primary key, planned_weight numeric, status text);\n`,
      (text: string) => text.replace(/ {2}description text,\n(?![\s\S]*description text)/, ''),
    ];
    const efforts: number[] = [];
    for (let i = 0; i < 12; i++) {
      const at = (i * 7919) % files.length;
      const before = files[at] as FileFacts;
      files = files.with(at, readFacts(before.path, (edits[i % 3] as (typeof edits)[0])(before.text)));
      efforts.push(look());
      files = files.with(at, before);
      efforts.push(look());
    }
    return { all: efforts.reduce((sum, n) => sum + n, 0), worst: Math.max(...efforts), atFirst };
  }

  it('spares an edit all comparisons but those of the tables that it touches', () => {
    const small = effortOf(600);
    const large = effortOf(2400);
    assert.ok(large.atFirst > 3 * small.atFirst, 'the larger schema has more to compare');
    assert.ok(small.worst <= 150 && large.worst <= 150, `at worst ${small.worst} and ${large.worst} comparisons`);
    assert.ok(large.all <= 2 * small.all, `${small.all} comparisons in 600 tables, ${large.all} in 2,400`);
  }).timeout(60_000);
});
