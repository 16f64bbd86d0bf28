import assert from 'node:assert/strict';
import type { Relation } from '../../src/catalog/model.ts';
import { explainMarkdown } from '../../src/reporting/index.ts';
import { makeSimilarity } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';
import { ROOMS, TWINS } from './explanations.ts';

function hover(sql: string, left: string, right: string, alone = false): string {
  const snapshot = schemaOf(sql);
  const similarity = makeSimilarity(snapshot);
  const [a, b] = [left, right].map((name) => snapshot.relations.get(`public.${name}`) as Relation);
  const reckoning = similarity.reckon(a as Relation, b as Relation);
  return alone ? explainMarkdown(reckoning) : explainMarkdown(reckoning, similarity);
}

describe('an explanation as Markdown', () => {
  it('is a verdict, a ledger, the columns and what would change it', () => {
    const text = hover(`${TWINS}alter table clients add column vat_number text;`, 'customers', 'clients');
    for (const expected of [
      /^\*\*customers\*\* holds the same thing as \*\*clients\*\*: \*\*0\.\d\d\*\*\n\n\| points \| \|\n\|--:\|:--\|\n\| 0\.\d\d \| structure: /,
      /\n\| \*\*0\.\d\d\*\* \| \*\*warning; a hint starts at 0\.\d\d, a warning at 0\.\d\d\*\* \|\n/,
      /\n\| customers \| clients \| paired by \| quality \|\n\|:--\|:--\|:--\|--:\|\n\| `full_name` \| `full_name` \| name; text against character varying\(200\) \| 0\.95 \|\n/,
      /\n\nOnly in \*\*clients\*\*: `vat_number`\n/,
      /above where a warning starts\. What would change it:\n\n- \*\*/,
      /say in a comment on either table what sets it apart/,
    ])
      assert.match(text, expected);
    assert.doesNotMatch(text, /client_id/);
  });

  it('says of two things that they are two, and why', () => {
    const text = hover(TWINS + ROOMS, 'customers', 'rooms');
    assert.match(text, /^\*\*customers\*\* and \*\*rooms\*\* are two things: \*\*-?\d\.\d\d\*\*, it comes to /);
  });

  it('asks nothing of the schema where it is given a reckoning alone', () => {
    assert.doesNotMatch(hover(TWINS, 'customers', 'clients', true), /in a comment/);
  });

  it('lets no name turn into markup', () => {
    const sql = TWINS.replaceAll('preferred_store', '"a|b`c*<i>"').replaceAll('clients', '"[x](y)|*"');
    const text = hover(sql, 'customers', '[x](y)|*');
    assert.ok(text.includes('**"\\[x\\](y)\\|\\*"**'), text);
    assert.ok(text.includes('| `` a\\|b`c*<i> `` | `` a\\|b`c*<i> `` | name | 1.00 |'), text);
    for (const row of text.split('\n').filter((line) => line.startsWith('| `')))
      assert.equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
  });
});
