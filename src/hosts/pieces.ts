import type { Piece } from './value.ts';

/**
 * The pieces with every match of the pattern in their literal text replaced.
 * @param pattern a global expression
 * @param replace what stands for a match, at the place that is given; undefined leaves it as it is
 */
export function fill(
  pieces: readonly Piece[],
  pattern: RegExp,
  replace: (match: RegExpMatchArray, at: Piece['at']) => readonly Piece[] | undefined,
): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'hole') return [piece];
    const out: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const instead = replace(match, part(piece, match.index, end).at);
      if (!instead) continue;
      if (match.index > from) out.push(part(piece, from, match.index));
      out.push(...instead);
      from = end;
    }
    if (from === 0) return [...out, piece];
    if (from < piece.text.length) out.push(part(piece, from, piece.text.length));
    return out;
  });
}

/** The pieces between the places where the separator stands in literal text. */
export function split(pieces: readonly Piece[], separator: string): readonly (readonly Piece[])[] {
  const out: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'hole' || separator === '') {
      out.at(-1)?.push(piece);
      continue;
    }
    let from = 0;
    for (let to = piece.text.indexOf(separator); to >= 0; to = piece.text.indexOf(separator, from)) {
      if (to > from) out.at(-1)?.push(part(piece, from, to));
      out.push([]);
      from = to + separator.length;
    }
    if (from < piece.text.length) out.at(-1)?.push(part(piece, from, piece.text.length));
  }
  return out;
}

/** A part of a literal run; one that is an escape sequence has no parts that could be told apart. */
function part(piece: Piece & { kind: 'literal' }, start: number, end: number): Piece & { kind: 'literal' } {
  const { text, at } = piece;
  const isVerbatim = text.length === at.end - at.start;
  const own = isVerbatim ? { start: at.start + start, end: at.start + end } : at;
  return { kind: 'literal', text: text.slice(start, end), at: own };
}
