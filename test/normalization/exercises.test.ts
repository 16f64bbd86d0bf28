import assert from 'node:assert/strict';
import { decomposeToBcnf } from '../../src/normalization/bcnf.ts';
import { closure, implies } from '../../src/normalization/closure.ts';
import { areEquivalent, canonicalCover, minimalCover } from '../../src/normalization/cover.ts';
import { candidateKeys, primeAttributes } from '../../src/normalization/keys.ts';
import { isLossless } from '../../src/normalization/lossless.ts';
import { normalFormOf } from '../../src/normalization/normal-forms.ts';
import { lostDependencies, preservesDependencies } from '../../src/normalization/preservation.ts';
import { project } from '../../src/normalization/projection.ts';
import { synthesize } from '../../src/normalization/synthesis.ts';
import type { Exercise } from './exercises/exercise.ts';
import { KROENKE, OTHERS, RAMAKRISHNAN } from './exercises/others.ts';
import { ELMASRI, SILBERSCHATZ } from './exercises/silberschatz-elmasri.ts';
import { DATE, ULLMAN } from './exercises/ullman-date.ts';
import { attributes, dependencies, sets, shown, shownDependencies } from './notation.ts';
import * as oracle from './oracle.ts';

const EXERCISES = [...SILBERSCHATZ, ...ELMASRI, ...ULLMAN, ...DATE, ...RAMAKRISHNAN, ...KROENKE, ...OTHERS];

/** Each answer is held against the book's, and the book's against what trying everything gives. */
function solve(exercise: Exercise): void {
  const relation = attributes(exercise.relation);
  const given = dependencies(exercise.given);
  const { keys, prime, form, cover, equivalent, different, implied, notImplied, synthesis, bcnf, bcnfLoses } = exercise;
  for (const one of exercise.closures ?? []) {
    const [start = [], answer = []] = one.split('=').map(attributes);
    assert.deepEqual(shown([closure(start, given)]), shown([answer]), `closure ${one}`);
    assert.deepEqual(shown([[...oracle.determined(start, given)]]), shown([answer]), `closure ${one}, by trying`);
  }
  if (keys !== undefined) {
    assert.deepEqual(shown(candidateKeys(relation, given)), shown(sets(keys)), 'keys');
    assert.deepEqual(shown(oracle.keys(relation, given)), shown(sets(keys)), 'keys, by trying');
  }
  if (prime !== undefined) {
    assert.deepEqual(primeAttributes(relation, given).sort(), attributes(prime).sort(), 'prime');
    assert.deepEqual(shown([[...new Set(oracle.keys(relation, given).flat())]]), shown([attributes(prime)]));
  }
  if (form !== undefined) {
    assert.equal(normalFormOf(relation, given), form, 'form');
    assert.equal(oracle.form(relation, given), form, 'form, by trying');
  }
  if (cover !== undefined) {
    const answer = dependencies(cover).flatMap(({ lhs, rhs }) => rhs.map((one) => ({ lhs, rhs: [one] })));
    assert.ok(oracle.equivalent(answer, given) && oracle.isMinimal(answer), 'cover, by trying');
    assert.deepEqual(shownDependencies(minimalCover(given)), shownDependencies(answer), 'cover');
  }
  if (equivalent !== undefined) {
    assert.ok(areEquivalent(given, dependencies(equivalent)), 'equivalent');
    assert.ok(oracle.equivalent(given, dependencies(equivalent)), 'equivalent, by trying');
  }
  if (different !== undefined) {
    assert.ok(!areEquivalent(given, dependencies(different)), 'different');
    assert.ok(!oracle.equivalent(given, dependencies(different)), 'different, by trying');
  }
  for (const [text, answer] of [[implied, true] as const, [notImplied, false] as const]) {
    for (const one of dependencies(text ?? '')) {
      assert.equal(implies(given, one), answer, `implied: ${shownDependencies([one])}`);
      assert.equal(oracle.follows(one, given), answer, `implied, by trying: ${shownDependencies([one])}`);
    }
  }
  if (synthesis !== undefined) {
    const answer = sets(synthesis);
    assert.ok(answer.every((part) => /3NF|BCNF/.test(oracle.form(part, given))));
    assert.ok(oracle.joinsBack(relation, answer, given) && oracle.preserves(answer, given), 'synthesis, by trying');
    assert.deepEqual(shown(synthesize(relation, given).map((p) => p.columns)), shown(answer), 'synthesis');
  }
  if (bcnf !== undefined) {
    const answer = sets(bcnf);
    assert.ok(answer.every((part) => oracle.form(part, given) === 'BCNF'));
    assert.ok(oracle.joinsBack(relation, answer, given), 'bcnf, by trying');
    const parts = decomposeToBcnf(relation, given).map((p) => p.columns);
    assert.deepEqual(shown(parts), shown(answer), 'bcnf');
    if (bcnfLoses !== undefined) {
      const lost = lostDependencies(relation, parts, canonicalCover(given));
      assert.deepEqual(shownDependencies(lost), shownDependencies(dependencies(bcnfLoses)), 'lost');
    }
  }
  const decompositions = (texts: readonly string[] | undefined) =>
    (texts ?? []).map((text) => ({ text, parts: sets(text) }));
  for (const [texts, answer] of [[exercise.lossless, true] as const, [exercise.lossy, false] as const]) {
    for (const { text, parts } of decompositions(texts)) {
      assert.equal(isLossless(relation, parts, given), answer, `lossless: ${text}`);
      assert.equal(oracle.joinsBack(relation, parts, given), answer, `lossless, by trying: ${text}`);
    }
  }
  for (const [texts, answer] of [[exercise.preserving, true] as const, [exercise.notPreserving, false] as const]) {
    for (const { text, parts } of decompositions(texts)) {
      assert.equal(preservesDependencies(relation, parts, given), answer, `preserving: ${text}`);
      assert.equal(oracle.preserves(parts, given), answer, `preserving, by trying: ${text}`);
    }
  }
  for (const one of exercise.projections ?? []) {
    const [to = '', answer = ''] = one.split(':');
    const projection = project(attributes(to), given);
    assert.ok(
      oracle.equivalent(projection, dependencies(answer)),
      `projection ${one}: ${shownDependencies(projection)}`,
    );
    assert.ok(oracle.equivalent(oracle.projected(attributes(to), given), dependencies(answer)), `by trying: ${one}`);
  }
}

describe('exercises in normalization', () => {
  it('are sixty at least', () => assert.ok(EXERCISES.length >= 60, `${EXERCISES.length}`));
  for (const exercise of EXERCISES) it(exercise.source, () => solve(exercise));
});
