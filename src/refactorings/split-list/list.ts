import type { Column, Relation, Snapshot } from '../../catalog/model.ts';
import type { SplitList } from '../../dependencies/remedy.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';

/** A list in a column: how its items are read, and what they become. */
export interface List {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly table: Relation;
  readonly column: Column;
  readonly holds: SplitList['holds'];
  /** What a row without any item is read back as: either NULL or an empty list, since no row of the child tells which. */
  readonly none: 'null' | 'empty';
  /** Name of the child's column for an item, and its type as SQL. */
  readonly item: string;
  readonly type: string;
  /** The items of a list are of this type as they are read; the child's may be that of the key they name. */
  readonly readAs: string;
  /** What the items name. */
  readonly target?: { readonly table: Relation; readonly column: Column };
}

/** The column, spoken of by its table. */
export function columnSql({ table, column }: List): string {
  return `${quoteIdentifier(table.name)}.${quoteIdentifier(column.name)}`;
}

/** The separator as SQL; a line break in it must not be taken for one of the SQL's own. */
export function separatorOf(separator: string): string {
  if (!/[\n\r\t]/.test(separator)) return quoteLiteral(separator);
  const escaped = separator
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `e${quoteLiteral(escaped)}`;
}

/** The set of a list's items, each as it is read. */
export function itemsOf(list: List): string {
  const column = columnSql(list);
  switch (list.holds.form) {
    case 'array':
      return `unnest(${column})`;
    case 'text':
      return `unnest(string_to_array(${column}, ${separatorOf(list.holds.separator)}))`;
    case 'jsonb':
      return `jsonb_array_elements_text(${column})`;
  }
}

/** An item as it is kept: what stands around it in a text is no part of it. */
export function trimmed(list: List, item: string): string {
  return list.holds.form === 'text' ? `btrim(${item})` : item;
}

/** A list without items, as SQL. */
export function emptyOf({ holds }: Pick<List, 'holds'>): string {
  return holds.form === 'jsonb' ? `'[]'` : holds.form === 'array' ? `'{}'` : `''`;
}

/** The old value from the child's items, in their order. @param item SQL of an item of the child @param order of its position */
export function gathered(list: List, item: string, order: string): string {
  const read = list.type === list.readAs ? item : `${item}::${list.readAs}`;
  switch (list.holds.form) {
    case 'array':
      return `array_agg(${read} order by ${order})`;
    case 'text':
      return `string_agg(${list.readAs === 'text' && list.type === 'text' ? item : `${item}::text`}, ${separatorOf(list.holds.separator)} order by ${order})`;
    case 'jsonb':
      return `jsonb_agg(to_jsonb(${isNumber(list.type) ? item : read}) order by ${order})`;
  }
}

/** Types whose values a JSON list holds as numbers. */
export function isNumber(type: string): boolean {
  return /^(smallint|integer|bigint|int2|int4|int8|numeric)\b/.test(type);
}
