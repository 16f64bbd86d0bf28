/** A half-open range of UTF-16 code units, `[start, end)`, in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in a named file. `file` is the path that the injected `Files` knows it by. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same span, `by` UTF-16 units further on. */
export function shift(s: Span, by: number): Span {
  return by === 0 ? s : { start: s.start + by, end: s.end + by };
}

/** Whether `inner` lies within `outer`; an empty span at either edge counts as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share a position; touching ends count, as for a cursor between two words. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
