import type { Span } from '../text/span.ts';
import type { Layout } from './layout.ts';
import { wholeText } from './marks.ts';

/** The parts of a file that the layout's tool runs in a transaction each. */
export function transactionsOf(layout: Layout, path: string, text: string): readonly Span[] {
  if (!layout.transactional) return [];
  return layout.transactions?.(path, text) ?? wholeText(path, text);
}

/** For tools that run a file in one transaction unless a line of it says otherwise. */
export function unlessMarked(mark: RegExp): (path: string, text: string) => readonly Span[] {
  return (path, text) => (mark.test(text) ? [] : wholeText(path, text));
}
