import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { keyOf, type Origin, type Snapshot } from '../../src/catalog/model.ts';

const UNDERLINED = (sql: string, at: Origin) => sql.slice(at.name.start, at.name.end);

/** "thing: underlined text" for all that a snapshot holds, then gaps, notices and stale views. */
function describeOrigins(sql: string, snapshot: Snapshot): string[] {
  const out: string[] = [];
  const say = (what: string, at: Origin) => out.push(`${what}: ${UNDERLINED(sql, at)}`);
  for (const relation of snapshot.relations.values()) {
    const key = keyOf(relation);
    if (relation.kind === 'sequence') continue;
    say(key, relation.provenance.created);
    for (const { what, at } of relation.provenance.changes) say(`${key} ${what}`, at);
    for (const column of relation.columns) {
      say(`${key}.${column.name}`, column.provenance.created);
      for (const { what, at } of column.provenance.changes) say(`${key}.${column.name} ${what}`, at);
    }
    for (const thing of [...relation.constraints, ...relation.policies, ...relation.triggers])
      say(`${key} ${thing.name}`, thing.provenance.created);
    for (const index of relation.indexes) if (!index.constraint) say(`${key} ${index.name}`, index.provenance.created);
    if (relation.view?.stale) out.push(`${key} is stale`);
  }
  for (const type of snapshot.types.values()) say(keyOf(type), type.provenance.created);
  for (const gap of snapshot.gaps) say(`gap ${gap.touches ?? ''} ${gap.what}`, gap.at);
  for (const problem of snapshot.problems) say(`${problem.severity} ${problem.code} ${problem.message}`, problem.at);
  return out;
}

function check(sql: string, expected: readonly string[]): void {
  assert.deepEqual(describeOrigins(sql, replay([readFacts('schema.sql', sql)])), expected);
}

describe('everything in a catalog knows where it was written', () => {
  it('columns and constraints at their own names', () => {
    check('create table s."T" (id int primary key, constraint "Big" check (id > 9)); create index ix on s."T" (id)', [
      's.T: "T"',
      's.T.id: id',
      's.T T_id_not_null: primary',
      's.T Big: "Big"',
      's.T T_pkey: primary',
      's.T ix: ix',
      'error 3F000 schema "s" does not exist: "T"',
    ]);
  });

  it('commands of ALTER TABLE at what they name, renamings at the new name', () => {
    check(
      'create table a (a int, b text);\nalter table a add column c int, alter column b set default \'é𝄞\', drop column a;\nalter table a rename column c to d;\nalter table a rename to "A"',
      [
        'public.A: a',
        'public.A drop column a: a',
        'public.A add column c: c',
        'public.A rename from a: "A"',
        'public.A.b: b',
        'public.A.b set default: b',
        'public.A.d: c',
        'public.A.d rename column from c: d',
      ],
    );
  });

  it('statements inside DO blocks where they stand in the file', () => {
    check(
      "do $$\nbegin\n  create table t (é int);\n  execute 'create table u (z int)';\nexception when others then null;\nend $$;\ndo 'begin create type e as enum (''x''); alter table nope add x int; end';",
      [
        'public.t: t',
        'public.t.é: é',
        'public.u: u',
        'public.u.z: z',
        'error 42P01 relation "nope" does not exist: nope',
      ],
    );
  });

  it('triggers, policies and types', () => {
    check(
      'create type mood as enum (); create function f() returns trigger language sql as \'\'; create table t (a mood); create trigger tr after insert on t execute function f(); create policy "may read" on t using (true)',
      ['public.t: t', 'public.t.a: a', 'public.t may read: "may read"', 'public.t tr: tr', 'public.mood: mood'],
    );
  });
});

