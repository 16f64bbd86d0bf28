import {
  type CheckConstraint,
  type ForeignKey,
  foreignKeysOf,
  type QualifiedName,
  type Relation,
} from '../../catalog/model.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import type { SplitRepeatingGroup } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { ChildTable } from '../child-table/child-table.ts';
import { referencesIn, renameColumns, sqlOf } from '../merge-tables/expressions.ts';
import { columnsOn, nameOf } from '../merge-tables/spell.ts';

/** What is demanded alike of every numbered column: the child's column demands it once. */
export function carriedRules(child: ChildTable, { columns }: SplitRepeatingGroup) {
  const { table, names, name } = child;
  const carried = new Set<string>();
  const clauses: string[] = [];
  const statements: string[] = [];
  const touches: QualifiedName[] = [];
  const notes: string[] = [];
  for (const { name: value, from } of columns) {
    const keys = alike(from, (column) => foreignKeysOn(table, column), spellKey);
    for (const [first, ...others] of keys) {
      if (!first) continue;
      for (const key of [first, ...others]) carried.add(key.name);
      touches.push(first.references);
      // A value that became NULL is a row that goes.
      const onDelete = first.onDelete === 'set null' && columns.length === 1 ? 'cascade' : first.onDelete;
      const made: ForeignKey = { ...first, columns: [value], onDelete, onDeleteColumns: [] };
      if (first.onDelete === 'cascade')
        notes.push(
          `Deleting a row of ${first.references.name} takes rows of ${name.name} along, and leaves those of ${table.name}, which went before.`,
        );
      clauses.push(`add ${printNamedConstraint({ ...made, name: names.object(name.name, [value], 'fkey') })}`);
    }
    const checks = alike(
      from,
      (column) => checksOn(table, column),
      (check, column) => renamed(check, table, column, value),
    );
    for (const [first, ...others] of checks) {
      if (!first) continue;
      for (const check of [first, ...others]) carried.add(check.name);
      const sql = renamed(first, table, from[0] ?? '', value);
      clauses.push(`add constraint ${quoteIdentifier(names.object(name.name, [value], 'check'))} check (${sql})`);
    }
    const indexed = table.indexes.some(
      (i) => !i.unique && !i.predicate && i.keys.length === 1 && from.includes(i.keys[0]?.column ?? ''),
    );
    if (indexed || keys.length > 0)
      statements.push(
        `create index ${quoteIdentifier(names.object(name.name, [value], 'idx'))} on ${nameOf(name)} (${columnsOn('', [value])});`,
      );
  }
  return { names: carried, clauses, statements, touches, notes };
}

/** Sets of one constraint a column that say the same, whatever the column. */
function alike<C>(
  from: readonly string[],
  on: (column: string) => readonly C[],
  spelled: (constraint: C, column: string) => string | undefined,
): C[][] {
  const [first = '', ...others] = from;
  return on(first).flatMap((one) => {
    const text = spelled(one, first);
    if (text === undefined) return [];
    const twins = others.map((column) => on(column).find((c) => spelled(c, column) === text));
    return twins.every((t) => t !== undefined) ? [[one, ...(twins as C[])]] : [];
  });
}

function foreignKeysOn(table: Relation, column: string): ForeignKey[] {
  return foreignKeysOf(table).filter(
    (k) =>
      k.columns.length === 1 &&
      k.columns[0] === column &&
      k.enforced &&
      !k.notValid &&
      !k.period &&
      k.onDelete !== 'set default',
  );
}

function spellKey(key: ForeignKey): string {
  const { references, referencedColumns, match, onUpdate, onDelete, deferrable, initiallyDeferred } = key;
  return JSON.stringify([
    references.schema,
    references.name,
    referencedColumns,
    match,
    onUpdate,
    onDelete,
    deferrable,
    initiallyDeferred,
  ]);
}

/** Checks that are about the column and no other one. */
function checksOn(table: Relation, column: string): CheckConstraint[] {
  return table.constraints.filter((c): c is CheckConstraint => {
    if (c.type !== 'c' || !c.enforced || c.notValid) return false;
    const names = referencesIn(sqlOf(c.expression));
    return names !== undefined && names.length > 0 && names.every((r) => r.name === column && r.within.length === 0);
  });
}

function renamed(check: CheckConstraint, table: Relation, column: string, to: string): string | undefined {
  return renameColumns(sqlOf(check.expression), {
    table: table.name,
    newTable: table.name,
    columns: new Map([[column, to]]),
  });
}
