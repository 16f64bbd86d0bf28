import { ALWAYS, AT_THE_END, MOMENTS, PERHAPS, PERHAPS_MOMENTS } from './strict-vocabulary.ts';
import type { Family } from './types.ts';
import { normalized } from './words.ts';

/** A way to put what a column's name says: two columns that have one in common may be called after one fact. */
export interface Form {
  readonly key: string;
  /** Whether only spelling is left out. */
  readonly spelling: boolean;
  /** False where what it leaves out now and then makes a difference. */
  readonly sure: boolean;
}

/**
 * @param of the words of the column's name
 * @param table the words of its table's, which may stand in front: order_status of orders
 */
export function* formsOf(of: readonly string[], family: Family, table: readonly string[]): Iterable<Form> {
  const plain = meaning(of, family);
  yield* formsOfMeaning(plain, family);
  // What happened to a part of it and to the whole may be two moments.
  const shorter = TIMES.has(family) ? plain : withoutTable(plain, table);
  if (shorter !== plain)
    for (const { key } of formsOfMeaning(shorter, family)) yield { key, spelling: false, sure: false };
}

const TIMES: ReadonlySet<Family> = new Set(['date', 'timestamp']);
const TIME_WORDS: ReadonlySet<string> = new Set(['at', 'on', 'date', 'time', 'datetime', 'timestamp']);

/** The words without those that repeat the type: `is_` of a flag, `_at` of a point in time. */
function meaning(of: readonly string[], family: Family): readonly string[] {
  if (TIMES.has(family)) return of.filter((word) => !TIME_WORDS.has(word));
  const rest = of.length > 1 && of[0] === 'is' ? of.slice(1) : of;
  return rest.length > 1 && rest.at(-1) === 'flag' ? rest.slice(0, -1) : rest;
}

function* formsOfMeaning(of: readonly string[], family: Family): Iterable<Form> {
  if (of.length === 0) return;
  const times = TIMES.has(family);
  yield { key: of.join(''), spelling: true, sure: true };
  // wholesale_price and price_wholesale; with an id in it, the order says whose it is.
  if (of.length === 2 && !of.includes('id')) yield { key: [...of].sort().join(' and '), spelling: false, sure: !times };
  const known = times ? MOMENT_CLASSES : CLASSES;
  for (let from = 0; from < of.length; from++)
    for (let to = from + 1; to <= of.length; to++) {
      const phrase = of.slice(from, to).join(' ');
      for (const { name, anywhere, sure } of known.get(phrase) ?? [])
        if (anywhere || to === of.length) {
          const key = [...of.slice(0, from), `<${name}>`, ...of.slice(to)].join(' ');
          yield { key, spelling: false, sure };
        }
    }
}

// What a table's own name before them makes another thing: another system's id, a kind of order.
const KEPT: ReadonlySet<string> = new Set([
  'id',
  'uuid',
  'type',
  'kind',
  'code',
  'number',
  'key',
  'data',
  'count',
  'by',
  'value',
]);

function withoutTable(of: readonly string[], table: readonly string[]): readonly string[] {
  for (const prefix of [table, table.slice(-1)]) {
    if (prefix.length === 0 || of.length <= prefix.length || !prefix.every((word, i) => of[i] === word)) continue;
    const rest = of.slice(prefix.length);
    return KEPT.has(rest.at(-1) ?? '') ? of : rest;
  }
  return of;
}

/** A set of phrases for one thing. */
interface Class {
  readonly name: string;
  /** Whether it holds in front of other words, too. */
  readonly anywhere: boolean;
  readonly sure: boolean;
}

type Classes = ReadonlyMap<string, readonly Class[]>;

const CLASSES: Classes = byPhrase([
  [ALWAYS, { anywhere: true, sure: true }],
  [AT_THE_END, { anywhere: false, sure: true }],
  [PERHAPS, { anywhere: false, sure: false }],
]);
const MOMENT_CLASSES: Classes = byPhrase([
  [MOMENTS, { anywhere: false, sure: true }],
  [PERHAPS_MOMENTS, { anywhere: false, sure: false }],
]);

function byPhrase(lists: readonly (readonly [readonly (readonly string[])[], Omit<Class, 'name'>])[]): Classes {
  const found = new Map<string, Class[]>();
  for (const [i, [groups, kind]] of lists.entries())
    for (const [j, group] of groups.entries())
      for (const phrase of normalized(new Map(group.map((p) => [p, p]))).keys()) {
        const known = found.get(phrase);
        const one = { name: `${i}.${j}`, ...kind };
        if (known === undefined) found.set(phrase, [one]);
        else known.push(one);
      }
  return found;
}
