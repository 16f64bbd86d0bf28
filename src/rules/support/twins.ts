import { keyOf, type Relation } from '../../catalog/model.ts';
import { type Likeness, type NameRelation, relateNames, tableWords } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { findVersionPairs } from './version-pairs.ts';

/** Two tables that seem to hold the same thing. `table` was declared after `twin`. */
export interface Twins {
  readonly table: Relation;
  readonly twin: Relation;
  readonly likeness: Likeness;
  /** Structure and names together, about 0..1.3. */
  readonly score: number;
  readonly verdict: Verdict;
}

/** How sure it is. */
export type Verdict = 'warning' | 'hint';

/** A table with more twins than this belongs to a family of siblings, which were made alike on purpose. */
const MOST_TWINS = 2;

/**
 * What the names add to what the structure says, and from which score on that makes a warning or a hint. Where two names
 * take care to tell the tables apart (same beginning or end, different rest), they are as a rule two kinds of something,
 * however alike their columns are.
 */
const BY_NAME: Readonly<Record<NameRelation, { plus: number; warning: number; hint: number }>> = {
  same: { plus: 0.35, warning: 0.66, hint: 0.55 },
  synonymous: { plus: 0.2, warning: 0.66, hint: 0.6 },
  qualified: { plus: 0.2, warning: 0.66, hint: 0.6 },
  akin: { plus: 0.1, warning: 0.74, hint: 0.65 },
  unrelated: { plus: 0, warning: 0.75, hint: 0.6 },
  siblings: { plus: 0, warning: 0.76, hint: 0.75 },
  partial: { plus: 0, warning: Number.POSITIVE_INFINITY, hint: 0.75 },
  extended: { plus: -0.1, warning: Number.POSITIVE_INFINITY, hint: 0.75 },
};

/** What it adds that the smaller of two tables with related names has next to nothing of its own. */
const NEARLY_ALL = 0.15;

/** Names that do not by themselves make the tables one: then hardly a column may be in one of them only. */
const NAMED_APART: ReadonlySet<NameRelation> = new Set(['unrelated', 'siblings']);

/** Pairs of tables that hold the same thing by structure, best first; pairs that a version name explains are left out. */
export function findTwins(context: RuleContext): readonly Twins[] {
  const explained = new Set(
    findVersionPairs(context).flatMap(({ table, base, siblings }) =>
      [base, ...siblings].map((other) => (other === undefined ? '' : pairKey(table, other))),
    ),
  );
  const found: Twins[] = [];
  for (const [left, right] of context.similarity.candidates(leastScore)) {
    if (explained.has(pairKey(left, right))) continue;
    const twins = compare(context, left, right);
    if (twins !== undefined) found.push(twins);
  }
  return withoutFamilies(found).sort((a, b) => b.score - a.score || compareNames(a.table, b.table));
}

/** What the structure of two tables of these names has to score before they are worth a hint. */
function leastScore(left: Relation, right: Relation): number {
  const by = BY_NAME[relateNames(tableWords(left.name), tableWords(right.name))];
  return by.hint - by.plus - (by.plus > 0 ? NEARLY_ALL : 0);
}

function compare(context: RuleContext, left: Relation, right: Relation): Twins | undefined {
  const { similarity } = context;
  const likeness = similarity.likeness(left, right);
  const relation = relateNames(tableWords(left.name), tableWords(right.name));
  const sound = likeness.informativePairs.filter((pair) => pair.quality >= 0.75);
  // How many shared columns are rare enough to mean something by themselves.
  const telling = sound.filter((pair) => similarity.weight(left, pair.left) >= TELLING).length;
  const related = relation === 'same' || relation === 'qualified';
  if (telling < (related ? 2 : 3) || likeness.weight < LEAST_EVIDENCE) return undefined;
  const by = BY_NAME[relation];
  const nearlyAll = by.plus > 0 && likeness.containment >= 0.8 && sound.length >= 8 ? NEARLY_ALL : 0;
  const score = likeness.score + (left.schema === right.schema ? by.plus : by.plus / 2) + nearlyAll;
  if (score < by.hint || similarity.apart(left, right) !== undefined) return undefined;
  if (by.plus <= 0 && relation !== 'unrelated' && likeness.jaccard < 0.8) return undefined;
  const clones = likeness.jaccard >= 0.97 && telling >= 5 && likeness.pairs.every((pair) => pair.types === 'same');
  const identical = clones || (likeness.jaccard >= 0.8 && telling >= 5 && !areTwoOfAKind(relation, left, right));
  const sure =
    score >= by.warning &&
    (identical || !NAMED_APART.has(relation)) &&
    (relation === 'same' || !areEstablished(context, left, right));
  const [table, twin] = isLater(left, right) ? [left, right] : [right, left];
  return { table, twin, likeness: similarity.likeness(table, twin), score, verdict: sure ? 'warning' : 'hint' };
}

/**
 * Whoever writes two tables with unrelated names one after the other, in one go, means two things; made in different
 * migrations, the second may not have known of the first.
 */
function areTwoOfAKind(relation: NameRelation, left: Relation, right: Relation): boolean {
  return relation === 'unrelated' && left.provenance.created.file === right.provenance.created.file;
}

/** Each has tables of its own that refer to it: both are things that the schema is built around. */
function areEstablished({ similarity }: RuleContext, left: Relation, right: Relation): boolean {
  const others = (of: Relation) =>
    [...similarity.childrenOf(of)].filter((child) => child !== left && child !== right).length;
  return others(left) >= 2 && others(right) >= 2;
}

/** Weight from which a column says something about what its table holds. */
const TELLING = 0.45;

/** Sum of weights below which two tables share too little for anything to be said. */
const LEAST_EVIDENCE = 1.6;

function withoutFamilies(all: readonly Twins[]): Twins[] {
  const degree = new Map<Relation, number>();
  for (const { table, twin } of all)
    for (const relation of [table, twin]) degree.set(relation, (degree.get(relation) ?? 0) + 1);
  return all.filter(({ table, twin }) => Math.max(degree.get(table) ?? 0, degree.get(twin) ?? 0) <= MOST_TWINS);
}

/** Migrations are numbered, so that the order of paths is the order in time. */
function isLater(a: Relation, b: Relation): boolean {
  const x = a.provenance.created;
  const y = b.provenance.created;
  if (x.file !== y.file) return x.file > y.file;
  return x.span.start !== y.span.start ? x.span.start > y.span.start : keyOf(a) > keyOf(b);
}

function compareNames(a: Relation, b: Relation): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function pairKey(a: Relation, b: Relation): string {
  const [x, y] = [keyOf(a), keyOf(b)].sort();
  return `${x}\n${y}`;
}
