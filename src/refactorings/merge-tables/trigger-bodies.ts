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

/** What a trigger's function does with its rows besides naming columns; undefined where it does no more. */
export function rowsSeenBy(snapshot: Snapshot, trigger: Trigger): "the table's name" | 'whole rows' | undefined {
  const routines = snapshot.routines.get(keyOf(trigger.function)) ?? [];
  const text = routines
    .map((r) => r.body ?? r.sql)
    .join('\n')
    .replace(/--[^\n]*/g, '')
    // To hand a row back, or to ask whether it has changed, says nothing about its columns.
    .replace(/\breturn\s+(?:coalesce\s*\(\s*(?:new|old)\s*,\s*(?:new|old)\s*\)|\(?(?:new|old)\)?\s*;)/gi, '')
    .replace(/\b(?:new|old)(?:\.\*)?\s+is\s+(?:not\s+)?distinct\s+from\s+(?:new|old)\b(?:\.\*)?/gi, '');
  if (/\b(?:new|old)\s*\.\s*\*|\b(?:new|old)\b(?!\s*\.)\s*(?:\)|,|::)/i.test(text)) return 'whole rows';
  return /\btg_(?:table_name|relname|relid|table_schema)\b/i.test(text) ? "the table's name" : undefined;
}
