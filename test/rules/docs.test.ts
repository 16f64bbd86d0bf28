import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulePages } from '../../scripts/rule-docs.ts';
import { rules } from '../../src/rules/index.ts';
import { findingsIn } from './harness.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

describe('the rules’ documentation', () => {
  for (const rule of rules) {
    it(`${rule.id} finds its bad example`, () => {
      assert.ok(findingsIn(rule.docs.bad).some((f) => f.ruleId === rule.id));
    });
    it(`no rule finds anything in the good example of ${rule.id}`, () => {
      assert.deepEqual(
        findingsIn(rule.docs.good).map((f) => f.message),
        [],
      );
    });
  }

  it('docs/rules says what the rules say (scripts/rule-docs.ts writes it)', () => {
    const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]));
    assert.deepEqual([...written].sort(), [...rulePages()].sort());
  });
});
