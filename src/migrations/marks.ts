import type { Span } from '../text/span.ts';

/** Whole lines that say in which direction what follows them runs. */
export interface Marks {
  /** Finds the marks one after the other; the first group is set where it is an up mark. */
  readonly find: RegExp;
  readonly up: RegExp;
}

/** @param up, @param down what the lines look like from their start, as regular expressions; case does not matter. */
export function marks(up: string, down: string): Marks {
  return { find: new RegExp(`^\\ufeff?(?:(${up})|${down})`, 'gim'), up: new RegExp(`^\\ufeff?(?:${up})`, 'im') };
}

/**
 * The parts of a text between an up mark and the next down mark. Tools find marks line by line, in strings and comments
 * too, and so does this. What stands before the first mark runs only where `before` says so.
 */
export function upParts(text: string, { find }: Marks, before = false): readonly Span[] {
  const parts: Span[] = [];
  let start = before ? 0 : -1;
  for (const match of text.matchAll(find)) {
    if (start >= 0 && match.index > start) parts.push({ start, end: match.index });
    start = match[1] === undefined ? -1 : nextLine(text, match.index + match[0].length);
  }
  if (start >= 0 && start < text.length) parts.push({ start, end: text.length });
  return parts;
}

/** The lines that are marks: no statement goes on behind one, whether or not a semicolon ends it. */
export function markLines(text: string, { find }: Marks): readonly Span[] {
  return linesAt(text, find);
}

/** The lines in which a pattern, which has to be global, matches; each once, without what ends it. */
export function linesAt(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => {
    const start = index + (found.length - found.trimStart().length);
    const rest = /[\r\n]/g;
    rest.lastIndex = start;
    return { start, end: rest.exec(text)?.index ?? text.length };
  });
}

function nextLine(text: string, from: number): number {
  const newline = /\r\n|\r|\n/g;
  newline.lastIndex = from;
  return newline.exec(text) ? newline.lastIndex : text.length;
}

/** Whether one of the text's lines is an up mark. */
export function isMarked(text: string, { up }: Marks): boolean {
  return up.test(text);
}

/** The whole text. */
export function wholeText(_path: string, text: string): readonly Span[] {
  return [{ start: 0, end: text.length }];
}
