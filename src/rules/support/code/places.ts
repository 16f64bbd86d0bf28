import { columnOf, isTable, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { type Code, type CodePlace, ownCode, routineCode, viewCode } from './read.ts';
import type { Join, Named } from './saying.ts';

/** What code says of one table's columns. */
export interface Said {
  readonly place: CodePlace;
  readonly column: string;
  /** Values that the column is compared with or set to. */
  readonly values: readonly string[];
  /** Keys that are read from it as a document. */
  readonly keys: readonly string[];
}

export interface JoinSaid {
  readonly place: CodePlace;
  readonly from: { readonly table: Relation; readonly column: string };
  readonly to: { readonly table: Relation; readonly column: string };
}

/** What the code of a schema says about its tables' columns. */
export interface SchemaCode {
  of(table: Relation): readonly Said[];
  /** Joins of the table with others, each as seen from it. */
  joinsOf(table: Relation): readonly JoinSaid[];
}

// Rules ask one after another about the same snapshot; what a piece of code says is kept by the piece.
const known = new WeakMap<Snapshot, SchemaCode>();

export function codeOf(snapshot: Snapshot): SchemaCode {
  let code = known.get(snapshot);
  if (code === undefined) {
    code = read(snapshot);
    known.set(snapshot, code);
  }
  return code;
}

function read(snapshot: Snapshot): SchemaCode {
  const byName = tablesByName(snapshot);
  const triggered = tablesByTrigger(snapshot);
  const said = new Map<Relation, Said[]>();
  const joins = new Map<Relation, JoinSaid[]>();
  const note = (code: Code, own: readonly Relation[]) => {
    const tables = code.mentions.flatMap(({ schema, name, alias }) =>
      (byName.get(name) ?? [])
        .filter((t) => schema === undefined || t.schema === schema)
        .map((table) => ({ table, alias })),
    );
    const resolve = (named: Named) => resolved(named, tables, own);
    for (const one of code.saying.comparisons)
      add(said, resolve(one), { place: code.place, column: one.column, values: one.values, keys: [] });
    for (const one of code.saying.keys)
      add(said, resolve(one), { place: code.place, column: one.column, values: [], keys: [one.key] });
    for (const one of code.saying.joins)
      for (const join of joinsSaid(code.place, one, resolve)) add(joins, join.from.table, join);
  };
  for (const relation of snapshot.relations.values()) {
    for (const code of ownCode(relation)) note(code, [relation]);
    const view = viewCode(relation);
    if (view !== undefined) note(view, []);
  }
  for (const [key, routines] of snapshot.routines)
    for (const routine of routines) note(routineCode(routine), triggered.get(key) ?? []);
  return { of: (table) => said.get(table) ?? [], joinsOf: (table) => joins.get(table) ?? [] };
}

function add<T>(said: Map<Relation, T[]>, table: Relation | undefined, one: T): void {
  if (table === undefined) return;
  const all = said.get(table);
  if (all === undefined) said.set(table, [one]);
  else all.push(one);
}

function joinsSaid(
  place: CodePlace,
  { left, right }: Join,
  resolve: (named: Named) => Relation | undefined,
): JoinSaid[] {
  const a = resolve(left);
  const b = resolve(right);
  if (a === undefined || b === undefined) return [];
  const [from, to] = [
    { table: a, column: left.column },
    { table: b, column: right.column },
  ];
  return [
    { place, from, to },
    { place, from: to, to: from },
  ];
}

/** The table that a column is of, where only one can be meant. */
function resolved(
  { qualifier, column }: Named,
  tables: readonly { readonly table: Relation; readonly alias: string | undefined }[],
  own: readonly Relation[],
): Relation | undefined {
  const has = (table: Relation) => columnOf(table, column) !== undefined;
  const isRow = qualifier === 'new' || qualifier === 'old';
  const meant =
    qualifier === undefined || isRow
      ? [...own, ...(isRow ? [] : tables.map(({ table }) => table))]
      : [
          ...tables.filter((t) => t.alias === qualifier || t.table.name === qualifier).map((t) => t.table),
          ...own.filter((t) => t.name === qualifier),
        ];
  const fitting = new Set(meant.filter(has));
  return fitting.size === 1 ? [...fitting][0] : undefined;
}

function tablesByName(snapshot: Snapshot): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of snapshot.relations.values()) {
    if (!isTable(relation)) continue;
    found.set(relation.name, [...(found.get(relation.name) ?? []), relation]);
  }
  return found;
}

/** By key of a function, the tables whose triggers call it. */
function tablesByTrigger(snapshot: Snapshot): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of snapshot.relations.values())
    for (const trigger of relation.triggers) {
      const key = keyOf(trigger.function);
      found.set(key, [...(found.get(key) ?? []), relation]);
    }
  return found;
}
