import type { DeclaredColumn } from '../lower/column.ts';
import type { DeclaredConstraint } from '../lower/constraint.ts';
import type { Column, Relation } from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { constraintsOfColumn, examineColumn, makeColumn, requireValues } from './column.ts';
import { inOrder } from './create-table.ts';
import { sameType } from './inherit.ts';
import { childrenOf } from './relation.ts';

interface AddColumn {
  readonly ifNotExists: boolean;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
}

/** ADD COLUMN, in the table and in those below it. Returns its constraints, which PostgreSQL adds in later passes. */
export function addColumn(
  work: Working,
  table: Relation,
  declared: DeclaredColumn,
  { ifNotExists, only }: AddColumn,
): readonly DeclaredConstraint[] {
  if (table.partitionOf) refuse(S.wrongObjectType, 'cannot add column to a partition');
  if (table.columns.some((c) => c.name === declared.name)) {
    const message = `column "${declared.name}" of relation "${table.name}" already exists`;
    if (!ifNotExists) refuse(S.duplicateColumn, message);
    addNotice(work, S.duplicateColumn, `${message}, skipping`, declared.at);
    return [];
  }
  examineColumn(work, table, declared);
  const column = makeColumn(work, table, declared);
  const next: Relation = changed(
    { ...table, columns: [...table.columns, column] },
    `add column ${column.name}`,
    declared.at,
  );
  work.put(next);
  requireValues(work, next, column);
  const hasChildren = childrenOf(work, next).length > 0;
  if (declared.identity && !only && hasChildren && next.kind !== 'partitioned table')
    refuse(S.invalidTableDefinition, 'cannot recursively add identity column to table that has child tables');
  if (only && hasChildren) refuse(S.invalidTableDefinition, 'column must be added to child tables too');
  inheritColumn(work, next, column, declared);
  return inOrder(constraintsOfColumn(declared));
}

function inheritColumn(work: Working, parent: Relation, column: Column, declared: DeclaredColumn): void {
  for (const child of childrenOf(work, parent)) {
    const own = child.columns.find((c) => c.name === column.name);
    if (own) {
      if (!sameType(own.type, column.type))
        refuse(S.datatypeMismatch, `child table "${child.name}" has different type for column "${column.name}"`);
      continue;
    }
    // A partition's identity is its parent's.
    const { identity, ...rest } = column;
    const plain = child.partitionOf && identity ? { ...rest, identity } : rest;
    const next = changed(
      { ...child, columns: [...child.columns, { ...plain, local: false }] },
      `add column ${column.name}`,
      declared.at,
    );
    work.put(next);
    inheritColumn(work, next, column, declared);
  }
}
