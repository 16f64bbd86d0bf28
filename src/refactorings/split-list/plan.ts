import { type Column, isTable, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import type { SplitList } from '../../dependencies/remedy.ts';
import { sameType } from '../../similarity/types.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { belongs, childOf, childPieces, spelled, suffixOf } from '../child-table/child-table.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { bare } from '../columns-leave/restore.ts';
import { namesFor } from '../merge-tables/names.ts';
import { columnsOn, nameOf } from '../merge-tables/spell.ts';
import { oneOf, refuseName } from '../new-name.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { guardList, guardProbes } from './guards.ts';
import { columnSql, emptyOf, gathered, isNumber, itemsOf, type List, trimmed } from './list.ts';

/** "Split tag_ids into post_tags" */
export function titleOf({ column, name }: SplitList): string {
  return `Split ${column} into ${name}`;
}

/** Works out how the items of a list become rows, or says why they cannot. */
export function planSplitList(snapshot: Snapshot, remedy: SplitList): Plan | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const column = table.columns.find((c) => c.name === remedy.column);
  if (!column) return { unavailable: `${keyOf(table)} has no column ${remedy.column}` };
  const why = refuse(snapshot, table, column, remedy);
  if (why !== undefined) return { unavailable: why };
  const list = listOf(snapshot, table, column, remedy);
  if ('unavailable' in list) return list;
  const names = namesFor(snapshot, [table]);
  const name = { schema: table.schema, name: names.relation(remedy.name) };
  const declared =
    list.target || list.holds.form !== 'array'
      ? `${quoteIdentifier(list.item)} ${list.type}`
      : bare({ ...column, name: list.item, type: { ...column.type, array: false } });
  const child = childOf(snapshot, names, table, name, [{ name: list.item, declared, notNull: true }]);
  const quoted = quoteIdentifier(list.item);
  const own = `${quoteIdentifier(name.name)}.${quoted}`;
  const items = `(select ${gathered(list, own, `${quoteIdentifier(name.name)}.${spelled(child.position)}`)}\n   from ${nameOf(name)}\n   where ${belongs(child)})`;
  const value = trimmed(list, `item.${quoted}`);
  const rules = {
    clauses: list.target
      ? [
          `add constraint ${quoteIdentifier(names.object(name.name, [list.item], 'fkey'))} foreign key (${quoted})\n    references ${nameOf(list.target.table)} (${quoteIdentifier(list.target.column.name)})`,
        ]
      : [],
    statements: [
      `create index ${quoteIdentifier(names.object(name.name, [list.item], 'idx'))} on ${nameOf(name)} (${columnsOn('', [list.item])});`,
    ],
  };
  return planLeaving({
    snapshot,
    names,
    table,
    columns: [column.name],
    title: titleOf(remedy),
    meaning: meaningOf(list, name.name),
    mapping: [{ from: `${table.name}.${column.name}`, to: `${name.name}.${list.item}`, why: 'one row an item' }],
    carried: new Set(),
    view: {
      suffix: suffixOf(table, name.name),
      select: new Map([[column.name, list.none === 'empty' ? `coalesce(${items}, ${emptyOf(list)})` : items]]),
      joins: [],
    },
    pieces: [
      ...guardList(list),
      ...childPieces(
        child,
        'One row for each item of a list.',
        `from ${nameOf(table)}\n  cross join lateral ${itemsOf(list)} with ordinality as item (${quoted}, ${spelled(child.position)})`,
        new Map([[list.item, list.type === list.readAs ? value : `${value}::${list.type}`]]),
        rules,
      ),
    ],
    made: [{ name, visible: `exists (select from ${nameOf(table)} where ${belongs(child)})` }],
    ...(list.target ? { locked: [list.target.table] } : {}),
    notes: notesOn(list, name.name),
    obligations: guardProbes(list),
  });
}

