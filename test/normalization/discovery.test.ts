import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { discover, discovering, type RelationInstance } from '../../src/normalization/discovery/index.ts';
import { runs, seed } from '../support/runs.ts';
import { asLines, bruteForce, LETTERS } from './relations.ts';

/** Minimal dependencies that the literature counts (Papenbrock et al., PVLDB 8(10), 2015, table 1): null equals null. */
const PUBLISHED = {
  iris: 4,
  'balance-scale': 1,
  abalone: 137,
  'breast-cancer-wisconsin': 46,
  bridges: 142,
  hepatitis: 8250,
};

function relation(...lines: string[]): RelationInstance {
  const [columns = [], ...rows] = lines.map((line) => line.split(' '));
  return { columns, rows: rows.map((row) => row.map((v) => (v === '-' ? null : v))) };
}

const small = fc.integer({ min: 0, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.constant(LETTERS.slice(0, width)),
    rows: fc.integer({ min: 1, max: 4 }).chain((values) =>
      fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: values }).map(String), { nil: null, freq: 5 }), {
          minLength: width,
          maxLength: width,
        }),
        { maxLength: 12 },
      ),
    ),
  }),
);

describe('discovery of dependencies', () => {
  for (const [name, count] of Object.entries(PUBLISHED)) {
    it(`finds the ${count} minimal dependencies of ${name} that others found`, () => {
      const text = readFileSync(new URL(`../fixtures/fd/${name}.csv`, import.meta.url), 'utf8');
      const rows = text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      const columns = (rows[0] ?? []).map((_, i) => `c${i}`);
      const { dependencies, complete } = discover({ columns, rows });
      assert.ok(complete);
      assert.equal(dependencies.length, count);
    });
  }

  it('finds the one dependency of a full product of eight attributes and a class of all of them', () => {
    // Shaped like nursery (12,960 rows), whose count is 1; its class is made here so that every attribute matters somewhere.
    const sizes = [3, 5, 4, 4, 3, 2, 3, 3];
    let rows: string[][] = [[]];
    for (const size of sizes) rows = rows.flatMap((row) => Array.from({ length: size }, (_, v) => [...row, String(v)]));
    const classed = rows.map((row) => [...row, row.reduce((n, v) => n + Number(v), 0) < 9 ? 'no' : 'yes']);
    const columns = [...sizes.map((_, i) => `a${i}`), 'class'];
    const { dependencies, keys } = discover({ columns, rows: classed });
    assert.deepEqual(dependencies, [{ lhs: columns.slice(0, 8), rhs: 'class' }]);
    assert.deepEqual(keys, [columns.slice(0, 8)]);
  });

  it('says the same as asking every left side of every pair of rows', () => {
    fc.assert(
      fc.property(small, fc.constantFrom('equal' as const, 'distinct' as const), (relation, nulls) => {
        assert.deepEqual(asLines(discover(relation, { nulls })), asLines(bruteForce(relation, nulls)));
      }),
      { numRuns: runs(3000), ...seed() },
    );
  });

  it('says the same up to a longest left side', () => {
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('equal' as const, 'distinct' as const),
        (relation, maxLeft, nulls) => {
          assert.deepEqual(
            asLines(discover(relation, { nulls, maxLeft })),
            asLines(bruteForce(relation, nulls, maxLeft)),
          );
        },
      ),
      { numRuns: runs(1500), ...seed() },
    );
  });

  it('says the same where there are too many rows to compare all of them', () => {
    // Mostly small numbers, so that many rows agree on several columns.
    const skewed = (most: number) => fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => Math.min(a, b));
    const row = fc.tuple(...[2, 3, 30, 400, 8].map(skewed));
    fc.assert(
      fc.property(fc.array(row, { minLength: 800, maxLength: 830 }), ([...numbers]) => {
        const rows = numbers.map((values) => [...values, ((values[1] ?? 0) * 7 + (values[2] ?? 0)) % 11].map(String));
        const relation = { columns: LETTERS.slice(0, 6), rows };
        assert.deepEqual(asLines(discover(relation)), asLines(bruteForce(relation)));
      }),
      { numRuns: runs(4), ...seed() },
    );
  });

  it('takes nulls for one value, or for values that nothing equals', () => {
    const rows = relation('a b', '- 1', '- 2', '3 4', '3 4');
    assert.deepEqual(asLines(discover(rows)), ['b -> a']);
    assert.deepEqual(asLines(discover(rows, { nulls: 'distinct' })), ['a -> b', 'b -> a']);
  });

  it('finds constant columns, and no key where rows repeat', () => {
    assert.deepEqual(asLines(discover(relation('a b', '1 2', '1 3', '1 3'))), [' -> a']);
    assert.deepEqual(asLines(discover(relation('a b', '1 2'))), [' -> a', ' -> b', 'key ']);
    assert.deepEqual(asLines(discover({ columns: ['a'], rows: [] })), [' -> a', 'key ']);
    assert.deepEqual(asLines(discover({ columns: [], rows: [] })), ['key ']);
  });

  it('knows more than 32 columns', () => {
    const columns = Array.from({ length: 70 }, (_, i) => `c${i}`);
    const rows = Array.from({ length: 60 }, (_, r) =>
      columns.map((_, c) => String(c === 40 ? r : c === 65 ? r % 7 : r % 2)),
    );
    const { keys, dependencies } = discover({ columns, rows }, { maxLeft: 1 });
    assert.deepEqual(keys, [['c40']]);
    assert.ok(dependencies.some(({ lhs, rhs }) => lhs[0] === 'c40' && rhs === 'c65'));
    assert.ok(dependencies.some(({ lhs, rhs }) => lhs[0] === 'c69' && rhs === 'c0'));
    assert.ok(!dependencies.some(({ rhs }) => rhs === 'c40'));
  });
});

