import { columnsIn } from '../catalog/expressions.ts';
import { type Column, keyOf, type Relation, type Routine, type Snapshot, type Trigger } from '../catalog/model.ts';
import type { Copy } from './copies.ts';
import type { GoodReason } from './repetition.ts';

/** What keeps a column equal to what it follows from, as a clause with names, and whether the files show it. */
export interface Keeper {
  readonly by: 'check' | 'trigger';
  readonly because: string;
}

/**
 * What sees to it that a column says what follows from others: a CHECK that names all of them, a trigger of its table that sets it, or
 * one of the table that it sums up.
 * @param from columns of its own row that it follows from
 * @param child the table whose rows it sums up
 */
export function keeperOf(
  snapshot: Snapshot,
  table: Relation,
  column: Column,
  from: readonly Column[],
  child?: Relation,
): Keeper | undefined {
  for (const constraint of table.constraints) {
    if (constraint.type !== 'c' || from.length === 0) continue;
    const named = columnsIn(constraint.expression.node);
    // A bound such as total >= subtotal keeps nothing equal.
    if (!/(?<![<>!])=(?![>])|\bis (?:not )?(?:null|distinct|true|false)\b/i.test(constraint.expression.sql)) continue;
    if (named.includes(column.name) && from.every((c) => named.includes(c.name)))
      return { by: 'check', because: `constraint ${constraint.name} keeps ${column.name} in step` };
  }
  for (const trigger of table.triggers)
    if (bodies(snapshot, trigger.function).some((body) => assigns(body, column.name)))
      return { by: 'trigger', because: `trigger ${trigger.name} sets ${column.name}` };
  for (const trigger of [...(child?.triggers ?? []), ...table.triggers])
    if (bodies(snapshot, trigger.function).some((body) => updates(body, table, column.name)))
      return { by: 'trigger', because: `trigger ${trigger.name} keeps ${column.name} in step` };
  return undefined;
}

/** A trigger that fills the copy as rows come, or writes it anew when the original changes: redundant, but kept. */
export function keptInStep(snapshot: Snapshot, table: Relation, { column, original }: Copy): GoodReason | undefined {
  const trigger =
    triggerThat(snapshot, original.relation, (body) => updates(body, table, column.name)) ??
    triggerThat(snapshot, table, (body) => assigns(body, column.name));
  if (trigger !== undefined) return { kind: 'cache', because: `trigger ${trigger.name} keeps ${column.name} in step` };
  for (const relation of snapshot.relations.values()) {
    const writer =
      relation === table ? undefined : triggerThat(snapshot, relation, (body) => inserts(body, table, column.name));
    if (writer !== undefined)
      return { kind: 'cache', because: `trigger ${writer.name} of ${relation.name} writes ${table.name}` };
  }
  return undefined;
}

function triggerThat(snapshot: Snapshot, { triggers }: Relation, does: (body: string) => boolean): Trigger | undefined {
  return triggers.find((trigger) => bodies(snapshot, trigger.function).some(does));
}

function bodies(snapshot: Snapshot, name: { readonly schema: string; readonly name: string }): readonly string[] {
  return (snapshot.routines.get(keyOf(name)) ?? []).map(textOf);
}

function textOf({ body, sql }: Routine): string {
  return (body ?? sql).replace(/--[^\n]*/g, '');
}

/** `new.total := ...`, `select ... into new.total`. */
function assigns(body: string, column: string): boolean {
  const name = `new\\s*\\.\\s*"?${literally(column)}"?(?!\\w)`;
  return new RegExp(`${name}\\s*:?=|\\binto\\s+(?:strict\\s+)?${name}`, 'i').test(body);
}

/** `insert into calls (..., customer_name, ...)`. */
function inserts(body: string, table: Relation, column: string): boolean {
  const start = `\\binsert\\s+into\\s+(?:"?\\w+"?\\s*\\.\\s*)?"?${literally(table.name)}"?\\s*`;
  return new RegExp(`${start}\\([^)]*(?<![\\w.])"?${literally(column)}"?(?!\\w)`, 'i').test(body);
}

/** `update posts set comments_count = ...`. */
function updates(body: string, table: Relation, column: string): boolean {
  const start = `\\bupdate\\s+(?:only\\s+)?(?:"?\\w+"?\\s*\\.\\s*)?"?${literally(table.name)}"?(?!\\w)`;
  return new RegExp(`${start}[^;]*\\bset\\b[^;]*?(?<![\\w.])"?${literally(column)}"?(?!\\w)[^;]*?=`, 'i').test(body);
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
