import assert from 'node:assert/strict';
import { decomposeToBcnf } from '../../src/normalization/bcnf.ts';
import { closure, implies } from '../../src/normalization/closure.ts';
import { minimalCover } from '../../src/normalization/cover.ts';
import { candidateKeys, isSuperkey, primeAttributes } from '../../src/normalization/keys.ts';
import { isLossless } from '../../src/normalization/lossless.ts';
import { normalFormOf, verdictOn } from '../../src/normalization/normal-forms.ts';
import { preservesDependencies } from '../../src/normalization/preservation.ts';
import { project } from '../../src/normalization/projection.ts';
import { synthesize } from '../../src/normalization/synthesis.ts';
import { attributes, dependencies } from './notation.ts';

const chain = (n: number) => Array.from({ length: n }, (_, i) => `c${i}`);

describe('normalization of odd input', () => {
  it('counts a name that is given twice once', () => {
    assert.deepEqual(closure(['A', 'A'], dependencies('AA -> BB')), ['A', 'B']);
    assert.deepEqual(candidateKeys(['A', 'B', 'A'], dependencies('A -> B; A -> B')), [['A']]);
    assert.deepEqual(minimalCover(dependencies('A -> BB; A -> B')), dependencies('A -> B'));
  });

  it('leaves a dependency alone whose determinant is from elsewhere, and dependents that are', () => {
    assert.deepEqual(candidateKeys(['A', 'B'], dependencies('X -> A; A -> XB')), [['A']]);
    assert.deepEqual(primeAttributes(['A', 'B'], dependencies('AX -> B')), ['A', 'B']);
    assert.equal(normalFormOf(['A', 'B'], dependencies('AX -> B')), 'BCNF');
    assert.deepEqual(
      synthesize(['A', 'B'], dependencies('X -> Y')).map((p) => p.columns),
      [['A', 'B']],
    );
  });

  it('reads an empty determinant as one value in all rows', () => {
    assert.deepEqual(candidateKeys(['A', 'B'], dependencies('0 -> AB')), [[]]);
    assert.equal(normalFormOf(['A', 'B'], dependencies('0 -> AB')), 'BCNF');
    const { violations } = verdictOn(['A', 'B', 'C'], dependencies('0 -> C; A -> B'));
    assert.deepEqual(
      violations.map(({ why }) => why),
      ['C holds one value in all rows and so depends on no part of the key A'],
    );
  });

  it('has an answer for a relation without columns, and for no parts', () => {
    assert.deepEqual(candidateKeys([], dependencies('A -> B')), [[]]);
    assert.equal(normalFormOf([], []), 'BCNF');
    assert.deepEqual(decomposeToBcnf([], []), [{ columns: [], keys: [[]] }]);
    assert.deepEqual(synthesize([], []), [{ columns: [], keys: [[]] }]);
    assert.equal(isLossless([], [], []), true);
    assert.equal(isLossless(['A'], [], []), false);
    assert.equal(isSuperkey([], [], []), true);
    assert.equal(implies([], { lhs: [], rhs: [] }), true);
    assert.deepEqual(project([], dependencies('A -> B')), []);
  });

  it('says no where a column is in no part, and passes over columns that the relation does not have', () => {
    assert.equal(isLossless(attributes('ABC'), [['A', 'B']], dependencies('A -> BC')), false);
    assert.equal(isLossless(attributes('AB'), [['A', 'B', 'X']], []), true);
    assert.equal(preservesDependencies(attributes('ABC'), [['A', 'B']], dependencies('B -> C')), false);
  });

  it('stops at as many keys as are wanted', () => {
    const given = chain(30).flatMap((c, i) => {
      const other = `c${i ^ 1}`;
      return [{ lhs: [c], rhs: [other] }];
    });
    assert.equal(candidateKeys(chain(30), given, 10).length, 10);
  });

  it('goes a chain of four hundred columns in a moment', function () {
    this.timeout(5_000);
    const columns = chain(400);
    const given = columns.slice(1).map((c, i) => ({ lhs: [`c${i}`], rhs: [c] }));
    assert.equal(closure(['c0'], given).length, 400);
    assert.deepEqual(candidateKeys(columns, given), [['c0']]);
    assert.equal(minimalCover(given).length, 399);
    assert.equal(normalFormOf(columns, given), '2NF');
    assert.equal(synthesize(columns, given).length, 399);
    assert.deepEqual(project(['c0', 'c399'], given), [{ lhs: ['c0'], rhs: ['c399'] }]);
  });

  it('does not change what it is given', () => {
    const given = Object.freeze(dependencies('A -> B; B -> C').map((d) => Object.freeze(d)));
    const columns = Object.freeze(attributes('ABC'));
    verdictOn(columns, given);
    synthesize(columns, given);
    decomposeToBcnf(columns, given);
  });
});
