import assert from 'node:assert/strict';
import { pairColumns } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';

/** "left -> right (why, quality, types)", a line a pair, of the tables a and b. */
function pairs(sql: string, left = 'public.a', right = 'public.b'): readonly string[] {
  const { relations } = schemaOf(sql);
  const a = relations.get(left);
  const b = relations.get(right);
  assert.ok(a && b);
  return pairColumns(a, b).map(
    (p) => `${p.left.name} -> ${p.right.name} (${p.by}, ${p.quality.toFixed(2)}, ${p.types})`,
  );
}

describe('pairing columns', () => {
  it('pairs equal names first, and each column once', () => {
    assert.deepEqual(pairs('create table a (body text, content text); create table b (content text, body text)'), [
      'body -> body (name, 1.00, same)',
      'content -> content (name, 1.00, same)',
    ]);
  });

  it('pairs what means the same', () => {
    assert.deepEqual(
      pairs(`create table a (caption text, qty int, posted_at timestamptz, phone text);
             create table b (phone_number varchar(30), published_at timestamptz, content text, quantity bigint)`),
      [
        'caption -> content (synonym, 0.85, same)',
        'qty -> quantity (normalized name, 0.90, compatible)',
        'posted_at -> published_at (synonym, 0.85, same)',
        'phone -> phone_number (synonym, 0.81, compatible)',
      ],
    );
  });

  it('drops the name of the table in front of a column, and of its version', () => {
    const sql = `create table posts (post_id uuid primary key, post_headline text);
                 create table social_posts_v2 (social_post_id uuid primary key, headline text)`;
    assert.deepEqual(pairs(sql, 'public.posts', 'public.social_posts_v2'), [
      'post_id -> social_post_id (normalized name, 0.95, same)',
      'post_headline -> headline (normalized name, 0.95, same)',
    ]);
  });

  it('keeps a prefix that is another table', () => {
    const sql = `create table accounts (id int primary key);
                 create table ad_accounts (id int primary key, account_id int references accounts);
                 create table other (id int)`;
    assert.deepEqual(pairs(sql, 'public.ad_accounts', 'public.other'), ['id -> id (name, 1.00, same)']);
  });

  it('does not pair two columns because of a type that only one of them can have', () => {
    assert.deepEqual(pairs('create table a (caption text); create table b (content jsonb)'), []);
  });

  it('lists an equal name with a type that does not fit as doubtful', () => {
    assert.deepEqual(pairs('create table a (metrics jsonb); create table b (metrics text)'), [
      'metrics -> metrics (name, 0.50, different)',
    ]);
  });

  it('pairs the only references to one table, whatever they are called', () => {
    const sql = `create table users (id int primary key);
                 create table a (writer int references users);
                 create table b (created_for int references users);
                 create table c (editor int references users, owner int references users)`;
    assert.deepEqual(pairs(sql), ['writer -> created_for (foreign key, 0.55, same)']);
    assert.deepEqual(pairs(sql, 'public.a', 'public.c'), []);
  });

  it('doubts a name that refers to different tables', () => {
    const sql = `create table x (id int primary key); create table y (id int primary key);
                 create table a (owner_id int references x); create table b (owner_id int references y)`;
    assert.deepEqual(pairs(sql), ['owner_id -> owner_id (name, 0.40, same)']);
  });

  it('pairs what identifies the rows of each', () => {
    const sql = `create table a (a_no bigint generated always as identity primary key, colour text);
                 create table b (pk bigserial primary key, color text)`;
    assert.deepEqual(pairs(sql), [
      'a_no -> pk (normalized name, 0.95, same)',
      'colour -> color (normalized name, 0.95, same)',
    ]);
  });
});
