import { keyOf, type Relation } from '../../catalog/model.ts';
import { formatType } from '../../catalog/print/type.ts';
import type { ColumnPair, Likeness } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { count, list } from './wording.ts';

/** A column that two tables share. */
export interface SharedColumn {
  readonly left: string;
  readonly right: string;
  readonly by: ColumnPair['by'];
  readonly leftType: string;
  readonly rightType: string;
  readonly types: ColumnPair['types'];
  /** Keys, time stamps and the tenant key: shared by tables that have nothing else in common. */
  readonly housekeeping: boolean;
}

/** Two tables side by side, as plain JSON. `left` is the one that the finding is about. */
export interface TableComparison {
  readonly left: string;
  readonly right: string;
  readonly shared: readonly SharedColumn[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly columns: { readonly left: number; readonly right: number };
  /** 0..1, two decimals: how alike they are by structure. */
  readonly likeness: number;
}

export function compareTables(context: RuleContext, left: Relation, right: Relation): TableComparison {
  const likeness = context.similarity.likeness(left, right);
  const informative = new Set(likeness.informativePairs);
  return {
    left: keyOf(left),
    right: keyOf(right),
    shared: likeness.pairs.map((pair) => ({
      left: pair.left.name,
      right: pair.right.name,
      by: pair.by,
      leftType: formatType(pair.left.type),
      rightType: formatType(pair.right.type),
      types: pair.types,
      housekeeping: !informative.has(pair),
    })),
    onlyLeft: likeness.onlyLeft.map((c) => c.name),
    onlyRight: likeness.onlyRight.map((c) => c.name),
    columns: { left: left.columns.length, right: right.columns.length },
    likeness: Math.round(likeness.score * 100) / 100,
  };
}

/** Share (0..1) of the smaller table's telling columns that the other has, too. */
export function agreement(likeness: Likeness): number {
  const smaller = Math.min(likeness.informative.left, likeness.informative.right);
  const sound = likeness.informativePairs.filter((pair) => pair.quality >= 0.5).length;
  return smaller === 0 ? 0 : Math.min(1, sound / smaller);
}

/** "shares 6 of its 9 columns (caption, platform and status beyond housekeeping)". */
export function describeShared(comparison: TableComparison): string {
  const { shared, columns } = comparison;
  if (shared.length === 0) return `shares none of its ${count(columns.left, 'column')}`;
  const of =
    shared.length === columns.left
      ? `shares all of its ${count(columns.left, 'column')}`
      : `shares ${shared.length} of its ${count(columns.left, 'column')}`;
  const telling = shared.filter((s) => !s.housekeeping);
  if (telling.length === 0) return `${of}, all of them housekeeping (${list(shared.map((s) => s.left))})`;
  if (telling.length === shared.length) return `${of} (${list(telling.map(nameBoth))})`;
  return `${of}, ${telling.length} of them beyond housekeeping (${list(telling.map(nameBoth))})`;
}

/** The differences between the two, as clauses: types that differ, columns that only one has. */
export function describeDifferences(comparison: TableComparison, left: string, right: string): readonly string[] {
  const clauses: string[] = [];
  const differing = comparison.shared.filter((s) => s.types !== 'same' && !s.housekeeping);
  if (differing.length > 0)
    clauses.push(
      list(
        differing.map((s) => `${s.left} is ${s.leftType} here and ${s.rightType} there`),
        2,
      ),
    );
  if (comparison.onlyRight.length > 0) clauses.push(`${left} lacks ${list(comparison.onlyRight)}`);
  if (comparison.onlyLeft.length > 0) clauses.push(`${right} lacks ${list(comparison.onlyLeft)}`);
  return clauses;
}

function nameBoth(shared: SharedColumn): string {
  return shared.left === shared.right ? shared.left : `${shared.left}/${shared.right}`;
}
