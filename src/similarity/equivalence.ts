import { keyOf } from '../catalog/model.ts';
import type { Reckoning } from './likeness.ts';

/** Which tables count as one thing when columns that refer to them are compared. */
export interface Equivalence {
  /** One key for all tables that are one thing; a table's own where it stands alone. */
  readonly canonical: (key: string) => string;
  /** A third table that both are twins of, by its key. */
  readonly common: (left: string, right: string) => string | undefined;
  /** How many tables of the one schema are one thing with a table of the other. */
  readonly between: (schema: string, other: string) => number;
  /** Takes in pairs that are one thing by now. @returns whether anything was new, for so many rounds as it takes at most */
  learn(alike: readonly Reckoning[]): boolean;
}

/** Twins of twins of twins: deeper chains than this do not come up, and each round costs a comparison. */
const ROUNDS = 3;

export function makeEquivalence(): Equivalence {
  const next = new Map<string, string>();
  const twins = new Map<string, Set<string>>();
  const schemas = new Map<string, number>();
  let rounds = 0;
  const canonical = (key: string): string => {
    let found = key;
    for (let parent = next.get(found); parent !== undefined; parent = next.get(found)) found = parent;
    return found;
  };
  return {
    canonical,
    between: (schema, other) => schemas.get([schema, other].sort().join('\n')) ?? 0,
    common(left, right) {
      const others = twins.get(right);
      if (others !== undefined) for (const twin of twins.get(left) ?? []) if (others.has(twin)) return twin;
      return undefined;
    },
    learn(alike) {
      if (++rounds > ROUNDS) return false;
      let news = false;
      for (const { left, right, verdict, names } of alike) {
        if (verdict !== 'warning' && names !== 'same') continue;
        join(twins, keyOf(left), keyOf(right));
        const a = canonical(keyOf(left));
        const b = canonical(keyOf(right));
        if (a === b) continue;
        next.set(a, b);
        const key = [left.schema, right.schema].sort().join('\n');
        schemas.set(key, (schemas.get(key) ?? 0) + 1);
        news = true;
      }
      return news;
    },
  };
}

function join(twins: Map<string, Set<string>>, left: string, right: string): void {
  for (const [a, b] of [
    [left, right],
    [right, left],
  ] as const) {
    const known = twins.get(a);
    if (known === undefined) twins.set(a, new Set([b]));
    else known.add(b);
  }
}
