import { foreignKeysOf, isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { tableWords, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { subjectOf } from './list-words.ts';
import { isTelling } from './ordinary-values.ts';
import { findTwins } from './twins.ts';
import { findValueLists, tableOf, type ValueList, type Values } from './value-lists.ts';
import { findVersionPairs } from './version-pairs.ts';

/** How two lists are said to be one. */
export interface Parallel {
  readonly left: ValueList;
  readonly right: ValueList;
  /** Number of values in both. */
  readonly shared: number;
  /** 0..1: those, of all that either has. */
  readonly agreement: number;
  /** Whether their names have a word in common that says what they are of. */
  readonly sameSubject: boolean;
  /** Whether their names say no more than that they are of one thing. */
  readonly sameThing: boolean;
  /** Whether the values say what they are of: facebook does, pending does not. */
  readonly telling: boolean;
}

/** Lists that are one, directly or by way of another. */
export interface ParallelGroup {
  readonly lists: readonly ValueList[];
  readonly pairs: readonly Parallel[];
}

/** Part of all values that two lists have to share. */
const ALIKE = 0.8;
/** Part of the shared values that has to be telling. */
const MOSTLY = 0.5;

export function findParallelLists(context: RuleContext): readonly ParallelGroup[] {
  const lists = findValueLists(context);
  const apart = makeApart(context);
  const things = new Set([...context.snapshot.relations.values()].map((r) => tableWords(r.name).join('')));
  const pairs: Parallel[] = [];
  for (const [left, right] of candidates(lists)) {
    const pair = compare(left, right, things);
    if (pair !== undefined && isOne(pair) && !apart(left, right)) pairs.push(pair);
  }
  return grouped(pairs);
}

/**
 * Pairs of which a set of each may share enough. Sets that share so much share one of their rarest values, too: only under
 * those are they looked up, else each list of statuses would meet every other.
 */
function candidates(lists: readonly ValueList[]): readonly (readonly [ValueList, ValueList])[] {
  const counts = new Map<string, number>();
  const sets = lists.flatMap((list) => list.sets.map((set) => [list, set] as const));
  for (const [, set] of sets) for (const value of set.keys()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rarity = (value: string) => counts.get(value) ?? 0;
  const byValue = new Map<string, Set<ValueList>>();
  for (const [list, set] of sets) {
    const rarest = [...set.keys()].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    for (const value of rarest.slice(0, set.size - Math.ceil(set.size * ALIKE) + 1)) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, new Set([list]));
      else known.add(list);
    }
  }
  const quiet = new Set(lists.filter(isQuiet));
  const met = new Map<ValueList, Set<ValueList>>();
  for (const having of byValue.values()) {
    const all = [...having];
    for (const [i, left] of all.entries())
      for (const right of all.slice(i + 1)) {
        if (left.kind === 'check' && right.kind === 'check' && (quiet.has(left) || quiet.has(right))) continue;
        const known = met.get(left);
        if (known === undefined) met.set(left, new Set([right]));
        else if (!met.get(right)?.has(left)) known.add(right);
      }
  }
  return [...met].flatMap(([left, others]) => [...others].map((right) => [left, right] as const));
}

/** Columns with ordinary values are many, and no two of them are one list. */
function isQuiet(list: ValueList): boolean {
  return list.course !== undefined || !list.sets.some((set) => isMostlyTelling([...set.keys()]));
}

function isMostlyTelling(values: readonly string[]): boolean {
  return values.filter(isTelling).length >= Math.max(2, values.length * MOSTLY);
}

function compare(left: ValueList, right: ValueList, things: ReadonlySet<string>): Parallel | undefined {
  let best: { readonly agreement: number; readonly shared: readonly string[] } | undefined;
  for (const a of left.sets)
    for (const b of right.sets) {
      const shared = [...a.keys()].filter((value) => b.has(value));
      const agreement = shared.length / (a.size + b.size - shared.length);
      if (shared.length >= 3 && agreement >= ALIKE && agreement > (best?.agreement ?? 0)) best = { agreement, shared };
    }
  if (best === undefined) return undefined;
  // A list of the schema's own tables says which of them something can be about.
  if (best.shared.filter((value) => things.has(singularOf(value))).length * 2 >= best.shared.length) return undefined;
  return {
    left,
    right,
    shared: best.shared.length,
    agreement: best.agreement,
    sameSubject: left.subject.some((word) => right.subject.includes(word)),
    sameThing: ofOneThing(left, right),
    telling: isMostlyTelling(best.shared),
  };
}

function singularOf(value: string): string {
  return tableWords(value).join('');
}

function isOne({ left, right, sameSubject, sameThing, telling }: Parallel): boolean {
  if (left.kind === 'check' && right.kind === 'check')
    return sameSubject && telling && !left.course && !right.course && left.subject.at(-1) === right.subject.at(-1);
  if (telling && left.course !== 'state' && right.course !== 'state') return true;
  return sameThing;
}

/** The type post_status and posts.status; the type user_role and members.role, whose name says less. */
function ofOneThing(left: ValueList, right: ValueList): boolean {
  const [a, b] = [fullSubject(left), fullSubject(right)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  if (a.length === 0 || left.course !== right.course) return false;
  if (left.course !== undefined && a.length !== b.length) return false;
  return a.every((word) => b.includes(word)) && a.at(-1) === b.at(-1);
}

/** posts.status is of posts; members.role is of roles. */
function fullSubject(list: ValueList): readonly string[] {
  return list.kind === 'check' && list.course !== undefined ? subjectOf(list.table.name) : list.subject;
}

/** Whether something else explains that two lists are alike. */
function makeApart(context: RuleContext): (left: ValueList, right: ValueList) => boolean {
  const twins = new Set<string>();
  const add = (a: Relation, b: Relation) => twins.add([keyOf(a), keyOf(b)].sort().join(' '));
  for (const { table, twin } of findTwins(context)) add(table, twin);
  for (const { table, base, siblings } of findVersionPairs(context))
    for (const other of [base, ...siblings]) if (other !== undefined) add(table, other);
  const parallel = new Map<string, boolean>();
  return (left, right) => {
    const a = tableOf(left);
    const b = tableOf(right);
    if (a !== undefined && a === b) return true;
    const schemas = `${schemaOf(left)} ${schemaOf(right)}`;
    let areParallel = parallel.get(schemas);
    if (areParallel === undefined) {
      areParallel = inParallelSchemas(context.snapshot, schemaOf(left), schemaOf(right));
      parallel.set(schemas, areParallel);
    }
    if (areParallel) return true;
    if (a === undefined || b === undefined) return isKeptBy(context.snapshot, left, right);
    if (left.kind === 'lookup' && right.kind === 'lookup') return false;
    return twins.has([keyOf(a), keyOf(b)].sort().join(' '));
  };
}

/** A lookup table with a column of the type goes by it. */
function isKeptBy(snapshot: Snapshot, left: ValueList, right: ValueList): boolean {
  const [type, other] = left.kind === 'type' ? [left.type, right] : right.kind === 'type' ? [right.type, left] : [];
  if (type === undefined || other?.kind !== 'lookup') return false;
  const targets = foreignKeysOf(other.table).flatMap((key) => snapshot.relations.get(keyOf(key.references)) ?? []);
  return [other.table, ...targets].some((table) => table.columns.some((c) => keyOf(c.type) === keyOf(type)));
}

function schemaOf(list: ValueList): string {
  return list.kind === 'type' ? list.type.schema : list.table.schema;
}

/** Schemas of one kind, by their names (tenant_north, tenant_south) or the tables that they hold: on purpose. */
function inParallelSchemas(snapshot: Snapshot, a: string, b: string): boolean {
  if (a === b) return false;
  if (words(a).some((word) => words(b).includes(word))) return true;
  const names = (schema: string) =>
    new Set([...snapshot.relations.values()].flatMap((r) => (isTable(r) && r.schema === schema ? [r.name] : [])));
  const [left, right] = [names(a), names(b)];
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared >= 2 && shared >= Math.min(left.size, right.size) * 0.6;
}

function grouped(pairs: readonly Parallel[]): readonly ParallelGroup[] {
  const groups: { lists: Set<ValueList>; pairs: Parallel[] }[] = [];
  for (const pair of pairs) {
    const meeting = groups.filter((g) => g.lists.has(pair.left) || g.lists.has(pair.right));
    const merged = {
      lists: new Set([...meeting.flatMap((g) => [...g.lists]), pair.left, pair.right]),
      pairs: [...meeting.flatMap((g) => g.pairs), pair],
    };
    for (const g of meeting) groups.splice(groups.indexOf(g), 1);
    groups.push(merged);
  }
  return groups.map((g) => ({ lists: [...g.lists], pairs: g.pairs }));
}

/** The values of the set by which a list agrees best with the others. */
export function valuesOf(list: ValueList, { pairs }: ParallelGroup): Values {
  const others = pairs
    .filter((p) => p.left === list || p.right === list)
    .map((p) => (p.left === list ? p.right : p.left));
  const score = (set: Values) =>
    Math.max(0, ...others.flatMap((o) => o.sets.map((s) => [...set.keys()].filter((v) => s.has(v)).length)));
  return list.sets.reduce((best, set) => (score(set) > score(best) ? set : best), list.sets[0] ?? new Map());
}
