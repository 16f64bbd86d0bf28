import type { Relation, Routine, Snapshot, Trigger } from '../catalog/model.ts';
import { keyOf } from '../catalog/model.ts';
import type { Copy } from './copies.ts';
import type { GoodReason } from './repetition.ts';

/** A trigger that fills the copy as rows come, or writes it anew when the original changes: redundant, but kept. */
export function keptInStep(snapshot: Snapshot, table: Relation, { column, original }: Copy): GoodReason | undefined {
  const own = literally(column.name);
  const named = `(?:only\\s+)?(?:"?\\w+"?\\.)?"?${literally(table.name)}"?`;
  const fills = new RegExp(
    `\\bnew\\s*\\.\\s*"?${own}"?\\s*:?=(?!=)|\\binto\\s+(?:strict\\s+)?new\\s*\\.\\s*"?${own}\\b`,
    'i',
  );
  const follows = new RegExp(`\\bupdate\\s+${named}(?![\\w$])[^;]*\\bset\\b[^;]*\\b${own}\\b`, 'i');
  const trigger = triggerOf(snapshot, original.relation, follows) ?? triggerOf(snapshot, table, fills);
  if (trigger !== undefined) return { kind: 'cache', because: `trigger ${trigger.name} keeps ${column.name} in step` };
  const writes = new RegExp(`\\binsert\\s+into\\s+${named}\\s*\\([^)]*\\b${own}\\b`, 'i');
  for (const relation of snapshot.relations.values()) {
    const writer = relation === table ? undefined : triggerOf(snapshot, relation, writes);
    if (writer !== undefined)
      return { kind: 'cache', because: `trigger ${writer.name} of ${relation.name} writes ${table.name}` };
  }
  return undefined;
}

function triggerOf(snapshot: Snapshot, relation: Relation, pattern: RegExp): Trigger | undefined {
  return relation.triggers.find((trigger) => {
    const routines: readonly Routine[] = snapshot.routines.get(keyOf(trigger.function)) ?? [];
    return routines.some(({ body }) => body !== undefined && pattern.test(body));
  });
}

function literally(name: string): string {
  return name.replace(/[^\w]/g, '\\$&');
}
