import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeCatalog } from '../src/catalog/describe.ts';
import { type FileFacts, readFacts, replay } from '../src/catalog/index.ts';
import { printSnapshot } from '../src/catalog/print/index.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { makeSimilarity } from '../src/similarity/index.ts';
import { SITUATIONS } from './catalog/situations.ts';
import { runs } from './support/runs.ts';

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sql'));
const texts = [
  ...samples.sort().map((path) => readFileSync(join('samples', path), 'utf8')),
  ...SITUATIONS.map(([, sql]) => sql),
];

/** What people and crashing editors do to a text: cut it, swap its parts, put something odd in it. */
const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat().map((n) => (text: string) => text.slice(0, n % (text.length + 1))),
  fc.nat().map((n) => (text: string) => text.slice(n % (text.length + 1))),
  fc.tuple(fc.nat(), fc.nat(40)).map(([n, length]) => (text: string) => {
    const at = n % (text.length + 1);
    return text.slice(0, at) + text.slice(at + length);
  }),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom(
        ...`'"$$;()[]{},.:*\\\0\ufeff\n\r\t-/\u00a0😀`,
        '--',
        '/*',
        '*/',
        '$a$',
        "E'",
        ' as ',
        ' not ',
        'null',
        'cascade',
        '1e400',
        '::',
        '\\.\n',
      ),
    )
    .map(([n, piece]) => (text: string) => {
      const at = n % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at);
    }),
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (text: string) => {
    const parts = text.split(/(?<=;)/);
    const [i, j] = [a % parts.length, b % parts.length];
    [parts[i], parts[j]] = [parts[j] ?? '', parts[i] ?? ''];
    return parts.join('');
  }),
  // One word for another: tables take each other's names, keywords stand where names do.
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (text: string) => {
    const words = [...text.matchAll(/\w+/g)];
    const [one, other] = [words[a % Math.max(1, words.length)], words[b % Math.max(1, words.length)]];
    return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
  }),
);

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
  const context = { snapshot, similarity: makeSimilarity(snapshot) };
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
