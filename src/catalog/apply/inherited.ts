import { type Constraint, keyOf, type Relation } from '../model.ts';
import type { Working } from '../working.ts';

/** Relations that this one inherits from directly, or is a partition of. */
export function parentsOf(work: Working, table: Relation): Relation[] {
  const names = table.partitionOf ? [table.partitionOf.parent] : table.inherits;
  return names.flatMap((name) => work.relation(keyOf(name)) ?? []);
}

/** Whether a parent, other than the one left out, has the column (attinhcount > 0). */
export function inheritsColumn(work: Working, table: Relation, name: string, except?: Relation): boolean {
  return parentsOf(work, table).some(
    (p) => (!except || keyOf(p) !== keyOf(except)) && p.columns.some((c) => c.name === name),
  );
}

/** Whether a parent, other than the one left out, has a constraint that comes down as this one (coninhcount > 0). */
export function inheritsConstraint(work: Working, table: Relation, constraint: Constraint, except?: Relation): boolean {
  const parents = parentsOf(work, table).filter((p) => !except || keyOf(p) !== keyOf(except));
  // Keys and foreign keys come down to partitions alone, under names of their own.
  if (constraint.type !== 'c' && constraint.type !== 'n') return parents.length > 0 && !constraint.local;
  return parents.some((p) => p.constraints.some((c) => comesDownAs(c, constraint)));
}

/** Whether a parent's CHECK or NOT NULL is the one that a child has. */
export function comesDownAs(parent: Constraint, child: Constraint): boolean {
  if (parent.type === 'n') return child.type === 'n' && parent.column === child.column && !parent.noInherit;
  return parent.type === 'c' && child.type === 'c' && parent.name === child.name && !parent.noInherit;
}
