import type { Node } from '@pgsql/types';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Relation, Trigger } from '../model.ts';
import { columnList } from './constraint.ts';
import { parenthesised } from './expression.ts';
import { WRITTEN } from './style.ts';

/** CREATE TRIGGER, and ALTER TABLE where it does not fire in the usual way. */
export function printTrigger(table: Relation, trigger: Trigger): string[] {
  const events = trigger.events.map((event) =>
    event === 'update' && trigger.updateOf.length > 0 ? `update of ${columnList(trigger.updateOf)}` : event,
  );
  const clauses = [
    `create ${trigger.constraint ? 'constraint ' : ''}trigger ${quoteIdentifier(trigger.name)}`,
    `${trigger.timing} ${events.join(' or ')} on ${WRITTEN.name(table)}`,
    ...fromTree(trigger.node),
    `for each ${trigger.forEach}`,
  ];
  if (trigger.when) clauses.push(`when ${parenthesised(trigger.when)}`);
  clauses.push(`execute function ${WRITTEN.name(trigger.function)}(${trigger.arguments.map(quoteLiteral).join(', ')})`);
  return [`${clauses.join('\n  ')};`, ...printTriggerState(table, trigger)];
}

export function printTriggers(table: Relation): string[] {
  return table.triggers.flatMap((t) => printTrigger(table, t));
}

/** ALTER TABLE ... DISABLE or ENABLE REPLICA or ALWAYS TRIGGER; nothing for a trigger that fires as triggers do. */
export function printTriggerState(table: Relation, trigger: Trigger): string[] {
  if (trigger.enabled === 'origin') return [];
  const action = trigger.enabled === 'disabled' ? 'disable' : `enable ${trigger.enabled}`;
  return [`alter table ${WRITTEN.name(table)} ${action} trigger ${quoteIdentifier(trigger.name)};`];
}

/** Clauses that the model leaves to the tree: FROM, DEFERRABLE, REFERENCING. */
function fromTree(node: Node): string[] {
  if (!('CreateTrigStmt' in node)) return [];
  const tree = node.CreateTrigStmt;
  const clauses: string[] = [];
  if (tree.constrrel?.relname) {
    const { schemaname, relname } = tree.constrrel;
    clauses.push(`from ${schemaname ? `${quoteIdentifier(schemaname)}.` : ''}${quoteIdentifier(relname)}`);
  }
  if (tree.deferrable) clauses.push(tree.initdeferred ? 'deferrable initially deferred' : 'deferrable');
  const transitions = (tree.transitionRels ?? []).flatMap((rel) => {
    if (!('TriggerTransition' in rel)) return [];
    const { isNew, isTable, name } = rel.TriggerTransition;
    return [`${isNew ? 'new' : 'old'} ${isTable ? 'table' : 'row'} as ${quoteIdentifier(name ?? '')}`];
  });
  if (transitions.length > 0) clauses.push(`referencing ${transitions.join(' ')}`);
  return clauses;
}
