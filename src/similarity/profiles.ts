import type { Relation } from '../catalog/model.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
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
  // Loops: this is done for every table, and what is made on the way would cost more than the rest.
  const weights = new Float64Array(columns.length);
  const housekeeping = new Uint8Array(columns.length);
  const rarest: ColumnFeatures[] = [];
  let count = 0;
  let weight = 0;
  for (const column of columns) {
    const own = statistics.weight(column);
    weights[column.place] = own;
    if (statistics.isHousekeeping(column)) {
      housekeeping[column.place] = 1;
      continue;
    }
    count++;
    weight += own;
    if (!rarest.some((c) => c.conceptId === column.conceptId)) rarest.push(column);
  }
  rarest.sort((a, b) => (weights[b.place] as number) - (weights[a.place] as number) || a.conceptId - b.conceptId);
  const concepts = new Int32Array(rarest.length);
  const rarities = new Float64Array(rarest.length);
  for (let i = 0; i < rarest.length; i++) {
    const { conceptId, place } = rarest[i] as ColumnFeatures;
    concepts[i] = conceptId;
    rarities[i] = weights[place] as number;
  }
  return { relation, weights, housekeeping, concepts, rarities, telling: { count, weight } };
}
