import type { Span } from './span.ts';

/** Replaces `span` of a text by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** What a refactoring does to one file. A created file must not exist yet: nothing is ever overwritten. */
export type FileEdit =
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'change'; readonly path: string; readonly before: string; readonly edits: readonly TextEdit[] };

/**
 * Applies edits that do not overlap, whatever order they come in; insertions at one place keep their order.
 * @throws RangeError when two edits overlap or one lies outside the text: applying them would lose something.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort(
    (a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order,
  );
  let out = '';
  let at = 0;
  for (const { edit } of sorted) {
    const { start, end } = edit.span;
    if (start < at || end < start || end > text.length)
      throw new RangeError(`edit [${start}, ${end}) overlaps another`);
    out += text.slice(at, start) + edit.newText;
    at = end;
  }
  return out + text.slice(at);
}
