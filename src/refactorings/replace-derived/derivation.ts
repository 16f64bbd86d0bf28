import { type Column, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import type { ReplaceDerived } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { guardRows, plant } from '../along-references/guard.ts';
import { anotherValue, isExact, isText } from '../along-references/values.ts';
import { referencesIn } from '../merge-tables/expressions.ts';
import { nameOf } from '../merge-tables/spell.ts';
import { tablesIn } from '../merge-tables/tables-in-sql.ts';
import type { Piece } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';

/** A column, and what it follows from. */
export interface Derivation {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly table: Relation;
  readonly column: Column;
  /** As the remedy says it. */
  readonly expression: string;
  /** Of the column's type. */
  readonly computed: string;
  /** Other tables that it reads. */
  readonly reads: readonly Relation[];
}

/** Finds what a remedy names, and looks that its expression can be read. */
export function derivationOf(snapshot: Snapshot, remedy: ReplaceDerived, title: string): Derivation | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const name = keyOf(table);
  const column = table.columns.find((c) => c.name === remedy.column);
  if (!column) return { unavailable: `${name} has no column ${remedy.column}` };
  const { expression } = remedy;
  const refs = referencesIn(expression);
  const named = tablesIn(`select (${expression}\n)`);
  if (!refs || !named) return { unavailable: `"${expression}" is no expression that can be read` };
  const own = refs.filter((r) => r.within.length === 0 || r.qualifier.at(-1) === table.name);
  if (own.some((r) => r.name === column.name))
    return { unavailable: `${name}.${column.name} cannot be computed from itself` };
  const unknown = own.find((r) => !table.columns.some((c) => c.name === r.name));
  if (unknown) return { unavailable: `${name} has no column ${unknown.name}` };
  const reads: Relation[] = [];
  for (const { schema, name: bare } of named) {
    const read = snapshot.relations.get(keyOf({ schema: schema ?? table.schema, name: bare }));
    if (!read) return { unavailable: `there is no table ${schema === undefined ? bare : `${schema}.${bare}`}` };
    if (read === table) return { unavailable: `${name}.${column.name} follows from other rows of ${name} itself` };
    if (!reads.includes(read)) reads.push(read);
  }
  const computed = `(${expression})::${writtenType(column.type)}`;
  return { snapshot, title, table, column, expression, computed, reads };
}

/** Stops where a row does not follow. */
export function guardDerivation({ table, column, expression, computed, title }: Derivation): Piece {
  const kept = `${quoteIdentifier(table.name)}.${quoteIdentifier(column.name)}`;
  // A cast to varchar(3) would cut what does not fit.
  const whole = isText(column.type) ? `(${expression})::text` : computed;
  const differs =
    isExact(column) && column.type.name !== 'varchar'
      ? `${kept} is distinct from ${whole}`
      : `${kept}::text is distinct from ${whole.replace(/::text$/, '')}::text`;
  const rest = [`from ${nameOf(table)}`, `where ${differs}`];
  const key = (primaryKeyOf(table)?.columns ?? []).map((c) => `${quoteIdentifier(table.name)}.${quoteIdentifier(c)}`);
  return {
    stage: 'guard',
    title: 'Look that every row follows',
    comment: `Stops unless ${column.name} is ${expression} in every row.`,
    sql: guardRows(
      title,
      `row(s) of ${table.name} have another ${column.name}`,
      [...key, kept, `${computed} as computed`].join(', '),
      rest,
      'Nothing has been changed. Decide which of the two is right, and run this again.',
    ),
  };
}

/** A row that does not follow. */
export function probesOf({ snapshot, table, column, expression }: Derivation): Obligation[] {
  const value = anotherValue(snapshot, table, column);
  if (value === undefined) return [];
  return [
    {
      kind: 'guard-aborts',
      assumption: `${keyOf(table)}.${column.name} is ${expression} in every row`,
      probe: plant(table, `${quoteIdentifier(column.name)} = ${value}`),
    },
  ];
}

/** Made rows would hardly ever follow. */
export function followingRows({ table, column, computed, reads }: Derivation): Pick<Plan, 'follows'> {
  const name = { schema: table.schema, name: table.name };
  return {
    follows: [
      {
        table: name,
        columns: [column.name],
        query: `select ${computed}`,
        ...(reads.length > 0 ? { evenGiven: true } : {}),
      },
    ],
  };
}
