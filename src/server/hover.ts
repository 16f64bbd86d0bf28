import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Review } from '../analysis/review.ts';
import { hoverOf } from '../reporting/hover.ts';
import { LineIndex } from '../text/line-index.ts';
import { toRange } from './to-lsp.ts';

/** What is said of the table whose name is declared at this position. @param formats that the client shows, the best first */
export function hover(review: Review, path: string, position: Position, formats: readonly MarkupKind[]): Hover | null {
  const text = review.texts.get(path);
  if (text === undefined) return null;
  const lines = new LineIndex(text);
  const offset = lines.offset(position);
  const isMarkdown = formats[0] === MarkupKind.Markdown;
  for (const database of review.databases) {
    const said = hoverOf(database, { file: path, span: { start: offset, end: offset } }, isMarkdown);
    if (!said) continue;
    const kind = isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { contents: { kind, value: said.text }, range: toRange(lines, said.span) };
  }
  return null;
}
