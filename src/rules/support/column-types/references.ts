import {
  type Column,
  columnOf,
  type ForeignKey,
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../../catalog/model.ts';
import { isUnique, kept, tableWords, words } from '../../../similarity/index.ts';
import { ANY_ID, isApart, isOwnTable } from '../own-tables.ts';

/** A column that points at a column of another table. */
export interface Reference {
  readonly table: Relation;
  readonly column: Column;
  readonly target: Relation;
  readonly targetColumn: Column;
  /** The foreign key that says so; absent where only names do. */
  readonly key?: ForeignKey;
  /** Other tables whose column of this name refers to the same by a foreign key. */
  readonly peers: readonly Relation[];
}

/** What foreign keys say, column by column; two that say the same of a column count once. */
export function* declaredReferences(table: Relation, snapshot: Snapshot): Iterable<Reference> {
  for (const { key, column, target: name, targetColumn: of } of keyColumns(table)) {
    const target = snapshot.relations.get(name);
    const targetColumn = target && columnOf(target, of);
    if (target && targetColumn) yield { table, column, target, targetColumn, key, peers: [] };
  }
}

interface KeyColumn {
  readonly key: ForeignKey;
  readonly column: Column;
  /** Key of the table. */
  readonly target: string;
  readonly targetColumn: string;
}

const keyColumns = kept((table): readonly KeyColumn[] => {
  const said = new Set<string>();
  const found: KeyColumn[] = [];
  for (const key of foreignKeysOf(table)) {
    if (!key.local) continue;
    const target = keyOf(key.references);
    for (const [i, name] of key.columns.entries()) {
      const column = columnOf(table, name);
      const targetColumn = key.referencedColumns[i];
      const same = `${name}\n${target}\n${targetColumn}`;
      if (column === undefined || targetColumn === undefined || said.has(same)) continue;
      said.add(same);
      found.push({ key, column, target, targetColumn });
    }
  }
  return found;
});

interface Use {
  readonly table: Relation;
  readonly target: Relation;
  readonly targetColumn: Column;
}

/**
 * Columns that no foreign key is on but that by their names are references: the same name is a foreign key to one and the
 * same column wherever it is one (peers), or it is called `<table>_id`.
 * @param matters whether a reference between two such columns is of interest; what else could be meant is asked only then
 */
export function* namedReferences(
  snapshot: Snapshot,
  matters: (from: Column, to: Column) => boolean,
): Iterable<Reference> {
  const tables = [...snapshot.relations.values()].filter(isOwnTable);
  const declared = new Map<string, Use[]>();
  const named = new Map<string, Relation[]>();
  for (const table of tables) {
    const { own, declares } = placesOf(table);
    append(named, own, table);
    for (const { place, target: name, column } of declares) {
      const target = snapshot.relations.get(name);
      const targetColumn = target && columnOf(target, column);
      if (target && targetColumn) append(declared, place, { table, target, targetColumn });
    }
  }
  for (const table of tables)
    for (const { column, of, place, stem } of undeclaredIds(table)) {
      const uses = declared.get(place) ?? [];
      const found = uses.length > 0 ? agreed(uses, of) : called(of, named.get(stem) ?? []);
      if (found === undefined || found.target === table || isApart(found.target)) continue;
      if (!matters(column, found.targetColumn)) continue;
      if (uses.length === 0 && tables.some((t) => mayBeMeant(t, found.target, of.slice(0, -1), column))) continue;
      const peers = [...new Set(uses.map((use) => use.table))];
      yield { table, column, target: found.target, targetColumn: found.targetColumn, peers };
    }
}

/** Under which names a table is looked for, and those of its columns that are foreign keys. */
interface Places {
  readonly own: string;
  readonly declares: readonly { readonly place: string; readonly target: string; readonly column: string }[];
}

const placesOf = kept(
  (table): Places => ({
    own: placeOf(table, tableWords(table.name)),
    declares: foreignKeysOf(table).flatMap(({ columns, references, referencedColumns }) => {
      const [name] = columns;
      if (name === undefined || columns.length > 1) return [];
      return [{ place: placeOf(table, words(name)), target: keyOf(references), column: referencedColumns[0] ?? '' }];
    }),
  }),
);

function placeOf({ schema }: Relation, of: readonly string[]): string {
  return `${schema}\n${of.join(' ')}`;
}

/** The column that all of them refer to, if there is one. */
function agreed(uses: readonly Use[], of: readonly string[]): Use | undefined {
  const [first, ...others] = uses;
  if (others.length < 2 && ANY_ID.has(of.at(-2) ?? '')) return undefined;
  // Where assets has a file_id beside its id, who knows which of the two another table means.
  if (first?.target.columns.some((c) => c !== first.targetColumn && words(c.name).join(' ') === of.join(' ')))
    return undefined;
  return others.every((u) => u.target === first?.target && u.targetColumn === first.targetColumn) ? first : undefined;
}

/** The key of the table that a column is called after. */
function called(of: readonly string[], fitting: readonly Relation[]): Omit<Use, 'table'> | undefined {
  const target = fitting.length === 1 ? fitting[0] : undefined;
  if (target === undefined) return undefined;
  if (ANY_ID.has(of.at(-2) ?? '')) return undefined;
  // A natural key beside the surrogate one: order_id of orders is what other tables mean by it.
  const same = target.columns.find((c) => words(c.name).join(' ') === of.join(' '));
  const key = primaryKeyOf(target)?.columns;
  const targetColumn = same ?? (key?.length === 1 ? columnOf(target, key[0] ?? '') : undefined);
  return targetColumn !== undefined && isUnique(target, [targetColumn.name]) ? { target, targetColumn } : undefined;
}

/** Whether another table has the role in its name and a key of just the column's type: blog_posts, for post_id beside posts. */
function mayBeMeant(table: Relation, target: Relation, role: readonly string[], column: Column): boolean {
  if (table === target || table.schema !== target.schema) return false;
  const key = primaryKeyOf(table)?.columns;
  const own = tableWords(table.name);
  if (key?.length !== 1 || !role.every((word) => own.includes(word))) return false;
  return columnOf(table, key[0] ?? '')?.type.name === column.type.name;
}

interface NamedId {
  readonly column: Column;
  readonly of: readonly string[];
  /** Under which columns of the same name are looked for, and tables that it may be called after. */
  readonly place: string;
  readonly stem: string;
}

/** Columns called like a reference that are in no foreign key, and whose target does not change from row to row. */
const undeclaredIds = kept((table): readonly NamedId[] => {
  const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const names = new Set(table.columns.map((c) => words(c.name).join(' ')));
  return table.columns.flatMap((column) => {
    if (keyed.has(column.name) || column.generated !== undefined || !column.local) return [];
    const of = words(column.name);
    if (of.length < 2 || (of.at(-1) !== 'id' && of.at(-1) !== 'by')) return [];
    const stem = of.slice(0, -1);
    if (DISCRIMINATORS.some((word) => names.has(`${stem.join(' ')} ${word}`))) return [];
    return [{ column, of, place: placeOf(table, of), stem: placeOf(table, stem) }];
  });
});

/** owner_type beside owner_id says which table a row points at. */
const DISCRIMINATORS: readonly string[] = ['type', 'kind', 'table', 'model', 'class'];

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
