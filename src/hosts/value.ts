import type { Guard, Hole } from '../sql/script.ts';
import { holeText } from '../sql/script.ts';
import type { Span } from '../text/span.ts';
import type { Call } from './framework.ts';
import type { FunctionNode, Literal } from './syntax.ts';

/** What the program puts into a string only as it runs. */
export interface HolePiece {
  readonly kind: 'hole';
  readonly at: Span;
  /** As the program spells it. */
  readonly source: string;
}

export type Piece = Literal | HolePiece;

/** Under what a part of the program runs. */
export interface Conditions {
  readonly guards: readonly Guard[];
  readonly maybe: boolean;
}

/** What an expression comes to, as far as one file tells. */
export type Value =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'constant'; readonly value: number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Value, Value])[] }
  | { readonly kind: 'function'; readonly function: FunctionNode; readonly scope: unknown }
  /** A file or folder on disk; `path` is what is known of it, from a base that is not: "sql/views.sql". */
  | { readonly kind: 'path'; readonly path: string }
  /** What stands in a file. */
  | { readonly kind: 'file'; readonly path: string; readonly at: Span }
  /** A condition on the schema, all of whose guards hold. */
  | { readonly kind: 'test'; readonly guards: readonly Guard[] }
  /** Something of a library's; `path` is how the program reaches it: "DB.connection()", "this". `made` is the call that answered it. */
  | { readonly kind: 'object'; readonly path: string; readonly made?: Call }
  /** SQL that is made ready here and runs only where the program waits for it: `knex.raw(...)`, sql`...`. */
  | { readonly kind: 'query'; readonly sql: Value; readonly when?: Conditions }
  | { readonly kind: 'unknown'; readonly at: Span; readonly source: string };

/** A text that stands at one place, spelled in no way that offsets could follow. */
export function textAt(text: string, at: Span): Value {
  return { kind: 'text', pieces: text === '' ? [] : [{ kind: 'literal', text, at }] };
}

/** The text of a value without holes; undefined for any other. */
export function plainText(value: Value | undefined): string | undefined {
  if (value?.kind === 'constant') return typeof value.value === 'number' ? String(value.value) : undefined;
  if (value?.kind !== 'text') return undefined;
  let text = '';
  for (const piece of value.pieces) {
    if (piece.kind === 'hole') return undefined;
    text += piece.text;
  }
  return text;
}

/** The pieces that a value comes to within a string. */
export function piecesOf(value: Value, at: Span, source: string): readonly Piece[] {
  if (value.kind === 'text') return value.pieces;
  if (value.kind === 'query') return piecesOf(value.sql, at, source);
  if (value.kind === 'constant') {
    const text = value.value === null || value.value === false ? '' : String(value.value === true ? 1 : value.value);
    return text === '' ? [] : [{ kind: 'literal', text, at }];
  }
  return [{ kind: 'hole', at, source: value.kind === 'unknown' ? value.source : source }];
}

/** One text of several values, in their order. */
export function joined(values: readonly Piece[][]): Value {
  return { kind: 'text', pieces: values.flat() };
}

/** Pieces as one text, with the way back from its offsets to the program's. */
export interface PlacedText {
  readonly text: string;
  readonly holes: readonly Hole[];
  place(span: Span): Span;
}

interface Run extends Span {
  readonly at: Span;
}

/** Puts the pieces together; each hole becomes a placeholder that `readSql` reads around. */
export function placed(pieces: readonly Piece[]): PlacedText {
  const runs: Run[] = [];
  const holes: Hole[] = [];
  let text = '';
  for (const piece of pieces) {
    const start = text.length;
    text += piece.kind === 'literal' ? piece.text : holeText(holes.length);
    if (text.length === start) continue;
    const run = { start, end: text.length };
    if (piece.kind === 'hole') holes.push({ ...run, source: piece.source });
    runs.push({ ...run, at: piece.at });
  }
  return { text, holes, place: (span) => placeIn(runs, span) };
}

function placeIn(runs: readonly Run[], { start, end }: Span): Span {
  const first = runAt(runs, start);
  if (!first) return { start: 0, end: 0 };
  const from = isVerbatim(first) ? first.at.start + Math.min(start, first.end) - first.start : first.at.start;
  const last = end > start ? runAt(runs, end - 1) : undefined;
  if (!last) return { start: from, end: from };
  const to = isVerbatim(last) ? last.at.start + end - last.start : last.at.end;
  const between = runs.slice(runs.indexOf(first), runs.indexOf(last) + 1);
  // What is put together from several places of the file is where its beginning is.
  const isOnePlace = between.every((run, i) => run.at.start >= (between[i - 1]?.at.end ?? 0));
  return { start: from, end: isOnePlace && to >= from ? to : first.at.end };
}

function isVerbatim({ start, end, at }: Run): boolean {
  return end - start === at.end - at.start;
}

/** The run that holds the offset; the last one for an offset behind all of them. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

/** A text whose letters stay where they are, whatever their case. */
export function cased({ pieces }: Value & { kind: 'text' }, change: (text: string) => string): Value {
  return {
    kind: 'text',
    pieces: pieces.map((piece) => (piece.kind === 'literal' ? { ...piece, text: change(piece.text) } : piece)),
  };
}
