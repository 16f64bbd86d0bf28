import type { Span } from '../text/span.ts';
import { type Piece, piecesOf, plainText, type Value } from './value.ts';

/** A text with every occurrence of another in it replaced; undefined where either is not known. */
export function replaced(value: Value, old: Value | undefined, by: Value | undefined, at: Span): Value | undefined {
  const wanted = plainText(old);
  if (value.kind !== 'text' || !wanted || !by) return undefined;
  const filling = piecesOf(by, at, wanted);
  return filled(value, wanted, () => filling);
}

/** A text with what `fill` gives for each occurrence of another in it, by the place where that stands. */
export function filled(value: Value & { kind: 'text' }, wanted: string, fill: (at: Span) => readonly Piece[]): Value {
  const pieces = value.pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'hole' || !piece.text.includes(wanted)) return [piece];
    const isVerbatim = piece.text.length === piece.at.end - piece.at.start;
    const place = (start: number, end: number) =>
      isVerbatim ? { start: piece.at.start + start, end: piece.at.start + end } : piece.at;
    let from = 0;
    return piece.text.split(wanted).flatMap((text, i) => {
      const start = from;
      from += text.length + wanted.length;
      const own: Piece[] = text === '' ? [] : [{ kind: 'literal', text, at: place(start, start + text.length) }];
      return i === 0 ? own : [...fill(place(start - wanted.length, start)), ...own];
    });
  });
  return { kind: 'text', pieces };
}
