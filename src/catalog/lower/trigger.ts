import type { CreateTrigStmt } from '@pgsql/types';
import { childrenOf, current } from '../apply/relation.ts';
import { findRoutines } from '../apply/routine.ts';
import { extensionOfTrigger } from '../extensions.ts';
import { isOurSchema, requireRelation } from '../lookup.ts';
import type { QualifiedName, Relation, Trigger } from '../model.ts';
import { displayRef, type NameRef, refOfParts, refOfRange, stringsOf } from '../nodes.ts';
import { born } from '../provenance.ts';
import { behindWord, originOfIdentifier, parenthesisedExpression, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import type { Lowering } from './change.ts';

// Bits of a trigger's type (pg_trigger.h).
const EVENTS = [
  ['insert', 4],
  ['delete', 8],
  ['update', 16],
  ['truncate', 32],
] as const;
const BEFORE = 2;
const INSTEAD = 64;

export function lowerTrigger(node: CreateTrigStmt, reading: Reading): Lowering {
  const name = node.trigname ?? '';
  const at = originOfIdentifier(reading, name);
  const { span } = reading.statement;
  const from = node.whenClause && behindWord(reading.text, 'when', span.start, span.end);
  const when = node.whenClause && parenthesisedExpression(reading, from ?? span.end, node.whenClause);
  const timing = node.timing ?? 0;
  const declared: Omit<Trigger, 'function'> = {
    name,
    timing: timing & INSTEAD ? 'instead of' : timing & BEFORE ? 'before' : 'after',
    events: EVENTS.filter(([, bit]) => (node.events ?? 0) & bit).map(([event]) => event),
    updateOf: stringsOf(node.columns),
    forEach: node.row ? 'row' : 'statement',
    ...(when ? { when } : {}),
    arguments: stringsOf(node.args),
    constraint: node.isconstraint ?? false,
    enabled: 'origin',
    node: { CreateTrigStmt: node },
    provenance: born(at),
  };
  const ref = refOfParts(stringsOf(node.funcname));
  const table = refOfRange(node.relation);
  return {
    at,
    run(work) {
      const relation = requireRelation(work, table);
      requireTriggerable(relation, declared);
      const trigger = { ...declared, function: triggerFunction(work, ref, declared, relation) };
      for (const column of declared.updateOf)
        if (!relation.columns.some((c) => c.name === column))
          refuse(S.undefinedColumn, `column "${column}" of relation "${relation.name}" does not exist`);
      addTrigger(work, relation, trigger, node.replace ?? false);
    },
  };
}

/** @throws Refusal where a relation of this kind cannot have such a trigger. */
function requireTriggerable({ kind, name }: Relation, { timing, forEach, events }: Omit<Trigger, 'function'>): void {
  const instead = timing === 'instead of';
  if (kind === 'view') {
    if (events.includes('truncate') || (!instead && forEach === 'row'))
      refuse(S.wrongObjectType, `"${name}" is a view`);
  } else if (kind === 'table' || kind === 'partitioned table') {
    if (instead) refuse(S.wrongObjectType, `"${name}" is a table`);
  } else if (kind === 'foreign table') {
    if (instead) refuse(S.wrongObjectType, `"${name}" is a foreign table`);
  } else refuse(S.wrongObjectType, `relation "${name}" cannot have triggers`);
  if (instead && forEach !== 'row') refuse(S.featureNotSupported, 'INSTEAD OF triggers must be FOR EACH ROW');
}

function addTrigger(work: Working, relation: Relation, trigger: Trigger, replace: boolean): void {
  if (!replace && relation.triggers.some((t) => t.name === trigger.name))
    refuse(S.duplicateObject, `trigger "${trigger.name}" for relation "${relation.name}" already exists`);
  const triggers = [...relation.triggers.filter((t) => t.name !== trigger.name), trigger];
  work.put({ ...relation, triggers });
  if (relation.kind !== 'partitioned table' || trigger.forEach !== 'row') return;
  for (const child of childrenOf(work, current(work, relation))) addTrigger(work, child, trigger, replace);
}

/** Trigger functions that every database has. */
const BUILT_IN = new Set([
  'suppress_redundant_updates_trigger',
  'tsvector_update_trigger',
  'tsvector_update_trigger_column',
]);

function triggerFunction(
  work: Working,
  ref: NameRef,
  trigger: Omit<Trigger, 'function'>,
  table: Relation,
): QualifiedName {
  const found = findRoutines(work, ref).find((r) => r.arguments.length === 0);
  if (found) return { schema: found.schema, name: found.name };
  if (BUILT_IN.has(ref.name)) return { schema: 'pg_catalog', name: ref.name };
  const extension = work.extensions.get(extensionOfTrigger(ref.name));
  if (extension) return { schema: extension.schema, name: ref.name };
  if (ref.schema === undefined || isOurSchema(work, ref.schema))
    refuse(S.undefinedFunction, `function ${displayRef(ref)}() does not exist`);
  addGap(work, `calls ${displayRef(ref)}(), which is outside these files`, trigger.provenance.created, table);
  return { schema: ref.schema ?? 'public', name: ref.name };
}
