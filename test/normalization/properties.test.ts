import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decomposeToBcnf } from '../../src/normalization/bcnf.ts';
import { closure } from '../../src/normalization/closure.ts';
import { areEquivalent, canonicalCover, minimalCover } from '../../src/normalization/cover.ts';
import type { Dependency } from '../../src/normalization/dependency.ts';
import { candidateKeys, isSuperkey, primeAttributes } from '../../src/normalization/keys.ts';
import { isLossless } from '../../src/normalization/lossless.ts';
import { verdictOn } from '../../src/normalization/normal-forms.ts';
import { outlineOf } from '../../src/normalization/outline.ts';
import { lostDependencies, preservesDependencies } from '../../src/normalization/preservation.ts';
import { project } from '../../src/normalization/projection.ts';
import { synthesize } from '../../src/normalization/synthesis.ts';
import { runs, seed } from '../support/runs.ts';
import { attributes, shown } from './notation.ts';
import * as oracle from './oracle.ts';

const numRuns = runs(150);

const RELATION = attributes('ABCDEFG');

interface Case {
  readonly relation: string[];
  readonly given: Dependency[];
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: RELATION.length }).chain((size) => {
  const relation = RELATION.slice(0, size);
  const some = (min: number, max: number) =>
    fc.subarray(relation, { minLength: Math.min(min, size), maxLength: Math.min(max, size) });
  const lhs = fc.oneof({ weight: 12, arbitrary: some(1, 3) }, { weight: 1, arbitrary: fc.constant<string[]>([]) });
  const given = fc.array(fc.record({ lhs, rhs: some(1, 2) }), { maxLength: 8 });
  return fc.record({ relation: fc.constant(relation), given });
});

