import type { QualifiedName } from '../../catalog/model.ts';
import { primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { withdrawn } from '../compatibility-view.ts';
import type { Merge, Part } from './merge.ts';
import { nameOf, wrap } from './spell.ts';

const names = new WeakMap<Merge, QualifiedName>();

/** Where the absorbed table's values are kept that differ from the target's, for merges where equal keys are one row. */
export function differencesTable(merge: Merge): QualifiedName | undefined {
  if (merge.policy !== 'same-row') return undefined;
  let name = names.get(merge);
  if (!name) {
    name = { schema: merge.a.schema, name: merge.names.relation(`${merge.a.name}_differences`) };
    names.set(merge, name);
  }
  return name;
}

/** Sets aside the rows that are in both tables and say different things. */
export function keepDifferences(merge: Merge): Part {
  const table = differencesTable(merge);
  if (!table) return {};
  const { a, b } = merge;
  const key = primaryKeyOf(a)?.columns ?? [];
  const match = key
    .map((c) => `kept.${quoteIdentifier(merge.columns.get(c) ?? c)} = old.${quoteIdentifier(c)}`)
    .join(' and ');
  const compared = merge.placements.filter((p) => p.kind === 'shared' && !key.includes(p.from.name));
  // Compared as text: json has no equality, and 1.0 equals 1.00 without being the same to read.
  const left = compared.map((p) => `old.${quoteIdentifier(p.from.name)}::text`);
  const right = compared.map((p) => `kept.${quoteIdentifier(p.to)}::text`);
  const differs = compared.length === 0 ? 'false' : `(${wrap(left, '  ')}) is distinct from (${wrap(right, '  ')})`;
  return {
    pieces: [
      {
        stage: 'expand',
        title: 'Keep what differs',
        comment: `Rows that are in both tables keep the values of ${b.name}. Where ${a.name} says otherwise, its whole row is kept in ${table.name}, for somebody to look at.`,
        sql: [
          `create table ${nameOf(table)} as`,
          'select old.*',
          `from ${nameOf(a)} as old`,
          `join ${nameOf(b)} as kept on ${match}`,
          `where ${differs};`,
          ...lockedDown(merge, table),
        ].join('\n'),
        reverse: { comment: 'Everything it held is back in its own table.', sql: `drop table ${nameOf(table)};` },
      },
    ],
    notes: [
      `Rows that both tables have are one row from now on, with the values of ${b.name}; where ${a.name} differed, its row is kept in ${table.name}.`,
      `An INSERT through the old name of a key that ${b.name} has already fails, whichever table it came from.`,
      `A row that is in both obeys the limits of both, whichever name it is written through.`,
      `Deleting such a row through either name deletes it from both, along with what refers to it under the other.`,
    ],
  };
}

/** Whoever was kept from some of these rows must not find them here: nobody but the owner reads the table unless told. */
function lockedDown(merge: Merge, table: QualifiedName): string[] {
  const secured = merge.a.rowSecurity || merge.b.rowSecurity;
  return [
    ...withdrawn(merge.snapshot, table.schema, [nameOf(table)]),
    ...(secured ? [`alter table ${nameOf(table)} enable row level security;`] : []),
  ];
}
