import {
  type Column,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
  type UserType,
} from '../../catalog/model.ts';
import { allowedValues, familyOf, isUnique, tableWords, valuesOfType, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { type Course, courseOf, subjectOf, subjectOfColumn } from './list-words.ts';
import { plainValue } from './ordinary-values.ts';
import { wordSet } from './word-set.ts';

/** Values as they are written, by what is left of them without their spelling. */
export type Values = ReadonlyMap<string, string>;

interface Listed {
  /** Names that say what the list is of. */
  readonly subject: readonly string[];
  /** Set where it says how things go, rather than what they are. */
  readonly course?: Course;
  /** The sets of values that it may be known by: a lookup table's codes, and its names. */
  readonly sets: readonly Values[];
}

export interface TypeList extends Listed {
  readonly kind: 'type';
  readonly type: UserType;
}

/** A table whose rows are the values. */
export interface LookupList extends Listed {
  readonly kind: 'lookup';
  readonly table: Relation;
}

/** A column that a CHECK limits to the values. */
export interface CheckList extends Listed {
  readonly kind: 'check';
  readonly table: Relation;
  readonly column: Column;
}

export type ValueList = TypeList | LookupList | CheckList;

/** Fewer values are alike by chance. */
const LEAST_VALUES = 3;

/** All places of a schema where a list of values is kept. */
export function findValueLists(context: RuleContext): readonly ValueList[] {
  const { snapshot } = context;
  const lists: ValueList[] = [];
  for (const type of snapshot.types.values()) {
    const values = valuesOfType(type);
    const sets = values === undefined ? [] : longEnough([read(values)]);
    if (sets.length > 0) lists.push({ kind: 'type', type, sets, subject: subjectOf(type.name), ...course(type.name) });
  }
  for (const table of snapshot.relations.values()) {
    if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0 || isRecord(table)) continue;
    const lookup = lookupList(context, table);
    if (lookup === undefined) lists.push(...checkLists(context, table));
    else lists.push(lookup);
  }
  return lists;
}

/** Tables that hold what was in others: their columns are limited as those are. */
const RECORDS = wordSet(`
  history hist audit archive archived snapshot version revision backup bak staging stg staged import raw shadow mirror
  tmp temp draft
`);

function isRecord(table: Relation): boolean {
  return words(table.name).some((word) => RECORDS.has(word));
}

// What a table's own constraints say does not change with the rest of the schema.
const checked = new WeakMap<Relation, readonly CheckList[]>();

function checkLists({ snapshot }: RuleContext, table: Relation): readonly CheckList[] {
  let known = checked.get(table);
  if (known === undefined) {
    known = readChecks(table, snapshot);
    checked.set(table, known);
  }
  return known;
}

function readChecks(table: Relation, snapshot: Snapshot): readonly CheckList[] {
  if (!table.constraints.some((c) => c.type === 'c')) return [];
  const bound = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  return table.columns.flatMap((column): CheckList[] => {
    // A type of the schema's own says it already, and a foreign key leads to where it is said.
    if ((column.type.schema !== 'pg_catalog' && column.type.name !== 'citext') || bound.has(column.name)) return [];
    const values = allowedValues(table, column, snapshot);
    const sets = values === undefined ? [] : longEnough([read(values)]);
    if (sets.length === 0) return [];
    const subject = subjectOfColumn(column.name, table.name);
    return [{ kind: 'check', table, column, sets, subject, ...course(column.name) }];
  });
}

/** More columns, or rows, make a table of things. */
const MOST_COLUMNS = 10;
const MOST_ROWS = 600;

function lookupList(context: RuleContext, table: Relation): LookupList | undefined {
  const key = primaryKeyOf(table)?.columns ?? [];
  if (table.columns.length > MOST_COLUMNS || key.length > 1 || table.columns.length < 1) return undefined;
  if (refers(context, table)) return undefined;
  const known = context.rows.rowsOf(table);
  if (known === undefined || known.sampled || known.seen < LEAST_VALUES || known.seen > MOST_ROWS) return undefined;
  const sets = table.columns.flatMap((column, i): Values[] => {
    if (!names(context, table, column)) return [];
    const values = known.rows.map((row) => row.values[i]);
    const written = values.filter((value) => value !== null && value !== undefined);
    const found = read(new Set(written));
    // What repeats does not tell one row from another.
    return found.size < written.length ? [] : [found];
  });
  const subject = subjectOf(table.name);
  const long = longEnough(sets);
  return long.length === 0 ? undefined : { kind: 'lookup', table, sets: long, subject, ...course(table.name) };
}

/** Beyond the tenant and itself: then its rows are more than values. */
function refers({ similarity, snapshot }: RuleContext, table: Relation): boolean {
  return foreignKeysOf(table).some(
    (key) =>
      keyOf(key.references) !== keyOf(table) &&
      snapshot.relations.has(keyOf(key.references)) &&
      !key.columns.some((column) => similarity.tenantKeys.has(column)),
  );
}

const NAMING =
  /^(?:code|key|name|label|title|slug|value|symbol|abbreviation|iso|iso code|iso 2|iso 3|alpha 2|alpha 3|short name|display name|long name|identifier|short code|id|english name|name en|label en|title en)$/;

/** code, name, currency_code: what the values of a lookup table are told apart by. */
function names({ snapshot }: RuleContext, table: Relation, column: Column): boolean {
  // A key of an enum type says more about the values of that one list.
  if (snapshot.types.has(keyOf(column.type)) || familyOf(column.type) !== 'text' || column.type.array) return false;
  const own = tableWords(table.name);
  const rest = words(column.name).filter((word) => !own.includes(word));
  return rest.length === 0 || NAMING.test(rest.join(' ')) || isUnique(table, [column.name]);
}

function read(values: ReadonlySet<string>): Values {
  return new Map([...values].map((value) => [plainValue(value), value] as const).filter(([plain]) => plain !== ''));
}

/** Letters (Y, N, U) mean in each list what that list says. */
function longEnough(sets: readonly Values[]): readonly Values[] {
  return sets.filter((set) => [...set.keys()].filter((value) => value.length > 1).length >= LEAST_VALUES);
}

function course(name: string): { readonly course?: Course } {
  const found = courseOf(name);
  return found === undefined ? {} : { course: found };
}

/** The table that holds the list or uses it; undefined for a type. */
export function tableOf(list: ValueList): Relation | undefined {
  return list.kind === 'type' ? undefined : list.table;
}