const decompositions = cases.chain(({ relation, given }) =>
  fc.record({
    relation: fc.constant(relation),
    given: fc.constant(given),
    parts: fc.array(fc.subarray(relation, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
  }),
);

const holds = (whole: readonly string[], part: readonly string[]) => part.every((a) => whole.includes(a));

function property(name: string, check: (one: Case) => void): void {
  it(name, () => fc.assert(fc.property(cases, check), { numRuns, ...seed() }));
}

describe('normalization of any dependencies', function () {
  this.timeout(1_200_000);

  property('closes as going round the dependencies does', ({ relation, given }) => {
    for (const set of oracle.subsets(relation))
      assert.deepEqual(shown([closure(set, given)]), shown([[...oracle.determined(set, given)]]));
  });

  property(
    'closes to more than it had, to nothing new the second time, and to more from more',
    ({ relation, given }) => {
      for (const set of oracle.subsets(relation)) {
        const closed = closure(set, given);
        assert.ok(holds(closed, set));
        assert.deepEqual(shown([closure(closed, given)]), shown([closed]));
        for (const more of relation) assert.ok(holds(closure([...set, more], given), closed));
      }
    },
  );

  property('finds the keys, superkeys and prime attributes that trying all subsets finds', ({ relation, given }) => {
    const keys = oracle.keys(relation, given);
    assert.deepEqual(shown(candidateKeys(relation, given)), shown(keys));
    assert.deepEqual(shown([primeAttributes(relation, given)]), shown([[...new Set(keys.flat())]]));
    for (const set of oracle.subsets(relation))
      assert.equal(
        isSuperkey(set, relation, given),
        keys.some((key) => holds(set, key)),
      );
  });

  property('covers minimally, and says the same', ({ given }) => {
    const cover = minimalCover(given);
    assert.ok(oracle.equivalent(cover, given));
    assert.ok(oracle.isMinimal(cover));
    assert.ok(oracle.equivalent(canonicalCover(given), given));
    assert.equal(new Set(canonicalCover(given).map(({ lhs }) => lhs.join())).size, canonicalCover(given).length);
  });

  it('calls covers equivalent exactly where each follows from the other', () => {
    fc.assert(
      fc.property(cases, cases, (a, b) => {
        assert.equal(areEquivalent(a.given, b.given), oracle.equivalent(a.given, b.given));
        assert.ok(areEquivalent(a.given, minimalCover(a.given)));
      }),
      { numRuns, ...seed() },
    );
  });

  property('projects what holds among some of the columns, and nothing else', ({ relation, given }) => {
    for (const part of oracle.subsets(relation)) {
      const projection = project(part, given);
      assert.ok(projection.every(({ lhs, rhs }) => holds(part, [...lhs, ...rhs])));
      assert.ok(oracle.equivalent(projection, oracle.projected(part, given)), part.join());
    }
  });

  property('says which form is reached as the definitions do, with true reasons', ({ relation, given }) => {
    const { form, violations, keys, prime } = verdictOn(relation, given);
    assert.equal(form, oracle.form(relation, given));
    for (const { dependency, breaks, key } of violations) {
      const { lhs, rhs } = dependency;
      assert.ok(oracle.follows(dependency, given));
      assert.ok(!oracle.keys(relation, given).some((k) => holds(lhs, k)));
      assert.equal(
        rhs.every((b) => prime.includes(b)),
        breaks === 'BCNF',
      );
      assert.equal(
        rhs.some((b) => prime.includes(b)),
        breaks === 'BCNF',
      );
      assert.equal(keys.some((k) => holds(k, lhs) && k.length > lhs.length) && breaks !== 'BCNF', breaks === '2NF');
      assert.equal(key !== undefined, breaks === '2NF');
      if (key) assert.ok(holds(key, lhs) && key.length > lhs.length);
      for (const a of lhs) {
        const less = lhs.filter((b) => b !== a);
        assert.ok(rhs.every((b) => !oracle.follows({ lhs: less, rhs: [b] }, given)));
      }
    }
  });

  property('synthesizes 3NF that loses neither rows nor dependencies', ({ relation, given }) => {
    const parts = synthesize(relation, given);
    const columns = parts.map((part) => part.columns);
    assert.deepEqual(shown([[...new Set(columns.flat())]]), shown([relation]));
    for (const part of columns) assert.match(oracle.form(part, given), /3NF|BCNF/);
    assert.ok(oracle.joinsBack(relation, columns, given));
    assert.ok(oracle.preserves(columns, given));
    for (const [i, part] of columns.entries()) assert.ok(!columns.some((other, j) => i !== j && holds(other, part)));
    for (const part of parts) {
      assert.ok(part.keys.length > 0);
      const keys = shown(oracle.keys(part.columns, given));
      for (const key of shown(part.keys)) assert.ok(keys.includes(key), `${key} of ${part.columns}`);
    }
  });

  property('decomposes to BCNF that loses no rows', ({ relation, given }) => {
    const parts = decomposeToBcnf(relation, given);
    const columns = parts.map((part) => part.columns);
    assert.deepEqual(shown([[...new Set(columns.flat())]]), shown([relation]));
    for (const part of columns) assert.equal(oracle.form(part, given), 'BCNF');
    assert.ok(oracle.joinsBack(relation, columns, given));
    for (const part of parts) assert.ok(shown(oracle.keys(part.columns, given)).includes(shown(part.keys)[0] ?? '?'));
    if (oracle.form(relation, given) === 'BCNF') assert.deepEqual(columns, [relation]);
  });

  property('outlines a relation as its parts do', ({ relation, given }) => {
    const outline = outlineOf(relation, given);
    assert.deepEqual(outline.verdict, verdictOn(relation, given));
    assert.deepEqual(outline.parts, synthesize(relation, given));
    assert.deepEqual(outlineOf(relation, outline.cover, { minimal: true }), outline);
  });

  property('splits finely to BCNF where projecting would take too long', ({ relation, given }) => {
    const columns = decomposeToBcnf(relation, given, -1).map((part) => part.columns);
    for (const part of columns) assert.equal(oracle.form(part, given), 'BCNF');
    assert.ok(oracle.joinsBack(relation, columns, given));
  });

  it('tells lossless joins and preserved dependencies from others', () => {
    fc.assert(
      fc.property(decompositions, ({ relation, given, parts }) => {
        assert.equal(isLossless(relation, parts, given), oracle.joinsBack(relation, parts, given));
        assert.equal(preservesDependencies(relation, parts, given), oracle.preserves(parts, given));
        for (const lost of lostDependencies(relation, parts, given)) assert.ok(oracle.follows(lost, given));
      }),
      { numRuns: runs(300), ...seed() },
    );
  });

  it('joins back the rows of any relation where the dependencies hold', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }), { maxLength: 12 });
    fc.assert(
      fc.property(decompositions, rows, ({ relation, given, parts }, values) => {
        if (!isLossless(relation, parts, given)) return;
        const some = satisfying(
          values.map((row) => new Map(relation.map((c, i) => [c, String(row[i])]))),
          given,
        );
        assert.ok(oracle.sameRows(oracle.joined(some, parts), some, relation));
      }),
      { numRuns, ...seed() },
    );
  });
});

/** The rows that break no dependency together with those before them. */
function satisfying(rows: readonly Map<string, string>[], given: readonly Dependency[]): Map<string, string>[] {
  const kept: Map<string, string>[] = [];
  for (const row of rows) {
    const agrees = (other: Map<string, string>, names: readonly string[]) =>
      names.every((c) => row.get(c) === other.get(c));
    if (kept.every((other) => given.every(({ lhs, rhs }) => !agrees(other, lhs) || agrees(other, rhs)))) kept.push(row);
  }
  return kept;
}
