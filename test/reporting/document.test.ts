import { strict as assert } from 'node:assert';
import { checkDocument } from '../../src/reporting/index.ts';
import { find, finding, reviewOf } from './reviews.ts';
import { assertMatches } from './schemas.ts';

const texts = {
  '/shop/1.sql': 'create table posts (\n  id bigint primary key\n);\n',
  '/shop/2.sql': '-- 🙂 é\n  /* 🙂 */ create table posts_v2 (id bigint primary key);\n',
};
const twin = { at: find(texts, '/shop/1.sql', 'posts'), message: 'posts, which it is named after' };
const one = finding(find(texts, '/shop/2.sql', 'posts_v2'), { related: [twin], evidence: { mark: '_v2' } });

describe('the check document', () => {
  it('gives ranges in UTF-16 characters and paths relative to the base', () => {
    const document = checkDocument(reviewOf(texts, [one]), '/shop');
    assertMatches('check', document);
    assert.deepEqual(document.findings, [
      {
        ruleId: 'versioned-table',
        severity: 'warning',
        basis: 'inferred',
        confidence: 0.95,
        message: 'posts_v2 is named as version 2 of posts.',
        database: 'shop',
        file: '2.sql',
        range: { start: { line: 1, character: 24 }, end: { line: 1, character: 32 } },
        tables: ['public.posts_v2', 'public.posts'],
        columns: [],
        related: [
          {
            file: '1.sql',
            range: { start: { line: 0, character: 13 }, end: { line: 0, character: 18 } },
            message: 'posts, which it is named after',
          },
        ],
        evidence: { mark: '_v2' },
        fingerprint: 'versioned-table shop public.posts_v2 public.posts',
      },
    ]);
  });

  it('leaves paths absolute outside the base', () => {
    for (const base of [undefined, '/elsewhere', '/sho']) {
      assert.equal(checkDocument(reviewOf(texts, [one]), base).findings[0]?.file, '/shop/2.sql');
    }
  });

  it('puts problems where they belong: with their database, or beside all of them', () => {
    const origin = { file: '/shop/1.sql', statement: 0, span: { start: 0, end: 10 }, name: { start: 13, end: 18 } };
    const review = reviewOf(texts, [], {
      problems: [
        { path: '/shop/2.sql', severity: 'warning', message: 'the file is not valid UTF-8; it was read as Latin-1' },
        { path: '/shop/sub/3.sql', severity: 'error', message: 'permission denied' },
        { path: '/other/4.sql', severity: 'info', message: 'it is empty' },
      ],
      catalog: {
        problems: [{ code: '42P07', message: 'relation "posts" already exists', severity: 'error', at: origin }],
        gaps: [{ what: 'dynamic SQL in a DO block', at: origin }],
      },
    });
    const document = checkDocument(review, '/shop');
    assertMatches('check', document);
    const [database] = document.databases;
    assert.deepEqual(
      database?.problems.map((p) => [p.code, p.file, p.message]),
      [
        [null, '2.sql', 'the file is not valid UTF-8; it was read as Latin-1'],
        [null, 'sub/3.sql', 'permission denied'],
        ['42P07', '1.sql', 'relation "posts" already exists'],
      ],
    );
    assert.deepEqual(
      document.problems.map((p) => p.file),
      ['/other/4.sql'],
    );
    assert.equal(database?.gaps[0]?.touches, null);
    assert.equal(document.summary.problems, 4);
  });

  it('says which finding another is shown with, what is decided, and what silences nothing', () => {
    const place = find(texts, '/shop/1.sql', 'id');
    const decision = { keep: [{ name: 'posts', at: place.span }], because: 'so', on: '2026-11-26', at: place.span };
    const silenced = [['public.posts', 'public.posts_v2']];
    const tables = [['public.posts']];
    const also = { ...one, ruleId: 'duplicate-table', confidence: 0.5, fingerprint: 'another' };
    const review = reviewOf(texts, [also, one], {
      decisions: [{ decision, file: '/shop/1.sql', tables, silenced }],
      problems: [{ path: '/shop/1.sql', at: place.span, severity: 'info', message: 'unused', silencing: 'unused' }],
    });
    const document = checkDocument(review, '/shop');
    assertMatches('check', document);
    assert.deepEqual(
      document.findings.map((f) => f.partOf),
      [one.fingerprint, undefined],
    );
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } };
    const said = { keep: ['posts'], because: 'so', on: '2026-11-26', silences: silenced, file: '1.sql', range };
    assert.deepEqual(document.databases[0]?.decisions, [said]);
    assert.equal(document.databases[0]?.problems[0]?.silencing, 'unused');
    assert.equal(document.summary.problems, 0);
  });

  it('sums up by severity and by rule', () => {
    const findings = [one, { ...one, ruleId: 'another-rule', severity: 'hint' as const }, one];
    const { summary } = checkDocument(reviewOf(texts, findings));
    assert.deepEqual(summary, {
      databases: 1,
      files: 2,
      statements: 2,
      tables: 0,
      findings: 3,
      bySeverity: { error: 0, warning: 2, info: 0, hint: 1 },
      byRule: { 'another-rule': 1, 'versioned-table': 2 },
      problems: 0,
      gaps: 0,
    });
  });
});
