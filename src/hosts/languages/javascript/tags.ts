import { sourceOf } from '../../bindings.ts';
import type { Call } from '../../framework.ts';
import { spelling } from '../../nodes.ts';
import { type Piece, piecesOf, type Value } from '../../value.ts';

/** A text with what its template interpolates: what a tag that only marks the language comes to. */
export function taggedText({ receiver, args, syntax }: Call): Value | undefined {
  const isRaw = receiver?.kind === 'object' && receiver.path === 'String.raw';
  const strings = args[isRaw ? 1 : 0];
  return strings?.kind === 'list' ? interpolated(strings.items, args.slice(2), syntax) : undefined;
}

/** @param write what an interpolated value becomes */
export function interpolated(
  strings: readonly Value[],
  values: readonly Value[],
  syntax: Call['syntax'],
  write: (value: Value, at: Call['syntax']['at'], source: string) => readonly Piece[] = piecesOf,
): Value {
  const pieces = strings.flatMap((string, i): readonly Piece[] => {
    const own = string.kind === 'text' ? string.pieces : [];
    const next = values[i];
    const expression = syntax.args[i + 2]?.value;
    const source = (expression && spelling(expression)) || (next ? sourceOf(next) : '');
    return next ? [...own, ...write(next, expression?.at ?? syntax.at, source)] : own;
  });
  return { kind: 'text', pieces };
}
