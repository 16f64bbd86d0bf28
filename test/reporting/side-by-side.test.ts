import { strict as assert } from 'node:assert';
import { sideBySide } from '../../src/reporting/side-by-side.ts';
import { makeSimilarity } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';

function compared(sql: string, left: string, right: string): { left: string; right: string } {
  const snapshot = schemaOf(sql);
  const [a, b] = [left, right].map((key) => snapshot.relations.get(key));
  assert.ok(a && b);
  const { left: l, right: r } = sideBySide(snapshot, makeSimilarity(snapshot).likeness(a, b));
  return { left: l.sql, right: r.sql };
}

describe('two tables side by side', () => {
  it('have their columns in the same lines, with an empty one where only one has a column', () => {
    const { left, right } = compared(
      `create table posts (id bigint primary key, title text not null, content text, legacy_id int, published_at timestamptz);
       create table posts_v2 (id bigint primary key, published_at timestamptz, summary text, body text, title varchar(200) not null);
       create index on posts_v2 (title); comment on table posts is 'ours';`,
      'public.posts',
      'public.posts_v2',
    );
    assert.equal(
      left,
      `
create table public.posts (
  id bigint not null,
  title text not null,
  content text,
  legacy_id integer,
  published_at timestamptz,

  constraint posts_pkey primary key (id)
);

comment on table public.posts is 'ours';
`,
    );
    assert.equal(
      right,
      `-- columns in the order of posts
create table public.posts_v2 (
  id bigint not null,
  title varchar(200) not null,
  body text,

  published_at timestamptz,
  summary text,
  constraint posts_v2_pkey primary key (id)
);

create index posts_v2_title_idx on public.posts_v2 (title);
`,
    );
  });

  it('stay as they are printed where nothing moves, or there is nothing to line up', () => {
    const { left, right } = compared(
      `create table a (x int, y int); create table b (x int, y int);
       create table p (x int) partition by list (x); create table p1 partition of p for values in (1);`,
      'public.a',
      'public.b',
    );
    assert.equal(left.replaceAll(' public.a', ' public.b'), right);
    const none = compared(
      'create table p (x int) partition by list (x); create table p1 partition of p for values in (1); create table e ();',
      'public.p1',
      'public.e',
    );
    assert.equal(none.left, 'create table public.p1 partition of public.p for values in (1);\n');
    assert.equal(none.right, 'create table public.e ();\n');
  });

  it('line up what goes over several lines', () => {
    const { left, right } = compared(
      `create table a (x text default 'one\ntwo', solo int, z int); create table b (x text, z int);`,
      'public.a',
      'public.b',
    );
    const lineOf = (sql: string) => sql.split('\n').indexOf('  z integer');
    assert.equal(lineOf(left), lineOf(right));
  });
});
