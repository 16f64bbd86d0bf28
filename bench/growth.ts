import { readFacts, replay } from '../src/catalog/index.ts';
import type { Snapshot } from '../src/catalog/model.ts';
import { contextOf, type Rule } from '../src/rules/rule.ts';
import { ms, quantile, row } from './figures.ts';
import { generateSchema } from './schema.ts';

const SIZES = [3125, 12500, 50000];
const ROUNDS = 3;

/** Prints how long rules take in schemas of growing size, reading and replaying the schema left out. */
export function measureGrowth(rules: readonly Rule[]): void {
  const taken: number[] = [];
  for (const size of SIZES) {
    const snapshot = replay(generateSchema(size).map((text, i) => readFacts(`${i}.sql`, text)));
    const rounds = Array.from({ length: ROUNDS }, () => timeOf(rules, snapshot));
    const median = quantile(
      rounds.map((round) => round.ms),
      0.5,
    );
    taken.push(median);
    const { pairs, alike } = rounds[0] as Round;
    row(`duplicates of ${size}`, `median ${ms(median)}, ${pairs} pairs looked at, ${alike} alike`);
  }
  const times = (taken.at(-1) as number) / (taken[0] as number);
  const tables = (SIZES.at(-1) as number) / (SIZES[0] as number);
  row(
    'time / tables',
    `${(times / tables).toFixed(2)} (${times.toFixed(1)} times the time for ${tables} times the tables)`,
    'at most 1.5',
  );
}

interface Round {
  readonly ms: number;
  readonly pairs: number;
  readonly alike: number;
}

function timeOf(rules: readonly Rule[], snapshot: Snapshot): Round {
  // Copies, so that nothing that is kept by identity is known already.
  const relations = new Map([...snapshot.relations].map(([key, relation]) => [key, { ...relation }]));
  const started = performance.now();
  const context = contextOf({ ...snapshot, relations });
  const { similarity } = context;
  const alike = similarity.alike().length;
  for (const rule of rules) for (const _ of rule.check(context));
  return { ms: performance.now() - started, pairs: similarity.looked().length, alike };
}
