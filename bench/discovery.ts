import { readFileSync } from 'node:fs';
import { discover, type RelationInstance } from '../src/normalization/discovery/index.ts';
import { ms, quantile, row } from './figures.ts';

/** Where the classic data sets lie, seen from the project's folder, in which `npm run bench` runs. */
const FOLDER = 'test/fixtures/fd/';
const CLASSICS = ['iris', 'balance-scale', 'breast-cancer-wisconsin', 'bridges', 'abalone', 'hepatitis'];
const ROUNDS = 3;
const ROWS = 30_000;
const COLUMNS = 15;

/** Prints how long finding all minimal dependencies takes: of the classic data sets, and of large generated relations of several kinds. */
export function measureDiscovery(): void {
  for (const name of CLASSICS) {
    const relation = readRelation(name);
    const { found, times } = timed(relation, ROUNDS);
    const size = `${relation.rows.length} x ${relation.columns.length}`;
    row(`dependencies of ${name}`, `median ${ms(quantile(times, 0.5))}, ${found} in ${size}`, 'within seconds');
  }
  for (const [kind, value] of Object.entries(KINDS)) {
    const random = randomNumbers(7);
    const columns = Array.from({ length: COLUMNS }, (_, c) => `c${c}`);
    const rows = Array.from({ length: ROWS }, (_, i) => value(i, random).map(String));
    const before = process.memoryUsage().rss;
    const { found, times } = timed({ columns, rows }, 1);
    const grown = Math.max(0, process.memoryUsage().rss - before) / 2 ** 20;
    row(
      `${kind}, ${ROWS} x ${COLUMNS}`,
      `${ms(quantile(times, 0.5))}, ${found} dependencies, ${grown.toFixed(0)} MB more`,
      'within a minute',
    );
  }
}

function timed(relation: RelationInstance, rounds: number): { readonly found: number; readonly times: number[] } {
  let found = 0;
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    found = discover(relation).dependencies.length;
    return performance.now() - started;
  });
  return { found, times };
}

function readRelation(name: string): RelationInstance {
  const lines = readFileSync(`${FOLDER}${name}.csv`, 'utf8').trim().split(/\r?\n/);
  // None of them quotes a comma.
  const rows = lines.map((line) => line.split(','));
  return { columns: (rows[0] ?? []).map((_, c) => `c${c}`), rows };
}

/** Values of one row; skewed ones have the most dependencies, correlated ones the most that are not by accident. */
const KINDS: Readonly<Record<string, (i: number, random: () => number) => number[]>> = {
  skewed: (_, random) => Array.from({ length: COLUMNS }, (_, c) => Math.floor(random() ** 3 * (10 + c * 60))),
  'few values': (_, random) => Array.from({ length: COLUMNS }, (_, c) => Math.floor(random() * (2 + c))),
  correlated: (i, random) => {
    const [customer, product] = [Math.floor(random() * 900), Math.floor(random() * 300)];
    const of = [i, customer, customer % 70, customer % 7, product, product % 40, product % 5];
    return [...of, ...Array.from({ length: COLUMNS - of.length }, (_, c) => Math.floor(random() * (3 + c * 9)))];
  },
};

/** A linear congruential generator (Numerical Recipes), the same everywhere; numbers from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
