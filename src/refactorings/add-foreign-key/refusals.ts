import { type ColumnType, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import type { AddForeignKey } from '../../dependencies/remedy.ts';
import { isSameType } from '../along-references/values.ts';
import { refuseTable } from '../drops.ts';
import { sameColumns, uniqueKeysOf } from '../merge-tables/keys.ts';

/** Why there can be no such foreign key; undefined where nothing speaks against it. */
export function refuse(
  snapshot: Snapshot,
  table: Relation,
  target: Relation,
  { columns, references }: AddForeignKey,
): string | undefined {
  return (
    refuseTable(snapshot, table) ??
    refuseTable(snapshot, target) ??
    refuseBearer(snapshot, table) ??
    refuseTarget(snapshot, table, target, references.columns) ??
    refuseColumns(snapshot, table, target, columns, references.columns)
  );
}

function refuseBearer(snapshot: Snapshot, table: Relation): string | undefined {
  const name = keyOf(table);
  if (table.kind !== 'table' && table.kind !== 'partitioned table')
    return `${name} is a ${table.kind}, which can have no foreign key`;
  if (table.persistence === 'temporary') return `${name} is temporary, and gone with its session`;
  if (table.partitionOf)
    return `${name} is a partition of ${keyOf(table.partitionOf.parent)}; add the foreign key there, for all partitions`;
  if (table.rowSecurity && table.forceRowSecurity)
    return `${name} forces row-level security on its owner, under which a migration cannot be sure to see all rows`;
  const child = heirOf(snapshot, table);
  if (child) return `${keyOf(child)} inherits from ${name}, and a foreign key of ${name} would not bind its rows`;
  return undefined;
}

/** Why no foreign key of `table` can refer to these columns of `target`. */
export function refuseTarget(
  snapshot: Snapshot,
  table: Relation,
  target: Relation,
  to: readonly string[],
): string | undefined {
  const name = keyOf(target);
  if (target.kind !== 'table' && target.kind !== 'partitioned table')
    return `${name} is a ${target.kind}, to which no foreign key can refer`;
  if (target.persistence !== table.persistence && table.persistence === 'permanent')
    return `${name} is ${target.persistence}, and only other ${target.persistence} tables can refer to it`;
  if (target.rowSecurity && target.forceRowSecurity)
    return `${name} forces row-level security on its owner, under which a migration cannot be sure to see all rows`;
  const child = heirOf(snapshot, target);
  if (child) return `${keyOf(child)} inherits from ${name}, and a foreign key to ${name} would not find its rows`;
  const isKey =
    uniqueKeysOf(target).some((k) => sameColumns(k.columns, to) && !k.deferrable && !k.withoutOverlaps) ||
    target.indexes.some(
      (i) =>
        i.unique &&
        i.constraint === undefined &&
        i.predicate === undefined &&
        i.keys.every((k) => k.column !== undefined) &&
        sameColumns(
          i.keys.map((k) => k.column ?? ''),
          to,
        ),
    );
  return isKey ? undefined : `${to.join(', ')} of ${name} is not unique, so that no foreign key can refer to it`;
}

function refuseColumns(
  snapshot: Snapshot,
  table: Relation,
  target: Relation,
  columns: readonly string[],
  to: readonly string[],
): string | undefined {
  const name = keyOf(table);
  if (columns.length === 0 || columns.length !== to.length)
    return `${columns.length} columns of ${name} cannot refer to ${to.length} of ${keyOf(target)}`;
  for (const [i, wanted] of columns.entries()) {
    const column = table.columns.find((c) => c.name === wanted);
    const other = target.columns.find((c) => c.name === to[i]);
    if (!column) return `${name} has no column ${wanted}`;
    if (!other) return `${keyOf(target)} has no column ${to[i]}`;
    if (column.generated && !column.generated.stored)
      return `${name}.${wanted} is a virtual generated column, which can have no foreign key`;
    const [from, into] = [baseOf(snapshot, column.type), baseOf(snapshot, other.type)];
    if (!areCompared(from, into))
      return `${name}.${wanted} is of type ${writtenType(from)} and ${keyOf(target)}.${other.name} of type ${writtenType(into)}, which no foreign key compares; give them one type first`;
  }
  const there = foreignKeysOf(table).find(
    (k) => keyOf(k.references) === keyOf(target) && sameColumns(k.columns, columns),
  );
  if (there) return `${there.name} of ${name} refers from ${columns.join(', ')} to ${keyOf(target)} already`;
  return undefined;
}

function heirOf(snapshot: Snapshot, table: Relation): Relation | undefined {
  return [...snapshot.relations.values()].find((r) => r.inherits.some((p) => keyOf(p) === keyOf(table)));
}

function baseOf(snapshot: Snapshot, type: ColumnType): ColumnType {
  const base = type.array ? undefined : snapshot.types.get(keyOf(type))?.base;
  return base ? baseOf(snapshot, base) : type;
}

const INTEGERS = /^int[248]$/;

/** Whether PostgreSQL finds an equality for them among the operators of the index that is referred to. */
function areCompared(from: ColumnType, to: ColumnType): boolean {
  const bare = { modifiers: [] };
  if (isSameType({ ...from, ...bare }, { ...to, ...bare })) return true;
  if (from.array || to.array) return false;
  if (INTEGERS.test(from.name)) return INTEGERS.test(to.name) || to.name === 'numeric';
  const texts = ['text', 'varchar'];
  return texts.includes(from.name) && texts.includes(to.name);
}
