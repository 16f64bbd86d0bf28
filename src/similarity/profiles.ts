import type { Relation } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import { kept } from './kept.ts';
import type { Statistics, Telling } from './statistics.ts';

/** A table's columns as they weigh in its schema; the same object for as long as none of the weights changes. */
export interface Profile {
  readonly relation: Relation;
  /** By place of the column, LEAST_WEIGHT..1. */
  readonly weights: Float64Array;
  /** By place of the column: 1 where it says nothing about what the table holds. */
  readonly housekeeping: Uint8Array;
  /** Ids of its telling concepts, rarest first, each once, and what each weighs. */
  readonly concepts: Int32Array;
  readonly rarities: Float64Array;
  /** Of all its telling columns. */
  readonly telling: Telling;
}

// An edit changes the weights of few columns; where those of a table's are what they were, so is its profile.
const lastOf = kept((): { profile?: Profile } => ({}));

export function profileOf(relation: Relation, statistics: Statistics): Profile {
  const last = lastOf(relation);
  if (last.profile === undefined || !isUpToDate(last.profile, statistics)) last.profile = compute(relation, statistics);
  return last.profile;
}

function isUpToDate({ relation, weights, housekeeping }: Profile, statistics: Statistics): boolean {
  const { columns } = featuresOf(relation);
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as (typeof columns)[number];
    if (statistics.weight(column) !== weights[i]) return false;
    if (statistics.isHousekeeping(column) !== (housekeeping[i] === 1)) return false;
  }
  return true;
}

function compute(relation: Relation, statistics: Statistics): Profile {
  const { columns } = featuresOf(relation);
  const weights = Float64Array.from(columns, (column) => statistics.weight(column));
  const housekeeping = Uint8Array.from(columns, (column) => (statistics.isHousekeeping(column) ? 1 : 0));
  const telling = columns.filter(({ place }) => housekeeping[place] === 0);
  const rarest = telling
    .filter((column, i) => telling.findIndex((c) => c.conceptId === column.conceptId) === i)
    .sort((a, b) => (weights[b.place] as number) - (weights[a.place] as number) || a.conceptId - b.conceptId);
  return {
    relation,
    weights,
    housekeeping,
    concepts: Int32Array.from(rarest, (column) => column.conceptId),
    rarities: Float64Array.from(rarest, (column) => weights[column.place] as number),
    telling: {
      count: telling.length,
      weight: telling.reduce((sum, column) => sum + (weights[column.place] as number), 0),
    },
  };
}
