import type { Span } from '../text/span.ts';
import { type Piece, piecesOf, plainText, type Value } from './value.ts';

/** A text with every occurrence of another in it replaced; undefined where either is not known. */
export function replaced(value: Value, old: Value | undefined, by: Value | undefined, at: Span): Value | undefined {
  const wanted = plainText(old);
  if (value.kind !== 'text' || !wanted || !by) return undefined;
  const filling = piecesOf(by, at, wanted);
  const pieces = value.pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'hole' || !piece.text.includes(wanted)) return [piece];
    const isVerbatim = piece.text.length === piece.at.end - piece.at.start;
    let from = 0;
    return piece.text.split(wanted).flatMap((text, i) => {
      const start = from;
      from += text.length + wanted.length;
      const place = isVerbatim
        ? { start: piece.at.start + start, end: piece.at.start + start + text.length }
        : piece.at;
      const own: Piece[] = text === '' ? [] : [{ kind: 'literal', text, at: place }];
      return i === 0 ? own : [...filling, ...own];
    });
  });
  return { kind: 'text', pieces };
}
