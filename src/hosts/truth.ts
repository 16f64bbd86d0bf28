import { type Guard, oppositeOf } from '../sql/script.ts';
import type { Piece, Value } from './value.ts';

/** Whether the value counts as true; undefined where that is not known. */
export function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'constant') return value.value !== null && value.value !== false && value.value !== 0;
  if (value.kind === 'list') return value.items.length > 0;
  if (value.kind === 'function') return true;
  if (value.kind === 'text' && (value.pieces.length === 0 || value.pieces.some(isSolid)))
    return value.pieces.length > 0;
  // A file that a migration reads has something in it.
  return value.kind === 'file' ? true : undefined;
}

function isSolid(piece: Piece): boolean {
  return piece.kind === 'literal' && piece.text !== '';
}

export function guardsOf(value: Value | undefined): readonly Guard[] | undefined {
  return value?.kind === 'test' ? value.guards : undefined;
}

export function negated(value: Value): Value | undefined {
  const truth = truthOf(value);
  if (truth !== undefined) return { kind: 'constant', value: !truth };
  // That not all of several hold says of none that it does not.
  const [guard, ...others] = value.kind === 'test' ? value.guards : [];
  return guard && others.length === 0 ? { kind: 'test', guards: [oppositeOf(guard)] } : undefined;
}
