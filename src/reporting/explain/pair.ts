import { type Column, keyOf, type Relation } from '../../catalog/model.ts';
import { formatName, formatType } from '../../catalog/print/type.ts';
import {
  type ColumnPair,
  type EvidenceKind,
  HINT,
  type Likeness,
  type NameRelation,
  type Reckoning,
  type Similarity,
  type Verdict,
  WARNING,
} from '../../similarity/index.ts';
import { type Change, changesOf } from './changes.ts';
import { suppositionsFor } from './suppositions.ts';

/** The whole reckoning for two tables, as plain JSON. */
export interface PairExplanation {
  readonly left: TableSide;
  readonly right: TableSide;
  /** How the two names relate. */
  readonly names: NameRelation;
  /** Columns that are paired, in the order of `left`: those that tell something first, then faint ones, then housekeeping. */
  readonly columns: readonly PairedColumns[];
  readonly structure: Structure;
  /** What else speaks for and against the two being one thing, in the order in which it was looked for. */
  readonly contributions: readonly Points[];
  /** The structure's score and all contributions; about -1..2. */
  readonly score: number;
  /** Scores from which on two tables may be one thing, and from which on they are said to be. */
  readonly thresholds: { readonly hint: number; readonly warning: number };
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
}

export interface TableSide {
  /** "schema.table" */
  readonly table: string;
  /** As messages name it: without its schema where that is public. */
  readonly label: string;
  readonly columns: number;
  /** How many of them are not housekeeping. */
  readonly telling: number;
  /** Columns that have no counterpart, not even a faint one. */
  readonly alone: readonly string[];
}

export interface PairedColumns {
  readonly left: string;
  readonly right: string;
  readonly leftType: string;
  readonly rightType: string;
  readonly types: ColumnPair['types'];
  readonly by: ColumnPair['by'];
  /** 0..1 */
  readonly quality: number;
  /** Whether it counts as a pair, as something in common, or not at all. */
  readonly counts: 'sound' | 'faint' | 'housekeeping';
  /** .05 (housekeeping) .. 1 (rare in this schema); null where the schema was not at hand. */
  readonly weight: number | null;
  /** Foreign keys lead to two different tables; the quality counts that. */
  readonly astray: boolean;
}

export interface Structure {
  /** 0..1, structure alone. */
  readonly score: number;
  /** Pairs beyond housekeeping, each counted by its quality. */
  readonly count: number;
  /** 0..1: what both have, of all that either has. */
  readonly jaccard: number;
  /** 0..1: what both have, of all that the smaller one has. */
  readonly containment: number;
}

export interface Points {
  readonly kind: EvidenceKind;
  readonly points: number;
  readonly because: string;
  /** Nothing outweighs it. */
  readonly final: boolean;
}

/**
 * A reckoning taken apart.
 * @param similarity where it comes from: with it the weights of columns are told, and what a comment or a key would change
 */
export function explainReckoning(reckoning: Reckoning, similarity?: Similarity): PairExplanation {
  const { left, right, likeness, names, contributions, score, verdict } = reckoning;
  return {
    left: sideOf(left, likeness, 'left'),
    right: sideOf(right, likeness, 'right'),
    names,
    columns: columnsOf(likeness, similarity),
    structure: {
      score: exact(likeness.score),
      count: exact(likeness.count),
      jaccard: exact(likeness.jaccard),
      containment: exact(likeness.containment),
    },
    contributions: contributions.map(({ kind, points, because, final = false }) => ({ kind, points, because, final })),
    score: exactScore(score),
    thresholds: { hint: HINT, warning: WARNING },
    verdict,
    changes: changesOf(reckoning, similarity ? suppositionsFor(reckoning, similarity) : []).map((change) => ({
      ...change,
      score: exactScore(change.score),
    })),
  };
}

function sideOf(relation: Relation, likeness: Likeness, side: 'left' | 'right'): TableSide {
  const faint = new Set(likeness.faint.map((pair) => pair[side].name));
  const alone = side === 'left' ? likeness.onlyLeft : likeness.onlyRight;
  return {
    table: keyOf(relation),
    label: formatName(relation),
    columns: relation.columns.length,
    telling: likeness.informative[side],
    alone: alone.filter(({ name }) => !faint.has(name)).map(({ name }) => name),
  };
}

function columnsOf(likeness: Likeness, similarity: Similarity | undefined): readonly PairedColumns[] {
  const { left, right, pairs, faint } = likeness;
  const telling = new Set(likeness.informativePairs);
  const weigh = (relation: Relation, column: Column) => similarity?.weight(relation, column) ?? 0;
  const describe = (pair: ColumnPair, counts: PairedColumns['counts']): PairedColumns => ({
    left: pair.left.name,
    right: pair.right.name,
    leftType: formatType(pair.left.type),
    rightType: formatType(pair.right.type),
    types: pair.types,
    by: pair.by,
    quality: exact(pair.quality),
    counts,
    weight: similarity ? exact(Math.max(weigh(left, pair.left), weigh(right, pair.right))) : null,
    astray: pair.astray === true,
  });
  const place = new Map(left.columns.map(({ name }, i) => [name, i]));
  const order = (a: ColumnPair, b: ColumnPair) => (place.get(a.left.name) ?? 0) - (place.get(b.left.name) ?? 0);
  return [
    ...pairs
      .filter((pair) => telling.has(pair))
      .sort(order)
      .map((pair) => describe(pair, 'sound')),
    ...[...faint].sort(order).map((pair) => describe(pair, 'faint')),
    ...pairs
      .filter((pair) => !telling.has(pair))
      .sort(order)
      .map((pair) => describe(pair, 'housekeeping')),
  ];
}

/** Never rounded up to a threshold that it does not reach. */
export function exactScore(score: number): number {
  const rounded = exact(score);
  const reached = [HINT, WARNING].some((threshold) => score < threshold && threshold <= rounded);
  return reached ? exact(rounded - 0.0001) : rounded;
}

/** Without what floating point adds to a sum: more digits mean nothing. */
export function exact(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}
