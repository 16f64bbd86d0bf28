import { columnOf, isTable, keyOf, type Relation, type Routine, type Snapshot } from '../../../catalog/model.ts';
import { type Join, type Named, type Saying, sayingOf } from './saying.ts';
import { type Piece, piecesOf } from './tokens.ts';

/** A piece of the schema's own code, as a message names it: "index open_orders", "function close_order". */
export interface CodePlace {
  readonly kind: 'index' | 'unique index' | 'check' | 'generated column' | 'policy' | 'trigger' | 'view' | 'function';
  readonly name: string;
}

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
  readonly joins: readonly JoinSaid[];
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
  const joins: JoinSaid[] = [];
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
    for (const one of code.saying.joins) joins.push(...joinsSaid(code.place, one, resolve));
  };
  for (const relation of snapshot.relations.values()) {
    for (const code of ownCode(relation)) note(code, [relation]);
    const view = viewCode(relation);
    if (view !== undefined) note(view, []);
  }
  for (const [key, routines] of snapshot.routines)
    for (const routine of routines) note(routineCode(routine), triggered.get(key) ?? []);
  return { of: (table) => said.get(table) ?? [], joins };
}

function add(said: Map<Relation, Said[]>, table: Relation | undefined, one: Said): void {
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

interface Mention {
  readonly schema: string | undefined;
  readonly name: string;
  readonly alias: string | undefined;
}

interface Code {
  readonly place: CodePlace;
  readonly saying: Saying;
  readonly mentions: readonly Mention[];
}

const codes = new WeakMap<object, readonly Code[]>();

function keptCode(of: object, compute: () => readonly Code[]): readonly Code[] {
  let found = codes.get(of);
  if (found === undefined) {
    found = compute();
    codes.set(of, found);
  }
  return found;
}

function codeFrom(place: CodePlace, sql: string): Code {
  const pieces = piecesOf(sql);
  return { place, saying: sayingOf(pieces), mentions: mentionsIn(pieces) };
}

/** What stands in the table's own declarations. A CHECK that lists the values of a column is no code: it limits them. */
function ownCode(relation: Relation): readonly Code[] {
  if (!isTable(relation)) return [];
  return keptCode(relation, () => [
    ...relation.indexes.flatMap((index) => {
      const parts = [index.predicate, ...index.keys.map((k) => k.expression)].flatMap((e) => e?.sql ?? []);
      return parts.map((sql) => codeFrom({ kind: index.unique ? 'unique index' : 'index', name: index.name }, sql));
    }),
    ...relation.constraints.flatMap((c) =>
      c.type === 'c' ? [codeFrom({ kind: 'check', name: c.name }, c.expression.sql)] : [],
    ),
    ...relation.columns.flatMap((c) =>
      c.generated === undefined ? [] : [codeFrom({ kind: 'generated column', name: c.name }, c.generated.sql)],
    ),
    ...relation.policies.flatMap((p) =>
      [p.using, p.check].flatMap((e) => (e === undefined ? [] : [codeFrom({ kind: 'policy', name: p.name }, e.sql)])),
    ),
    ...relation.triggers.flatMap((t) =>
      t.when === undefined ? [] : [codeFrom({ kind: 'trigger', name: t.name }, t.when.sql)],
    ),
  ]);
}

const views = new WeakMap<Relation, Code>();

function viewCode(relation: Relation): Code | undefined {
  if (relation.view === undefined) return undefined;
  let found = views.get(relation);
  if (found === undefined) {
    found = codeFrom({ kind: 'view', name: relation.name }, relation.view.query.sql);
    views.set(relation, found);
  }
  return found;
}

function routineCode(routine: Routine): Code {
  return keptCode(routine, () => [
    codeFrom({ kind: 'function', name: routine.name }, routine.body ?? routine.sql),
  ])[0] as Code;
}

const BEFORE_TABLE = new Set(['from', 'join', 'update', 'into', 'using', 'only']);
const NO_ALIAS = new Set([
  ...[
    'on',
    'where',
    'set',
    'left',
    'right',
    'inner',
    'cross',
    'full',
    'join',
    'order',
    'group',
    'limit',
    'using',
    'loop',
  ],
  ...['values', 'select', 'natural', 'union', 'for', 'returning', 'having', 'window', 'when', 'then', 'offset', 'end'],
]);

/** The tables that code names where a table is named, each with its alias. */
function mentionsIn(pieces: readonly Piece[]): readonly Mention[] {
  const found: Mention[] = [];
  const nameAt = (at: number) => (pieces[at]?.kind === 'name' ? pieces[at]?.text : undefined);
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'name' || !BEFORE_TABLE.has(piece.text)) return;
    let i = at + 1;
    while (pieces[i]?.text === '(' && pieces[i]?.kind === 'other') i++;
    const first = nameAt(i);
    if (first === undefined) return;
    const qualified = pieces[i + 1]?.kind === 'other' && pieces[i + 1]?.text === '.' ? nameAt(i + 2) : undefined;
    i += qualified === undefined ? 1 : 3;
    if (nameAt(i) === 'as') i++;
    const alias = nameAt(i);
    found.push({
      schema: qualified === undefined ? undefined : first,
      name: qualified ?? first,
      alias: alias === undefined || NO_ALIAS.has(alias) ? undefined : alias,
    });
  });
  return found;
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
