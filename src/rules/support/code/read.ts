import { isTable, type Relation, type Routine } from '../../../catalog/model.ts';
import { type Saying, sayingOf } from './saying.ts';
import { type Piece, piecesOf } from './tokens.ts';

/** A piece of the schema's own code, as a message names it: "index open_orders", "function close_order". */
export interface CodePlace {
  readonly kind: 'index' | 'unique index' | 'check' | 'generated column' | 'policy' | 'trigger' | 'view' | 'function';
  readonly name: string;
}

/** A table as code names it. */
interface Mention {
  readonly schema: string | undefined;
  readonly name: string;
  readonly alias: string | undefined;
}

/** One piece of a schema's code, read. */
export interface Code {
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
export function ownCode(relation: Relation): readonly Code[] {
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

export function viewCode(relation: Relation): Code | undefined {
  if (relation.view === undefined) return undefined;
  let found = views.get(relation);
  if (found === undefined) {
    found = codeFrom({ kind: 'view', name: relation.name }, relation.view.query.sql);
    views.set(relation, found);
  }
  return found;
}

export function routineCode(routine: Routine): Code {
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
