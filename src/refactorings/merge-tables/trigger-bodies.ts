import { keyOf, type Snapshot, type Trigger } from '../../catalog/model.ts';

/** The first of these columns that a trigger's function speaks of by name (NEW.x, OLD.x, an argument); undefined for none. */
export function columnsNamedBy(snapshot: Snapshot, trigger: Trigger, columns: readonly string[]): string | undefined {
  const routines = snapshot.routines.get(keyOf(trigger.function)) ?? [];
  return columns.find((column) => {
    if (trigger.arguments.includes(column)) return true;
    const name = column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`\\b(?:new|old)\\s*\\.\\s*"?${name}"?(?![\\w$])`, 'i');
    return routines.some((r) => pattern.test(r.body ?? r.sql));
  });
}
