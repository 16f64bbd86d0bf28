import type { Node } from '@pgsql/types';
import { columnsIn } from '../../../catalog/expressions.ts';
import { type Column, keyOf, type Relation, type Routine, type Snapshot } from '../../../catalog/model.ts';
import { stringOf, walk } from '../../../catalog/nodes.ts';

/** What makes the two columns say the same, in words: "trigger sync_phone sets one from the other"; undefined where nothing does. */
export function keptInStep(table: Relation, a: Column, b: Column, snapshot: Snapshot): string | undefined {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    if (columnsIn(to.generated?.node).includes(from.name)) return `${to.name} is generated from ${from.name}`;
  for (const trigger of table.triggers)
    for (const { body = '' } of snapshot.routines.get(keyOf(trigger.function)) ?? [])
      if (assigns(body, a.name, b.name) || assigns(body, b.name, a.name))
        return `trigger ${trigger.name} sets one from the other`;
  for (const constraint of table.constraints)
    if (constraint.type === 'c' && isEquality(constraint.expression.node, a.name, b.name))
      return `constraint ${constraint.name} keeps them equal`;
  return undefined;
}

/** `new.phone := coalesce(new.phone, new.phone_number)` */
function assigns(body: string, to: string, from: string): boolean {
  const column = (name: string) => `new\\s*\\.\\s*"?${literally(name)}"?(?![\\w])`;
  return new RegExp(`${column(to)}\\s*:?=[^;]*${column(from)}`, 'i').test(body);
}

function isEquality(node: Node, a: string, b: string): boolean {
  if (!('A_Expr' in node)) return false;
  const { kind, name, lexpr, rexpr } = node.A_Expr;
  const equal = kind === 'AEXPR_NOT_DISTINCT' || (kind === 'AEXPR_OP' && stringOf(name?.[0]) === '=');
  if (!equal || lexpr === undefined || rexpr === undefined) return false;
  if (!('ColumnRef' in lexpr) || !('ColumnRef' in rexpr)) return false;
  const named = [...columnsIn(lexpr), ...columnsIn(rexpr)];
  return named.includes(a) && named.includes(b);
}

/** What reads the one where the other is empty: "view contact_list"; undefined where nothing is known to. */
export function readAsOne(table: Relation, a: Column, b: Column, snapshot: Snapshot): string | undefined {
  for (const view of snapshot.relations.values())
    if (view.view?.dependsOn.some((name) => keyOf(name) === keyOf(table)) && coalesces(view.view.query.node, a, b))
      return `${view.kind} ${view.name}`;
  const pattern = new RegExp(`coalesce\\s*\\([^()]*(?:${either(a, b)}|${either(b, a)})`, 'i');
  const mentions = new RegExp(`\\b${literally(table.name)}\\b`, 'i');
  for (const routine of routinesOf(snapshot))
    if (routine.body !== undefined && pattern.test(routine.body) && mentions.test(routine.body))
      return `${routine.kind} ${routine.name}`;
  return undefined;
}

function either(a: Column, b: Column): string {
  return `\\b${literally(a.name)}\\b"?[^()]*,[^()]*\\b${literally(b.name)}\\b`;
}

function* routinesOf(snapshot: Snapshot): Iterable<Routine> {
  for (const overloads of snapshot.routines.values()) yield* overloads;
}

function coalesces(node: Node, a: Column, b: Column): boolean {
  let found = false;
  walk({ node }, (tag, value) => {
    if (tag !== 'CoalesceExpr') return !found;
    const args = Array.isArray(value.args) ? (value.args as Node[]) : [];
    const named = args.flatMap((arg) => ('ColumnRef' in arg ? columnsIn(arg) : []));
    found ||= named.includes(a.name) && named.includes(b.name);
    return !found;
  });
  return found;
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
