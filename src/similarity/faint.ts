import type { Relation } from '../catalog/model.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
import type { ColumnPair } from './likeness.ts';
import { compatibility } from './types.ts';

/** The key of the table that a column refers to, declared or by its name. */
export type TargetOf = (relation: Relation, column: ColumnFeatures) => string | undefined;

/** Of a pair that has some words in common: so much of the overlap, and no more than the rest. */
const BY_WORDS = 0.8;
const MOST_BY_WORDS = 0.6;
/** Of a pair that refers to two tables which are one thing. */
const BY_TARGET = 0.7;
/** Of a pair whose names differ by a slip of the pen. */
const BY_SPELLING = 0.8;
const LEAST_SPELLED = 6;

/**
 * Pairs among the columns that have no sound twin: half of the words in common, one letter apart, or references to
 * tables that are one thing. They tell how alike two tables are; nothing is rewritten by them.
 * @param targetOf the table that a column refers to, one key for all tables that are one thing
 */
export function pairFaintly(
  left: Relation,
  right: Relation,
  taken: readonly ColumnPair[],
  targetOf: TargetOf,
): readonly ColumnPair[] {
  const a = rest(left, taken, 'left');
  const b = a.length === 0 ? a : rest(right, taken, 'right');
  if (a.length === 0 || b.length === 0) return NONE;
  const edges: ColumnPair[] = [];
  for (const x of a) {
    const target = targetOf(left, x);
    for (const y of b) {
      const by = compare(x, y, target, targetOf(right, y));
      if (by === undefined) continue;
      const { types, factor } = compatibility(x.column.type, y.column.type);
      if (types === 'different') continue;
      edges.push({ left: x.column, right: y.column, by: by.by, quality: by.quality * factor, types });
    }
  }
  if (edges.length < 2) return edges;
  edges.sort((x, y) => y.quality - x.quality);
  const chosen: ColumnPair[] = [];
  for (const edge of edges)
    if (!chosen.some((pair) => pair.left === edge.left || pair.right === edge.right)) chosen.push(edge);
  return chosen;
}

const NONE: readonly ColumnFeatures[] & readonly ColumnPair[] = [];

function rest(relation: Relation, taken: readonly ColumnPair[], side: 'left' | 'right'): readonly ColumnFeatures[] {
  const { columns, byName } = featuresOf(relation);
  const used = new Uint8Array(columns.length);
  for (const pair of taken) used[byName.get(pair[side].name)?.place ?? 0] = 1;
  return columns.filter(({ place, stamp }) => used[place] === 0 && !stamp);
}

function compare(
  a: ColumnFeatures,
  b: ColumnFeatures,
  target: string | undefined,
  other: string | undefined,
): { readonly by: ColumnPair['by']; readonly quality: number } | undefined {
  if (target !== undefined && other !== undefined)
    return target === other ? { by: 'foreign key', quality: BY_TARGET } : undefined;
  if (a.normalized.length >= LEAST_SPELLED && isOneOff(a.normalized, b.normalized) && !/\d/.test(a.normalized))
    return { by: 'normalized name', quality: BY_SPELLING };
  let shared = 0;
  for (const word of a.words) if (b.words.includes(word) && !EMPTY.has(word)) shared++;
  const longer = Math.max(a.words.length, b.words.length);
  if (shared === 0 || shared * 2 < longer) return undefined;
  return { by: 'part of the name', quality: Math.min(MOST_BY_WORDS, (BY_WORDS * shared) / longer) };
}

/** Whether one letter put in, left out or put for another makes one of the other; much less than their distance. */
function isOneOff(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1 || a === b) return false;
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  const from = difference === 0 ? same + 1 : same;
  return difference > 0 ? a.slice(same + 1) === b.slice(from) : a.slice(from) === b.slice(same + 1);
}

// Words that say what kind of column it is, not what of.
const EMPTY = new Set([
  'id',
  'at',
  'is',
  'has',
  'date',
  'time',
  'by',
  'of',
  'the',
  'type',
  'number',
  'count',
  'code',
  'on',
]);
