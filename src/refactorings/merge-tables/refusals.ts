import { keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { tieOf } from '../ties.ts';
import { domainOf } from './mapping.ts';
import type { Merge } from './merge.ts';

/** Why the two relations cannot be merged at all, whatever their columns; undefined where nothing speaks against it. */
export function refuseTables(snapshot: Snapshot, a: Relation, b: Relation): string | undefined {
  if (a === b) return `${keyOf(a)} cannot be merged into itself`;
  for (const table of [a, b]) {
    const why = refuseTable(snapshot, table);
    if (why !== undefined) return why;
  }
  return undefined;
}

function refuseTable(snapshot: Snapshot, table: Relation): string | undefined {
  const name = keyOf(table);
  if (table.kind === 'partitioned table')
    return `${name} is partitioned: its keys have to hold the partition key, which the rows of another table need not have`;
  if (table.partitionOf)
    return `${name} is a partition of ${keyOf(table.partitionOf.parent)}; merge the partitioned tables instead`;
  if (table.kind !== 'table') return `${name} is a ${table.kind}, and only ordinary tables can be merged`;
  if (table.persistence !== 'permanent')
    return `${name} is ${table.persistence}; its rows do not live as long as those of a permanent table`;
  if (table.columns.length === 0) return `${name} has no columns, so no view could stand in for it`;
  if (table.inherits.length > 0)
    return `${name} inherits from ${table.inherits.map(keyOf).join(', ')}; undo the inheritance first`;
  return tieOf(snapshot, table);
}

/** Why these columns cannot be placed. */
export function refuseColumns(merge: Merge): string | undefined {
  for (const { from, kind } of merge.placements) {
    const domain = domainOf(merge.snapshot, from);
    if (kind === 'own' && domain?.notNull)
      return `${keyOf(merge.a)}.${from.name} has the domain ${keyOf(domain)}, which is not null, and the rows of ${keyOf(merge.b)} have nothing to put there`;
  }
  for (const { column, fill } of merge.extras) {
    const domain = domainOf(merge.snapshot, column);
    if (domain?.notNull && fill === 'null')
      return `${keyOf(merge.b)}.${column.name} has the domain ${keyOf(domain)}, which is not null, and the rows of ${keyOf(merge.a)} have nothing to put there`;
  }
  return undefined;
}
