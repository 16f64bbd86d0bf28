import type { ExclusionConstraint, Relation } from '../../catalog/model.ts';
import { sqlOf } from './expressions.ts';
import { rename, renamedKeys } from './index-keys.ts';
import type { Merge } from './merge.ts';

/** The table's exclusion constraints. */
export function exclusionsOf(table: Relation): ExclusionConstraint[] {
  return table.constraints.filter((c): c is ExclusionConstraint => c.type === 'x');
}

/** An exclusion constraint of the absorbed table in terms of the target, without a name of its own. */
export function renamedExclusion(merge: Merge, old: ExclusionConstraint): ExclusionConstraint | undefined {
  const keys = renamedKeys(merge, old.elements);
  const predicate = old.predicate && rename(merge, sqlOf(old.predicate));
  if (!keys || (old.predicate && predicate === undefined)) return undefined;
  const elements = old.elements.map((e, i) => ({ ...keys[i], operator: e.operator }) as (typeof old.elements)[number]);
  return {
    ...old,
    elements,
    ...(old.predicate && predicate ? { predicate: { ...old.predicate, sql: predicate } } : {}),
  };
}

/** The same exclusion for some rows alone. */
export function qualified(constraint: ExclusionConstraint, name: string, condition: string): ExclusionConstraint {
  const sql = constraint.predicate ? `${condition} and (${sqlOf(constraint.predicate)})` : condition;
  return { ...constraint, name, predicate: { sql, node: constraint.predicate?.node ?? ({} as never) } };
}
