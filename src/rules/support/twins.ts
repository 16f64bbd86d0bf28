import { keyOf, type Relation } from '../../catalog/model.ts';
import { type Likeness, relateNames, tableWords } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { findVersionPairs } from './version-pairs.ts';

/** Two tables that seem to hold the same thing. `table` was declared after `twin`. */
export interface Twins {
  readonly table: Relation;
  readonly twin: Relation;
  readonly likeness: Likeness;
  /** Structure and names together, about 0..1.3. */
  readonly score: number;
}

/** From here on a pair is worth a hint. */
export const HINT = 0.5;
/** From here on it is worth a warning. */
export const WARNING = 0.66;

/** A table with more twins than this belongs to a family of siblings, which were made alike on purpose. */
const MOST_TWINS = 2;

/** What the names add to or take from what the structure says. */
const BY_NAME = { same: 0.35, qualified: 0.2, siblings: 0, extended: -0.1, partial: 0, unrelated: 0 } as const;

/** Pairs of tables that hold the same thing by structure, best first; pairs that a version name explains are left out. */
export function findTwins(context: RuleContext): readonly Twins[] {
  const explained = new Set(
    findVersionPairs(context).flatMap(({ table, base, siblings }) =>
      [base, ...siblings].map((other) => (other === undefined ? '' : pairKey(table, other))),
    ),
  );
  const found: Twins[] = [];
  for (const [left, right] of context.similarity.candidates()) {
    if (explained.has(pairKey(left, right))) continue;
    const twins = compare(context, left, right);
    if (twins !== undefined) found.push(twins);
  }
  return withoutFamilies(found).sort((a, b) => b.score - a.score || compareNames(a.table, b.table));
}

function compare(context: RuleContext, left: Relation, right: Relation): Twins | undefined {
  const { similarity } = context;
  const likeness = similarity.likeness(left, right);
  const relation = relateNames(tableWords(left.name), tableWords(right.name));
  const sound = likeness.informativePairs.filter((pair) => pair.quality >= 0.75);
  // How many shared columns are rare enough to mean something by themselves.
  const telling = sound.filter((pair) => similarity.weight(left, pair.left) >= TELLING).length;
  const sameName = relation === 'same' && left.schema === right.schema;
  if (telling < (sameName ? 2 : 3)) return undefined;
  const nearlyAll = likeness.containment >= 0.8 && sound.length >= 8 ? 0.15 : 0;
  const score = likeness.score + (left.schema === right.schema ? BY_NAME[relation] : BY_NAME[relation] / 2) + nearlyAll;
  if (score < HINT || similarity.apart(left, right) !== undefined) return undefined;
  const [table, twin] = isLater(left, right) ? [left, right] : [right, left];
  return { table, twin, likeness: similarity.likeness(table, twin), score };
}

/** Weight from which a column says something about what its table holds. */
const TELLING = 0.5;

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
