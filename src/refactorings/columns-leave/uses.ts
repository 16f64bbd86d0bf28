import {
  type Constraint,
  foreignKeysOf,
  type Index,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { mentions } from '../merge-tables/expressions.ts';
import { tablesIn } from '../merge-tables/tables-in-sql.ts';
import { columnsNamedBy, rowsSeenBy } from '../merge-tables/trigger-bodies.ts';
import { tieOf } from '../ties.ts';

/** Why the table cannot be taken apart at all; undefined where nothing speaks against it. */
export function refuseTable(snapshot: Snapshot, table: Relation): string | undefined {
  const name = keyOf(table);
  if (table.kind !== 'table') return `${name} is a ${table.kind}, and only plain tables are taken apart`;
  if (table.persistence === 'temporary') return `${name} is temporary, and gone with its session`;
  if (table.partitionOf) return `${name} is a partition of ${keyOf(table.partitionOf.parent)}`;
  if (table.ofType) return `${name} has the columns of the type ${keyOf(table.ofType)}, as long as it is one of it`;
  if (table.inherits.length > 0)
    return `${name} inherits from ${table.inherits.map(keyOf).join(', ')}; undo the inheritance first`;
  if (table.rowSecurity && table.forceRowSecurity)
    return `${name} forces row-level security on its owner, under which a migration cannot be sure to see all rows`;
  if (!primaryKeyOf(table))
    return `${name} has no primary key by which its rows could be found again; give it one first`;
  return tieOf(snapshot, table);
}

/**
 * Why these columns cannot leave: the first thing that still uses one and that the plan does not carry over.
 * @param carried names of constraints and indexes of the table that the plan takes care of
 */
export function refuseUses(
  snapshot: Snapshot,
  table: Relation,
  columns: readonly string[],
  carried: ReadonlySet<string>,
): string | undefined {
  return (
    refuseColumns(table, columns) ??
    refuseConstraints(snapshot, table, columns, carried) ??
    refuseWithin(snapshot, table, columns) ??
    refuseReaders(snapshot, table, columns)
  );
}

function refuseColumns(table: Relation, columns: readonly string[]): string | undefined {
  const name = keyOf(table);
  for (const wanted of columns) {
    const column = table.columns.find((c) => c.name === wanted);
    if (!column) return `${name} has no column ${wanted}`;
    if (column.generated) return `${name}.${wanted} is generated from other columns, and cannot leave them`;
    if (column.identity) return `${name}.${wanted} is an identity column, and counts the rows of ${name}`;
    if (/\bnextval\s*\(/i.test(column.default?.sql ?? ''))
      return `${name}.${wanted} takes its values from a sequence, and counts the rows of ${name}`;
  }
  for (const user of table.columns) {
    const read = columns.filter((c) => user.generated && mentions(user.generated.sql, [c]));
    if (read.length > 0) return `the generated column ${name}.${user.name} is computed from ${listed(read)}`;
  }
  if (columns.length === table.columns.length) return `nothing of ${name} would be left`;
  return undefined;
}

function refuseConstraints(
  snapshot: Snapshot,
  table: Relation,
  columns: readonly string[],
  carried: ReadonlySet<string>,
): string | undefined {
  const name = keyOf(table);
  for (const constraint of table.constraints) {
    if (carried.has(constraint.name) || constraint.type === 'n' || !isOn(constraint, columns)) continue;
    return `the ${WORDS[constraint.type]} ${constraint.name} of ${name} is about ${named(constraint, columns)}, and would go with what it demands; drop it first where it is not needed`;
  }
  for (const other of snapshot.relations.values())
    for (const key of foreignKeysOf(other))
      if (keyOf(key.references) === name && key.referencedColumns.some((c) => columns.includes(c)))
        return `the foreign key ${key.name} of ${keyOf(other)} refers to ${listed(key.referencedColumns)} of ${name}`;
  const index = table.indexes.find(
    (i) => i.constraint === undefined && i.unique && !carried.has(i.name) && isIndexOn(i, columns),
  );
  if (index)
    return `the unique index ${index.name} of ${name} is about ${listed(columns.filter((c) => isIndexOn(index, [c])))}, and would go with what it demands; drop it first where it is not needed`;
  return undefined;
}

const WORDS: Readonly<Record<Constraint['type'], string>> = {
  p: 'primary key',
  u: 'unique constraint',
  f: 'foreign key',
  c: 'check',
  n: 'not-null constraint',
  x: 'exclusion constraint',
};

function named(constraint: Constraint, columns: readonly string[]): string {
  return listed(columns.filter((c) => isOn(constraint, [c])));
}

/** Triggers and policies of the table itself, and privileges on the columns. */
function refuseWithin(snapshot: Snapshot, table: Relation, columns: readonly string[]): string | undefined {
  const name = keyOf(table);
  for (const trigger of table.triggers) {
    const column =
      trigger.updateOf.find((c) => columns.includes(c)) ??
      columnsNamedBy(snapshot, trigger, columns) ??
      (trigger.when && mentions(trigger.when.sql, columns) ? listed(columns) : undefined);
    if (column !== undefined) return `the trigger ${trigger.name} of ${name} is about ${column}`;
  }
  for (const policy of table.policies) {
    const used = columns.filter((c) => [policy.using, policy.check].some((e) => e && mentions(e.sql, [c])));
    if (used.length > 0) return `the policy ${policy.name} of ${name} decides by ${listed(used)}`;
  }
  const grant = table.grants.find((g) => g.columns.some((c) => columns.includes(c)));
  if (grant)
    return `${grant.role} holds privileges on single columns of ${name}, which leave; grant them on the whole table or take them back first`;
  return undefined;
}

/** Functions and the policies of other tables that read the columns; views are made again. */
function refuseReaders(snapshot: Snapshot, table: Relation, columns: readonly string[]): string | undefined {
  const name = keyOf(table);
  for (const other of snapshot.relations.values())
    for (const policy of other.policies) {
      const texts = [policy.using, policy.check].flatMap((e) => (e ? [`select (${e.sql}\n)`] : []));
      const reads = other !== table && texts.some((sql) => readsTable(sql, table) && mentionsAny(sql, columns));
      if (reads) return `the policy ${policy.name} of ${keyOf(other)} reads ${listed(columns)} of ${name}`;
    }
  for (const routine of [...snapshot.routines.values()].flat()) {
    const text = (routine.body ?? routine.sql).replace(/--[^\n]*/g, '');
    const column = columns.find((c) => isWordIn(text, c));
    if (column !== undefined && isWordIn(text, table.name))
      return `the ${routine.kind} ${keyOf(routine)} names ${column} and ${name}; see that it can do without first`;
  }
  return undefined;
}

/** Notes on what goes on, with less than it had. */
export function notesOnUses(snapshot: Snapshot, table: Relation, columns: readonly string[]): string[] {
  const whole = table.triggers.filter((t) => rowsSeenBy(snapshot, t) === 'whole rows').map((t) => t.name);
  const indexes = table.indexes.filter((i) => i.constraint === undefined && isIndexOn(i, columns));
  const mixed = indexes.filter((i) => i.keys.some((k) => k.column !== undefined && !columns.includes(k.column)));
  return [
    ...(whole.length > 0
      ? [
          `What ${whole.join(', ')} ${whole.length === 1 ? 'hands' : 'hand'} on as a whole row has no ${listed(columns)} any more.`,
        ]
      : []),
    ...mixed.map((i) => `The index ${i.name} goes with the columns, though it has others as well.`),
  ];
}

/** Whether the constraint is about one of these columns. */
export function isOn(constraint: Constraint, columns: readonly string[]): boolean {
  switch (constraint.type) {
    case 'p':
    case 'u':
      return [...constraint.columns, ...constraint.include].some((c) => columns.includes(c));
    case 'f':
      return constraint.columns.some((c) => columns.includes(c));
    case 'n':
      return columns.includes(constraint.column);
    case 'c':
      return mentions(constraint.expression.sql, columns);
    case 'x':
      return (
        constraint.elements.some((e) => isKeyOn(e, columns)) ||
        (constraint.predicate !== undefined && mentions(constraint.predicate.sql, columns))
      );
  }
}

/** Whether the index has to do with one of these columns, so that it goes with it. */
export function isIndexOn(index: Index, columns: readonly string[]): boolean {
  return (
    index.keys.some((k) => isKeyOn(k, columns)) ||
    index.include.some((c) => columns.includes(c)) ||
    (index.predicate !== undefined && mentions(index.predicate.sql, columns))
  );
}

function isKeyOn(key: Index['keys'][number], columns: readonly string[]): boolean {
  if (key.column !== undefined) return columns.includes(key.column);
  return key.expression !== undefined && mentions(key.expression.sql, columns);
}

function readsTable(sql: string, table: Relation): boolean {
  return tablesIn(sql)?.some((t) => t.name === table.name && (t.schema ?? table.schema) === table.schema) ?? true;
}

function mentionsAny(sql: string, columns: readonly string[]): boolean {
  return columns.some((c) => isWordIn(sql, c));
}

export function isWordIn(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w$])"?${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"?(?![\\w$])`, 'i').test(text);
}

export function listed(columns: readonly string[]): string {
  return columns.join(', ');
}
