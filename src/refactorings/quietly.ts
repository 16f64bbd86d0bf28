import type { Constraint, Relation, Snapshot, Trigger } from '../catalog/model.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import { incomingKeys } from './merge-tables/keys.ts';
import { alterTable } from './merge-tables/spell.ts';

/**
 * The statements with the table's triggers silent, disabled by name, so that those switched off before stay off.
 * @param tables whose deferred checks may be pending by then
 */
export function quietly(snapshot: Snapshot, table: Relation, sql: string, tables: readonly Relation[]): string {
  const triggers = firing(table);
  const off = alterTable(
    table,
    triggers.map((t) => `disable trigger ${quoteIdentifier(t.name)}`),
  );
  const on = alterTable(
    table,
    triggers.map((t) => `enable ${t.enabled === 'origin' ? '' : `${t.enabled} `}trigger ${quoteIdentifier(t.name)}`),
  );
  // Deferred checks would still be pending, and ALTER TABLE refuses a table that has any.
  const now = tables.some((t) => defersChecks(snapshot, t)) ? 'set constraints all immediate;' : '';
  return [off, sql, now, on].filter((s) => s !== '').join('\n\n');
}

/** Triggers that are not switched off. */
export function firing(table: Relation): readonly Trigger[] {
  return table.triggers.filter((t) => t.enabled !== 'disabled');
}

/** Whether a check of the table's rows may wait for the end of the transaction. */
function defersChecks(snapshot: Snapshot, table: Relation): boolean {
  const deferred = (c: Constraint) => c.type !== 'c' && c.type !== 'n' && c.initiallyDeferred;
  return table.constraints.some(deferred) || incomingKeys(snapshot, table).some(({ key }) => deferred(key));
}
