import type { CreateStmt, Node, PartitionSpec } from '@pgsql/types';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { printSql } from '../../sql/print.ts';
import { createTable, type DeclaredTable, type TableElement } from '../apply/create-table.ts';
import type { RelationKind } from '../model.ts';
import { type NameRef, optionsOf, refOfRange } from '../nodes.ts';
import { originOfName, type Reading } from '../reading.ts';
import type { Lowering } from './change.ts';
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
  return {
    ...refOfRange(node.relation),
    at: originOfName(reading, node.relation?.location),
    kind: kind ?? (node.partspec ? 'partitioned table' : 'table'),
    persistence: persistence === 't' ? 'temporary' : persistence === 'u' ? 'unlogged' : 'permanent',
    ifNotExists: node.if_not_exists ?? false,
    elements: [...(node.tableElts ?? []), ...(node.constraints ?? []), ...(node.nnconstraints ?? [])].flatMap((n) =>
      lowerElement(n, reading),
    ),
    inherits: parent ? [] : parents,
    ...(parent && node.partbound ? { partitionOf: { parent, bound: partitionBound(node.partbound) } } : {}),
    ...(node.partspec ? { partitionBy: partitionKey(node.partspec) } : {}),
    ...(node.ofTypename ? { ofType: refOfType(node) } : {}),
    options: optionsOf(node.options),
    dropOnCommit: node.oncommit === 'ONCOMMIT_DROP',
  };
}

function refOfType(node: CreateStmt): NameRef {
  const names = (node.ofTypename?.names ?? []).flatMap((n) => ('String' in n ? (n.String.sval ?? '') : []));
  return { schema: names.at(-2), name: names.at(-1) ?? '' };
}

function lowerElement(node: Node, reading: Reading): TableElement[] {
  if ('ColumnDef' in node) return [{ kind: 'column', column: lowerColumn(reading, node.ColumnDef) }];
  if ('TableLikeClause' in node) {
    const { relation, options } = node.TableLikeClause;
    return [
      {
        kind: 'like',
        source: refOfRange(relation),
        options: options ?? 0,
        at: originOfName(reading, relation?.location),
      },
    ];
  }
  if ('Constraint' in node) {
    const constraint = lowerConstraint(reading, node.Constraint);
    return constraint ? [{ kind: 'constraint', constraint }] : [];
  }
  return [];
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
