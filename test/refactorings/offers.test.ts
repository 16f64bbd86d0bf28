import assert from 'node:assert/strict';
import { refactorings } from '../../src/refactorings/index.ts';
import { snapshotOf } from './cases.ts';

const TWINS = `
create table orgs (id uuid primary key, name text);
create table posts (id uuid primary key, org_id uuid references orgs, title text, body text, created_at timestamptz);
create table posts_v2 (id uuid primary key, org_id uuid references orgs, title text, body text, created_at timestamptz);
create table comments (id uuid primary key, post_id uuid references posts, body text, created_at timestamptz);
`;

function titlesAt(sql: string, word: string): string[] {
  const start = sql.indexOf(word);
  const at = { file: 'schema.sql', span: { start: start + 1, end: start + 1 } };
  const snapshot = snapshotOf([{ path: 'schema.sql', text: sql }]);
  return refactorings.flatMap((r) => r.offer(snapshot, at)).map((o) => o.title);
}

function titlesFor(sql: string, ...tables: string[]): string[] {
  const snapshot = snapshotOf([{ path: 'schema.sql', text: sql }]);
  return refactorings.flatMap((r) => r.offerFor(snapshot, { tables })).map((o) => o.title);
}

describe('offers of merges', () => {
  it('are made on the name of either twin, always for the version to go', () => {
    assert.deepEqual(titlesAt(TWINS, 'posts ('), ['Merge posts_v2 into posts']);
    assert.deepEqual(titlesAt(TWINS, 'posts_v2 ('), ['Merge posts_v2 into posts']);
  });

  it('are made nowhere else', () => {
    assert.deepEqual(titlesAt(TWINS, 'title text'), []);
    assert.deepEqual(titlesAt(TWINS, 'comments ('), []);
  });

  it('are made for the tables that a finding names', () => {
    assert.deepEqual(titlesFor(TWINS, 'public.posts', 'public.posts_v2'), ['Merge posts_v2 into posts']);
  });

  it('are not made for a finding about a table and the one that it refers to', () => {
    assert.deepEqual(titlesFor(TWINS, 'public.comments', 'public.posts'), []);
  });

  it('let the table go that less refers to, where no name tells', () => {
    const sql = TWINS.replaceAll('posts_v2', 'articles').concat(
      'create table tags (post_id uuid references articles, other_id uuid references articles);',
    );
    assert.deepEqual(titlesAt(sql, 'articles ('), ['Merge posts into articles']);
  });

  it('say the schema where two tables have one name', () => {
    const sql = `${TWINS}create schema archive; create table archive.posts (id uuid primary key, org_id uuid, title text, body text, created_at timestamptz);`;
    assert.ok(titlesAt(sql, 'posts (').includes('Merge archive.posts into public.posts'));
  });

  it('come back from an editor as JSON, and one that says nothing is refused', () => {
    const snapshot = snapshotOf([{ path: 'schema.sql', text: TWINS }]);
    const plan = refactorings[0]?.plan(snapshot, {
      refactoringId: 'merge-tables',
      title: 'Merge',
      target: { from: 1 },
    });
    assert.deepEqual(plan, { unavailable: 'the offer "Merge" does not say what to do' });
  });
});
