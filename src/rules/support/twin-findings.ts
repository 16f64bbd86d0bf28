import { keyOf, type Relation } from '../../catalog/model.ts';
import type { Contribution } from '../../similarity/index.ts';
import { declarationOf, type Finding, type RuleContext } from '../rule.ts';
import { compareTables, describeDifferences, type TableComparison } from './table-comparison.ts';
import type { Twins } from './twins.ts';
import { label, list } from './wording.ts';

export interface TwinsEvidence {
  /** The strongest twin. */
  readonly comparison: TableComparison;
  /** Structure, names and all other evidence together, two decimals. */
  readonly score: number;
  /** What went into the score beyond the structure. */
  readonly contributions: readonly Contribution[];
  /** Keys of further twins, with their scores. */
  readonly others: readonly { readonly table: string; readonly score: number }[];
}

/** What a rule says of two tables: "holds the same thing as". */
export interface Wording {
  readonly ruleId: string;
  readonly sure: string;
  readonly unsure: string;
  readonly advice: string;
}

/**
 * A finding for each table and verdict, the strongest twin in the message, all of them as related places.
 * @param all pairs, best first
 */
export function* reportTwins(
  context: RuleContext,
  all: readonly Twins[],
  wording: Wording,
): Iterable<Finding<TwinsEvidence>> {
  const groups = new Map<Relation, Map<string, Twins[]>>();
  for (const twins of all) {
    const verdicts = groups.get(twins.table) ?? new Map<string, Twins[]>();
    groups.set(twins.table, verdicts);
    const { verdict } = twins.reckoning;
    verdicts.set(verdict, [...(verdicts.get(verdict) ?? []), twins]);
  }
  for (const [table, verdicts] of groups)
    for (const twins of verdicts.values()) yield report(context, table, twins, wording);
}

/** @param twins of one table and one verdict, best first; never empty */
function report(
  context: RuleContext,
  table: Relation,
  twins: readonly Twins[],
  wording: Wording,
): Finding<TwinsEvidence> {
  const [best, ...others] = twins as [Twins, ...Twins[]];
  const comparison = compareTables(context, table, best.twin);
  const sure = best.reckoning.verdict === 'warning';
  return {
    ruleId: wording.ruleId,
    severity: sure ? 'warning' : 'info',
    at: declarationOf(table),
    message: describe(table, best, others, comparison, sure ? wording.sure : wording.unsure, wording.advice),
    related: twins.map(({ twin, reckoning }) => ({
      at: declarationOf(twin),
      message: `${label(twin)} has ${reckoning.likeness.pairs.length} of the ${table.columns.length} columns of ${label(table)}`,
    })),
    tables: [keyOf(table), ...twins.map((t) => keyOf(t.twin))],
    columns: [],
    evidence: {
      comparison,
      score: round(best.reckoning.score),
      contributions: best.reckoning.contributions,
      others: others.map(({ twin, reckoning }) => ({ table: keyOf(twin), score: round(reckoning.score) })),
    },
    basis: 'inferred',
    confidence: confidenceOf(best.reckoning.score),
  };
}

/**
 * How many of the findings with such a score are right, as measured on the labelled schemas (docs/accuracy.md): score and
 * share, the rest by interpolation.
 */
const CALIBRATION: readonly (readonly [score: number, right: number])[] = [
  [0.3, 0.38],
  [0.45, 0.5],
  [0.55, 0.7],
  [0.75, 0.88],
  [0.9, 0.96],
];

function confidenceOf(score: number): number {
  const next = CALIBRATION.findIndex(([at]) => at > score);
  if (next === 0) return CALIBRATION[0]?.[1] ?? 0;
  if (next < 0) return CALIBRATION.at(-1)?.[1] ?? 1;
  const [x0, y0] = CALIBRATION[next - 1] as readonly [number, number];
  const [x1, y1] = CALIBRATION[next] as readonly [number, number];
  return round(y0 + ((score - x0) / (x1 - x0)) * (y1 - y0));
}

function describe(
  table: Relation,
  best: Twins,
  others: readonly Twins[],
  comparison: TableComparison,
  verb: string,
  advice: string,
): string {
  const own = label(table);
  const other = label(best.twin);
  const telling = comparison.shared.filter((s) => !s.housekeeping);
  const pairs = list(
    telling.map((s) => (s.left === s.right ? s.left : `${s.left}/${s.right}`)),
    5,
  );
  const differences = describeDifferences(comparison, own, other);
  const also =
    others.length === 0
      ? ''
      : ` ${list(others.map((o) => label(o.twin)))} ${others.length === 1 ? 'is' : 'are'} like it, too.`;
  const housekeeping = comparison.shared.length - telling.length;
  const part = comparison.shared.length === comparison.columns.left ? 'all' : `${comparison.shared.length}`;
  const named = telling.length === 0 ? 'all of them housekeeping' : pairs;
  const rest = housekeeping === 0 || telling.length === 0 ? '' : `, and ${housekeeping} of housekeeping`;
  const counts =
    comparison.shared.length === 0
      ? `their columns have no name in common`
      : `${part} of its ${comparison.columns.left} columns are in both (${named}${rest})`;
  return `${own} ${verb} ${other}: ${[counts, ...beyond(best), ...differences].join('; ')}.${also} ${advice}`;
}

/** What speaks for the pair beyond columns and names, where there is anything that a reader would not see at once. */
function beyond({ reckoning }: Twins): readonly string[] {
  return reckoning.contributions
    .filter(({ kind, points }) => points > 0 && TELLING_KINDS.has(kind))
    .map(({ because }) => because)
    .slice(0, 2);
}

const TELLING_KINDS: ReadonlySet<Contribution['kind']> = new Set([
  ...(['comment says so', 'rows overlap', 'copied or united', 'disused', 'polymorphic', 'wide and narrow'] as const),
  'common twin',
]);

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
