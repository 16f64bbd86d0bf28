import { type ForeignKey, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { isUnique, kept as keptOf, tableWords, words } from '../../../similarity/index.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { isRecordsName } from './reasons.ts';

/** A column that a foreign key is on. */
export interface Use {
  readonly table: Relation;
  readonly target: Relation;
  readonly targetColumn: string;
  /** Whose key it is in the first place: what refers to a subtype by the key that it shares with the whole leads to the whole. */
  readonly root: string;
}

/** A column that tells the rows of its table apart. */
export interface Unique {
  readonly table: Relation;
  readonly column: string;
}

/** How the names of columns are used in a schema; names are given by their words. */
export interface NamesInUse {
  /** Columns of just the name. */
  called(schema: string, name: readonly string[]): readonly Use[];
  /** Columns of longer names that end so. */
  endingIn(schema: string, name: readonly string[]): readonly Use[];
  /** The names of all schemas. */
  readonly schemas: ReadonlySet<string>;
  uniqueCalled(schema: string, name: readonly string[]): readonly Unique[];
  /** How many columns of just the name have a foreign key, or could have one: none of logs or imports, and none that is a key itself. */
  count(schema: string, name: readonly string[]): number;
}

const kept = new WeakMap<Snapshot, NamesInUse>();

export function namesInUse(snapshot: Snapshot): NamesInUse {
  let known = kept.get(snapshot);
  if (known === undefined) {
    known = read(snapshot);
    kept.set(snapshot, known);
  }
  return known;
}

function read(snapshot: Snapshot): NamesInUse {
  const called = new Map<string, Use[]>();
  const ending = new Map<string, Use[]>();
  const unique = new Map<string, Unique[]>();
  const free = new Map<string, number>();
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table)) continue;
    const own = ownNames(table);
    for (const text of own.free) free.set(text, (free.get(text) ?? 0) + 1);
    for (const [text, one] of own.unique) add(unique, text, one);
    for (const { name, use } of usesIn(snapshot, table)) {
      add(called, keyFor(table.schema, name), use);
      for (let from = 1; from < name.length; from++) add(ending, keyFor(table.schema, name.slice(from)), use);
    }
  }
  return {
    schemas: new Set([...snapshot.relations.values()].map(({ schema }) => schema)),
    called: (schema, name) => called.get(keyFor(schema, name)) ?? [],
    endingIn: (schema, name) => ending.get(keyFor(schema, name)) ?? [],
    uniqueCalled: (schema, name) => unique.get(keyFor(schema, name)) ?? [],
    count: (schema, name) =>
      (called.get(keyFor(schema, name))?.length ?? 0) + Math.max(1, free.get(keyFor(schema, name)) ?? 0),
  };
}

/** What a table says by itself. */
const ownNames = keptOf((table) => {
  const free: string[] = [];
  const unique: (readonly [name: string, of: Unique])[] = [];
  const apart = isApart(table) || isRecordsName(words(table.name));
  const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  for (const { name } of table.columns) {
    const text = keyFor(table.schema, words(name));
    // Logs and imports have none for reasons of their own, and what is a key itself needs none.
    const isKey = isUnique(table, [name]);
    if (isKey) unique.push([text, { table, column: name }]);
    else if (!apart && !keyed.has(name)) free.push(text);
  }
  return { free, unique };
});

function keyFor(schema: string, name: readonly string[]): string {
  return `${schema} ${name.join(' ')}`;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [value]);
  else all.push(value);
}

function usesIn(
  snapshot: Snapshot,
  table: Relation,
): readonly { readonly name: readonly string[]; readonly use: Use }[] {
  return foreignKeysOf(table).flatMap((key) => {
    const target =
      snapshot.relations.get(keyOf(key.references)) ?? snapshot.surroundings?.relations.get(keyOf(key.references));
    if (target === undefined) return [];
    return key.columns.flatMap((column, i) => {
      // What else a composite key holds is there to say whose row it is.
      if (key.columns.length > 1 && !isTelling(key, i, target)) return [];
      return [{ name: words(column), use: useOf(snapshot, table, target, key.referencedColumns[i] ?? '') }];
    });
  });
}

function useOf(snapshot: Snapshot, table: Relation, target: Relation, targetColumn: string): Use {
  let root = { target, targetColumn };
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const key = foreignKeysOf(root.target).find((k) => k.columns.length === 1 && k.columns[0] === root.targetColumn);
    const next = key === undefined ? undefined : snapshot.relations.get(keyOf(key.references));
    if (next === undefined || next === root.target) break;
    root = { target: next, targetColumn: key?.referencedColumns[0] ?? '' };
  }
  return { table, target, targetColumn, root: `${keyOf(root.target)}.${root.targetColumn}` };
}

const MOST_STEPS = 3;

function isTelling(key: ForeignKey, at: number, target: Relation): boolean {
  const of = words(key.columns[at] ?? '').slice(0, -1);
  return of.at(-1) === tableWords(target.name).at(-1);
}
