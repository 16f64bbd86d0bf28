import { keyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { guardRows, LISTEN, plant, SILENCE } from '../along-references/guard.ts';
import { anotherValue } from '../along-references/values.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { own, type Pointer, textOf } from './pointer.ts';

/** Stops where a row points where no target is, or half a pointer stands. */
export function guardPointers({ table, type, id, branches, twin, title }: Pointer): Piece {
  const name = quoteIdentifier(table.name);
  const from = `from ${nameOf(table)}`;
  const values = branches.map((b) => quoteLiteral(b.value)).join(', ');
  const blocks = [
    guardRows(title, `row(s) have a ${type.name} that leads to no table that is known`, `${name}.*`, [
      from,
      `where ${textOf(table, type)} not in (${values})`,
    ]),
  ];
  if (!(type.notNull && id.notNull))
    blocks.push(
      guardRows(title, `row(s) have only one of ${type.name} and ${id.name}`, `${name}.*`, [
        from,
        `where (${own(table, type)} is null) <> (${own(table, id)} is null)`,
      ]),
    );
  const nowhere = branches.map(
    (b) => `${b.isMeant} and not exists (select from ${nameOf(b.target)} as other where ${b.matches})`,
  );
  blocks.push(
    guardRows(title, `row(s) have ${id.name} of a row that is not there`, `${name}.*`, [
      from,
      `where ${nowhere.join('\n   or ')}`,
    ]),
  );
  if (twin) {
    const differs = [
      `${own(table, twin.id)}::text is distinct from ${own(table, id)}::text`,
      ...(twin.type ? [`${own(table, twin.type)}::text is distinct from ${own(table, type)}::text`] : []),
    ];
    blocks.push(
      guardRows(title, `row(s) point somewhere else by ${twin.id.name} than by ${id.name}`, `${name}.*`, [
        from,
        `where ${differs.join('\n   or ')}`,
      ]),
    );
  }
  return {
    stage: 'guard',
    title: 'Look that every pointer leads somewhere',
    comment: `Stops where ${type.name} is none of ${branches.map((b) => b.value).join(', ')}, or there is no row with that ${id.name}${twin ? `, or ${twin.id.name} says something else` : ''}.`,
    sql: blocks.join('\n\n'),
  };
}

/** Rows that point nowhere. */
export function probesOf(pointer: Pointer): Obligation[] {
  const { snapshot, table, type, id, branches } = pointer;
  const elsewhere = /^(?:text|varchar)$/.test(type.type.name) ? anotherValue(snapshot, table, type) : undefined;
  const others = branches.map((b) => b.target).filter((t) => t !== table);
  return [
    ...(elsewhere === undefined
      ? []
      : [
          {
            kind: 'guard-aborts' as const,
            assumption: `every ${type.name} of ${keyOf(table)} is known to lead to a table`,
            probe: plant(table, `${quoteIdentifier(type.name)} = ${elsewhere}`),
          },
        ]),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'guard-aborts' as const,
            assumption: `every ${id.name} of ${keyOf(table)} is that of a row`,
            probe: [
              ...plantOrphan(pointer),
              SILENCE,
              ...[...new Set(others)].map((t) => `delete from ${nameOf(t)}`),
              LISTEN,
            ],
          },
        ]),
  ];
}

/** A row that points somewhere, whether there is one or not. */
function plantOrphan({ snapshot, table, type, id, branches: [first] }: Pointer): string[] {
  const value = anotherValue(snapshot, table, id);
  if (value === undefined || !first) return [];
  const sets = [
    `${quoteIdentifier(type.name)} = ${quoteLiteral(first.value)}`,
    `${quoteIdentifier(id.name)} = ${value}`,
  ];
  return plant(table, sets.join(', '));
}
