import { type Column, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { inlineNotNull } from '../../catalog/print/column.ts';
import { printComment } from '../../catalog/print/comment.ts';
import { defaultName } from '../../catalog/print/default-name.ts';
import { printIndex } from '../../catalog/print/index-definition.ts';
import { WRITTEN, writtenType } from '../../catalog/print/style.ts';
import { printConstraint } from '../../catalog/print/table.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { sqlOf } from '../merge-tables/expressions.ts';
import { alterTable, nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { quietly } from '../quietly.ts';
import type { Settled } from './leaving.ts';
import { isIndexOn, isOn, listed } from './uses.ts';

/** The columns go last; undoing that fills them from what the view shows by then. */
export function dropColumns({ leaving, view }: Settled): Piece {
  const { snapshot, table, columns } = leaving;
  return {
    stage: 'contract',
    title: 'Drop the columns',
    comment: `${listed(columns)}: all of it is read through ${view.name}. Without cascade: whatever still hangs on one stops the migration.`,
    sql: alterTable(
      table,
      columns.map((c) => `drop column ${quoteIdentifier(c)}`),
    ),
    reverse: {
      comment: `The columns are back in ${table.name}, with what ${view.name} shows by now.`,
      sql: [
        alterTable(
          table,
          ofTable(table, columns).map((c) => `add column ${bare(c)}`),
        ),
        quietly(snapshot, table, refill(table, columns, nameOf(view)), [table]),
        demandAgain(table, columns),
      ]
        .filter((s) => s !== '')
        .join('\n\n'),
    },
  };
}

/** Whether a column that stays stands behind one that goes, so that adding it anew changes the order. */
export function isReordered(table: Relation, columns: readonly string[]): boolean {
  const first = table.columns.findIndex((c) => columns.includes(c.name));
  return table.columns.slice(first).some((c) => !columns.includes(c.name));
}

function ofTable(table: Relation, columns: readonly string[]): Column[] {
  return table.columns.filter((c) => columns.includes(c.name));
}

/** Name, type and collation: a default or NOT NULL would bind rows that are not filled yet. */
export function bare({ name, type, collation }: Column): string {
  return `${quoteIdentifier(name)} ${writtenType(type)}${collation ? ` collate ${WRITTEN.name(collation)}` : ''}`;
}

function refill(table: Relation, columns: readonly string[], view: string): string {
  const key = primaryKeyOf(table)?.columns ?? [];
  const sets = ofTable(table, columns).map((c) => `${quoteIdentifier(c.name)} = old.${quoteIdentifier(c.name)}`);
  const match = key.map((c) => `old.${quoteIdentifier(c)} = kept.${quoteIdentifier(c)}`);
  return `update ${nameOf(table)} as kept\nset ${sets.join(',\n    ')}\nfrom ${view} as old\nwhere ${match.join(' and ')};`;
}

/**
 * Defaults, NOT NULL, constraints, indexes and comments of columns that have been added anew, as they were.
 * @param defaults false where the columns can have none any more
 */
export function demandAgain(table: Relation, columns: readonly string[], defaults = true): string {
  const back = ofTable(table, columns);
  const clauses = back.flatMap((c) => [
    ...(c.default && defaults ? [`alter column ${quoteIdentifier(c.name)} set default ${sqlOf(c.default)}`] : []),
    ...(isPlainNotNull(table, c) ? [`alter column ${quoteIdentifier(c.name)} set not null`] : []),
  ]);
  const constraints = table.constraints.filter(
    (c) => isOn(c, columns) && !(c.type === 'n' && back.some((b) => b.name === c.column && isPlainNotNull(table, b))),
  );
  const indexes = table.indexes.filter((i) => i.constraint === undefined && isIndexOn(i, columns));
  const name = nameOf(table);
  return [
    alterTable(table, clauses),
    ...constraints.map((c) => printConstraint(table, c)),
    ...indexes.map((i) => printIndex(table, i)),
    ...back.flatMap((c) => printComment(`column ${name}.${quoteIdentifier(c.name)}`, c.comment)),
    ...constraints.flatMap((c) => printComment(`constraint ${quoteIdentifier(c.name)} on ${name}`, c.comment)),
    ...indexes.flatMap((i) => printComment(`index ${nameOf({ schema: table.schema, name: i.name })}`, i.comment)),
  ]
    .filter((s) => s !== '')
    .join('\n');
}

/** Whether SET NOT NULL makes the constraint that was there, under the name that it had. */
function isPlainNotNull(table: Relation, column: Column): boolean {
  if (!column.notNull) return false;
  const constraint = inlineNotNull(table, column);
  return constraint ? constraint.name === defaultName(table.name, column.name, 'not_null') : !hasOther(table, column);
}

function hasOther(table: Relation, column: Column): boolean {
  return table.constraints.some((c) => c.type === 'n' && c.column === column.name);
}

/** Why a column could not be added anew to rows that are there; undefined where nothing speaks against it. */
export function refuseRestoring(snapshot: Snapshot, table: Relation, columns: readonly string[]): string | undefined {
  for (const column of ofTable(table, columns)) {
    const type = column.type.array ? undefined : snapshot.types.get(keyOf(column.type));
    if (type?.kind === 'domain' && type.notNull)
      return `${keyOf(table)}.${column.name} is of the domain ${keyOf(type)}, which takes no NULL, and could not be added again by a rollback`;
  }
  return undefined;
}
