import { type Column, primaryKeyOf, type QualifiedName, type Relation, type Snapshot } from '../../catalog/model.ts';
import { snake } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { bare } from '../columns-leave/restore.ts';
import { freeColumn, type Names } from '../merge-tables/names.ts';
import { alterTable, columnsOn, nameOf, wrap } from '../merge-tables/spell.ts';
import { oneOf } from '../new-name.ts';
import type { Piece } from '../pieces.ts';

/** A table whose rows belong to those of another one, in an order: the parent's key, a position, and values. */
export interface ChildTable {
  readonly snapshot: Snapshot;
  readonly names: Names;
  readonly table: Relation;
  readonly name: QualifiedName;
  /** The parent's key, and what its columns are called in the child. */
  readonly parent: readonly { readonly column: Column; readonly as: string }[];
  /** Name of the column that numbers the values of one row, from 1. */
  readonly position: string;
  readonly values: readonly ChildValue[];
}

export interface ChildValue {
  readonly name: string;
  /** Name, type and collation as SQL. */
  readonly declared: string;
  readonly notNull: boolean;
}

/** A column's name as SQL; PostgreSQL takes `position` for a column without quotes, though it is a word of its own. */
export function spelled(column: string): string {
  return column === 'position' ? column : quoteIdentifier(column);
}

/** Settles the names of a child's columns. */
export function childOf(
  snapshot: Snapshot,
  names: Names,
  table: Relation,
  name: QualifiedName,
  values: readonly ChildValue[],
): ChildTable {
  const taken = new Set(values.map((v) => v.name));
  const claim = (...wishes: string[]): string => {
    const free = freeColumn(taken, ...wishes);
    taken.add(free);
    return free;
  };
  const one = oneOf(table.name);
  const key = primaryKeyOf(table)?.columns ?? [];
  const parent = key.flatMap((c) => {
    const column = table.columns.find((own) => own.name === c);
    if (!column) return [];
    const prefixed = `${one}_${c}`;
    return [{ column, as: /^(id|uuid|key|code)$/i.test(c) ? claim(prefixed) : claim(c, prefixed) }];
  });
  return { snapshot, names, table, name, parent, position: claim('position', `${snake(name.name)}_position`), values };
}

/** `customer_phones.customer_id = customers.id` @param alias by which the child is spoken of */
export function belongs({ table, name, parent }: ChildTable, alias: string = name.name): string {
  return parent
    .map(
      ({ column, as }) =>
        `${quoteIdentifier(alias)}.${quoteIdentifier(as)} = ${quoteIdentifier(table.name)}.${quoteIdentifier(column.name)}`,
    )
    .join(' and ');
}

/**
 * The child, its rows and its keys.
 * @param rows how the rows are read: FROM and WHERE, in which `item` has the position and the values
 * @param values SQL of each value; by its name from `item` unless told
 * @param rules statements and clauses of ALTER TABLE for once the rows are in
 */
export function childPieces(
  child: ChildTable,
  why: string,
  rows: string,
  values: ReadonlyMap<string, string>,
  rules: { readonly clauses: readonly string[]; readonly statements: readonly string[] },
): Piece[] {
  const { table, name, parent, position, names } = child;
  const keys = parent.map((p) => p.as);
  const quoted = spelled(position);
  const lines = [
    ...parent.map(({ column, as }) => `${bare({ ...column, name: as })} not null`),
    `${quoted} integer not null check (${quoted} > 0)`,
    ...child.values.map((v) => `${v.declared}${v.notNull ? ' not null' : ''}`),
    `primary key (${wrap([...keys, position].map(spelled), '    ')})`,
  ];
  const own = parent.map(({ column }) => `${quoteIdentifier(table.name)}.${quoteIdentifier(column.name)}`);
  const read = child.values.map((v) => values.get(v.name) ?? `item.${quoteIdentifier(v.name)}`);
  const foreign = `add constraint ${quoteIdentifier(names.object(name.name, keys, 'fkey'))} foreign key (${columnsOn('', keys)})\n    references ${nameOf(table)} (${columnsOn(
    '',
    parent.map((p) => p.column.name),
  )}) on update cascade on delete cascade`;
  return [
    {
      stage: 'expand',
      title: `Make ${name.name}`,
      comment: why,
      sql: `create table ${nameOf(name)} (\n  ${lines.join(',\n  ')}\n);`,
      reverse: { comment: `Nobody needs ${name.name} any more.`, sql: `drop table ${nameOf(name)};` },
    },
    {
      stage: 'backfill',
      title: `Fill ${name.name}`,
      comment: `A row for each value that is there, numbered as it stands in ${table.name}.`,
      sql: [
        `insert into ${nameOf(name)} (\n  ${wrap([...keys, position, ...child.values.map((v) => v.name)].map(spelled), '  ')}\n)`,
        `select\n  ${[...own, `item.${quoted}`, ...read].join(',\n  ')}`,
        `${rows};`,
      ].join('\n'),
    },
    {
      stage: 'attach',
      title: `Refer to ${table.name}`,
      comment: `Each row belongs to a row of ${table.name}, and goes with it.`,
      sql: [alterTable(name, [foreign, ...rules.clauses]), ...rules.statements].join('\n'),
    },
  ];
}

/** "phones" of customer_phones: the table's own name is in front already. */
export function suffixOf(table: Relation, name: string): string {
  const own = table.name.replace(/s$/, '');
  for (const prefix of [`${table.name}_`, `${own}_`, `${oneOf(table.name)}_`])
    if (name.startsWith(prefix)) return name.slice(prefix.length);
  return name;
}
