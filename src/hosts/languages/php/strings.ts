import type { Span } from '../../../text/span.ts';
import { childrenOf, type SyntaxNode, sourceOf } from '../../grammar.ts';
import { decoded, decodeEscape, dedented, verbatim } from '../../literals.ts';
import type { Lower } from '../../nodes.ts';
import type { Expression, Literal } from '../../syntax.ts';

// In single quotes only the quote and the backslash can be escaped.
const SINGLE = /\\['\\]/g;

const DOUBLE = /\\(?:[nrtvef$"\\]|[0-7]{1,3}|x[0-9a-f]{1,2}|u\{[0-9a-f]+\})/gi;

export function singleQuoted(node: SyntaxNode): Literal[] {
  const start = node.startIndex + node.text.indexOf("'") + 1;
  return decoded(sourceOf(node), { start, end: node.endIndex - 1 }, SINGLE, (s) => s.slice(1));
}

/** @param quoted whether `\"` stands for a quote here, as it does between quotes and not in a here-document */
export function interpolated(
  node: SyntaxNode,
  { start, end }: Span,
  quoted: boolean,
  lower: Lower,
): (Literal | Expression)[] {
  const out: (Literal | Expression)[] = [];
  const text = sourceOf(node);
  let from = start;
  const literal = (to: number) =>
    out.push(
      ...decoded(text, { start: from, end: to }, DOUBLE, (s) => {
        if (s === '\\"') return quoted ? '"' : undefined;
        if (s === '\\e') return '\x1b';
        return s === '\\$' || s === '\\\\' ? s.slice(1) : decodeEscape(s);
      }),
    );
  for (const child of childrenOf(node)) {
    if (child.type === 'string_content' || child.type === 'escape_sequence' || child.type === 'ERROR') continue;
    // `{$x}` and `${x}` go with their braces.
    const before = text.slice(child.startIndex - 2, child.startIndex);
    const braced = before.endsWith('{') ? (before === '${' ? 2 : 1) : 0;
    literal(child.startIndex - braced);
    const inner = lower(child);
    out.push(before === '${' && inner.kind === 'name' ? { ...inner, name: child.text } : inner);
    from = child.endIndex + (braced > 0 && text[child.endIndex] === '}' ? 1 : 0);
  }
  literal(end);
  return out;
}

/** A here-document's lines lose the white space that stands before its end mark. */
export function hereDocument(node: SyntaxNode, lower: Lower): (Literal | Expression)[] {
  const body = node.childForFieldName('value');
  const mark = node.childForFieldName('end_tag');
  const text = sourceOf(node);
  if (!mark) return [];
  const opened = text.indexOf('\n', node.startIndex) + 1;
  const lineOfMark = text.lastIndexOf('\n', mark.startIndex - 1);
  const closed = text[lineOfMark - 1] === '\r' ? lineOfMark - 1 : lineOfMark;
  if (closed <= opened) return [];
  const indent = mark.startIndex - lineOfMark - 1;
  const parts =
    node.type === 'nowdoc' || !body
      ? verbatim(text, { start: opened, end: closed })
      : interpolated(body, { start: opened, end: closed }, false, lower);
  return dedented(parts, indent);
}
