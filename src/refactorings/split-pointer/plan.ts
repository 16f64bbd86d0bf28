import type { Snapshot } from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import type { SplitPointer } from '../../dependencies/remedy.ts';
import type { FollowingValues } from '../../verification/plan.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { listed } from '../columns-leave/uses.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { demandsOf } from './demands.ts';
import { guardPointers, probesOf } from './guards.ts';
import { addColumns, anyRow, demandKeys, fillColumns, selectOf } from './pieces.ts';
import { goingOf, own, type Pointer, pointerOf } from './pointer.ts';

/** "Split commentable_type, commentable_id into foreign keys" */
export function titleOf({ type, id }: SplitPointer): string {
  return `Split ${type}, ${id} into foreign keys`;
}

/** Works out how a pointer becomes foreign keys, or says why it cannot. */
export function planSplitPointer(snapshot: Snapshot, remedy: SplitPointer): Plan | Unavailable {
  const pointer = pointerOf(snapshot, remedy, titleOf(remedy));
  if ('unavailable' in pointer) return pointer;
  const { table, type, id, branches, twin } = pointer;
  const targets = [...new Set(branches.map((b) => b.target))];
  const demands = demandsOf(pointer);
  const going = goingOf(pointer);
  return planLeaving({
    snapshot,
    names: pointer.names,
    table,
    columns: going,
    title: pointer.title,
    meaning: `No row goes. Instead of ${type.name} and ${id.name} a row of ${table.name} has ${listed(branches.map((b) => b.column))}, ${pointer.isDemanded ? 'one' : 'at most one'} of which is set. A guard stops the migration where a pointer leads nowhere.`,
    mapping: branches.map((b) => ({
      from: `${table.name}.${id.name}`,
      to: `${table.name}.${b.column}`,
      why: `where ${type.name} is ${b.value}`,
    })),
    carried: demands.names,
    view: { suffix: `${type.name}_${id.name}`, select: selectOf(pointer), joins: [] },
    pieces: [
      guardPointers(pointer),
      addColumns(pointer),
      fillColumns(pointer),
      demandKeys(pointer, demands.statements),
    ],
    made: [],
    locked: targets,
    notes: [
      `Deleting a row of ${targets.map((t) => t.name).join(' or ')} to which a row of ${table.name} refers is refused from now on (no action); until now the pointer was left behind. Where such rows are to go along, say on delete cascade.`,
      `A further kind of target needs a column of its own, and its place in the check.`,
      ...(twin ? [`${listed(going.slice(2))} said the same as ${type.name} and ${id.name}, and goes with them.`] : []),
    ],
    obligations: probesOf(pointer),
    touches: targets,
    takes: [type, ...(twin?.type ? [twin.type] : [])].map((c) => ({
      table: { schema: table.schema, name: table.name },
      column: c.name,
      values: branches.map((b) => b.value),
    })),
    follows: follows(pointer),
    because: [type.provenance.created, id.provenance.created],
  });
}

function follows(pointer: Pointer): FollowingValues[] {
  const { table, type, id, twin } = pointer;
  const name = { schema: table.schema, name: table.name };
  const found: FollowingValues[] = [{ table: name, columns: [id.name], query: anyRow(pointer) }];
  if (!twin) return found;
  const same = [`${own(table, id)}::${writtenType(twin.id.type)}`];
  if (twin.type) same.push(`${own(table, type)}::${writtenType(twin.type.type)}`);
  found.push({
    table: name,
    columns: [twin.id.name, ...(twin.type ? [twin.type.name] : [])],
    query: `select ${same.join(', ')}`,
  });
  return found;
}
