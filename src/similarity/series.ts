import type { Relation, Snapshot } from '../catalog/model.ts';
import { differingWords, tableWords } from './names.ts';
import { isCompared } from './statistics.ts';

/** As many pairs of tables with one and the same difference in their names are a system, not an accident. */
const LEAST_REPLACED = 2;
const LEAST_ADDED = 3;

/**
 * Finds out whether two names differ in a way in which other names of the schema differ, too: run_task and past_task
 * beside run_job and past_job. Such a word tells two kinds of things apart throughout the schema.
 * @returns the words that differ, as they stand in the names; undefined where the difference is a single case
 */
export function findSeries(snapshot: Snapshot): (left: Relation, right: Relation) => string | undefined {
  let names: Map<string, readonly string[]> | undefined;
  const known = () => {
    if (names === undefined) {
      names = new Map();
      for (const relation of snapshot.relations.values())
        if (isCompared(relation)) {
          const words = tableWords(relation.name);
          names.set(words.join(' '), words);
        }
    }
    return names;
  };
  return (left, right) => {
    const { left: a, right: b } = differingWords(tableWords(left.name), tableWords(right.name));
    if (a.length > 1 || b.length > 1 || a.length + b.length === 0) return undefined;
    const [from, to] = a[0] === undefined ? [b[0], undefined] : [a[0], b[0]];
    let pairs = 0;
    for (const words of known().values()) {
      if (!words.includes(from ?? '')) continue;
      const other = words.flatMap((word) => (word !== from ? [word] : to === undefined ? [] : [to]));
      if (other.length > 0 && known().has(other.join(' '))) pairs++;
    }
    if (pairs < (to === undefined ? LEAST_ADDED : LEAST_REPLACED)) return undefined;
    return to === undefined ? `${from}` : `${from} and ${to}`;
  };
}
