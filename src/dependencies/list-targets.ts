import { type Column, columnOf, isTable, primaryKeyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { familyOf, type Similarity, tableWords } from '../similarity/index.ts';
import { PARTS } from './list-words.ts';
import { reasonOfTable } from './repetition.ts';

/** The table whose rows the items of a list name, and the column that they hold. */
export interface ListTarget {
  readonly table: Relation;
  readonly column: Column;
  /** Whether the whole name of the list says so (tags), or only the end of it (allowed_tags) or the part that somebody has (assignees). */
  readonly by: 'name' | 'end of the name' | 'part';
  /** Whether the column tells rows apart. */
  readonly isKey: boolean;
}

/** What is known of the items. */
export interface Items {
  /** Family of their type; undefined where it is not known, as in JSON. */
  readonly family: ReturnType<typeof familyOf> | undefined;
  /** Words for one of them: product of product_ids. */
  readonly words: readonly string[];
  /** How the name says that they are told apart: id, code, slug; undefined for a bare plural (tags). */
  readonly as: string | undefined;
}

/** The table that a list's items name, by its name; undefined where no table of that name has a key that they could hold. */
export function targetOf(
  { snapshot, similarity }: { readonly snapshot: Snapshot; readonly similarity: Pick<Similarity, 'nameOf'> },
  table: Relation,
  items: Items,
): ListTarget | undefined {
  const named = tablesByName(snapshot, similarity);
  for (let from = 0; from < items.words.length; from++) {
    const found = fitting(named.get(items.words.slice(from).join(' ')) ?? [], table, items);
    if (found !== undefined)
      return { ...found, isKey: isInKey(found.table, found.column.name), by: from === 0 ? 'name' : 'end of the name' };
  }
  // Parts are people's: a list of assignees is one of users.
  if (!PARTS.has(items.words.at(-1) ?? '') || items.as !== 'id') return undefined;
  if (items.words.at(-1) === 'by' && !BY_PEOPLE.has(items.words.at(-2) ?? '')) return undefined;
  for (const people of PEOPLE) {
    const found = fitting(named.get(people) ?? [], table, items);
    if (found !== undefined) return { ...found, isKey: true, by: 'part' };
  }
  return undefined;
}

/** What people do to things; what a task is blocked by is another task. */
const BY_PEOPLE: ReadonlySet<string> = new Set(
  'read viewed view seen liked like approved reviewed voted upvoted downvoted dismissed acknowledged signed joined attended favorited bookmarked hidden muted played completed accepted rejected confirmed watched used shared saved starred created edited'.split(
    ' ',
  ),
);

const PEOPLE = ['user', 'person', 'people', 'profile', 'account', 'member', 'employee', 'contact'];

const names = new WeakMap<Snapshot, ReadonlyMap<string, readonly Relation[]>>();

function tablesByName(
  snapshot: Snapshot,
  similarity: Pick<Similarity, 'nameOf'>,
): ReadonlyMap<string, readonly Relation[]> {
  const known = names.get(snapshot);
  if (known !== undefined) return known;
  const found = new Map<string, Relation[]>();
  for (const relation of snapshot.relations.values()) {
    if (!isTable(relation) || relation.partitionOf !== undefined || relation.persistence === 'temporary') continue;
    for (const name of new Set([tableWords(relation.name).join(' '), similarity.nameOf(relation).join(' ')]))
      found.set(name, [...(found.get(name) ?? []), relation]);
  }
  names.set(snapshot, found);
  return found;
}

function fitting(
  tables: readonly Relation[],
  from: Relation,
  items: Items,
): { readonly table: Relation; readonly column: Column } | undefined {
  const near = [...tables].sort((a, b) => Number(b.schema === from.schema) - Number(a.schema === from.schema));
  for (const table of near) {
    // Daily versions and an archive of tags are not what versions and tags are listed by.
    if (items.as !== 'id' && reasonOfTable(table) !== undefined) continue;
    const column = keyFor(table, items);
    if (column !== undefined) return { table, column };
  }
  return undefined;
}

function keyFor(table: Relation, { family, as }: Items): Column | undefined {
  const key = primaryKeyOf(table)?.columns ?? [];
  const id = key.length === 1 ? columnOf(table, key[0] as string) : undefined;
  const fits = (column: Column | undefined) =>
    column !== undefined && !column.type.array && (family === undefined || familyOf(column.type) === family);
  if (as === 'id' || (family !== undefined && family !== 'text')) return fits(id) ? id : undefined;
  const wanted = as === undefined ? NAMING : [as];
  const texts = wanted.flatMap((name) =>
    table.columns.filter((c) => endsIn(c.name, name) && familyOf(c.type) === 'text'),
  );
  return texts.find((c) => isInKey(table, c.name)) ?? (as === undefined ? texts[0] : undefined);
}

/** What a row goes by, the usual first. */
const NAMING = ['name', 'slug', 'code', 'label', 'key', 'title', 'value'];

/** Names are often told apart within a tenant only. */
export function isInKey({ constraints, indexes }: Relation, column: string): boolean {
  return (
    constraints.some((c) => (c.type === 'p' || c.type === 'u') && c.columns.includes(column)) ||
    indexes.some(
      (index) => index.unique && index.keys.some((k) => k.column === column || k.expression?.sql.includes(column)),
    )
  );
}

function endsIn(name: string, word: string): boolean {
  return name === word || name.endsWith(`_${word}`);
}
