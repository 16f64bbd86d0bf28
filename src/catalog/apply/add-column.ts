import type { DeclaredColumn } from '../lower/column.ts';
import type { Column, Relation } from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { constraintsOfColumn, makeColumn } from './column.ts';
import { addConstraint } from './constraints.ts';
import { inOrder } from './create-table.ts';
import { sameType } from './inherit.ts';
import { childrenOf, current } from './relation.ts';

/** ADD COLUMN, in the table and in those below it. */
export function addColumn(work: Working, table: Relation, declared: DeclaredColumn, ifNotExists: boolean): void {
  if (table.columns.some((c) => c.name === declared.name)) {
    const message = `column "${declared.name}" of relation "${table.name}" already exists`;
    if (!ifNotExists) refuse(S.duplicateColumn, message);
    addNotice(work, S.duplicateColumn, `${message}, skipping`, declared.at);
    return;
  }
  if (table.partitionOf) refuse(S.wrongObjectType, 'cannot add column to a partition');
  const column = makeColumn(work, table, declared);
  let next: Relation = changed(
    { ...table, columns: [...table.columns, column] },
    `add column ${column.name}`,
    declared.at,
  );
  work.put(next);
  inheritColumn(work, next, column, declared);
  for (const constraint of inOrder(constraintsOfColumn(declared))) {
    next = addConstraint(work, current(work, next), constraint);
  }
}

function inheritColumn(work: Working, parent: Relation, column: Column, declared: DeclaredColumn): void {
  for (const child of childrenOf(work, parent)) {
    const own = child.columns.find((c) => c.name === column.name);
    if (own) {
      if (!sameType(own.type, column.type))
        refuse(S.datatypeMismatch, `child table "${child.name}" has different type for column "${column.name}"`);
      continue;
    }
    const { identity: _, ...plain } = column;
    const next = changed(
      { ...child, columns: [...child.columns, { ...plain, local: false }] },
      `add column ${column.name}`,
      declared.at,
    );
    work.put(next);
    inheritColumn(work, next, column, declared);
  }
}
