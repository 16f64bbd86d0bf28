import type { Relation } from '../../catalog/model.ts';
import { printComment } from '../../catalog/print/comment.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { bare } from '../columns-leave/restore.ts';
import { listed } from '../columns-leave/uses.ts';
import type { Extraction } from '../extract-relation/extraction.ts';
import { sqlOf } from '../merge-tables/expressions.ts';
import { alterTable, columnsOn, nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { quietly } from '../quietly.ts';

/** Without defaults: those are for rows to come, not for rows that are there. */
export function addColumns({ made, moved }: Extraction): Piece {
  const comments = moved.flatMap((c) => printComment(`column ${nameOf(made)}.${quoteIdentifier(c.name)}`, c.comment));
  return {
    stage: 'expand',
    title: `Add them to ${made.name}`,
    comment: `Room for ${listed(moved.map((c) => c.name))} in ${made.name}.`,
    sql: [
      alterTable(
        made,
        moved.map((c) => `add column ${bare(c)}`),
      ),
      ...comments,
    ].join('\n'),
    reverse: {
      comment: `${made.name} is without them again.`,
      sql: alterTable(
        made,
        moved.map((c) => `drop column ${quoteIdentifier(c.name)}`),
      ),
    },
  };
}

/** @param to columns of the parent that are referred to, in the order of the key */
export function fillColumns(x: Extraction, parent: Relation, to: readonly string[]): Piece {
  const { snapshot, table, moved, key } = x;
  const names = moved.map((c) => c.name);
  const keys = columnsOn('    ', key);
  const sets = names.map((c) => `${quoteIdentifier(c)} = child.${quoteIdentifier(c)}`);
  const match = to.map((c, i) => `parent.${quoteIdentifier(c)} = child.${quoteIdentifier(key[i] ?? '')}`);
  const update = [
    `update ${nameOf(parent)} as parent`,
    `set ${sets.join(',\n    ')}`,
    'from (',
    `  select distinct on (${keys})\n    ${columnsOn('    ', [...key, ...names])}`,
    `  from ${nameOf(table)}`,
    `  order by ${keys}`,
    ') as child',
    `where ${match.join(' and ')};`,
  ].join('\n');
  return {
    stage: 'backfill',
    title: `Fill them in ${parent.name}`,
    comment: `The guard has seen that all rows with one ${listed(key)} agree, so that any of them will do.`,
    sql: quietly(snapshot, parent, update, [parent]),
  };
}

/** Defaults, checks, foreign keys and indexes, as the table that the columns leave had them. */
export function demandThere(
  { made, moved, table }: Extraction,
  clauses: readonly string[],
  statements: readonly string[],
): Piece[] {
  const all = [
    ...moved.flatMap((c) =>
      c.default ? [`alter column ${quoteIdentifier(c.name)} set default ${sqlOf(c.default)}`] : [],
    ),
    ...clauses.map((c) => `add ${c}`),
  ];
  const sql = [alterTable(made, all), ...statements].filter((s) => s !== '').join('\n');
  if (sql === '') return [];
  return [
    {
      stage: 'attach',
      title: `Demand of ${made.name} what was demanded`,
      comment: `What ${table.name} demanded of the columns and gave them, ${made.name} does.`,
      sql,
    },
  ];
}
