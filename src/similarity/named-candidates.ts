import type { Relation } from '../catalog/model.ts';
import { readings } from './names.ts';
import type { Statistics } from './statistics.ts';

/** More tables than this of one name, and the name says nothing. */
const MOST = 6;

/**
 * Pairs of tables whose names say the same, or one of which only adds to the other before its last word, synonyms
 * included; found by looking each name up without one or two of its words, never by comparing all pairs.
 */
export function candidatesByName({ tables, wordsOf }: Statistics): readonly (readonly [Relation, Relation])[] {
  const byName = new Map<string, number[]>();
  const names = tables.map((table) => keysOf(wordsOf(table)));
  for (const [i, { own }] of names.entries())
    for (const key of own) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [i]);
      else known.push(i);
    }
  const pairs: (readonly [Relation, Relation])[] = [];
  const met = new Int32Array(tables.length).fill(-1);
  for (const [i, { reduced }] of names.entries()) {
    met[i] = i;
    for (const key of reduced) {
      const others = byName.get(key);
      if (others === undefined || others.length > MOST) continue;
      for (const j of others) {
        if (met[j] === i) continue;
        met[j] = i;
        pairs.push([tables[Math.min(i, j)] as Relation, tables[Math.max(i, j)] as Relation]);
      }
    }
  }
  return pairs;
}

/** A name as it is looked up. */
interface Keys {
  /** One for each reading of it. */
  readonly own: readonly string[];
  /** Those, and what is left of each without one or two of its words. */
  readonly reduced: readonly string[];
}

// What a name may mean is kept by name, and so are the keys made of that.
const known = new WeakMap<readonly (readonly string[])[], Keys>();

function keysOf(name: readonly string[]): Keys {
  const all = readings(name);
  let keys = known.get(all);
  if (keys === undefined) {
    keys = {
      own: [...new Set(all.map(keyOfWords))],
      reduced: [...new Set(all.flatMap((words) => [...reductions(words)].map(keyOfWords)))],
    };
    known.set(all, keys);
  }
  return keys;
}

function keyOfWords(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** The words themselves, and without one or two of those before the last. */
function* reductions(words: readonly string[]): Iterable<readonly string[]> {
  yield words;
  const head = words.length - 1;
  for (let i = 0; i < head; i++) {
    const one = words.filter((_, at) => at !== i);
    yield one;
    for (let j = i + 1; j < head; j++) yield words.filter((_, at) => at !== i && at !== j);
  }
}
