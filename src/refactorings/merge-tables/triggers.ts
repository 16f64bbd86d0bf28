import { keyOf, type Relation, type Trigger } from '../../catalog/model.ts';
import { printTrigger } from '../../catalog/print/trigger.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Unavailable } from '../refactoring.ts';
import { renameColumns, sameSql, sqlOf } from './expressions.ts';
import { twinsOf } from './mapping.ts';
import type { Merge, Part } from './merge.ts';
import { freeColumn } from './names.ts';
import { conditions, nameOf } from './spell.ts';
import { columnsNamedBy, rowsSeenBy } from './trigger-bodies.ts';

/** Triggers fire for the rows they fired for before: those of one table alone get a WHEN that says so. */
export function carryTriggers(merge: Merge): Part | Unavailable {
  const { a, b } = merge;
  const why = refuse(merge);
  if (why !== undefined) return { unavailable: why };
  const taken = new Set(b.triggers.map((t) => t.name));
  const claim = (...wishes: string[]): string => {
    const name = freeColumn(taken, ...wishes);
    taken.add(name);
    return name;
  };
  const incoming = a.triggers.filter((t) => !equalIn(merge, t, b));
  const ours = b.triggers.filter((t) => t.forEach === 'row' && !a.triggers.some((o) => sameTrigger(merge, o, t)));
  const made: Trigger[] = [];
  for (const trigger of ours) {
    for (const part of qualify(merge, trigger, (row) => conditions(merge, row).ofB))
      made.push({ ...part, name: part.suffix === '' ? trigger.name : claim(`${trigger.name}${part.suffix}`) });
  }
  for (const trigger of incoming) {
    const moved = movedTrigger(merge, trigger);
    if (!moved) return { unavailable: `the condition of the trigger ${trigger.name} of ${keyOf(a)} cannot be moved` };
    for (const part of qualify(merge, moved, (row) => conditions(merge, row).ofA))
      made.push({ ...part, name: claim(`${trigger.name}${part.suffix}`, `${a.name}_${trigger.name}${part.suffix}`) });
  }
  if (made.length === 0) return {};
  const drop = (name: string) => `drop trigger ${quoteIdentifier(name)} on ${nameOf(b)};`;
  return {
    pieces: [
      {
        stage: 'attach',
        title: 'Triggers',
        comment: `Each trigger fires for the rows it fired for before; those that both tables had alike stay as they are.`,
        sql: [...ours.map((t) => drop(t.name)), ...made.flatMap((t) => printTrigger(b, t))].join('\n'),
        reverse: {
          comment: `The triggers of ${b.name} as they were.`,
          sql: [...made.map((t) => drop(t.name)), ...ours.flatMap((t) => printTrigger(b, t))].join('\n'),
        },
        because: [...ours, ...incoming].map((t) => t.provenance.created),
      },
    ],
  };
}

function refuse(merge: Merge): string | undefined {
  const { a, b, snapshot } = merge;
  const renamed = merge.placements.filter((p) => p.from.name !== p.to).map((p) => p.from.name);
  for (const [table, trigger] of [a, b].flatMap((t) => t.triggers.map((trigger) => [t, trigger] as const))) {
    const sees = rowsSeenBy(snapshot, trigger);
    // What is told the target's name is told the truth about the target's rows.
    if (sees === undefined || (sees === "the table's name" && table === b)) continue;
    return `the trigger ${trigger.name} of ${keyOf(table)} runs ${keyOf(trigger.function)}, which uses ${sees}, and those are ${b.name}'s, with all its columns, after a merge`;
  }
  for (const trigger of a.triggers) {
    const named = columnsNamedBy(snapshot, trigger, renamed);
    if (named !== undefined)
      return `the trigger ${trigger.name} of ${keyOf(a)} runs ${keyOf(trigger.function)}, which names ${named}; in ${keyOf(b)} that column is called ${merge.columns.get(named)}`;
    if (trigger.forEach === 'statement' && !trigger.events.includes('truncate') && !equalIn(merge, trigger, b))
      return `the trigger ${trigger.name} of ${keyOf(a)} fires once a statement, and in ${keyOf(b)} it could not tell whose rows a statement touched`;
  }
  for (const trigger of b.triggers) {
    if (
      trigger.forEach === 'statement' &&
      !trigger.events.includes('truncate') &&
      !a.triggers.some((o) => sameTrigger(merge, o, trigger))
    )
      return hasTransitionTables(trigger)
        ? `the trigger ${trigger.name} of ${keyOf(b)} sees all rows of a statement, and would see those of ${keyOf(a)} as well`
        : `the trigger ${trigger.name} of ${keyOf(b)} fires once a statement, and would fire for those on ${keyOf(a)} as well`;
  }
  return undefined;
}

