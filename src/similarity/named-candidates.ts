import type { Relation } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import { meaning } from './names.ts';

/** More tables than this of one name, and the name says nothing. */
const MOST = 6;

/**
 * Pairs of tables whose names say the same, or one of which only adds to the other before its last word, synonyms
 * included; found by looking each name up without one or two of its words, never by comparing all pairs.
 */
export function* candidatesByName(tables: readonly Relation[]): Iterable<readonly [Relation, Relation]> {
  const byName = new Map<string, number[]>();
  const names = tables.map((table) => [...new Set(featuresOf(table).words.map(meaning))]);
  names.forEach((words, i) => {
    const key = [...words].sort().join(' ');
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [i]);
    else known.push(i);
  });
  for (const [i, words] of names.entries())
    for (const shorter of reductions(words)) {
      const others = byName.get([...shorter].sort().join(' ')) ?? [];
      if (others.length > MOST) continue;
      for (const j of others) {
        if (j === i || (shorter.length === words.length && j < i)) continue;
        const [left, right] = i < j ? [tables[i], tables[j]] : [tables[j], tables[i]];
        yield [left as Relation, right as Relation];
      }
    }
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