describe('what replay does not model is said', () => {
  it('as a gap on what it touches', () => {
    check(
      "create table t (a int); create rule r as on insert to t do nothing; alter table t enable rule r; do $$ begin while now() < '2100-01-01' loop create table u (); end loop; end $$",
      [
        'public.t: t',
        'public.t.a: a',
        'gap public.t CREATE RULE: t',
        'gap public.t ALTER TABLE ... ENABLE RULE: r',
        'gap  LOOP in a DO block: while',
      ],
    );
  });

  it('as a gap where a variable depends on rows, however it was set', () => {
    for (const set of [
      'select a into n from t',
      'select a, a into n, m from t',
      "execute 'select 1' into n",
      'insert into t values (1) returning a into n',
      'get diagnostics n = row_count',
      'if exists (select from t) then n := 1; end if',
      'for m in select a from t loop n := m; end loop',
    ])
      check(
        `create table t (a int); do $$ declare n int; m int; begin ${set}; if n is null then create table u (); end if; end $$`,
        ['public.t: t', 'public.t.a: a', 'gap  IF in a DO block whose condition depends on more than the schema: if'],
      );
  });

  it('as a gap where a function is called whose body cannot be followed', () => {
    check(
      "create table t (a text); create function up(n text) returns void language plpgsql as $$ begin execute 'drop table ' || n; end $$; select up(a) from t; create function other() returns void language plpython3u as 'create'; select other()",
      [
        'public.t: t',
        'public.t.a: a',
        'gap  a call of public.up(), whose body may change the schema: select',
        'gap  a call of public.other(), whose body may change the schema: select',
      ],
    );
  });

  it('where a statement reaches outside the files', () => {
    check(
      'create table t (a uuid references idp.users (id), b tools.citext); create policy p on depot.objects using (true); grant select on idp.users to anon; create trigger x after insert on idp.users execute function nope()',
      [
        'public.t: t',
        'public.t.a: a',
        'public.t.b: b',
        'public.t t_a_fkey: references',
        'gap  type "tools.citext" comes from outside these files: b',
        'gap public.t references a table outside these files: references',
        'gap depot.objects is about something outside these files: p',
        'gap idp.users is about something outside these files: users',
        'gap idp.users is about something outside these files: x',
      ],
    );
  });

  it('where a guard depends on rows', () => {
    check(
      "create table t (a int); do $$ begin if exists (select 1 from t where a > 1) then alter table t add b int; end if; if exists (select 1 from t) then raise notice 'rows'; end if; end $$",
      ['public.t: t', 'public.t.a: a', 'gap  IF in a DO block whose condition depends on more than the schema: if'],
    );
  });

  it('and a view whose text no longer says what it does is stale', () => {
    check(
      'create table t (a int, b int); create view v as select a from t; create view w as select t.b from t; alter table t rename a to z; create table u (k int); create view x as select k from u; alter table u rename to uu',
      [
        'public.t: t',
        'public.t.z: a',
        'public.t.z rename column from a: z',
        'public.t.b: b',
        'public.uu: u',
        'public.uu rename from u: uu',
        'public.uu.k: k',
        'public.v: v',
        'public.v.a: v',
        'public.v is stale',
        'public.w: w',
        'public.w.b: w',
        'public.x: x',
        'public.x.k: x',
        'public.x is stale',
      ],
    );
  });

  it('while skipped statements are notices', () => {
    check(
      'create table t (); create table if not exists t (a int); drop table if exists u; create schema if not exists public',
      [
        'public.t: t',
        'notice 42P07 relation "t" already exists, skipping: t',
        'notice 42P01 table "u" does not exist, skipping: u',
        'notice 42P06 schema "public" already exists, skipping: public',
      ],
    );
  });
});

describe('a redeclared table', () => {
  it('is recorded with what the skipped or refused statement would have made', () => {
    const sql =
      'create table t (a int); create table if not exists t (a int, b text not null); create table t (c int primary key)';
    const { redeclarations } = replay([readFacts('schema.sql', sql)]);
    assert.deepEqual(
      redeclarations.map((r) => [
        r.relation,
        r.ifNotExists,
        r.declared.columns.map((c) => c.name),
        r.declared.constraints.map((c) => c.name),
      ]),
      [
        ['public.t', true, ['a', 'b'], ['t_b_not_null']],
        ['public.t', false, ['c'], ['t_c_not_null', 't_pkey']],
      ],
    );
  });
});
