import type { Review } from '../analysis/review.ts';
import { LineIndex, type Position } from '../text/line-index.ts';
import type { Location, Span } from '../text/span.ts';
import { displayPath } from './paths.ts';

/** A range as in the Language Server Protocol: zero-based lines and UTF-16 characters, the end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns a review's locations into what readers and programs outside want. */
export interface Places {
  file(path: string): string;
  range(at: Location): Range;
  text(path: string): string;
  lines(path: string): LineIndex;
}

/** @param base folder that paths are shown relative to; without it they stay absolute */
export function placesOf(texts: Review['texts'], base?: string): Places {
  const indexes = new Map<string, LineIndex>();
  const text = (path: string) => texts.get(path) ?? '';
  const lines = (path: string) => {
    let index = indexes.get(path);
    if (!index) {
      index = new LineIndex(text(path));
      indexes.set(path, index);
    }
    return index;
  };
  return {
    file: (path) => displayPath(path, base),
    range: ({ file, span }) => toRange(lines(file), span),
    text,
    lines,
  };
}

function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}
