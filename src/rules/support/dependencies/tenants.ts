import { keyOf } from '../../../catalog/model.ts';
import type { Finding } from '../../rule.ts';
import { columnKey, placeOf } from '../column-places.ts';
import { label, list } from '../wording.ts';
import type { CopyGroup } from './groups.ts';

export interface TenantCopiesEvidence {
  /** The tenant key's name. */
  readonly tenantKey: string;
  /** Each table that has it beside a reference which leads to it, and that reference. */
  readonly beside: readonly { readonly table: string; readonly determinant: string }[];
}

/** Whether a column is repeated because it tells tenants apart. */
export function isTenants({ weight, copies }: CopyGroup): boolean {
  return weight.reason?.kind === 'tenant key' && copies.every(({ copy }) => copy.keptBy === undefined);
}

/** One finding for each tenant key: that it stands in all tables is one decision, not as many as there are tables. */
export function* reportTenants(ruleId: string, groups: readonly CopyGroup[]): Iterable<Finding<TenantCopiesEvidence>> {
  const byName = new Map<string, CopyGroup[]>();
  for (const group of groups) {
    const { name } = group.copies[0].copy.column;
    byName.set(name, [...(byName.get(name) ?? []), group]);
  }
  for (const [name, [first, ...others]] of byName) {
    if (first === undefined) continue;
    const all = [first, ...others];
    const { copy } = first.copies[0];
    const where = all.map((g) => `${label(g.table)} beside ${g.copies[0].copy.reference.column.name}`);
    yield {
      ruleId,
      severity: 'hint',
      at: placeOf(copy.column),
      message:
        `${name} stands beside a reference that leads to it as well in ${list(where, 3)}; ${first.weight.reason?.because ?? ''}. ` +
        'Leave it where it is for that; a foreign key over both columns would keep it from pointing to another tenant.',
      related: others.map((g) => ({ at: placeOf(g.copies[0].copy.column), message: `${name} of ${label(g.table)}` })),
      tables: all.map((g) => keyOf(g.table)),
      columns: all.map((g) => columnKey(g.table, g.copies[0].copy.column)),
      evidence: {
        tenantKey: name,
        beside: all.map((g) => ({ table: keyOf(g.table), determinant: g.copies[0].copy.reference.column.name })),
      },
      basis: 'inferred',
      confidence: 0.3,
    };
  }
}
