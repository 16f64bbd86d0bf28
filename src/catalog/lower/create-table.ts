import type { CreateStmt, Node, PartitionSpec } from '@pgsql/types';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { printSql } from '../../sql/print.ts';
import { createTable, type DeclaredTable, type TableElement } from '../apply/create-table.ts';
import type { RelationKind } from '../model.ts';
import { optionsOf, refOfRange, refOfType } from '../nodes.ts';
import { originOfName, type Reading } from '../reading.ts';
import type { Lowering, Writable } from './change.ts';
import { lowerColumn } from './column.ts';
import { lowerConstraint } from './constraint.ts';
import { partitionBound } from './partition-bound.ts';

export function lowerCreateTable(node: CreateStmt, reading: Reading, kind?: RelationKind): Lowering {
  const declared = declareTable(node, reading, kind);
  return { at: declared.at, run: (work) => createTable(work, declared) };
}

export function declareTable(node: CreateStmt, reading: Reading, kind?: RelationKind): DeclaredTable {
  const persistence = node.relation?.relpersistence;
  const parents = (node.inhRelations ?? []).flatMap((n) => ('RangeVar' in n ? refOfRange(n.RangeVar) : []));
  const parent = node.partbound ? parents[0] : undefined;
  const ref = refOfRange(node.relation);
  const elements: TableElement[] = [];
  for (const list of [node.tableElts, node.constraints, node.nnconstraints])
    for (const n of list ?? []) lowerElement(n, reading, elements);
  const declared: Writable<DeclaredTable> = {
    schema: ref.schema,
    name: ref.name,
    at: originOfName(reading, node.relation?.location),
    kind: kind ?? (node.partspec ? 'partitioned table' : 'table'),
    persistence: persistence === 't' ? 'temporary' : persistence === 'u' ? 'unlogged' : 'permanent',
    ifNotExists: node.if_not_exists ?? false,
    elements,
    inherits: parent ? [] : parents,
    options: optionsOf(node.options),
    dropOnCommit: node.oncommit === 'ONCOMMIT_DROP',
  };
  if (parent && node.partbound) declared.partitionOf = { parent, bound: partitionBound(node.partbound) };
  if (node.partspec) {
    declared.partitionBy = partitionKey(node.partspec);
    declared.partitionColumns = (node.partspec.partParams ?? []).flatMap((n) =>
      'PartitionElem' in n ? (n.PartitionElem.name ?? []) : [],
    );
  }
  if (node.ofTypename) declared.ofType = refOfType(node.ofTypename);
  return declared;
}

function lowerElement(node: Node, reading: Reading, into: TableElement[]): void {
  if ('ColumnDef' in node) into.push({ kind: 'column', column: lowerColumn(reading, node.ColumnDef) });
  else if ('TableLikeClause' in node) {
    const { relation, options } = node.TableLikeClause;
    const at = originOfName(reading, relation?.location);
    into.push({ kind: 'like', source: refOfRange(relation), options: options ?? 0, at });
  } else if ('Constraint' in node) {
    const constraint = lowerConstraint(reading, node.Constraint);
    if (constraint) into.push({ kind: 'constraint', constraint });
  }
}

const STRATEGIES: Readonly<Record<string, string>> = {
  PARTITION_STRATEGY_RANGE: 'range',
  PARTITION_STRATEGY_LIST: 'list',
  PARTITION_STRATEGY_HASH: 'hash',
};

function partitionKey(spec: PartitionSpec): string {
  const keys = (spec.partParams ?? []).flatMap((node) => {
    if (!('PartitionElem' in node)) return [];
    const { name, expr } = node.PartitionElem;
    if (name !== undefined) return quoteIdentifier(name);
    if (!expr) return [];
    return 'FuncCall' in expr ? printSql(expr) : `(${printSql(expr)})`;
  });
  return `${STRATEGIES[spec.strategy ?? ''] ?? 'range'} (${keys.join(', ')})`;
}
