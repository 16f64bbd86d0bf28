import type { Relation, Snapshot } from '../../catalog/model.ts';
import type { Apart, Similarity } from '../likeness.ts';
import { explainedQualifier, opposite, parallelSchemas, series, stage } from './by-name.ts';
import { differentParents, foreignKey, historyTrigger, junction, subtype } from './by-reference.ts';
import { differentGrain, disjointValues, partition, temporary } from './by-shape.ts';
import type { ApartCheck } from './check.ts';

const CHECKS: readonly ApartCheck[] = [
  partition,
  temporary,
  parallelSchemas,
  foreignKey,
  stage,
  opposite,
  historyTrigger,
  series,
  differentParents,
  subtype,
  explainedQualifier,
  differentGrain,
  junction,
  disjointValues,
];

/** Why two tables that may look alike are not the same thing; undefined where nothing speaks against it. */
export function findApart(
  left: Relation,
  right: Relation,
  snapshot: Snapshot,
  similarity: Similarity,
): Apart | undefined {
  for (const check of CHECKS) {
    const found = check(left, right, snapshot, similarity);
    if (found !== undefined) return found;
  }
  return undefined;
}
