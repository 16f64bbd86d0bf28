import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { readFacts } from '../../src/catalog/index.ts';
import { renderReview } from '../../src/reporting/index.ts';
import { find, finding, reviewOf } from './reviews.ts';

const texts = {
  '/shop/1.sql': 'create table posts (\n  id bigint primary key\n);\n',
  '/shop/2.sql': '-- faster\n\ncreate table posts_v2 (id bigint primary key);\n',
};
const ESCAPE = '\u001b';

const at = find(texts, '/shop/2.sql', 'posts_v2');
const twin = { at: find(texts, '/shop/1.sql', 'posts'), message: 'posts, which it is named after' };

describe('the terminal report', () => {
  it('shows a finding with its name underlined, its twin, its evidence and how it knows', () => {
    const evidence = {
      mark: '_v2',
      comparison: {
        left: 'public.posts_v2',
        right: 'public.posts',
        shared: [
          { left: 'id', right: 'id', leftType: 'bigint', rightType: 'bigint', types: 'same', housekeeping: true },
          {
            left: 'platform',
            right: 'provider',
            leftType: 'character varying(50)',
            rightType: 'text',
            types: 'compatible',
            housekeeping: false,
          },
        ],
        onlyLeft: ['status'],
        onlyRight: [],
      },
      siblings: [],
    };
    const review = reviewOf(texts, [finding(at, { related: [twin], evidence })]);
    const fixOf = () => 'tablefold merge . posts_v2 posts';
    assert.equal(
      renderReview(review, { base: '/shop', fixOf }),
      `shop
Numbered SQL files · 2 files · 0 tables

── versioned-table ─────────────────────────────────────────────────── 1 finding
A table's name says that it is another table's version, copy or leftover.

warning[versioned-table]: posts_v2 is named as version 2 of posts.
 --> 2.sql:3:14
  |
3 | create table posts_v2 (id bigint primary key);
  |              ^^^^^^^^
 ::: 1.sql:1:14
  |
1 | create table posts (
  |              ----- posts, which it is named after
  |
  = shared: platform = provider
  = shared housekeeping: id
  = types differ: platform character varying(50) against provider text
  = only in public.posts_v2: status
  = basis: inferred: names and structure suggest it, confidence 95 %
  = fix: tablefold merge . posts_v2 posts

Found 1 warning in 0 tables of 2 files.
`,
    );
  });

  it('groups by rule, the gravest rule first, and within a rule by severity and table', () => {
    const review = reviewOf(texts, [
      finding(at, { ruleId: 'a-rule', severity: 'info', tables: ['public.z'], message: 'Third.' }),
      finding(at, { ruleId: 'b-rule', severity: 'warning', tables: ['public.y'], message: 'Second.' }),
      finding(at, { ruleId: 'b-rule', severity: 'warning', tables: ['public.x'], message: 'First.' }),
    ]);
    const said = renderReview(review).match(/First|Second|Third|── [ab]-rule/g);
    assert.deepEqual(said, ['── b-rule', 'First', 'Second', '── a-rule', 'Third']);
  });

  it('shows what several rules say of one table under the strongest, without what stands there already', () => {
    const also = finding(at, {
      ruleId: 'duplicate-table',
      severity: 'info',
      message: 'posts_v2 may hold the same thing as posts.',
      related: [twin],
      confidence: 0.5,
    });
    const review = reviewOf(texts, [also, finding(at, { related: [twin] })]);
    assert.equal(
      renderReview(review, { base: '/shop', fixOf: () => 'tablefold merge . posts_v2 posts' }),
      `shop
Numbered SQL files · 2 files · 0 tables

── versioned-table ─────────────────────────────────────────────────── 1 finding
A table's name says that it is another table's version, copy or leftover.

warning[versioned-table]: posts_v2 is named as version 2 of posts.
 --> 2.sql:3:14
  |
3 | create table posts_v2 (id bigint primary key);
  |              ^^^^^^^^
 ::: 1.sql:1:14
  |
1 | create table posts (
  |              ----- posts, which it is named after
  |
  = basis: inferred: names and structure suggest it, confidence 95 %
  = fix: tablefold merge . posts_v2 posts
info[duplicate-table]: posts_v2 may hold the same thing as posts.
  |
  = basis: inferred: names and structure suggest it, confidence 50 %

Found 1 warning, 1 info in 0 tables of 2 files.
`,
    );
  });

  it('says last what silences nothing, and how much decisions silence', () => {
    const problem = { path: '/shop/1.sql', severity: 'info' as const, at: twin.at.span, silencing: 'unused' as const };
    const problems = Array.from({ length: 12 }, (_, i) => ({ ...problem, message: `nothing ${i}` }));
    const decision = { keep: [], because: 'so', at: twin.at.span };
    const silenced = [['a', 'b'], ['a', 'b', 'c'], ['d', 'e'], ['f']];
    const decisions = [silenced, [['a', 'b']]].map((of) => ({ decision, file: '', tables: [], silenced: of }));
    const report = renderReview(reviewOf(texts, [], { problems, decisions }), { base: '/shop', width: 200 });
    assert.match(
      report,
      /\n\ninfo: 1\.sql:1:14: nothing 0\n(.*\n){9}\.\.\. and 2 more ignores and decisions like these\.\n\n/,
    );
    assert.match(
      report,
      /2 files\. 2 pairs of tables, 1 group of tables and 1 table stay as they are, as tablefold\.json decides\.\n$/,
    );
  });

  it('keeps prose, headings and source lines within the width', () => {
    const long = { '/shop/1.sql': `${'x'.repeat(40)}\tcreate table posts (${'body text, '.repeat(20)});` };
    const message = `posts says ${'the same thing once more '.repeat(12)}`;
    const place = find(long, '/shop/1.sql', 'posts');
    const evidence = { columns: Array.from({ length: 40 }, (_, i) => `column_${i}`) };
    const related = [{ at: place, message: 'a label that is far too long to stand behind the underlined name' }];
    const review = reviewOf(long, [finding(place, { message, evidence, related })]);
    for (const width of [40, 80, 100]) {
      const wide = renderReview(review, { width })
        .split('\n')
        .filter((line) => stringWidth(line) > width);
      assert.deepEqual(wide, [], `at ${width}`);
    }
  });

  it('underlines a name far to the right, behind wide characters and tabs, where it stands', () => {
    const files = { '/shop/1.sql': `comment on table "${'表'.repeat(60)}" is '';\tdrop table posts;` };
    const report = renderReview(reviewOf(files, [finding(find(files, '/shop/1.sql', 'posts'))]));
    const lines = report.split('\n');
    const under = lines.findIndex((line) => line.includes('^^^^^'));
    const [source = '', carets = ''] = [lines[under - 1], lines[under]];
    assert.equal(stringWidth(source.slice(0, source.indexOf('posts'))), carets.indexOf('^'));
    assert.match(source, /^1 \| \.\.\./);
    assert.ok(stringWidth(source) <= 80);
  });

  it('never lets a source line move the cursor or colour the terminal', () => {
    const files = { '/shop/1.sql': 'create table posts ( -- \u001b[31mred\u0007\r\n);' };
    const report = renderReview(reviewOf(files, [finding(find(files, '/shop/1.sql', 'posts'))]));
    assert.match(report, /1 \| create table posts \( -- \?\[31mred\?\n/);
  });

  it('names places beyond the third by their address', () => {
    const related = [1, 2, 3, 4].map((i) => ({ ...twin, message: `twin ${i}` }));
    const report = renderReview(reviewOf(texts, [finding(at, { related })]));
    assert.match(report, /= also: twin 4 \(\/shop\/1\.sql:1:14\)/);
    assert.equal(report.match(/:::/g)?.length, 3);
  });

  it('colours when asked and says the same when not', () => {
    const review = reviewOf(texts, [finding(at, { related: [twin], evidence: { mark: '_v2' } })]);
    const plain = renderReview(review);
    const coloured = renderReview(review, { colours: true });
    assert.ok(!plain.includes(ESCAPE));
    assert.ok(coloured.includes(`${ESCAPE}[33mwarning[versioned-table]${ESCAPE}`));
    assert.equal(stripVTControlCharacters(coloured), plain);
  });

  it('shows what does not parse and what PostgreSQL would refuse, before the findings', () => {
    const files = { '/shop/1.sql': 'creat table a ();\ndrop table b;\n' };
    const origin = { file: '/shop/1.sql', statement: 1, span: { start: 18, end: 30 }, name: { start: 29, end: 30 } };
    const review = reviewOf(files, [], {
      facts: [readFacts('/shop/1.sql', files['/shop/1.sql'])],
      catalog: {
        problems: [{ code: '42P01', message: 'table "b" does not exist', severity: 'error', at: origin }],
        gaps: [{ what: 'ALTER TABLE ... CLUSTER ON', touches: 'public.a', at: origin }],
      },
    });
    assert.equal(
      renderReview(review, { base: '/shop', gaps: true }),
      `shop
Numbered SQL files · 1 file · 0 tables

error[42601]: syntax error at or near "creat"
 --> 1.sql:1:1
  |
1 | creat table a ();
  | ^^^^^

warning[42P01]: table "b" does not exist
 --> 1.sql:2:12
  |
2 | drop table b;
  |            ^

note: 1 statement was read but not modelled, so what it touches is not guessed
at:
  - ALTER TABLE ... CLUSTER ON (touches public.a): 1.sql:2:12

No findings in 0 tables of 1 file. PostgreSQL would refuse 2 statements.
`,
    );
  });

  it('says which files could not be read as they are', () => {
    const problems = [{ path: '/shop/old.sql', severity: 'warning' as const, message: 'permission denied' }];
    const report = renderReview(reviewOf(texts, [], { problems }), { base: '/shop' });
    assert.match(report, /^warning: old\.sql: permission denied\n/);
  });
});
