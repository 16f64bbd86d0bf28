import { foreignKeysOf, isTable, keyOf, type Relation } from '../../catalog/model.ts';
import { kept, type Likeness, readVersionName, snake, tableWords, type VersionName } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { agreement } from './table-comparison.ts';
import { label, list } from './wording.ts';

/** A table whose name says that it is another's version, copy or leftover. */
export interface VersionPair {
  readonly table: Relation;
  readonly named: VersionName;
  /** The table whose name it goes by. */
  readonly base: Relation;
  readonly likeness: Likeness;
  /** 0..1: share of the smaller one's telling columns that the two have in common. */
  readonly agreement: number;
  /** Other tables named after the same one. */
  readonly siblings: readonly Relation[];
}

// Two rules ask for the same pairs.
const cache = new WeakMap<RuleContext, readonly VersionPair[]>();

export function findVersionPairs(context: RuleContext): readonly VersionPair[] {
  let known = cache.get(context);
  if (known === undefined) {
    known = [...find(context)];
    cache.set(context, known);
  }
  return known;
}

interface Named {
  readonly table: Relation;
  readonly named: VersionName;
}

/** With so many numbers or dates after one name, they count something: shards, partitions made by hand. */
const SERIES = 3;

/** How much of the smaller table two tables have to share where the name alone could mean something else. */
const LEAST_AGREEMENT = 0.5;

function* find(context: RuleContext): Iterable<VersionPair> {
  const { groups, bases } = group(context);
  for (const [key, members] of groups) {
    for (const member of members) {
      const judged = judge(context, member, members, bases.get(key) ?? []);
      if (judged !== undefined && !('apart' in judged)) yield judged;
    }
  }
}

/** Why two tables, one of which is named like a version of the other, are not taken for that; undefined for any others. */
export function whyNotVersions(context: RuleContext, left: Relation, right: Relation): string | undefined {
  const key = groupKey(left);
  if (key !== groupKey(right)) return undefined;
  const { groups, bases } = group(context);
  const members = groups.get(key) ?? [];
  for (const member of members) {
    if (member.table !== left && member.table !== right) continue;
    const judged = judge(context, member, members, bases.get(key) ?? []);
    if (judged === undefined || !('apart' in judged)) continue;
    const other = member.table === left ? right : left;
    if (judged.from === undefined || judged.from === other) return judged.apart;
  }
  return undefined;
}

/** The tables of one stem: those whose names carry a mark, and those that they may be named after. */
function group({ snapshot }: RuleContext) {
  const groups = new Map<string, Named[]>();
  const bases = new Map<string, Relation[]>();
  for (const table of snapshot.relations.values()) {
    if (table.kind === 'sequence' || table.kind === 'composite type') continue;
    const key = groupKey(table);
    const named = readVersionName(table.name);
    if (named !== undefined && isCompared(table)) append(groups, key, { table, named });
    // A name that merely looks numbered (level_1) may itself be the table that others are named after.
    if (named === undefined) append(bases, key, table);
  }
  return { groups, bases };
}

/** A name that looks like a version's and is none: why, and of which table; undefined for all of that name. */
interface Apart {
  readonly apart: string;
  readonly from?: Relation;
}

function judge(
  context: RuleContext,
  { table, named }: Named,
  members: readonly Named[],
  bases: readonly Relation[],
): VersionPair | Apart | undefined {
  if (isSeries(named, members)) return { apart: `${describeSeries(named, members)}, which counts them` };
  const base = closest(table, named, bases, members) ?? earlier(table, named, members);
  const siblings = members.map((m) => m.table).filter((t) => t !== table && t !== base);
  if (base === undefined) return undefined;
  const apart = (because: string): Apart => ({ apart: because, from: base });
  // Where the old name is a view by now, somebody has dealt with it.
  if (!isTable(base)) return apart(`${label(base)} is a view by now`);
  if (base.partitionOf !== undefined) return apart(`${label(base)} is a partition`);
  // Partitions that are not attached yet, or not any more.
  if (base.partitionBy !== undefined && (named.kind === 'dated' || named.kind === 'numbered'))
    return apart(`${label(base)} has partitions, and "${named.mark}" names one`);
  const likeness = context.similarity.likeness(table, base);
  const agreed = agreement(likeness);
  if (named.strength === 'likely') {
    const least = named.kind === 'numbered' ? 0.8 : LEAST_AGREEMENT;
    const doubt = (because: string) => apart(`"${named.mark}" may mean something else, and ${because}`);
    if (likeness.informativePairs.length < 2) return doubt('fewer than two columns beyond housekeeping are in both');
    if (agreed < least) return doubt(`only ${Math.round(agreed * 100)} % of the smaller one's columns are in both`);
    if (refers(table, base) || refers(base, table)) return doubt('one refers to the other');
  }
  return { table, named, base, likeness, agreement: agreed, siblings };
}

function isSeries(named: VersionName, members: readonly Named[]): boolean {
  if (named.kind !== 'numbered' && named.kind !== 'dated') return false;
  return members.filter((m) => m.named.kind === named.kind).length >= SERIES;
}

function describeSeries({ kind }: VersionName, members: readonly Named[]): string {
  const alike = members.filter((m) => m.named.kind === kind).map((m) => label(m.table));
  return `${list(alike, 3)} have a ${kind === 'dated' ? 'date' : 'number'} in their names`;
}

/** The table of exactly the stem's name, else one whose words are the same (posts for post_v2). */
function closest(
  table: Relation,
  named: VersionName,
  bases: readonly Relation[],
  members: readonly Named[],
): Relation | undefined {
  const isStem = (other: Relation) => other !== table && snake(other.name) === named.stem;
  return bases.find(isStem) ?? members.find((m) => isStem(m.table))?.table ?? bases.find(isTable) ?? bases[0];
}

/** orders_v1, where there is no orders: the first version stands for it. */
function earlier(table: Relation, named: VersionName, members: readonly Named[]): Relation | undefined {
  if (named.kind !== 'version' || named.strength !== 'sure') return undefined;
  const before = members.filter((m) => m.table !== table && m.named.kind === 'version');
  const sorted = before.sort((a, b) => (a.named.number ?? 0) - (b.named.number ?? 0));
  const first = sorted[0];
  return first !== undefined && (first.named.number ?? 0) < (named.number ?? 0) ? first.table : undefined;
}

function isCompared(table: Relation): boolean {
  return (
    isTable(table) &&
    table.persistence !== 'temporary' &&
    table.partitionOf === undefined &&
    table.inherits.length === 0
  );
}

function refers(from: Relation, to: Relation): boolean {
  return foreignKeysOf(from).some((key) => keyOf(key.references) === keyOf(to));
}

const groupKey = kept((table) => `${table.schema}.${tableWords(table.name).join(' ')}`);

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [value]);
  else members.push(value);
}
