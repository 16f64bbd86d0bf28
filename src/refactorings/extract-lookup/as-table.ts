import { foreignKeysOf, primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { secureMade } from '../columns-leave/made-tables.ts';
import { bare } from '../columns-leave/restore.ts';
import { namesFor } from '../merge-tables/names.ts';
import { alterTable, nameOf, wrap } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import type { Lookup } from './lookup.ts';

/** The column stays as it is, and refers to a table that has a row for each value. */
export function tableParts(lookup: Lookup): {
  readonly pieces: readonly Piece[];
  readonly meaning: string;
  readonly notes: readonly string[];
  readonly obligations: readonly Obligation[];
} {
  const { snapshot, table, column, name, values } = lookup;
  const names = namesFor(snapshot, [table]);
  names.relation(name.name);
  const quoted = quoteIdentifier(column.name);
  const constraint = names.object(table.name, [column.name], 'fkey');
  const plain = { schema: table.schema, name: table.name };
  const known = values.map((v) => `(${quoteLiteral(v)})`);
  const secured = secureMade({
    snapshot,
    table,
    made: [
      {
        name,
        visible: `exists (select from ${nameOf(table)} where ${quoteIdentifier(table.name)}.${quoted} = ${quoteIdentifier(name.name)}.code)`,
      },
    ],
  });
  const pieces: Piece[] = [
    {
      stage: 'expand',
      title: `Make ${name.name}`,
      comment: `One row for each value of ${column.name}.`,
      sql: `create table ${nameOf(name)} (\n  ${bare({ ...column, name: 'code' })} primary key\n);`,
      reverse: { comment: `Nothing refers to ${name.name} any more.`, sql: `drop table ${nameOf(name)};` },
    },
    {
      stage: 'backfill',
      title: `Fill ${name.name}`,
      comment: `${known.length > 0 ? 'The values that are known, and those' : 'The values'} that rows have.`,
      sql: [
        ...(known.length > 0
          ? [`insert into ${nameOf(name)} (code)\nvalues ${wrap(known, '  ')}\non conflict do nothing;`]
          : []),
        `insert into ${nameOf(name)} (code)\nselect distinct ${quoted}\nfrom ${nameOf(table)}\nwhere ${quoted} is not null\non conflict do nothing;`,
      ].join('\n\n'),
    },
    {
      stage: 'attach',
      title: `Refer to ${name.name}`,
      comment: `A value that ${name.name} does not have is refused from now on.`,
      sql: alterTable(table, [
        `add constraint ${quoteIdentifier(constraint)} foreign key (${quoted})\n    references ${nameOf(name)} (code) on update cascade`,
      ]),
      reverse: {
        comment: `${column.name} takes any value again.`,
        sql: alterTable(table, [`drop constraint ${quoteIdentifier(constraint)}`]),
      },
    },
    ...(secured.pieces ?? []),
  ];
  const sound = foreignKeysOf(table).every((k) => !k.notValid && k.enforced);
  return {
    pieces,
    meaning: `No row of ${table.name} changes. Each value of ${column.name} becomes a row of ${name.name}, to which it refers.`,
    notes: [
      `A new value of ${column.name} has to be added to ${name.name} first.`,
      `Values that differ by a space or by upper case are rows of their own in ${name.name}: look through them.`,
      ...(secured.notes ?? []),
    ],
    obligations: [
      { kind: 'rows-read-back', table: plain, columns: table.columns.map((c) => c.name) },
      { kind: 'writes-land', table: plain, key: primaryKeyOf(table)?.columns ?? [], stricter: [constraint] },
      { kind: 'foreign-keys-hold', tables: [...(sound ? [plain] : []), name] },
    ],
  };
}