describe('a discovery that is ended early', () => {
  const columns = Array.from({ length: 12 }, (_, i) => `c${i}`);
  const rows = Array.from({ length: 3000 }, (_, r) =>
    columns.map((_, c) => String((r * (c + 3) * 7919 + ((r * r) % (c + 11))) % (c + 7))),
  );

  it('says what it covered, and nothing that is not true', () => {
    const all = discover({ columns, rows });
    const known = new Set(asLines(all));
    let left = -1;
    for (const after of [0, 3, 30, 300, 3000, 1e9]) {
      let time = 0;
      const part = discover({ columns, rows }, { budget: { milliseconds: after, now: () => time++ } });
      assert.deepEqual(
        asLines(part).filter((line) => !known.has(line)),
        [],
      );
      const { covered } = part;
      assert.ok(covered.left >= left);
      left = covered.left;
      const within = (lines: Pick<typeof all, 'dependencies' | 'keys'>) =>
        asLines({
          dependencies: lines.dependencies.filter((d) => d.lhs.length <= covered.left || covered.right.includes(d.rhs)),
          keys: lines.keys.filter((key) => key.length <= covered.left || covered.keys),
        });
      assert.deepEqual(within(part), within(all));
      assert.ok(part.complete || after < 1e9);
    }
    assert.ok(all.complete);
    assert.equal(all.covered.right.length, columns.length);
  });

  it('ends when it is cancelled, after few steps', () => {
    let asked = 0;
    const { complete, covered } = discover({ columns, rows }, { isCancelled: () => ++asked > 2 });
    assert.equal(complete, false);
    assert.equal(covered.left, -1);
    assert.equal(asked, 3);
  });

  it('tells how far it is, and leaves the pace to whoever steps through it', () => {
    const steps = [...discovering({ columns, rows })];
    assert.ok(steps.length > 10);
    assert.equal(steps[0]?.left, -1);
    assert.equal(steps[0]?.of, columns.length + 1);
    assert.ok((steps.at(-1)?.left ?? 0) >= 2);
  });
});
