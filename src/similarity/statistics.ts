import { isTable, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
import { COMMONNESS } from './vocabulary.ts';

/** What a housekeeping column weighs; the rarest one weighs 1. */
export const LEAST_WEIGHT = 0.05;

/** As many imagined tables as COMMONNESS speaks for, so that a small schema has a notion of what is rare, too. */
const PRIOR_TABLES = 40;

/** Figures about a schema as a whole that the weight of a column depends on. */
export interface Statistics {
  /** Tables that are compared: not partitions, inheritance children or temporary ones. */
  readonly tables: readonly Relation[];
  readonly tenantKeys: ReadonlySet<string>;
  /** In how many tables a concept occurs. */
  readonly frequency: ReadonlyMap<string, number>;
  isHousekeeping(column: ColumnFeatures): boolean;
  /** LEAST_WEIGHT..1 */
  weight(column: ColumnFeatures): number;
  /** The same for any column of this concept. */
  rarity(concept: string): number;
}

export function isCompared(relation: Relation): boolean {
  return (
    isTable(relation) &&
    relation.persistence !== 'temporary' &&
    relation.partitionOf === undefined &&
    relation.inherits.length === 0
  );
}

export function readStatistics(snapshot: Snapshot): Statistics {
  const tables = [...snapshot.relations.values()].filter(isCompared);
  const frequency = new Map<string, number>();
  const keys = new Map<string, { tables: number; targets: Map<string, number> }>();
  for (const table of tables) {
    for (const column of featuresOf(table).columns) {
      frequency.set(column.concept, (frequency.get(column.concept) ?? 0) + 1);
      if (column.references === undefined && !mayBeTenantKey(column)) continue;
      const name = column.column.name;
      let counted = keys.get(name);
      if (counted === undefined) {
        counted = { tables: 0, targets: new Map() };
        keys.set(name, counted);
      }
      counted.tables++;
      const target = column.references;
      if (target !== undefined && target !== keyOf(table))
        counted.targets.set(target, (counted.targets.get(target) ?? 0) + 1);
    }
  }
  const tenantKeys = findTenantKeys(keys, tables.length);
  const total = tables.length + PRIOR_TABLES;
  const scale = Math.log((total + 1) / 1.5);
  const rarities = new Map<string, number>();
  const rarity = (concept: string) => {
    let known = rarities.get(concept);
    if (known === undefined) {
      const seen = (frequency.get(concept) ?? 1) + PRIOR_TABLES * (COMMONNESS.get(concept) ?? 0);
      known = Math.max(LEAST_WEIGHT, Math.min(1, Math.log((total + 1) / (seen + 0.5)) / scale));
      rarities.set(concept, known);
    }
    return known;
  };
  const isHousekeeping = (column: ColumnFeatures) => column.stamp || tenantKeys.has(column.column.name);
  return {
    tables,
    tenantKeys,
    frequency,
    isHousekeeping,
    rarity,
    weight: (column) => (isHousekeeping(column) ? LEAST_WEIGHT : rarity(column.concept)),
  };
}

const TENANTS = new Set([
  'organization id',
  'tenant id',
  'workspace id',
  'company id',
  'site id',
  'shop id',
  'team id',
  'organization',
  'tenant',
]);

function mayBeTenantKey(column: ColumnFeatures): boolean {
  return TENANTS.has(column.normalized);
}

/**
 * The tenant key is the column that most tables have, with a foreign key to one and the same table; where foreign keys
 * are not declared, a usual name in a good part of the tables has to do.
 */
function findTenantKeys(
  keys: ReadonlyMap<string, { readonly tables: number; readonly targets: ReadonlyMap<string, number> }>,
  tables: number,
): ReadonlySet<string> {
  const found = new Set<string>();
  let best: string | undefined;
  let most = 0;
  for (const [name, { tables: having, targets }] of keys) {
    const pointing = Math.max(0, ...targets.values());
    if (pointing > most) {
      most = pointing;
      best = name;
    }
    const usual = /^(?:org|organi[sz]ation|tenant|workspace|company|site|shop|team)_?(?:id|uuid)?$/i.test(name);
    if (usual && having >= 3 && having >= tables * 0.3) found.add(name);
  }
  if (best !== undefined && most >= 4 && most >= tables * 0.5) found.add(best);
  return found;
}
