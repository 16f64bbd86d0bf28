import { strict as assert } from 'node:assert';
import { combine, gistOf } from '../../src/reporting/combined.ts';
import { find, finding } from './reviews.ts';

const texts = {
  '/shop/1.sql': 'create table posts (\n  id bigint primary key\n);\ncreate table articles (id bigint);\n',
  '/shop/2.sql': 'create table posts_v2 (id bigint primary key, title text);\n',
};
const at = find(texts, '/shop/2.sql', 'posts_v2');
const posts = find(texts, '/shop/1.sql', 'posts');
const articles = find(texts, '/shop/1.sql', 'articles');

const versioned = finding(at, {
  related: [{ at: posts, message: 'posts, which it is named after' }],
  fingerprint: 'v',
});
const duplicate = finding(at, {
  ruleId: 'duplicate-table',
  message: 'posts_v2 holds the same thing as articles: 2 of its 2 columns are in both (id, title). Merge them.',
  related: [
    { at: articles, message: 'articles has both columns' },
    { at: posts, message: 'posts has one of them' },
  ],
  confidence: 0.9,
  fingerprint: 'd',
});

describe('what several rules say of one table', () => {
  it('is one: the strongest in full, a line for each of the others, every place once', () => {
    for (const findings of [
      [versioned, duplicate],
      [duplicate, versioned],
    ]) {
      const [combined, ...others] = combine(findings);
      assert.deepEqual(others, []);
      assert.deepEqual(combined?.findings, [versioned, duplicate]);
      assert.equal(
        combined?.message,
        'posts_v2 is named as version 2 of posts.\nAlso duplicate-table: posts_v2 holds the same thing as articles.',
      );
      assert.deepEqual(
        combined?.related.map(({ message }) => message),
        ['posts, which it is named after', 'articles has both columns'],
      );
    }
  });

  it('takes what is grave for stronger than what is sure', () => {
    const info = { ...versioned, severity: 'info' as const, confidence: 1 };
    assert.deepEqual(
      combine([info, duplicate]).map((c) => c.findings[0].ruleId),
      ['duplicate-table'],
    );
  });

  it('stays apart where it is said of different names, or by a rule about something else', () => {
    const elsewhere = { ...duplicate, at: posts };
    const column = { ...duplicate, ruleId: 'transitive-dependency' };
    assert.deepEqual(
      combine([versioned, elsewhere, column, column]).map((c) => c.findings),
      [[versioned], [elsewhere], [column], [column]],
    );
  });
});

describe('the gist of a message', () => {
  const gists: readonly (readonly [string, string])[] = [
    ['a holds the same thing as b: 3 of 4 columns. Merge them.', 'a holds the same thing as b'],
    [
      'pulse.a is named as a copy of b and shares 6 of its 9 columns, 4 of them beyond housekeeping (x, y; z); a lacks c.',
      'pulse.a is named as a copy of b and shares 6 of its 9 columns, 4 of them beyond housekeeping',
    ],
    ['"odd: name" repeats count(x) of b. Drop it.', '"odd: name" repeats count(x) of b'],
    ['a is left over', 'a is left over'],
  ];
  for (const [message, gist] of gists) it(`of ${JSON.stringify(message)}`, () => assert.equal(gistOf(message), gist));

  it('is short', () => {
    const gist = gistOf(`a repeats ${'word '.repeat(100)}`);
    assert.ok(gist.length <= 160 && gist.endsWith('word ...'), gist);
  });
});
