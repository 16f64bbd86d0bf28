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
import { isUnique, tableWords, words } from '../../../similarity/index.ts';
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
  const said = new Set<string>();
  for (const key of foreignKeysOf(table)) {
    const target = key.local ? snapshot.relations.get(keyOf(key.references)) : undefined;
    if (target === undefined) continue;
    for (const [i, name] of key.columns.entries()) {
      const column = columnOf(table, name);
      const targetColumn = columnOf(target, key.referencedColumns[i] ?? '');
      if (column === undefined || targetColumn === undefined) continue;
      const same = `${name}\n${keyOf(target)}\n${targetColumn.name}`;
      if (said.has(same)) continue;
      said.add(same);
      yield { table, column, target, targetColumn, key, peers: [] };
    }
  }
}

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
    append(named, `${table.schema}\n${tableWords(table.name).join(' ')}`, table);
    for (const key of foreignKeysOf(table)) {
      const target = key.columns.length === 1 ? snapshot.relations.get(keyOf(key.references)) : undefined;
      const targetColumn = target && columnOf(target, key.referencedColumns[0] ?? '');
      if (target && targetColumn)
        append(declared, `${table.schema}\n${words(key.columns[0] ?? '').join(' ')}`, { table, target, targetColumn });
    }
  }
  for (const table of tables)
    for (const { column, of } of undeclaredIds(table)) {
      const uses = declared.get(`${table.schema}\n${of.join(' ')}`) ?? [];
      const found = uses.length > 0 ? agreed(uses, of) : called(of, named.get(nameKey(table, of)) ?? []);
      if (found === undefined || found.target === table || isApart(found.target)) continue;
      if (!matters(column, found.targetColumn)) continue;
      if (uses.length === 0 && tables.some((t) => mayBeMeant(t, found.target, of.slice(0, -1), column))) continue;
      const peers = [...new Set(uses.map((use) => use.table))];
      yield { table, column, target: found.target, targetColumn: found.targetColumn, peers };
    }
}

function nameKey(table: Relation, of: readonly string[]): string {
  return `${table.schema}\n${of.slice(0, -1).join(' ')}`;
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
}

// They depend on the relation alone, and hardly any relation changes from one snapshot to the next.
const ids = new WeakMap<Relation, readonly NamedId[]>();

/** Columns called like a reference that are in no foreign key, and whose target does not change from row to row. */
function undeclaredIds(table: Relation): readonly NamedId[] {
  let known = ids.get(table);
  if (known === undefined) {
    const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
    const names = new Set(table.columns.map((c) => words(c.name).join(' ')));
    known = table.columns.flatMap((column) => {
      if (keyed.has(column.name) || column.generated !== undefined || !column.local) return [];
      const of = words(column.name);
      if (of.length < 2 || (of.at(-1) !== 'id' && of.at(-1) !== 'by')) return [];
      const stem = of.slice(0, -1).join(' ');
      return DISCRIMINATORS.some((word) => names.has(`${stem} ${word}`)) ? [] : [{ column, of }];
    });
    ids.set(table, known);
  }
  return known;
}

/** owner_type beside owner_id says which table a row points at. */
const DISCRIMINATORS: readonly string[] = ['type', 'kind', 'table', 'model', 'class'];

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
