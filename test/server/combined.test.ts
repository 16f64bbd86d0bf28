import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { findingActions } from '../../src/server/finding-actions.ts';
import { COMPARE_TABLES, IGNORE_FINDING, KEEP_TABLES } from '../../src/server/protocol.ts';
import { toDiagnostics } from '../../src/server/to-lsp.ts';
import { find, finding, reviewOf } from '../reporting/reviews.ts';
import { schemaOf } from '../rules/harness.ts';

const FILE = '/shop/1.sql';
const SQL = `create table posts (id int);
create table articles (id int);
create schema old;
create table old.posts (id int);
create table posts_v2 (id int);
`;
const texts = { [FILE]: SQL };
const at = find(texts, FILE, 'posts_v2');
const related = (name: string) => ({ at: find(texts, FILE, name), message: `${name}, too` });
const versioned = finding(at, { related: [related('posts')], fingerprint: 'v' });
const duplicate = finding(at, {
  ruleId: 'duplicate-table',
  severity: 'info',
  message: 'posts_v2 may hold the same thing as articles: all of it.',
  related: [related('articles'), related('posts')],
  tables: ['public.posts_v2', 'public.articles', 'public.posts'],
  confidence: 0.5,
  fingerprint: 'd',
});
const COMMANDS = new Set([COMPARE_TABLES, KEEP_TABLES, IGNORE_FINDING]);

describe('what several rules say of one table, to an editor', () => {
  const review = () => reviewOf(texts, [duplicate, versioned], { catalog: schemaOf(SQL) });

  it('is one diagnostic: the strongest first, with a line for the others, and every twin related once', () => {
    const [one, ...others] = toDiagnostics(review()).get(FILE) ?? [];
    assert.deepEqual(others, []);
    assert.equal(
      one?.message,
      'posts_v2 is named as version 2 of posts.\nAlso duplicate-table: posts_v2 may hold the same thing as articles.',
    );
    assert.deepEqual([one?.code, one?.severity, one?.data], ['versioned-table', 2, ['v', 'd']]);
    assert.deepEqual(
      one?.relatedInformation?.map(({ message }) => message),
      ['posts, too', 'articles, too'],
    );
  });

  it('is dealt with as one: a comparison and a decision for each pair, and a comment that names all of the rules', () => {
    const [database] = review().databases;
    assert.ok(database);
    const diagnostics = toDiagnostics(review()).get(FILE) as Diagnostic[];
    const actions = findingActions(database, SQL, at, diagnostics, COMMANDS);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Compare posts_v2 and posts side by side',
        'Compare posts_v2 and articles side by side',
        'Keep both posts_v2 and posts, and record why',
        'Keep both posts_v2 and articles, and record why',
        'Ignore versioned-table and duplicate-table on this line',
        'Ignore versioned-table and duplicate-table in this file',
      ],
    );
    for (const action of actions) assert.deepEqual([action.kind, action.diagnostics], ['quickfix', diagnostics]);
  });

  it('keeps a table for itself, names two of one name with their schemas, and asks nothing of what is no table', () => {
    const alone = finding(at, { tables: ['public.posts_v2'], fingerprint: 'a' });
    const twins = finding(find(texts, FILE, 'posts'), { tables: ['public.posts', 'old.posts', 'old.gone'] });
    const column = finding(find(texts, FILE, 'articles'), { ruleId: 'transitive-dependency', fingerprint: 'c' });
    const [database] = reviewOf(texts, [alone, twins, column], { catalog: schemaOf(SQL) }).databases;
    const titles = (name: string) =>
      database &&
      findingActions(database, SQL, find(texts, FILE, name), [], COMMANDS)
        .map(({ title }) => title)
        .filter((title) => !title.startsWith('Ignore'));
    assert.deepEqual(titles('posts_v2'), ['Keep posts_v2, and record why']);
    assert.deepEqual(titles('posts'), ['Compare posts and old.posts side by side', 'Keep both, and record why']);
    assert.deepEqual(titles('articles'), []);
  });

  it('is not ignored in what a tool writes', () => {
    const [database] = review().databases;
    assert.ok(database);
    const generated = { ...database, database: { ...database.database, generated: true } };
    const titles = findingActions(generated, SQL, at, [], COMMANDS).map(({ title }) => title);
    assert.ok(titles.length > 0 && titles.every((title) => !title.startsWith('Ignore')), titles.join());
  });
});
