import { keyOf, primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { utf8Length } from '../../text/utf8.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { bare } from '../columns-leave/restore.ts';
import { isOn, refuseUses } from '../columns-leave/uses.ts';
import { lowerFirst } from '../columns-leave/view.ts';
import { viewsOn } from '../columns-leave/views.ts';
import { mentions, sqlOf } from '../merge-tables/expressions.ts';
import { guardBlock, nameOf, raiseText, wrap } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { type Lookup, literalDefault } from './lookup.ts';

/** Why the column cannot become an enum; undefined where it can. */
export function refuseEnum({ snapshot, table, column, values }: Lookup): string | undefined {
  const key = `${keyOf(table)}.${column.name}`;
  if (values.length === 0) return `no value of ${key} is known, and an enum needs all of them; a lookup table does not`;
  const long = values.find((v) => utf8Length(v) > 63);
  if (long !== undefined) return `"${long}" is longer than the 63 bytes that an enum's value may have`;
  if (column.default && literalDefault(column) === undefined)
    return `the default of ${key} is computed, ${sqlOf(column.default)}, and would not be of the enum's type`;
  const kept = new Set<string>();
  for (const constraint of table.constraints) {
    if (!isOn(constraint, [column.name])) continue;
    if (constraint.type === 'c' || constraint.type === 'x')
      return `${constraint.name} of ${keyOf(table)} compares ${column.name} as text; drop it first, since an enum takes its own values alone`;
    kept.add(constraint.name);
  }
  for (const index of table.indexes) {
    const texts = [
      ...index.keys.flatMap((k) => k.expression?.sql ?? []),
      ...(index.predicate ? [index.predicate.sql] : []),
    ];
    if (texts.some((sql) => mentions(sql, [column.name])))
      return `the index ${index.name} of ${keyOf(table)} compares ${column.name} as text`;
    if (index.keys.some((k) => k.column === column.name && (k.operatorClass || k.collation)))
      return `the index ${index.name} of ${keyOf(table)} orders ${column.name} as text`;
    kept.add(index.name);
  }
  const [view] = viewsOn({ snapshot, table, columns: [column.name] });
  if (view) return `the ${view.kind} ${keyOf(view)} reads ${column.name}, whose type could not change under it`;
  return refuseUses(snapshot, table, [column.name], kept);
}

/** The column takes the type over, and a guard stops where a row has a value that the type lacks. */
export function enumParts({ table, column, name, values, title }: Lookup): {
  readonly pieces: readonly Piece[];
  readonly meaning: string;
  readonly notes: readonly string[];
  readonly obligations: readonly Obligation[];
} {
  const quoted = quoteIdentifier(column.name);
  const plain = { schema: table.schema, name: table.name };
  const labels = values.map(quoteLiteral);
  const others = `${quoted} not in (${wrap(labels, '    ')})`;
  const order = (primaryKeyOf(table)?.columns ?? []).map(quoteIdentifier).join(', ');
  const given = literalDefault(column);
  const alter = (type: string, value: string | undefined) =>
    [
      ...(given === undefined ? [] : [`alter table ${nameOf(table)} alter column ${quoted} drop default;`]),
      `alter table ${nameOf(table)} alter column ${quoted} type ${type};`,
      ...(value === undefined ? [] : [`alter table ${nameOf(table)} alter column ${quoted} set default ${value};`]),
    ].join('\n');
  const free = !(primaryKeyOf(table)?.columns ?? []).includes(column.name);
  const fits = Number(column.type.modifiers[0] ?? 99) >= 5;
  return {
    pieces: [
      {
        stage: 'guard',
        title: `Look at the values of ${column.name}`,
        comment: `Stops where a row has another value than ${values.join(', ')}.`,
        sql: guardBlock(
          `select count(*) into found\nfrom ${nameOf(table)}\nwhere ${others}`,
          `cannot ${raiseText(lowerFirst(title))}: % row(s) have another value`,
          `Nothing has been changed. They are listed by: select ${quoted}, count(*) from ${nameOf(table)} where ${others.replace(/\n\s*/g, ' ')} group by 1`,
        ),
      },
      {
        stage: 'expand',
        title: `Make ${name.name}`,
        comment: 'The values that are known, in their order.',
        sql: `create type ${nameOf(name)} as enum (${wrap(labels, '  ')});`,
        reverse: { comment: `Nothing is of type ${name.name} any more.`, sql: `drop type ${nameOf(name)};` },
      },
      {
        stage: 'switch',
        title: `${column.name} becomes an enum`,
        comment: 'Every value stays what it is, and reads as before.',
        sql: alter(
          `${nameOf(name)} using ${quoted}::text::${nameOf(name)}`,
          given === undefined ? undefined : quoteLiteral(given),
        ),
        reverse: {
          comment: `${column.name} is a text again.`,
          sql: alter(
            `${bare(column).slice(quoted.length + 1)} using ${quoted}::text`,
            column.default && sqlOf(column.default),
          ),
        },
      },
    ],
    meaning: `No row of ${table.name} changes but for the type of ${column.name}. A guard stops the migration where one has a value that is not known.`,
    notes: [
      `A new value takes an "alter type ${nameOf(name)} add value" first.`,
      `${column.name} is ordered as the values are listed, no longer by the alphabet, and code that treats it as text (like, ||, text parameters) has to cast it.`,
    ],
    obligations: [
      { kind: 'rows-read-back', table: plain, columns: table.columns.map((c) => c.name), through: plain },
      ...(free && fits && !values.includes('?')
        ? [
            {
              kind: 'guard-aborts' as const,
              assumption: `every ${column.name} is one of the values that are known`,
              probe: [
                `update ${nameOf(table)} set ${quoted} = '?' where (${order}) = (select ${order} from ${nameOf(table)} order by ${order} limit 1)`,
              ],
            },
          ]
        : []),
    ],
  };
}
