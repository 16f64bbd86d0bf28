import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { findApart } from './apart/index.ts';
import { findCandidates } from './candidates.ts';
import { featuresOf } from './features.ts';
import type { Apart, Likeness, Similarity } from './likeness.ts';
import { findChildren, findParents } from './parents.ts';
import { measure } from './score.ts';
import { findSeries } from './series.ts';
import { readStatistics, type Statistics } from './statistics.ts';

export { pairColumns } from './columns.ts';
export type { Apart, ColumnPair, Likeness, MakeSimilarity, Parent, Similarity } from './likeness.ts';
export { type NameRelation, relateNames, tableWords } from './names.ts';
export { compatibility, familyOf, holds, sameType, widen } from './types.ts';
export { readVersionName, type VersionName } from './version-names.ts';
export { snake, words } from './words.ts';

/**
 * How alike the tables of a snapshot are. Cheap to make for every new snapshot: what belongs to one relation or one pair
 * of relations is kept by identity, and what concerns the whole schema is computed when first asked for.
 */
export function makeSimilarity(snapshot: Snapshot): Similarity {
  let read: Statistics | undefined;
  const statistics = () => {
    read ??= readStatistics(snapshot);
    return read;
  };
  const parentOf = findParents(snapshot);
  const measured = new Map<string, Likeness>();
  const verdicts = new Map<string, Apart | undefined>();
  const feature = (relation: Relation, name: string) => featuresOf(relation).byName.get(name);

  const similarity: Similarity = {
    likeness(left, right) {
      const key = `${keyOf(left)}\n${keyOf(right)}`;
      let known = measured.get(key);
      if (known === undefined || known.left !== left || known.right !== right) {
        known = measure(left, right, statistics());
        measured.set(key, known);
      }
      return known;
    },
    candidates: (atLeast = () => 0.35) => findCandidates(statistics(), atLeast),
    isHousekeeping(relation, column) {
      const of = feature(relation, column.name);
      return of !== undefined && statistics().isHousekeeping(of);
    },
    weight(relation, column) {
      const of = feature(relation, column.name);
      return of === undefined ? 1 : statistics().weight(of);
    },
    apart(left, right) {
      const key = `${keyOf(left)}\n${keyOf(right)}`;
      if (!verdicts.has(key)) verdicts.set(key, findApart(left, right, snapshot, similarity));
      return verdicts.get(key);
    },
    parentOf,
    childrenOf: findChildren(snapshot),
    seriesOf: findSeries(snapshot),
    get tenantKeys() {
      return statistics().tenantKeys;
    },
  };
  return similarity;
}
