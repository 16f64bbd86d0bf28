import { logChanceOf } from './chance.ts';
import type { FoundDependency, RelationInstance } from './discovery/index.ts';
import { type Grouping, groupingOf } from './grouping.ts';

/** What the rows say for a dependency. */
export interface Support {
  /** All rows; it holds in each. */
  readonly rows: number;
  /** Different left sides, those with a null in them left out. */
  readonly groups: number;
  /** Rows whose left side, which has no null, an earlier row has: what they say on the right side has been said. */
  readonly repeated: number;
}

/** A left side with all that was found to depend on it. */
export interface RankedDependency {
  readonly lhs: readonly string[];
  /** Columns whose dependence is no accident, in the relation's order; never empty. */
  readonly rhs: readonly string[];
  readonly support: Support;
  /**
   * How many dependencies as well supported as the weakest of these the relation would be expected to show if its columns had nothing to
   * do with each other (`logChanceOf`): 0 and more, small where it is no accident.
   */
  readonly chance: number;
  /** 0..1, the mean of the parts. */
  readonly score: number;
  readonly parts: ScoreParts;
}

/**
 * Each 0..1, more is better: the scores by which Papenbrock and Naumann choose the dependency to decompose by ("Data-driven schema
 * normalization", EDBT 2017, section 7), and redundancy, which they count in.
 */
export interface ScoreParts {
  /** Few columns on the left, many on the right. */
  readonly length: number;
  /** Short values on the left, as keys have. */
  readonly value: number;
  /** The left side's columns stand together, and so do the right side's. */
  readonly position: number;
  /** Both sides have the same values again and again. */
  readonly duplication: number;
  /** Share of the rows that repeat. */
  readonly redundancy: number;
}

/**
 * Accidents of a kind that less than one relation in a hundred would show are taken for none. Ten rows rarely get there: with three groups
 * that agree, the chance of one such pair of columns among five is about that.
 */
export const ACCIDENT = 0.01;

/** Two rows that agree may always be one thing said twice; three groups that repeat look like a rule. */
const FEWEST_GROUPS = 3;

/**
 * The dependencies that deserve to be looked at, best first. Left out is what may be an accident (`chance` over ACCIDENT, or fewer
 * than three left sides that repeat) and what repeats nothing, as under a key.
 * @param dependencies that hold in the rows, as `discover` finds them
 * @param tried most columns of the left sides that were tried; by default the longest one's
 */
export function rankDependencies(
  relation: RelationInstance,
  dependencies: readonly FoundDependency[],
  tried = dependencies.reduce((n, d) => Math.max(n, d.lhs.length), 1),
): readonly RankedDependency[] {
  const place = new Map(relation.columns.map((name, i) => [name, i]));
  const byLeft = new Map<string, { left: readonly number[]; right: number[] }>();
  for (const { lhs, rhs } of dependencies) {
    const left = lhs.map((name) => place.get(name) ?? 0);
    const known = byLeft.get(left.join());
    if (known) known.right.push(place.get(rhs) ?? 0);
    else byLeft.set(left.join(), { left, right: [place.get(rhs) ?? 0] });
  }
  const ranked = [...byLeft.values()].flatMap(({ left, right }) => rank(relation, left, right, tried) ?? []);
  return ranked.sort((a, b) => b.score - a.score || a.lhs.length - b.lhs.length);
}

function rank(
  relation: RelationInstance,
  left: readonly number[],
  right: readonly number[],
  tried: number,
): RankedDependency | undefined {
  if (left.length === 0) return undefined;
  const grouping = groupingOf(relation.rows, left);
  const repeating = grouping.sizes.filter((n) => n > 1);
  if (repeating.length < FEWEST_GROUPS) return undefined;
  const tests = testsOf(relation.columns.length, Math.max(tried, left.length));
  const chances = right.map((c) => tests * Math.exp(logChanceOf(relation, left, c)));
  const sure = right.filter((_, i) => (chances[i] as number) <= ACCIDENT).sort((a, b) => a - b);
  if (sure.length === 0) return undefined;
  const support = {
    rows: relation.rows.length,
    groups: grouping.sizes.length,
    repeated: repeating.reduce((n, size) => n + size - 1, 0),
  };
  const parts = {
    length: (1 / left.length + Math.min(1, sure.length / Math.max(1, relation.columns.length - 2))) / 2,
    value: 1 / Math.max(1, grouping.longest - 7),
    position: (1 / (between(left) + 1) + 1 / (between(sure) + 1)) / 2,
    duplication: (repetition(grouping, support.rows) + repetition(groupingOf(relation.rows, sure), support.rows)) / 2,
    redundancy: support.repeated / support.rows,
  };
  const name = (c: number) => relation.columns[c] as string;
  return {
    lhs: left.map(name),
    rhs: sure.map(name),
    support,
    chance: Math.max(...chances.filter((p) => p <= ACCIDENT)),
    score: (parts.length + parts.value + parts.position + parts.duplication + parts.redundancy) / 5,
    parts,
  };
}

/** How many dependencies were tried: left sides of at most so many columns, each with any of the others on the right. */
function testsOf(columns: number, most: number): number {
  let tests = 0;
  let sides = 1;
  for (let size = 1; size <= Math.min(most, columns - 1); size++) {
    sides = (sides * (columns - size + 1)) / size;
    tests += sides * (columns - size);
  }
  return tests;
}

/** Columns of others within a set's reach. */
function between(set: readonly number[]): number {
  return (set.at(-1) as number) - (set[0] as number) + 1 - set.length;
}

function repetition({ sizes, withNull }: Grouping, rows: number): number {
  return 1 - (sizes.length + Math.min(1, withNull)) / rows;
}
