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
  let names: Names | undefined;
  // The same few words tell many pairs apart.
  const answers = new Map<string, boolean>();
  return (left, right) => {
    const { left: a, right: b } = differingWords(tableWords(left.name), tableWords(right.name));
    if (a.length > 1 || b.length > 1) return undefined;
    const [from, to] = a[0] === undefined ? [b[0], undefined] : [a[0], b[0]];
    if (from === undefined) return undefined;
    const key = to === undefined ? from : `${from} ${to}`;
    let isSeries = answers.get(key);
    if (isSeries === undefined) {
      names ??= readNames(snapshot);
      isSeries = occurs(names, from, to);
      answers.set(key, isSeries);
    }
    if (!isSeries) return undefined;
    return to === undefined ? from : `${from} and ${to}`;
  };
}

interface Names {
  /** Words of the tables' names, joined by a space. */
  readonly all: ReadonlySet<string>;
  /** The names that have a word. */
  readonly having: ReadonlyMap<string, readonly (readonly string[])[]>;
}

function readNames(snapshot: Snapshot): Names {
  const all = new Set<string>();
  const having = new Map<string, (readonly string[])[]>();
  for (const relation of snapshot.relations.values()) {
    if (!isCompared(relation)) continue;
    const words = tableWords(relation.name);
    const name = words.join(' ');
    if (all.has(name)) continue;
    all.add(name);
    for (const word of new Set(words)) {
      const known = having.get(word);
      if (known === undefined) having.set(word, [words]);
      else known.push(words);
    }
  }
  return { all, having };
}

/** Whether enough names have a namesake with `to` instead of `from`, or without it. */
function occurs({ all, having }: Names, from: string, to: string | undefined): boolean {
  let left = to === undefined ? LEAST_ADDED : LEAST_REPLACED;
  for (const words of having.get(from) ?? []) {
    const other = words.flatMap((word) => (word !== from ? [word] : to === undefined ? [] : [to]));
    if (other.length > 0 && all.has(other.join(' ')) && --left === 0) return true;
  }
  return false;
}
