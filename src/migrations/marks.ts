import type { Span } from '../text/span.ts';

/** Whole lines that say in which direction what follows them runs. */
export interface Marks {
  readonly up: RegExp;
  readonly down: RegExp;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/**
 * The parts of a text between an up mark and the next down mark. Tools find marks line by line, in strings and comments
 * too, and so does this. What stands before the first mark runs only where `before` says so.
 */
export function upParts(text: string, marks: Marks, before = false): readonly Span[] {
  const parts: Span[] = [];
  let start = before ? 0 : -1;
  for (const line of text.matchAll(LINE)) {
    if (line[0] === '') break;
    const content = line[0].replace(/[\r\n]+$/, '').replace(/^\ufeff/, '');
    const isUp = marks.up.test(content);
    if (!isUp && !marks.down.test(content)) continue;
    if (start >= 0 && line.index > start) parts.push({ start, end: line.index });
    start = isUp ? line.index + line[0].length : -1;
  }
  if (start >= 0 && start < text.length) parts.push({ start, end: text.length });
  return parts;
}

/** Whether one of the text's lines is an up mark. */
export function isMarked(text: string, marks: Marks): boolean {
  for (const line of text.matchAll(LINE)) {
    if (line[0] === '') return false;
    if (marks.up.test(line[0].replace(/[\r\n]+$/, '').replace(/^\ufeff/, ''))) return true;
  }
  return false;
}

/** The whole text. */
export function wholeText(_path: string, text: string): readonly Span[] {
  return [{ start: 0, end: text.length }];
}
