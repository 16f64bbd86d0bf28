import type { Span } from '../text/span.ts';
import { type Piece, piecesOf, type Value } from './value.ts';

/**
 * Puts something else where `pattern` matches within a text: placeholders of a library's. Holes match nothing.
 * @param pattern a global expression
 * @param replace what stands there instead; undefined where the match stays as it is
 */
export function substituted(
  pieces: readonly Piece[],
  pattern: RegExp,
  replace: (match: RegExpExecArray, at: Span) => readonly Piece[] | undefined,
): Piece[] {
  const text = pieces.map((piece) => (piece.kind === 'literal' ? piece.text : HOLE)).join('');
  const out: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const matched = cut(pieces, match.index, match.index + match[0].length);
    const [first] = matched;
    const replacement = first && replace(match, { start: first.at.start, end: matched.at(-1)?.at.end ?? first.at.end });
    if (!replacement) continue;
    out.push(...cut(pieces, from, match.index), ...replacement);
    from = match.index + match[0].length;
  }
  return [...out, ...cut(pieces, from, text.length)];
}

// Stands for a hole while a text is searched; no placeholder has it.
const HOLE = '\uffff';

/** What stands between two offsets, a hole being one unit long. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = piece.kind === 'literal' ? piece.text.length : HOLE.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (to > from) out.push(piece.kind === 'hole' ? piece : slice(piece, from, to));
    at += length;
  }
  return out;
}

function slice(piece: Piece & { kind: 'literal' }, start: number, end: number): Piece {
  const { text, at } = piece;
  if (end - start === text.length) return piece;
  const isVerbatim = text.length === at.end - at.start;
  const place = isVerbatim ? { start: at.start + start, end: at.start + end } : at;
  return { kind: 'literal', text: text.slice(start, end), at: place };
}

/** A value as SQL: 'it''s', 1, TRUE, NULL; a hole where it is not known. */
export function sqlLiteral(value: Value, at: Span, source = sourceOf(value)): readonly Piece[] {
  if (value.kind === 'constant') {
    const { value: constant } = value;
    return [{ kind: 'literal', text: constant === null ? 'NULL' : String(constant).toUpperCase(), at }];
  }
  return value.kind === 'text' ? quoted(value.pieces, "'", at) : piecesOf(value, at, source);
}

/**
 * A value as a quoted name; a hole where it is not known.
 * @param dotted whether `public.users` is two names
 */
export function sqlName(value: Value, at: Span, dotted = true): readonly Piece[] {
  if (value.kind !== 'text') return piecesOf(value, at, sourceOf(value));
  const dots = (match: RegExpExecArray, dot: Span): Piece[] => [{ kind: 'literal', text: `"${match[0]}"`, at: dot }];
  return quoted(value.pieces, '"', at, (pieces) => (dotted ? substituted(pieces, /\./g, dots) : pieces));
}

function quoted(
  pieces: readonly Piece[],
  mark: string,
  at: Span,
  then: (pieces: readonly Piece[]) => readonly Piece[] = (same) => same,
): readonly Piece[] {
  // A value that is all hole brings its own marks, if any.
  if (pieces.length > 0 && pieces.every((piece) => piece.kind === 'hole')) return pieces;
  const doubled = substituted(pieces, new RegExp(mark, 'g'), (_, place) => [
    { kind: 'literal', text: mark + mark, at: place },
  ]);
  const end: Piece = { kind: 'literal', text: mark, at };
  return [end, ...then(doubled), end];
}

/** How a value that is not known is to be called in a sentence. */
export function sourceOf(value: Value): string {
  if (value.kind === 'unknown') return value.source;
  return value.kind === 'object' || value.kind === 'path' || value.kind === 'file'
    ? value.path.replace(/^\?\./, '')
    : 'a value';
}

/** The pieces of a text or of SQL that was made ready; undefined for any other value. */
export function textPieces(value: Value | undefined): readonly Piece[] | undefined {
  if (value?.kind === 'query') return textPieces(value.sql);
  return value?.kind === 'text' ? value.pieces : undefined;
}
