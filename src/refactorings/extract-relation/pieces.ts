import type { Column } from '../../catalog/model.ts';
import { printComment } from '../../catalog/print/comment.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { bare } from '../columns-leave/restore.ts';
import { listed } from '../columns-leave/uses.ts';
import { sqlOf } from '../merge-tables/expressions.ts';
import { alterTable, columnsOn, nameOf, wrap } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { quietly } from '../quietly.ts';
import { type Extraction, newName } from './extraction.ts';

/** @param clauses constraints that come along, as they stand in CREATE TABLE */
export function makeTable(x: Extraction, clauses: readonly string[]): Piece {
  const { made, table, moved, determinant, number } = x;
  const key =
    number === undefined ? [] : [`${quoteIdentifier(number)} bigint generated always as identity primary key`];
  const lines = [
    ...key,
    ...determinant.map((c) => (determinant.length === 1 ? `${bare(c)} primary key` : `${bare(c)} not null`)),
    ...moved.map((c) => withRules({ ...c, name: newName(x, c.name) })),
    ...(determinant.length > 1 ? [`primary key (${columnsOn('    ', x.key)})`] : []),
    ...clauses,
  ];
  const comments = moved.flatMap((c) =>
    printComment(`column ${nameOf(made)}.${quoteIdentifier(newName(x, c.name))}`, c.comment),
  );
  const added =
    number === undefined ? [] : [alterTable(table, [`add column ${quoteIdentifier(x.reference[0] ?? '')} bigint`])];
  return {
    stage: 'expand',
    title: `Make ${made.name}`,
    comment:
      number === undefined
        ? `One row for each ${listed(x.key)}.`
        : `One row for each group of values, and a column of ${table.name} to refer to it.`,
    sql: [`create table ${nameOf(made)} (\n  ${lines.join(',\n  ')}\n);`, comments.join('\n'), ...added]
      .filter((s) => s !== '')
      .join('\n\n'),
    reverse: {
      comment: `Nothing refers to ${made.name} any more.`,
      sql: [
        ...(number === undefined ? [] : [alterTable(table, [`drop column ${quoteIdentifier(x.reference[0] ?? '')}`])]),
        `drop table ${nameOf(made)};`,
      ].join('\n'),
    },
  };
}

/** The column with what it demanded and was given. */
function withRules(column: Column): string {
  const value = column.default ? ` default ${sqlOf(column.default)}` : '';
  return `${bare(column)}${column.notNull ? ' not null' : ''}${value}`;
}

export function fillTable(x: Extraction): Piece {
  const { snapshot, made, table, moved, number } = x;
  const names = moved.map((c) => c.name);
  const into = names.map((c) => newName(x, c));
  if (number === undefined) {
    const list = columnsOn('  ', [...x.key, ...names]);
    const keys = columnsOn('  ', x.key);
    const open = x.determinant.filter((c) => !c.notNull).map((c) => `${quoteIdentifier(c.name)} is not null`);
    return {
      stage: 'backfill',
      title: `Fill ${made.name}`,
      comment: `The guard has seen that all rows with one ${listed(x.key)} agree, so that any of them will do.`,
      sql: [
        `insert into ${nameOf(made)} (\n  ${columnsOn('  ', [...x.key, ...into])}\n)`,
        `select distinct on (${keys})\n  ${list}\nfrom ${nameOf(table)}`,
        ...(open.length > 0 ? [`where ${open.join(' and ')}`] : []),
        `order by ${keys};`,
      ].join('\n'),
    };
  }
  const group = (alias: string, columns: readonly string[] = names) =>
    `row(${wrap(
      columns.map((c) => `${alias}.${quoteIdentifier(c)}`),
      '  ',
    )})::text`;
  const some = names.map((c) => `old.${quoteIdentifier(c)} is not null`).join('\n   or ');
  const reference = quoteIdentifier(x.reference[0] ?? '');
  const insert = [
    `insert into ${nameOf(made)} (\n  ${columnsOn('  ', into)}\n)`,
    `select distinct on (${group('old')})\n  ${wrap(
      names.map((c) => `old.${quoteIdentifier(c)}`),
      '  ',
    )}`,
    `from ${nameOf(table)} as old\nwhere ${some}\norder by ${group('old')};`,
  ].join('\n');
  const update = [
    `update ${nameOf(table)} as old\nset ${reference} = made.${quoteIdentifier(number)}`,
    `from ${nameOf(made)} as made\nwhere ${group('made', into)}\n    = ${group('old')};`,
  ].join('\n');
  return {
    stage: 'backfill',
    title: `Fill ${made.name}`,
    comment:
      'Groups are compared as text, so that values which merely count as equal stay apart; where all are NULL there is none.',
    sql: `${insert}\n\n${quietly(snapshot, table, update, [table])}`,
  };
}

/** The foreign key, and what may be demanded of it since the columns that left were demanded. */
export function referTo(x: Extraction, statements: readonly string[]): Piece {
  const { made, table, names, moved, number, determinant } = x;
  const name = quoteIdentifier(names.object(table.name, x.reference, 'fkey'));
  const demanded = moved.some((c) => c.notNull);
  const strict =
    number !== undefined
      ? demanded
        ? x.reference
        : []
      : demanded
        ? determinant.filter((c) => !c.notNull).map((c) => c.name)
        : [];
  const key = `add constraint ${name} foreign key (${columnsOn('', x.reference)})\n    references ${nameOf(made)} (${columnsOn('', x.key)})`;
  const index =
    number === undefined
      ? undefined
      : `create index ${quoteIdentifier(names.object(table.name, x.reference, 'idx'))} on ${nameOf(table)} (${columnsOn('', x.reference)});`;
  const loosened = number === undefined ? strict.map((c) => `alter column ${quoteIdentifier(c)} drop not null`) : [];
  return {
    stage: 'attach',
    title: `Refer to ${made.name}`,
    comment: `Each row of ${table.name} refers to a row that is there${strict.length > 0 ? `; each has one, as ${listed(moved.filter((c) => c.notNull).map((c) => c.name))} could not be NULL` : ''}.`,
    sql: [
      alterTable(table, [key, ...strict.map((c) => `alter column ${quoteIdentifier(c)} set not null`)]),
      ...(index === undefined ? [] : [index]),
      ...statements,
    ].join('\n'),
    reverse: {
      comment: `${table.name} refers to ${made.name} no more.`,
      sql: alterTable(table, [`drop constraint ${name}`, ...loosened]),
    },
  };
}
