import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createReplayer, type FileFacts, readFacts, replay } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import { runs } from '../support/runs.ts';

/** Statements that hang on each other across files: names taken, things dropped, renamed and referred to. */
const STATEMENTS = [
  'create table a (id int primary key, x text)',
  'create table if not exists a (id int primary key, y int)',
  'create table b (id serial primary key, a_id int references a, check (id > 0))',
  'create table c (like a including all)',
  'create table d () inherits (a)',
  'create table e (id int, m mood, primary key (id))',
  "create type mood as enum ('x', 'y')",
  "alter type mood add value if not exists 'z'",
  'alter table a add column n int not null default 1',
  'alter table a drop column x',
  'alter table a rename column x to z',
  'alter table a rename to aa',
  'alter table aa rename to a',
  'alter table b add constraint b_a foreign key (a_id) references a on delete cascade',
  'create index on a (x)',
  'create index on b (a_id)',
  'create view v as select * from a',
  'create or replace view v as select id from a',
  'drop view if exists v',
  'drop table a',
  'drop table a cascade',
  'drop table if exists b, c cascade',
  'drop type mood cascade',
  'create schema s',
  'alter table a set schema s',
  'set search_path to s, public',
  'begin',
  'rollback',
  'commit',
  'create temp table a (t int)',
  'grant select on all tables in schema public to reader',
  'alter default privileges in schema public grant select on tables to reader',
  "comment on table a is 'said'",
  'create function f() returns trigger language plpgsql as $$ begin return new; end $$',
  'create trigger t before update on a for each row execute function f()',
  'create policy p on a using (id > 0)',
  "do $$ begin if not exists (select from information_schema.columns where table_name = 'a' and column_name = 'w') then alter table a add w int; end if; end $$",
  'do $$ begin create type mood as enum (); exception when duplicate_object then create table caught (i int); end $$',
  'create table p (id int, k int) partition by range (id)',
  'create table p1 partition of p for values from (1) to (2)',
  'create unique index on p (id)',
];

const fileText = fc
  .array(fc.constantFrom(...STATEMENTS), { maxLength: 5 })
  .map((list) => list.map((s) => `${s};`).join('\n'));

type Edit =
  | { readonly kind: 'replace' | 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove' | 'comment'; readonly at: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('replace' as const, 'insert' as const), at: fc.nat(9), text: fileText }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'comment' as const), at: fc.nat(9) }),
);

interface File {
  readonly path: string;
  readonly facts: FileFacts;
}

let made = 0;
const fileOf = (text: string, path = `${made++}.sql`): File => ({ path, facts: readFacts(path, text) });

function apply(files: readonly File[], change: Edit): File[] {
  const out = [...files];
  const at = files.length === 0 ? 0 : change.at % files.length;
  const old = out[at];
  if (change.kind === 'insert') out.splice(at, 0, fileOf(change.text));
  else if (change.kind === 'remove') out.splice(at, 1);
  else if (old) out[at] = fileOf(change.kind === 'replace' ? change.text : `-- said\n${old.facts.text}`, old.path);
  return out;
}

describe('replaying an edit', () => {
  it('gives what replaying everything gives', () => {
    fc.assert(
      fc.property(
        fc.array(fileText, { minLength: 1, maxLength: 8 }),
        fc.array(edit, { maxLength: 6 }),
        (texts, edits) => {
          const replayer = createReplayer();
          let files = texts.map((text) => fileOf(text));
          assert.deepEqual(replayer.run(files.map((f) => f.facts)), replay(files.map((f) => f.facts)));
          for (const change of edits) {
            files = apply(files, change);
            const facts = files.map((f) => f.facts);
            assert.deepEqual(replayer.run(facts), replay(facts));
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('keeps the identity of what it does not touch', () => {
    const replayer = createReplayer();
    const first = readFacts('1.sql', 'create table a (id int primary key); create table b (id int primary key);');
    const second = readFacts('2.sql', 'create table c (id int references a); create table d (x int);');
    const before: Snapshot = replayer.run([first, second]);
    const edited = readFacts(
      '1.sql',
      'create table a (id int primary key); create table b (id int primary key, more text);',
    );
    const after = replayer.run([edited, second]);
    for (const key of ['public.a', 'public.c', 'public.d'])
      assert.equal(after.relations.get(key), before.relations.get(key), key);
    assert.notEqual(after.relations.get('public.b'), before.relations.get('public.b'));
    assert.equal(replayer.run([edited, second]), after);
  });
});