function refuse(snapshot: Snapshot, table: Relation, column: Column, { holds, name }: SplitList): string | undefined {
  const { type } = column;
  const key = `${keyOf(table)}.${column.name}`;
  if (holds.form === 'array' && !type.array) return `${key} is no array`;
  if (holds.form !== 'array' && type.array) return `${key} is an array`;
  if (holds.form === 'text' && keyOf(type) !== 'pg_catalog.text' && keyOf(type) !== 'pg_catalog.varchar')
    return `${key} is of type ${writtenType(type)}, and only text and varchar are split`;
  if (holds.form === 'text' && holds.separator === '') return `it is not known what separates the items of ${key}`;
  if (holds.form === 'jsonb' && keyOf(type) !== 'pg_catalog.jsonb')
    return `${key} is of type ${writtenType(type)}, which keeps how it was written, and rows would not; make it jsonb first`;
  return refuseName(snapshot, { schema: table.schema, name });
}

function listOf(snapshot: Snapshot, table: Relation, column: Column, remedy: SplitList): List | Unavailable {
  const { holds } = remedy;
  const readAs = holds.form === 'array' ? writtenType({ ...column.type, array: false }) : 'text';
  const item = oneOf(column.name) === column.name ? `${column.name}_item` : oneOf(column.name);
  const written = column.default?.sql.replace(/\s/g, '') ?? '';
  const emptyByDefault = /^(?:'(?:\{\}|\[\]|)'(?:::.*)?|array\[\](?:::.*)?|jsonb_build_array\(\))$/i.test(written);
  const base = {
    snapshot,
    title: titleOf(remedy),
    table,
    column,
    holds,
    none: column.notNull || emptyByDefault ? ('empty' as const) : ('null' as const),
    item,
    readAs,
  };
  if (!remedy.references) return { ...base, type: readAs };
  const named = snapshot.relations.get(remedy.references.table);
  const key = named?.columns.find((c) => c.name === remedy.references?.column);
  if (!named || !key || !isTable(named))
    return { unavailable: `there is no column ${remedy.references.column} of ${remedy.references.table}` };
  if (!isKey(named, key.name))
    return { unavailable: `${keyOf(named)}.${key.name} is not unique, so that no foreign key can refer to it` };
  const same = holds.form === 'array' && sameType({ ...column.type, array: false }, key.type);
  const type = same ? readAs : writtenType(key.type);
  if (!same && !/^(smallint|integer|bigint|uuid|text|varchar.*)$/.test(type))
    return { unavailable: `${keyOf(named)}.${key.name} is of type ${type}, which the items are not written in` };
  if (holds.form === 'array' && !same && !/^(text|varchar.*)$/.test(readAs))
    return {
      unavailable: `the items of ${keyOf(table)}.${column.name} are of type ${readAs} and ${keyOf(named)}.${key.name} is of type ${type}; make them alike first`,
    };
  return { ...base, type, target: { table: named, column: key } };
}

function isKey(table: Relation, column: string): boolean {
  if (primaryKeyOf(table)?.columns.join() === column) return true;
  return table.constraints.some((c) => c.type === 'u' && c.columns.join() === column && !c.deferrable);
}

function meaningOf(list: List, name: string): string {
  const { column, table, none, holds } = list;
  const split =
    holds.form === 'text'
      ? ` Items are what stands between "${holds.separator}", without the spaces around it.`
      : holds.form === 'jsonb' && isNumber(list.type)
        ? ' Items are numbers.'
        : '';
  return `Each item of ${column.name} becomes a row of ${name} with its number.${split} A row of ${table.name} without items is read back as ${none === 'null' ? 'NULL' : 'an empty list'}.`;
}

function notesOn(list: List, name: string): string[] {
  const { target, table, column } = list;
  const index = table.indexes.find((i) => i.keys.length === 1 && i.keys[0]?.column === column.name);
  return [
    ...(target
      ? [
          `A row of ${target.table.name} that ${name} names can no longer be deleted; before, its ${target.column.name} stayed behind in ${columnSql(list)}.`,
        ]
      : []),
    ...(index ? [`What ${index.name} was for, the index on ${list.item} of ${name} is for now.`] : []),
    ...(column.default && list.none !== 'empty' ? [`The default of ${column.name} is given no more.`] : []),
  ];
}
