import type { Relation } from '../catalog/model.ts';
import { readings } from './names.ts';
import type { Statistics } from './statistics.ts';

/** More tables than this of one name, and the name says nothing. */
const MOST = 6;

/**
 * Pairs of tables whose names say the same, or one of which only adds to the other before its last word, synonyms
 * included; found by looking each name up without one or two of its words, never by comparing all pairs.
 */
export function* candidatesByName({ tables, wordsOf }: Statistics): Iterable<readonly [Relation, Relation]> {
  const byName = new Map<string, number[]>();
  const names = tables.map((table) => readings(wordsOf(table)));
  for (const [i, all] of names.entries())
    for (const key of new Set(all.map(keyOfWords))) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [i]);
      else known.push(i);
    }
  for (const [i, all] of names.entries()) {
    const met = new Set([i]);
    for (const key of new Set(all.flatMap((words) => [...reductions(words)].map(keyOfWords)))) {
      const others = byName.get(key) ?? [];
      if (others.length > MOST) continue;
      for (const j of others) {
        if (met.has(j)) continue;
        met.add(j);
        const [left, right] = i < j ? [tables[i], tables[j]] : [tables[j], tables[i]];
        yield [left as Relation, right as Relation];
      }
    }
  }
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
