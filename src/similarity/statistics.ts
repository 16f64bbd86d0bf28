import { isTable, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { COMMONNESS } from './column-vocabulary.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';

/** What a housekeeping column weighs; the rarest one weighs 1. */
export const LEAST_WEIGHT = 0.05;

/** As many imagined tables as COMMONNESS speaks for, so that a small schema has a notion of what is rare, too. */
const PRIOR_TABLES = 40;

/**
 * Weights go by steps, and so does the size of the schema that they depend on: one table or column more seldom changes the
 * weight of a common column, and with it what was concluded about all tables that have it. So many steps to an e-fold, and
 * so many between 0 and 1.
 */
const SIZES = 16;
const WEIGHTS = 64;

/** Figures about a schema as a whole that the weight of a column depends on. */
export interface Statistics {
  /** Tables that are compared: not partitions, inheritance children or temporary ones. */
  readonly tables: readonly Relation[];
  readonly tenantKeys: ReadonlySet<string>;
  isHousekeeping(column: ColumnFeatures): boolean;
  /** LEAST_WEIGHT..1 */
  weight(column: ColumnFeatures): number;
  /** Words of a table's name without the prefix of its module (hr_, pay_), where it has one. */
  wordsOf(relation: Relation): readonly string[];
}

/** Number and weight of the columns that say something about what a table holds. */
export interface Telling {
  readonly count: number;
  readonly weight: number;
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
  const tables: Relation[] = [];
  // By concept id, in how many tables it occurs.
  const frequency: number[] = [];
  const keys = new Map<string, KeyUse>();
  for (const table of snapshot.relations.values()) {
    if (!isCompared(table)) continue;
    tables.push(table);
    for (const column of featuresOf(table).columns) {
      frequency[column.conceptId] = (frequency[column.conceptId] ?? 0) + 1;
      if (column.references !== undefined || TENANTS.has(column.normalized)) countKey(keys, column, table);
    }
  }
  const tenantKeys = findTenantKeys(keys, tables.length);
  const size = Math.round(Math.log(tables.length + PRIOR_TABLES + 1) * SIZES) / SIZES;
  const scale = size - Math.log(1.5);
  const rarities: number[] = [];
  const rarity = (column: ColumnFeatures) => {
    let known = rarities[column.conceptId];
    if (known === undefined) {
      const seen = (frequency[column.conceptId] ?? 1) + PRIOR_TABLES * (COMMONNESS.get(column.concept) ?? 0);
      const exact = (size - Math.log(seen + 0.5)) / scale;
      known = Math.max(LEAST_WEIGHT, Math.min(1, Math.round(exact * WEIGHTS) / WEIGHTS));
      rarities[column.conceptId] = known;
    }
    return known;
  };
  const isHousekeeping = (column: ColumnFeatures) =>
    column.stamp || (tenantKeys.size > 0 && tenantKeys.has(column.column.name));
  const weight = (column: ColumnFeatures) => (isHousekeeping(column) ? LEAST_WEIGHT : rarity(column));
  const modules = findModules(tables);
  return {
    tables,
    tenantKeys,
    isHousekeeping,
    weight,
    wordsOf(relation) {
      const { words } = featuresOf(relation);
      return words.length > 1 && modules.has(words[0] as string) ? words.slice(1) : words;
    },
  };
}

interface KeyUse {
  tables: number;
  readonly targets: Map<string, number>;
  readonly usual: boolean;
}

function countKey(keys: Map<string, KeyUse>, column: ColumnFeatures, table: Relation): void {
  const name = column.column.name;
  let counted = keys.get(name);
  if (counted === undefined) {
    counted = { tables: 0, targets: new Map(), usual: TENANTS.has(column.normalized) };
    keys.set(name, counted);
  }
  counted.tables++;
  const target = column.references;
  if (target !== undefined && target !== keyOf(table))
    counted.targets.set(target, (counted.targets.get(target) ?? 0) + 1);
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

/**
 * The tenant key is the column that most tables have, with a foreign key to one and the same table; where foreign keys
 * are not declared, a usual name in a good part of the tables has to do.
 */
function findTenantKeys(keys: ReadonlyMap<string, KeyUse>, tables: number): ReadonlySet<string> {
  const found = new Set<string>();
  let best: string | undefined;
  let most = 0;
  for (const [name, { tables: having, targets, usual }] of keys) {
    const pointing = Math.max(0, ...targets.values());
    if (pointing > most) {
      most = pointing;
      best = name;
    }
    if (usual && having >= 2 && having >= tables * 0.3) found.add(name);
  }
  if (best !== undefined && most >= 4 && most >= tables * 0.5) found.add(best);
  return found;
}

/** A word that so many names begin with, and that names no table itself, is a module's. */
const LEAST_IN_MODULE = 4;
/** Where nearly all tables stand in a module, two make one. */
const MODULAR = 0.7;
/** Part of a module's tables that may be called as those of two other modules. */
const MOST_SHARED = 0.3;

function findModules(tables: readonly Relation[]): ReadonlySet<string> {
  const members = new Map<string, string[]>();
  const modulesOf = new Map<string, Set<string>>();
  const called = new Set<string>();
  const referred = new Set<string>();
  for (const table of tables) {
    const { words, columns } = featuresOf(table);
    for (const column of columns) {
      const [first, second] = column.words;
      if (first !== undefined && (second === undefined || second === 'id')) referred.add(first);
    }
    const [first, ...others] = words;
    if (first === undefined) continue;
    // blocked_users are in a state, not in a module.
    if (others.length === 0) called.add(first);
    if (others.length === 0 || /ed$/.test(first)) continue;
    const bare = others.join(' ');
    const own = members.get(first);
    if (own === undefined) members.set(first, [bare]);
    else own.push(bare);
    const modules = modulesOf.get(bare);
    if (modules === undefined) modulesOf.set(bare, new Set([first]));
    else modules.add(first);
  }
  const inModules = [...members.values()].filter((own) => own.length >= 3).reduce((sum, own) => sum + own.length, 0);
  const modular = tables.length >= 20 && inModules >= MODULAR * tables.length;
  const isModule = (word: string, own: readonly string[]) => {
    if (called.has(word) || (!modular && referred.has(word))) return false;
    // artist_alias, label_alias, place_alias: where many words stand before the same ones, they are things.
    const shared = own.filter((bare) => (modulesOf.get(bare)?.size ?? 0) >= 3).length;
    return own.length >= (modular ? 2 : LEAST_IN_MODULE) && shared < own.length * MOST_SHARED;
  };
  return new Set([...members].flatMap(([word, own]) => (isModule(word, own) ? [word] : [])));
}
