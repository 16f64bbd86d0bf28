import { writtenType } from '../../catalog/print/style.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { isSameType, isText } from '../along-references/values.ts';
import { bare } from '../columns-leave/restore.ts';
import { listed } from '../columns-leave/uses.ts';
import { alterTable, nameOf, wrap } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { quietly } from '../quietly.ts';
import type { Pointer } from './pointer.ts';

export function addColumns({ table, branches }: Pointer): Piece {
  return {
    stage: 'expand',
    title: 'Add the columns',
    comment: 'One for each table that is pointed to.',
    sql: alterTable(
      table,
      branches.map((b) => `add column ${bare({ ...b.key, name: b.column })}`),
    ),
    reverse: {
      comment: `The pointer is back, and ${listed(branches.map((b) => b.column))} not needed.`,
      sql: alterTable(
        table,
        branches.map((b) => `drop column ${quoteIdentifier(b.column)}`),
      ),
    },
  };
}

export function fillColumns({ snapshot, table, type, branches }: Pointer): Piece {
  const updates = branches.map((b) =>
    [
      `update ${nameOf(table)}`,
      `set ${quoteIdentifier(b.column)} = other.${quoteIdentifier(b.key.name)}`,
      `from ${nameOf(b.target)} as other`,
      `where ${b.isMeant}`,
      `  and ${b.matches};`,
    ].join('\n'),
  );
  return {
    stage: 'backfill',
    title: 'Fill them',
    comment: `Each row by its ${type.name}.`,
    sql: quietly(snapshot, table, updates.join('\n\n'), [table]),
  };
}

/** @param statements other demands on the new columns */
export function demandKeys(pointer: Pointer, statements: readonly string[]): Piece {
  const { table, names, branches, isDemanded, id } = pointer;
  const keys = branches.map((b) => {
    const name = quoteIdentifier(names.object(table.name, [b.column], 'fkey'));
    return `add constraint ${name} foreign key (${quoteIdentifier(b.column)})\n    references ${nameOf(b.target)} (${quoteIdentifier(b.key.name)})`;
  });
  const columns = wrap(
    branches.map((b) => quoteIdentifier(b.column)),
    '      ',
  );
  const check = quoteIdentifier(names.object(table.name, [id.name], 'check'));
  const one = `add constraint ${check}\n    check (num_nonnulls(${columns}) ${isDemanded ? '=' : '<='} 1)`;
  return {
    stage: 'attach',
    title: 'Demand that they lead somewhere',
    comment: `Each refers to a row that is there, and ${isDemanded ? 'exactly' : 'at most'} one of them is set.`,
    sql: [alterTable(table, [...keys, one]), ...statements].join('\n'),
    // Foreign keys, indexes and the check go with the columns.
  };
}

/** SQL of the columns that go, from those that came. */
export function selectOf({ table, type, id, branches, twin }: Pointer): ReadonlyMap<string, string> {
  const columns = branches.map((b) => `${quoteIdentifier(table.name)}.${quoteIdentifier(b.column)}`);
  const types = (column: typeof type) => {
    const whens = branches.map((b, i) => `when ${columns[i]} is not null then ${quoteLiteral(b.value)}`);
    const sql = `case\n    ${whens.join('\n    ')}\n  end`;
    return column.type.name === 'text' ? sql : `(${sql})::${writtenType(column.type)}`;
  };
  const ids = (column: typeof type) => {
    const cast = branches.map((b, i) => {
      const sql = columns[i] ?? '';
      return isSameType(b.key.type, column.type) ? sql : `${sql}::${writtenType(column.type)}`;
    });
    return cast.length === 1 ? (cast[0] ?? '') : `coalesce(${cast.join(', ')})`;
  };
  return new Map([
    [type.name, types(type)],
    [id.name, ids(id)],
    ...(twin?.type ? [[twin.type.name, types(twin.type)] as const] : []),
    ...(twin ? [[twin.id.name, ids(twin.id)] as const] : []),
  ]);
}

/** For a proof: ids of rows that are there. */
export function anyRow({ table, id, branches }: Pointer): string {
  const seed = `${quoteIdentifier(table.name)}.ctid`;
  const whens = branches.map((b) => {
    const key = `other.${quoteIdentifier(b.key.name)}`;
    const text = isText(id.type) ? `${key}::text` : key;
    return `when ${b.isMeant} then (select ${text}::${writtenType(id.type)} from ${nameOf(b.target)} as other order by md5(concat(${key}, ${seed})) limit 1)`;
  });
  return `select case ${whens.join(' ')} end`;
}
