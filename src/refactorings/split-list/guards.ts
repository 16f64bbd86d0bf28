import { primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { lowerFirst } from '../columns-leave/view.ts';
import { guardBlock, nameOf, raiseText } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { columnSql, emptyOf, isNumber, itemsOf, type List, separatorOf, trimmed } from './list.ts';

interface Condition {
  /** "the lists have no NULL in them" */
  readonly assumption: string;
  /** "have a list with NULL in it" */
  readonly fault: string;
  /** SQL over the table. */
  readonly where: string;
  /** What to do about it, before the query that lists them. */
  readonly advice: string;
  /** A value that breaks it; none where that cannot be told. */
  readonly breaks?: string;
}

/** Stops where a list could not be put together again from its items. */
export function guardList(list: List): Piece[] {
  const { table, column, title } = list;
  const name = nameOf(table);
  const blocks = conditions(list).map(({ fault, where, advice }) =>
    guardBlock(
      `select count(*) into found\nfrom ${name}\nwhere ${where}`,
      `cannot ${raiseText(lowerFirst(title))}: % row(s) ${raiseText(fault)}`,
      `Nothing has been changed. ${advice} They are listed by: select * from ${name} where ${where.replace(/\s+/g, ' ')}`,
    ),
  );
  return [
    {
      stage: 'guard',
      title: `Look at the lists`,
      comment: `Stops where ${column.name} could not be put together again exactly from its items${list.target ? `, or where one names no row of ${list.target.table.name}` : ''}.`,
      sql: blocks.join('\n\n'),
    },
  ];
}

export function guardProbes(list: List): Obligation[] {
  const { table, column } = list;
  const order = (primaryKeyOf(table)?.columns ?? []).map(quoteIdentifier).join(', ');
  return conditions(list).flatMap(({ assumption, breaks }): Obligation[] =>
    breaks === undefined
      ? []
      : [
          {
            kind: 'guard-aborts',
            assumption,
            probe: [
              `update ${nameOf(table)} set ${quoteIdentifier(column.name)} = ${breaks} where (${order}) = (select ${order} from ${nameOf(table)} order by ${order} limit 1)`,
            ],
          },
        ],
  );
}

function conditions(list: List): Condition[] {
  return [...shape(list), ...none(list), ...orphans(list)];
}

function shape(list: List): Condition[] {
  const { holds } = list;
  const column = columnSql(list);
  const name = list.column.name;
  switch (holds.form) {
    case 'array':
      return [
        {
          assumption: `the lists of ${name} have no NULL in them, and one dimension that counts from 1`,
          fault: `have a list with NULL in it, or one of several dimensions`,
          where: `array_ndims(${column}) > 1\n   or array_lower(${column}, 1) <> 1\n   or exists (select from unnest(${column}) as item where item is null)`,
          advice: 'Take them out first.',
          breaks: `array[null]::${list.readAs}[]`,
        },
      ];
    case 'text': {
      const separator = separatorOf(holds.separator);
      const tidy = `coalesce((\n  select string_agg(btrim(part), ${separator} order by n)\n  from unnest(string_to_array(${column}, ${separator})) with ordinality as parts (part, n)\n  where btrim(part) <> ''\n), '')`;
      return [
        {
          assumption: `the lists of ${name} have no space around an item and no empty item`,
          fault: 'have a list with spaces around its items or with empty ones',
          where: `${column}::text <> ${tidy}`,
          advice: `Write them tidily first: update ${nameOf(list.table)} set ${quoteIdentifier(name)} = ${tidy.replace(/\s+/g, ' ')};`,
          breaks: quoteLiteral(`a${holds.separator}${holds.separator}b`),
        },
      ];
    }
    case 'jsonb': {
      const kind = isNumber(list.type) ? 'number' : 'string';
      return [
        {
          assumption: `the lists of ${name} are arrays of ${kind}s`,
          fault: `have something else than an array of ${kind}s`,
          where: `case jsonb_typeof(${column})\n    when 'array' then exists (select from jsonb_array_elements(${column}) as item where jsonb_typeof(item) <> '${kind}')\n    else ${column} is not null\n  end`,
          advice: 'Make them so first.',
          breaks: `'{"no": "list"}'`,
        },
      ];
    }
  }
}

/** No items and no list look the same once the items are rows. */
function none(list: List): Condition[] {
  const column = columnSql(list);
  const name = list.column.name;
  const quoted = quoteIdentifier(name);
  const empty = emptyOf(list);
  const where =
    list.none === 'null' ? `${column}::text = ${list.holds.form === 'jsonb' ? "'[]'" : empty}` : `${column} is null`;
  if (list.none === 'empty') {
    if (list.column.notNull) return [];
    return [
      {
        assumption: `no ${name} is NULL, so that none is an empty list`,
        fault: `have NULL in ${name}, which would be read back as an empty list`,
        where,
        advice: `Write one for the other first: update ${nameOf(list.table)} set ${quoted} = ${empty} where ${quoted} is null;`,
        breaks: 'null',
      },
    ];
  }
  return [
    {
      assumption: `no ${name} is an empty list, so that none is NULL`,
      fault: `have an empty list in ${name}, which would be read back as NULL`,
      where,
      advice: `Write one for the other first: update ${nameOf(list.table)} set ${quoted} = null where ${quoted} = ${empty};`,
      breaks: empty,
    },
  ];
}

function orphans(list: List): Condition[] {
  const { target } = list;
  if (!target) return [];
  const key = `named.${quoteIdentifier(target.column.name)}`;
  const item = trimmed(list, 'item');
  const same = list.type === list.readAs ? `${key} = ${item}` : `${key}::text = ${item}`;
  return [
    {
      assumption: `each item of ${list.column.name} is the ${target.column.name} of a row of ${target.table.name}`,
      fault: `name what is no ${target.column.name} of ${target.table.name}`,
      where: `exists (\n  select from ${itemsOf(list)} as item\n  where not exists (select from ${nameOf(target.table)} as named where ${same})\n)`,
      advice: `Add those rows to ${target.table.name}, or take the items out.`,
    },
  ];
}
