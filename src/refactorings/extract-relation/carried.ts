import { foreignKeysOf, type QualifiedName } from '../../catalog/model.ts';
import { printIndex } from '../../catalog/print/index-definition.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import { isIndexOn, isOn } from '../columns-leave/uses.ts';
import { readFrom, renameColumns, sqlOf } from '../merge-tables/expressions.ts';
import { type Extraction, newName } from './extraction.ts';

/** Checks, foreign keys and indexes about the columns that go and no others: the new table gets them. */
export function carriedRules(x: Extraction): {
  readonly names: ReadonlySet<string>;
  /** As they stand in CREATE TABLE. */
  readonly clauses: readonly string[];
  readonly statements: readonly string[];
  readonly touches: readonly QualifiedName[];
  readonly notes: readonly string[];
} {
  const { table, moved, made, names } = x;
  const goes = new Set(moved.map((c) => c.name));
  const carried = new Set<string>();
  const clauses: string[] = [];
  const renamed = (columns: readonly string[]) => columns.map((c) => newName(x, c));
  const touches: QualifiedName[] = [];
  const notes: string[] = [];
  for (const check of table.constraints) {
    if (check.type !== 'c' || !check.enforced || check.notValid || !isOn(check, [...goes])) continue;
    // Nothing but bare names of columns that go, outside of any subquery.
    if (readFrom(sqlOf(check.expression), 'moved', (c) => (goes.has(c) ? c : undefined)) === undefined) continue;
    const sql = renameColumns(sqlOf(check.expression), { table: table.name, newTable: made.name, columns: x.renamed });
    if (sql === undefined) continue;
    carried.add(check.name);
    const about = renamed([...goes].filter((c) => isOn(check, [c])));
    const name = names.object(made.name, about, 'check');
    clauses.push(printNamedConstraint({ ...check, name, expression: { ...check.expression, sql } }));
  }
  for (const key of foreignKeysOf(table)) {
    if (key.notValid || !key.enforced || key.period || !key.columns.every((c) => goes.has(c))) continue;
    carried.add(key.name);
    touches.push(key.references);
    if (key.onDelete === 'cascade')
      notes.push(
        `Deleting a row of ${key.references.name} took rows of ${table.name} along; now it is refused as long as one refers to the row of ${made.name} that would go.`,
      );
    const columns = renamed(key.columns);
    clauses.push(
      printNamedConstraint({
        ...key,
        columns,
        onDeleteColumns: renamed(key.onDeleteColumns),
        name: names.object(made.name, columns, 'fkey'),
      }),
    );
  }
  const statements: string[] = [];
  for (const index of table.indexes) {
    if (index.unique || index.constraint !== undefined || index.partOf !== undefined || !isIndexOn(index, [...goes]))
      continue;
    const columns = [...index.keys.flatMap((k) => k.column ?? []), ...index.include];
    const plain = index.keys.every((k) => k.column !== undefined) && !index.predicate;
    if (!plain || !columns.every((c) => goes.has(c))) continue;
    statements.push(
      printIndex(made, {
        ...index,
        keys: index.keys.map((k) => (k.column === undefined ? k : { ...k, column: newName(x, k.column) })),
        include: renamed(index.include),
        name: names.object(made.name, renamed(columns), 'idx'),
      }),
    );
  }
  return { names: carried, clauses, statements, touches, notes };
}
