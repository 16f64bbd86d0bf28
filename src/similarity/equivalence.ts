import { keyOf } from '../catalog/model.ts';
import type { Reckoning } from './likeness.ts';

/** Which tables count as one thing when columns that refer to them are compared. */
export interface Equivalence {
  /** One key for all tables that are one thing; a table's own where it stands alone. */
  readonly canonical: (key: string) => string;
  /** Takes in pairs that are one thing by now. @returns whether anything was new, for so many rounds as it takes at most */
  learn(alike: readonly Reckoning[]): boolean;
}

/** Twins of twins of twins: deeper chains than this do not come up, and each round costs a comparison. */
const ROUNDS = 3;

export function makeEquivalence(): Equivalence {
  const next = new Map<string, string>();
  let rounds = 0;
  const canonical = (key: string): string => {
    const parent = next.get(key);
    return parent === undefined ? key : canonical(parent);
  };
  return {
    canonical,
    learn(alike) {
      if (++rounds > ROUNDS) return false;
      let news = false;
      for (const { left, right, verdict, names } of alike) {
        if (verdict !== 'warning' && names !== 'same') continue;
        const a = canonical(keyOf(left));
        const b = canonical(keyOf(right));
        if (a === b) continue;
        next.set(a, b);
        news = true;
      }
      return news;
    },
  };
}
