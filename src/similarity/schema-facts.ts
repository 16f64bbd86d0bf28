import { type Column, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { type Facts, sameList } from './facts.ts';
import { featuresOf } from './features.ts';
import type { Pair, Pointer } from './knowledge.ts';
import type { Parent, Similarity } from './likeness.ts';
import { once } from './once.ts';
import { findChildren, findParents, type ParentKey, sameParents } from './parents.ts';
import { type Profile, profileOf } from './profiles.ts';
import { findSeries } from './series.ts';
import { readStatistics, type Statistics } from './statistics.ts';

/** What a schema as a whole says about its tables, as questions of `Facts`. */
export interface SchemaFacts extends Pick<Similarity, 'isHousekeeping' | 'weight' | 'parentOf' | 'childrenOf'> {
  readonly statistics: () => Statistics;
  /** Of the tables that are compared, in the schema's order. */
  readonly profiles: () => readonly Profile[];
  readonly profileOf: (relation: Relation) => Profile;
  readonly wordsOf: (relation: Relation) => readonly string[];
  /** By place of the column, the table that it points at. */
  readonly parentKeysOf: (relation: Relation) => readonly (ParentKey | undefined)[];
  readonly pointersOf: (relation: Relation) => readonly Pointer[];
  readonly tenantKeys: () => ReadonlySet<string>;
  seriesOf(pairOf: (left: Relation, right: Relation) => Pair): Similarity['seriesOf'];
}

export function makeSchemaFacts(snapshot: Snapshot, facts: Facts): SchemaFacts {
  const statistics = once(() => readStatistics(snapshot));
  const weigh = (relation: Relation) => profileOf(relation, statistics());
  const profile = facts.question('profile', weigh);
  const wordsOf = facts.question('words', (relation: Relation) => statistics().wordsOf(relation), sameList);
  const tenantKeys = facts.question('tenant keys', () => statistics().tenantKeys, sameSet);
  const parents = facts.question('parents', findParents(snapshot), sameParents);
  const children = facts.question('children', findChildren(snapshot), sameList);
  const series = once(() => findSeries(snapshot));
  const seriesOf = facts.question('series', ({ left, right }: Pair) => series()(left, right));
  const placeOf = (relation: Relation, column: Column) => featuresOf(relation).byName.get(column.name)?.place;

  // A fact names the tables, which may change beside it; these are the tables as they are now.
  const parentsNow = new Map<readonly (ParentKey | undefined)[], readonly (Parent | undefined)[]>();
  const childrenNow = new Map<readonly string[], ReadonlySet<Relation>>();
  const pointers = new Map<Relation, readonly Pointer[]>();
  const byKey = (key: string) => snapshot.relations.get(key);

  function parentsOf(relation: Relation): readonly (Parent | undefined)[] {
    const keys = parents(relation);
    let now = parentsNow.get(keys);
    if (now === undefined) {
      now = keys.map((parent): Parent | undefined => {
        const found = parent === undefined ? undefined : byKey(parent.key);
        return found === undefined || parent === undefined ? undefined : { relation: found, declared: parent.declared };
      });
      parentsNow.set(keys, now);
    }
    return now;
  }

  return {
    statistics,
    profiles: once(() => statistics().tables.map(weigh)),
    profileOf: profile,
    parentKeysOf: parents,
    wordsOf,
    tenantKeys: () => tenantKeys(''),
    seriesOf: (pairOf) => (left, right) => seriesOf(pairOf(left, right)),
    isHousekeeping(relation, column) {
      const place = placeOf(relation, column);
      return place !== undefined && profile(relation).housekeeping[place] === 1;
    },
    weight(relation, column) {
      const place = placeOf(relation, column);
      return place === undefined ? 1 : (profile(relation).weights[place] as number);
    },
    parentOf(relation, column) {
      const now = parentsOf(relation);
      const place = placeOf(relation, column);
      return place === undefined ? undefined : now[place];
    },
    pointersOf(relation) {
      const { housekeeping } = profile(relation);
      const now = parentsOf(relation);
      let known = pointers.get(relation);
      if (known === undefined) {
        const found: Pointer[] = [];
        for (const [place, column] of relation.columns.entries()) {
          const parent = now[place]?.relation;
          if (parent !== undefined && housekeeping[place] === 0) found.push({ column, parent, key: keyOf(parent) });
        }
        known = found;
        pointers.set(relation, known);
      }
      return known;
    },
    childrenOf(relation) {
      const keys = children(relation);
      let now = childrenNow.get(keys);
      if (now === undefined) {
        now = new Set(keys.flatMap((key) => byKey(key) ?? []));
        childrenNow.set(keys, now);
      }
      return now;
    },
  };
}

function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && [...a].every((x) => b.has(x));
}
