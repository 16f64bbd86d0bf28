import { primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { listed } from '../columns-leave/uses.ts';
import { lowerFirst } from '../columns-leave/view.ts';
import { guardBlock, nameOf, raiseText, wrap } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import type { Extraction } from './extraction.ts';

/** Stops where rows with one determinant have different values, or values without a determinant. */
export function guardDeterminant(x: Extraction): Piece[] {
  const { table, moved, determinant, title } = x;
  if (determinant.length === 0) return [];
  const keys = determinant.map((c) => quoteIdentifier(c.name));
  const names = moved.map((c) => c.name);
  const group = `row(${wrap(names.map(quoteIdentifier), '  ')})::text`;
  const open = determinant.filter((c) => !c.notNull).map((c) => `${quoteIdentifier(c.name)} is not null`);
  const several = [
    `select ${keys.join(', ')}`,
    `from ${nameOf(table)}`,
    ...(open.length > 0 ? [`where ${open.join(' and ')}`] : []),
    `group by ${keys.join(', ')}`,
    `having count(distinct ${group}) > 1`,
  ];
  const cannot = `cannot ${raiseText(lowerFirst(title))}`;
  const blocks = [
    guardBlock(
      `select count(*) into found\nfrom (\n${several.map((l) => `  ${l}`).join('\n')}\n) as several`,
      `${cannot}: % value(s) of ${raiseText(listed(x.key))} have several ${raiseText(listed(names))}`,
      `Nothing has been changed. They are listed by: ${several.join(' ')}`,
    ),
  ];
  const nullable = determinant.filter((c) => !c.notNull);
  if (nullable.length > 0) {
    const none = nullable.map((c) => `${quoteIdentifier(c.name)} is null`).join(' or ');
    const some = names.map((c) => `${quoteIdentifier(c)} is not null`).join(' or ');
    const where = `(${none}) and (${some})`;
    blocks.push(
      guardBlock(
        `select count(*) into found\nfrom ${nameOf(table)}\nwhere (${none})\n  and (${some})`,
        `${cannot}: % row(s) have ${raiseText(listed(names))} and no ${raiseText(listed(nullable.map((c) => c.name)))}`,
        `Nothing has been changed. They are listed by: select * from ${nameOf(table)} where ${where}`,
      ),
    );
  }
  return [
    {
      stage: 'guard',
      title: `Look that ${listed(x.key)} tells ${names.length === 1 ? 'it' : 'them'}`,
      comment: `Stops unless all rows with one ${listed(x.key)} have the same ${listed(names)}.`,
      sql: blocks.join('\n\n'),
    },
  ];
}

/** Two rows of one determinant that disagree, made of rows that are there. */
export function guardProbes({ table, moved, determinant, key }: Extraction): Obligation[] {
  const primary = primaryKeyOf(table)?.columns ?? [];
  const free = moved.find((c) => /^(text|varchar|int2|int4|int8|numeric)$/.test(c.type.name) && !c.type.array);
  // What is unique cannot be told twice.
  const repeats = !table.indexes.some(
    (i) => i.unique && i.keys.every((k) => k.column !== undefined && key.includes(k.column)),
  );
  const settable = key.every((c) => !primary.includes(c));
  if (determinant.length === 0 || !free || !repeats || !settable || free.type.modifiers.length > 0) return [];
  const name = quoteIdentifier(free.name);
  const other = free.type.name === 'text' || free.type.name === 'varchar' ? "'another'" : '7';
  const order = primary.map(quoteIdentifier).join(', ');
  const pick = (offset: number) =>
    `(${order}) = (select ${order} from ${nameOf(table)} order by ${order} offset ${offset} limit 1)`;
  const keys = key.map(quoteIdentifier).join(', ');
  const first = `select ${keys} from ${nameOf(table)} where ${key.map((c) => `${quoteIdentifier(c)} is not null`).join(' and ')} order by ${order} limit 1`;
  const both = [0, 1].map((i) => pick(i)).join(' or ');
  return [
    {
      kind: 'guard-aborts',
      assumption: `rows with one ${listed(key)} have the same ${listed(moved.map((c) => c.name))}`,
      probe: [
        `update ${nameOf(table)} set (${keys}) = (${first}) where ${both}`,
        `update ${nameOf(table)} set ${name} = ${other} where ${pick(0)}`,
        `update ${nameOf(table)} set ${name} = ${other === '7' ? '8' : "'one more'"} where ${pick(1)}`,
      ],
    },
  ];
}
