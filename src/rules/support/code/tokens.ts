import { nextToken } from '../../../sql/lexer.ts';

/** A word in lower case or a quoted name, a string without its quotes, or one character of anything else. */
export interface Piece {
  readonly kind: 'name' | 'string' | 'other';
  readonly text: string;
}

// What goes on behind the first word of a type: character varying, timestamp with time zone.
const REST_OF_TYPE = new Set(['varying', 'precision', 'with', 'without', 'time', 'zone']);

/** The tokens of some SQL without comments and casts, which only say again what type something has. */
export function piecesOf(sql: string): readonly Piece[] {
  const all: Piece[] = [];
  for (let token = nextToken(sql, 0); token; token = nextToken(sql, token.end)) {
    const written = sql.slice(token.start, token.end);
    if (token.kind === 'word') all.push({ kind: 'name', text: written.toLowerCase() });
    else if (token.kind === 'quoted') all.push({ kind: 'name', text: written.slice(1, -1).replaceAll('""', '"') });
    else if (token.kind === 'string') all.push(...stringPieces(written));
    else if (token.kind !== 'comment') all.push({ kind: 'other', text: written });
  }
  return withoutCasts(all);
}

/** A dollar-quoted text within code is code again: a DO block's, or what EXECUTE runs. */
function stringPieces(written: string): readonly Piece[] {
  if (!written.startsWith('$')) {
    const open = written.indexOf("'");
    return [{ kind: 'string', text: written.slice(open + 1, -1).replaceAll("''", "'") }];
  }
  const tag = written.indexOf('$', 1) + 1;
  return piecesOf(written.slice(tag, -tag));
}

function withoutCasts(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((p) => p.text === '::')) return pieces;
  const kept: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'other' || piece.text !== '::') kept.push(piece);
    else i = endOfType(pieces, i + 1) - 1;
  }
  return kept;
}

function endOfType(pieces: readonly Piece[], from: number): number {
  const is = (at: number, text: string) => pieces[at]?.kind === 'other' && pieces[at]?.text === text;
  let i = from + 1;
  while (is(i, '.')) i += 2;
  while (pieces[i]?.kind === 'name' && REST_OF_TYPE.has(pieces[i]?.text ?? '')) i++;
  if (is(i, '(')) {
    while (i < pieces.length && !is(i, ')')) i++;
    i++;
  }
  while (is(i, '[') && is(i + 1, ']')) i += 2;
  return i;
}
