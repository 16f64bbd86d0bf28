import type { Piece } from './tokens.ts';

/** A column as code names it. */
export interface Named {
  /** What stands before the dot: a table's name or alias, NEW, OLD. */
  readonly qualifier?: string;
  readonly column: string;
}

/** `status = 'paid'`, `status in ('paid', 'void')`, `case status when 'paid'`, `set status = 'paid'`. */
export interface Comparison extends Named {
  readonly values: readonly string[];
}

/** `data ->> 'email'` */
export interface KeyRead extends Named {
  readonly key: string;
}

/** `a.customer_id = c.id` */
export interface Join {
  readonly left: Named;
  readonly right: Named;
}

/** What some code says about columns. */
export interface Saying {
  readonly comparisons: readonly Comparison[];
  readonly keys: readonly KeyRead[];
  readonly joins: readonly Join[];
}

export function sayingOf(pieces: readonly Piece[]): Saying {
  const comparisons: Comparison[] = [];
  const keys: KeyRead[] = [];
  const joins: Join[] = [];
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'name' || piece.text === 'not' || isSymbol(pieces[at + 1], '.') || isSymbol(pieces[at + 1], '('))
      return;
    const named = namedAt(pieces, at);
    const values = valuesBehind(pieces, at);
    if (values.length > 0) comparisons.push({ ...named, values });
    const key = keyBehind(pieces, at);
    if (key !== undefined) keys.push({ ...named, key });
    const other = otherSide(pieces, at);
    if (other !== undefined && named.qualifier !== undefined) joins.push({ left: named, right: other });
  });
  return { comparisons, keys, joins };
}

function namedAt(pieces: readonly Piece[], at: number): Named {
  const column = pieces[at]?.text ?? '';
  const before = pieces[at - 2];
  return isSymbol(pieces[at - 1], '.') && before?.kind === 'name' ? { qualifier: before.text, column } : { column };
}

function isSymbol(piece: Piece | undefined, text: string): boolean {
  return piece?.kind === 'other' && piece.text === text;
}

function isWord(piece: Piece | undefined, text: string): boolean {
  return piece?.kind === 'name' && piece.text === text;
}

/** Where what it is compared with begins; undefined where nothing is. */
function comparedAt(
  pieces: readonly Piece[],
  at: number,
): { readonly from: number; readonly many: boolean } | undefined {
  let i = at + 1;
  while (isSymbol(pieces[i], ')')) i++;
  if (isWord(pieces[i], 'not')) i++;
  if (isWord(pieces[i], 'in') && isSymbol(pieces[i + 1], '(')) return { from: i + 1, many: true };
  if (isWord(pieces[i], 'is')) {
    if (isWord(pieces[i + 1], 'not')) i++;
    return isWord(pieces[i + 1], 'distinct') && isWord(pieces[i + 2], 'from')
      ? { from: i + 3, many: false }
      : undefined;
  }
  if (isWord(pieces[i], 'when') && isWord(pieces[at - (isSymbol(pieces[at - 1], '.') ? 3 : 1)], 'case'))
    return { from: i, many: true };
  const two = `${pieces[i]?.text ?? ''}${pieces[i + 1]?.text ?? ''}`;
  const length = isSymbol(pieces[i], '=') ? 1 : two === '<>' || two === '!=' || two === ':=' ? 2 : 0;
  if (length === 0) return undefined;
  i += length;
  if (isWord(pieces[i], 'any') || isWord(pieces[i], 'all')) return { from: i + 1, many: true };
  return { from: i, many: false };
}

function valuesBehind(pieces: readonly Piece[], at: number): readonly string[] {
  const compared = comparedAt(pieces, at);
  if (compared === undefined) return [];
  let i = compared.from;
  if (isWord(pieces[i], 'when')) return whenValues(pieces, i);
  if (!compared.many) {
    while (isSymbol(pieces[i], '(')) i++;
    const only = pieces[i];
    // 'a' || b is no value.
    return only?.kind === 'string' && !isSymbol(pieces[i + 1], '|') ? [only.text] : [];
  }
  const found: string[] = [];
  for (let depth = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'string')
      found.push(...(isArrayText(piece.text) ? piece.text.slice(1, -1).split(',') : [piece.text]));
    else if (isSymbol(piece, '(') || isSymbol(piece, '[')) depth++;
    else if (isSymbol(piece, ')') || isSymbol(piece, ']')) {
      depth--;
      if (depth <= 0) break;
    } else if (!isSymbol(piece, ',') && !isWord(piece, 'array')) return [];
  }
  return found;
}

function isArrayText(text: string): boolean {
  return /^\{[^{}"\\]+\}$/.test(text);
}

/** The values of CASE ... WHEN 'a' THEN ... WHEN 'b', up to its END. */
function whenValues(pieces: readonly Piece[], from: number): readonly string[] {
  const found: string[] = [];
  for (let i = from, depth = 0; i < pieces.length; i++) {
    if (isWord(pieces[i], 'case')) depth++;
    if (isWord(pieces[i], 'end') && depth-- === 0) break;
    const value = pieces[i + 1];
    if (depth === 0 && isWord(pieces[i], 'when') && value?.kind === 'string') found.push(value.text);
  }
  return found;
}

/** The key in `data -> 'a'`, `data ->> 'a'`, `data #>> '{a,b}'`, `data ? 'a'`. */
function keyBehind(pieces: readonly Piece[], at: number): string | undefined {
  let i = at + 1;
  while (isSymbol(pieces[i], ')')) i++;
  const path = isSymbol(pieces[i], '#');
  if (isSymbol(pieces[i], '?')) i++;
  else if ((path || isSymbol(pieces[i], '-')) && isSymbol(pieces[i + 1], '>'))
    i += isSymbol(pieces[i + 2], '>') ? 3 : 2;
  else return undefined;
  while (isSymbol(pieces[i], '(')) i++;
  const key = pieces[i]?.kind === 'string' ? pieces[i]?.text : undefined;
  return path ? key?.replace(/^\{|\}$/g, '').split(',')[0] : key;
}

function otherSide(pieces: readonly Piece[], at: number): Named | undefined {
  let i = at + 1;
  while (isSymbol(pieces[i], ')')) i++;
  if (!isSymbol(pieces[i], '=')) return undefined;
  i++;
  while (isSymbol(pieces[i], '(')) i++;
  if (pieces[i]?.kind !== 'name' || !isSymbol(pieces[i + 1], '.') || pieces[i + 2]?.kind !== 'name') return undefined;
  return { qualifier: pieces[i]?.text ?? '', column: pieces[i + 2]?.text ?? '' };
}
