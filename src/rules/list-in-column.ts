import { type Column, keyOf, type Relation } from '../catalog/model.ts';
import { childName } from '../dependencies/child-names.ts';
import type { Delimited } from '../dependencies/delimited.ts';
import { listIn, possibleLists } from '../dependencies/list-columns.ts';
import { type ListColumn, listName } from '../dependencies/list-names.ts';
import { WRITTEN } from '../dependencies/lists-in-text.ts';
import type { SplitList } from '../dependencies/remedy.ts';
import { tableWords } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import { findLinks } from './support/links.ts';
import { isCopy, isOwnTable } from './support/own-tables.ts';
import { label } from './support/wording.ts';

export interface ListInColumnEvidence {
  readonly form: ListColumn['form'];
  /** Of text: what stands between the values; only supposed where nothing but the name says that it is a list. */
  readonly separator?: { readonly text: string; readonly supposed: boolean };
  /** Key of the table whose rows the items name, and the column that they hold. */
  readonly items?: { readonly table: string; readonly column: string };
  /** How it is known, as a clause. */
  readonly because: string;
  /** Why it may be meant so, as a clause. */
  readonly doubt?: string;
  readonly shown?: Delimited;
}

export const listInColumn: Rule<ListInColumnEvidence> = {
  id: 'list-in-column',
  scope: 'relation',
  summary: 'A column holds several values in each row: keys in an array, or text with separators.',
  severity: 'warning',
  docs: {
    why: `The items of \`product_ids uuid[]\` are references that no foreign key can guard: a product that is deleted stays in the
lists, and one that never was can be put there. The values of \`tags text\` with commas in between cannot be checked, joined or
counted, and looking for one reads every row. One row a value, in a table of its own, is what the first normal form asks for.

Rows that hold the separator make it *observed*, a CHECK or a view that takes the values apart *declared*; otherwise names,
types and comments say so, and it is *inferred*. A bare \`tags text[]\` is a hint, and a warning only where a table of tags exists.
Vectors, paths, scopes of tokens, days of the week and the like are values as a whole and left alone; whom a mail went to, caches,
logs and staging tables are hints.`,
    bad: `create table products (
  id uuid primary key,
  name text not null
);

create table wishlists (
  id uuid primary key,
  title text not null,
  product_ids uuid[] not null default '{}'
);`,
    good: `create table products (
  id uuid primary key,
  name text not null
);

create table wishlists (
  id uuid primary key,
  title text not null
);

create table wishlist_products (
  wishlist_id uuid not null references wishlists (id),
  position int not null,
  product_id uuid not null references products (id),
  primary key (wishlist_id, position)
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      if (!isOwnTable(table) || table.kind === 'foreign table') continue;
      for (const column of possibleLists(table)) {
        const found = listIn(context, table, column);
        // Copies are not what anybody would split.
        if (found !== undefined && !isCopy(table) && !context.isDecided([keyOf(table)]))
          yield report(context, table, column, found);
      }
    }
  },
};

function report(
  context: RuleContext,
  table: Relation,
  column: Column,
  found: ListColumn,
): Finding<ListInColumnEvidence> {
  const { file, name } = column.provenance.created;
  const { target, form, separator, because, doubt, shown } = found;
  const key = keyOf(table);
  const link = linkTo(context, table, found);
  const remedy = remedyOf(context, table, column, found);
  // Where a table links the two already, there is nothing to split, and who says which of them counts?
  const { severity, confidence } = RANKS[link !== undefined && found.strength === 'sure' ? 'likely' : found.strength];
  const others = [target?.table, link].flatMap((other) => (other === undefined || other === table ? [] : [other]));
  return {
    ruleId: listInColumn.id,
    severity,
    at: { file, span: name },
    message: describe(table, column, found, link ?? remedy),
    related: others.map((other) => ({
      at: declarationOf(other),
      message: other === link ? `${label(other)} links the two already` : `${label(other)} has a row for each item`,
    })),
    tables: [key, ...others.map(keyOf)],
    columns: [`${key}.${column.name}`],
    ...(link === undefined ? { remedies: [remedy] } : {}),
    evidence: {
      form,
      ...(separator === undefined ? {} : { separator: { text: separator, supposed: isSupposed(found) } }),
      ...(target === undefined ? {} : { items: { table: keyOf(target.table), column: target.column.name } }),
      because,
      ...(doubt === undefined ? {} : { doubt }),
      ...(shown === undefined ? {} : { shown }),
    },
    basis: found.basis,
    confidence: found.basis === 'inferred' ? confidence : Math.min(0.97, confidence + 0.05),
  };
}

const RANKS: Readonly<Record<ListColumn['strength'], { severity: Severity; confidence: number }>> = {
  sure: { severity: 'warning', confidence: 0.9 },
  likely: { severity: 'info', confidence: 0.65 },
  faint: { severity: 'hint', confidence: 0.35 },
};

/** A table that does nothing but link this one and the one whose rows the list names. */
function linkTo(context: RuleContext, table: Relation, { target }: ListColumn): Relation | undefined {
  if (target === undefined) return undefined;
  return findLinks(context).find(
    ({ ends, meaning }) =>
      meaning.length === 0 &&
      ends.some((end) => end.target === table) &&
      ends.some((end) => end.target === target.table && (target.table !== table || ends[0].target === ends[1].target)),
  )?.table;
}

/** Nothing but the name says that it is a list, so that what stands between its values is a guess. */
function isSupposed({ form, basis, because }: ListColumn): boolean {
  return form === 'text' && basis === 'inferred' && because !== 'its comment says so';
}

function remedyOf(
  { snapshot }: RuleContext,
  table: Relation,
  column: Column,
  { form, separator, target }: ListColumn,
): SplitList {
  const { item } = listName(column.name);
  // Whoever viewed_by holds are users.
  const of = item.at(-1) === 'by' && target !== undefined ? tableWords(target.table.name) : item;
  return {
    kind: 'split-list',
    table: keyOf(table),
    column: column.name,
    holds: form === 'text' ? { form, separator: separator ?? ',' } : { form },
    ...(target === undefined ? {} : { references: { table: keyOf(target.table), column: target.column.name } }),
    name: childName(snapshot, table, of.join('_') || 'item'),
  };
}

/** @param into the table that links the two already, or the remedy that makes one */
function describe(table: Relation, column: Column, found: ListColumn, into: Relation | SplitList): string {
  const name = `${label(table)}.${column.name}`;
  const what = `${name} ${HOLDS[found.form](found)} (${found.because})`;
  const harm =
    found.target === undefined
      ? 'no constraint sees the single values, and looking for one reads every row'
      : `no foreign key can guard them, and what is gone from ${label(found.target.table)} stays in the lists`;
  if (found.strength === 'faint' && found.doubt !== undefined)
    return `${what}: ${harm}. It may be meant so: ${found.doubt}.`;
  const key = found.target === undefined ? '' : ` and a foreign key to ${label(found.target.table)}`;
  if (!('kind' in into && into.kind === 'split-list'))
    return `${what}, and ${into.name} links the two as well: ${harm}. Add to ${into.name} what is only in the lists, and drop ${column.name}.`;
  return `${what}: ${harm}. Split it into ${into.name}, with a row for each${key}.`;
}

const HOLDS: Readonly<Record<ListColumn['form'], (found: ListColumn) => string>> = {
  text: (found) => {
    const { separator = ',', target } = found;
    const between = isSupposed(found) ? '' : `, separated by ${WRITTEN[separator] ?? `"${separator}"`}`;
    return target === undefined
      ? `seems to hold several values in one text${between}`.replace(
          /^seems to hold/,
          isSupposed(found) ? 'seems to hold' : 'holds',
        )
      : `holds what names rows of ${label(target.table)} in one text${between}`;
  },
  array: ({ target }) =>
    target === undefined ? 'holds several values in each row' : `holds keys of ${label(target.table)} in an array`,
  jsonb: ({ target }) =>
    target === undefined ? 'holds several values in each row' : `holds keys of ${label(target.table)} in JSON`,
};
