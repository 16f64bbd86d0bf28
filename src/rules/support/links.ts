import {
  type Column,
  columnOf,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
} from '../../catalog/model.ts';
import { familyOf, isUnique, tableWords, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { meaningOfLink, roleOfColumn } from './link-names.ts';
import { wordSet } from './word-set.ts';

/** One of the two columns by which a link points to what it links. */
export interface End {
  readonly column: Column;
  readonly target: Relation;
  readonly declared: boolean;
  /** Words for the part in which it points there; see roleOfColumn. */
  readonly role: readonly string[];
}

/** A table that says which rows of two others belong together, and little else. */
export interface Link {
  readonly table: Relation;
  /** In the order of the columns. */
  readonly ends: readonly [End, End];
  /** What its name means beyond the tables that it links; see meaningOfLink. */
  readonly meaning: readonly string[];
  /** What it says of each link: role, position, since when. */
  readonly attributes: readonly Column[];
  /** Set where the rows of the first, or second, end have at most one link. */
  readonly single?: 0 | 1;
}

/** More than this is a thing of its own. */
const MOST_ATTRIBUTES = 4;
/** Keys, time stamps and users' stamps included. */
const MOST_COLUMNS = 14;

// Both kinds of repetition ask for the same links.
const cache = new WeakMap<RuleContext, readonly Link[]>();

export function findLinks(context: RuleContext): readonly Link[] {
  let known = cache.get(context);
  if (known === undefined) {
    const tables = [...context.snapshot.relations.values()].filter(couldLink);
    const prefixes = tables.length === 0 ? new Set<string>() : modulePrefixes(context.snapshot.relations.values());
    known = tables.flatMap((table) => linkOf(context, table, prefixes) ?? []);
    cache.set(context, known);
  }
  return known;
}

// A table that did not change need not be looked at again.
const linking = new WeakMap<Relation, boolean>();

function couldLink(table: Relation): boolean {
  let known = linking.get(table);
  if (known === undefined) {
    known = readCouldLink(table);
    linking.set(table, known);
  }
  return known;
}

function readCouldLink(table: Relation): boolean {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return false;
  const declared = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const pointing = table.columns.filter((c) => declared.has(c.name) || words(c.name).at(-1) === 'id').length;
  return pointing >= 2 && table.columns.length <= MOST_COLUMNS;
}

function linkOf(context: RuleContext, table: Relation, prefixes: ReadonlySet<string>): Link | undefined {
  const { similarity } = context;
  const pointing: End[] = [];
  const attributes: Column[] = [];
  for (const column of table.columns) {
    const isTenant = similarity.tenantKeys.has(column.name);
    if (similarity.isHousekeeping(table, column) && !isTenant) continue;
    const parent = similarity.parentOf(table, column);
    if (parent === undefined || !isTable(parent.relation)) attributes.push(column);
    else
      pointing.push({
        column,
        target: parent.relation,
        declared: parent.declared,
        role: roleOfColumn(column, parent.relation),
      });
  }
  const ends = pointing.length > 2 ? pointing.filter((end) => !similarity.tenantKeys.has(end.column.name)) : pointing;
  const [first, second] = ends;
  if (first === undefined || second === undefined || ends.length > 2) return undefined;
  if (attributes.length > MOST_ATTRIBUTES || attributes.some(isContent)) return undefined;
  if (isThing(context, table, attributes, [first.column.name, second.column.name])) return undefined;
  const single = isUnique(table, [first.column.name]) ? 0 : isUnique(table, [second.column.name]) ? 1 : undefined;
  return {
    table,
    ends: [first, second],
    meaning: meaningOfLink(table, [first.target, second.target], prefixes),
    attributes,
    ...(single === undefined ? {} : { single }),
  };
}

/** What people write, rather than choose, makes a comment or a review of a link. */
function isContent(column: Column): boolean {
  const family = familyOf(column.type);
  if (family === 'json' || family === 'bytes') return true;
  return family === 'text' && CONTENT.has(words(column.name).at(-1) ?? '');
}

/** A thing of its own: with a key that has nothing to do with what it points to, or more references that no key declares. */
function isThing(
  { similarity }: RuleContext,
  table: Relation,
  attributes: readonly Column[],
  ends: readonly string[],
): boolean {
  const key = primaryKeyOf(table)?.columns ?? [];
  const natural = key.filter((name) => {
    const column = columnOf(table, name);
    return column !== undefined && !similarity.isHousekeeping(table, column) && words(name).at(-1) !== 'id';
  });
  if (natural.length > 0 && !key.some((name) => ends.includes(name))) return true;
  return attributes.some((column) => words(column.name).at(-1) === 'id' && !key.includes(column.name));
}

const CONTENT = wordSet(`
  body content text title name message comment description subject review url email phone token address number file
  path slug answer question
`);

/** As many tables that begin with one word are a module. */
const LEAST_OF_MODULE = 3;

/** First words that several names of the schema begin with and that no table is called by: crm_, app_. */
function modulePrefixes(relations: Iterable<Relation>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const things = new Set<string>();
  for (const relation of relations) {
    if (!isTable(relation)) continue;
    const of = tableWords(relation.name);
    const [first] = of;
    if (first === undefined) continue;
    if (of.length === 1) things.add(first);
    else counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  // What is done to things (applied_coupons, pending_tags) is no module.
  const isModule = (word: string) => !things.has(word) && !/(?:ed|ing|able|ive)$/.test(word);
  return new Set([
    ...USUAL_PREFIXES,
    ...[...counts].flatMap(([word, n]) => (n >= LEAST_OF_MODULE && isModule(word) ? [word] : [])),
  ]);
}

const USUAL_PREFIXES = ['app', 'sys', 'core', 'base', 'web', 'api', 'crm', 'cms', 'erp', 'hr', 'pos', 'lms', 'wms'];

/** One key for all links between the same two tables. */
export function pairOf({ ends: [a, b] }: Link): string {
  return [keyOf(a.target), keyOf(b.target)].sort().join(' ');
}
