import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeCatalog } from '../src/catalog/describe.ts';
import { type FileFacts, readFacts, replay } from '../src/catalog/index.ts';
import { printSnapshot } from '../src/catalog/print/index.ts';
import { rules } from '../src/rules/index.ts';
import { contextOf, type Rule } from '../src/rules/rule.ts';

import { SITUATIONS } from './catalog/situations.ts';
import { mutation } from './support/mutation.ts';
import { runs } from './support/runs.ts';

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sql'));
const texts = [
  ...samples.sort().map((path) => readFileSync(join('samples', path), 'utf8')),
  ...SITUATIONS.map(([, sql]) => sql),
];

const mutated = fc
  .tuple(fc.array(fc.nat(texts.length - 1), { minLength: 1, maxLength: 3 }), fc.array(mutation, { maxLength: 12 }))
  .map(([picked, mutations]) => {
    const text = picked.map((i) => texts[i] ?? '').join('\n');
    return mutations.reduce((t, mutate) => mutate(t), text);
  });

/** Everything that a review and the catalog command do with a text. */
function reviewed(text: string): FileFacts {
  const facts = readFacts('a.sql', text);
  const snapshot = replay([facts]);
  const context = contextOf(snapshot);
  for (const rule of rules) for (const finding of (rule as Rule).check(context)) checkSpan(finding.at.span, text);
  describeCatalog(snapshot);
  printSnapshot(snapshot);
  for (const { at } of snapshot.problems) checkSpan(at.name, text);
  for (const { at } of snapshot.gaps) checkSpan(at.name, text);
  return facts;
}

function checkSpan({ start, end }: { readonly start: number; readonly end: number }, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
}

describe('a text that something has happened to', () => {
  it('is reviewed without an exception, and every place lies in it', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { at, statement } of reviewed(text).problems) {
          checkSpan(at.span, text);
          checkSpan(statement, text);
        }
      }),
      { numRuns: runs(150) },
    );
  }).timeout(600_000);
});
