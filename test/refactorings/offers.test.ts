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

describe('offers of renamings', () => {
  const HOMONYMS = `
    create schema ai;
    create table campaigns (id bigint primary key, headline text);
    create table assets (id bigint primary key, campaign_id bigint not null references campaigns, file_name text not null, bytes bigint);
    create table ai.assets (id bigint primary key, prompt text not null, model text not null);
  `;

  it('are made for tables of one name that hold different things, each by a word of its own', () => {
    assert.deepEqual(renamings(HOMONYMS, 'ai.assets', 'public.assets'), [
      'Rename ai.assets to ai_assets',
      'Rename public.assets to campaign_assets',
    ]);
  });

  it('are made for a version that shares nothing but housekeeping with what it is named after', () => {
    const sql = `
      create table posts (id uuid primary key, headline text, markdown text, created_at timestamptz);
      create table posts_v2 (id uuid primary key, network text not null, scheduled_for timestamptz, created_at timestamptz);
    `;
    assert.deepEqual(renamings(sql, 'public.posts_v2', 'public.posts'), ['Rename posts_v2 to network_posts']);
  });

  it('are not made where the two share more than that', () => {
    assert.deepEqual(renamings(TWINS, 'public.posts_v2', 'public.posts'), []);
    const copies = `
      create schema crm;
      create table warranties (id bigint primary key, serial_number text, purchased_on date, months int);
      create table crm.warranties (id bigint primary key, serial_number text, purchased_on date, months int);
    `;
    assert.deepEqual(renamings(copies, 'crm.warranties', 'public.warranties'), []);
  });

  it('avoid names that are taken, in any schema', () => {
    const sql = `${HOMONYMS} create table ai_assets (id bigint primary key, shelf text);`;
    assert.deepEqual(renamings(sql, 'ai.assets', 'public.assets'), [
      'Rename ai.assets to prompt_assets',
      'Rename public.assets to campaign_assets',
    ]);
  });

  it('are spelled as the old name is', () => {
    const sql = `
      create schema "Sales";
      create table "orderLines" (id bigint primary key, "laneNumber" int, robot text);
      create table "Sales"."orderLines" (id bigint primary key, sku text, discount numeric);
    `;
    assert.deepEqual(renamings(sql, 'Sales.orderLines', 'public.orderLines'), [
      'Rename Sales.orderLines to saleOrderLines',
      'Rename public.orderLines to robotOrderLines',
    ]);
  });

  function renamings(sql: string, ...tables: string[]): string[] {
    return titlesFor(sql, ...tables).filter((title) => title.startsWith('Rename'));
  }
});