function hasTransitionTables({ node }: Trigger): boolean {
  return 'CreateTrigStmt' in node && (node.CreateTrigStmt.transitionRels?.length ?? 0) > 0;
}

function equalIn(merge: Merge, trigger: Trigger, b: Relation): boolean {
  return b.triggers.some((t) => sameTrigger(merge, trigger, t));
}

/** Whether a trigger of the target does for all rows what one of the absorbed table did for its own. */
function sameTrigger(merge: Merge, old: Trigger, own: Trigger): boolean {
  const moved = movedTrigger(merge, old);
  return (
    moved !== undefined &&
    keyOf(moved.function) === keyOf(own.function) &&
    moved.timing === own.timing &&
    moved.forEach === own.forEach &&
    moved.enabled === own.enabled &&
    moved.constraint === own.constraint &&
    same(moved.events, own.events) &&
    same(moved.updateOf, own.updateOf) &&
    moved.arguments.join('\0') === own.arguments.join('\0') &&
    (moved.when && own.when ? sameSql(moved.when.sql, own.when.sql) : !moved.when && !own.when) &&
    clausesOf(moved) === clausesOf(own)
  );
}

function same(x: readonly string[], y: readonly string[]): boolean {
  return x.length === y.length && x.every((e) => y.includes(e));
}

/** What the tree alone says: DEFERRABLE, REFERENCING. */
function clausesOf({ node }: Trigger): string {
  if (!('CreateTrigStmt' in node)) return '';
  const { deferrable, initdeferred, transitionRels, constrrel } = node.CreateTrigStmt;
  return JSON.stringify([deferrable ?? false, initdeferred ?? false, transitionRels ?? [], constrrel?.relname ?? '']);
}

/** The trigger in terms of the target's columns. */
function movedTrigger(merge: Merge, old: Trigger): Trigger | undefined {
  const when =
    old.when &&
    renameColumns(sqlOf(old.when), {
      table: merge.a.name,
      newTable: merge.b.name,
      columns: merge.columns,
      rowVariables: true,
    });
  if (old.when && when === undefined) return undefined;
  return {
    ...old,
    updateOf: twinsOf(merge.placements, old.updateOf),
    ...(old.when && when !== undefined ? { when: { ...old.when, sql: when } } : {}),
  };
}

/** A trigger for some rows alone. DELETE knows only the old row, INSERT only the new: both together take two triggers. */
function* qualify(
  merge: Merge,
  trigger: Trigger,
  condition: (row: string) => string,
): Iterable<Trigger & { readonly suffix: string }> {
  if (trigger.forEach === 'statement') {
    yield { ...trigger, suffix: '' };
    return;
  }
  const written = trigger.events.filter((e) => e !== 'delete');
  const deleted = trigger.events.filter((e) => e === 'delete');
  for (const [events, row, suffix] of [
    [written, 'new', ''],
    [deleted, 'old', written.length > 0 ? '_on_delete' : ''],
  ] as const) {
    if (events.length === 0) continue;
    const own = condition(row);
    const sql = trigger.when ? `${own} and (${sqlOf(trigger.when)})` : own;
    const node = trigger.when?.node ?? merge.b.triggers[0]?.node ?? trigger.node;
    yield { ...trigger, events, updateOf: row === 'new' ? trigger.updateOf : [], when: { sql, node }, suffix };
  }
}
