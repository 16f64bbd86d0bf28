import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { decoded, decodeEscape } from '../../literals.ts';
import type { Expression, Literal } from '../../syntax.ts';

const ESCAPES = /\\(?:\r?\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])|\{\{|\}\}/g;

/** The inside of a string, whatever its prefix and quotes. */
export function stringParts(node: SyntaxNode, lower: (node: SyntaxNode) => Expression): (Literal | Expression)[] {
  const prefix = (node.child(0)?.text ?? '').replace(/["'].*$/, '').toLowerCase();
  const isRaw = prefix.includes('r');
  const isFormat = prefix.includes('f') || prefix.includes('t');
  const source = sourceOf(node);
  const out: (Literal | Expression)[] = [];
  const literal = (start: number, end: number) =>
    out.push(
      ...decoded(source, { start, end: Math.max(start, end) }, ESCAPES, (s) => {
        if (s === '{{' || s === '}}') return isFormat ? s[0] : undefined;
        return isRaw ? undefined : unescaped(s);
      }),
    );
  const children = childrenOf(node);
  let from = node.child(0)?.endIndex ?? node.startIndex;
  // Of a raw string's inside the tree has not every part, so that it is what stands between the interpolated ones.
  for (const child of children.filter((n) => n.type === 'interpolation')) {
    literal(from, child.startIndex);
    out.push(interpolated(child, lower));
    from = child.endIndex;
  }
  // What closes it may hold escape sequences before the quotes.
  const quotes = (node.child(0)?.text ?? '').length - prefix.length;
  literal(from, node.endIndex - (children.at(-1)?.type === 'string_end' ? quotes : 0));
  return out;
}

/** What stands between braces; with a format of its own, or as `{x!r}` and `{x=}`, it comes to another text than its value. */
function interpolated(node: SyntaxNode, lower: (node: SyntaxNode) => Expression): Expression {
  const inner = node.childForFieldName('expression');
  const isFormatted = node.children.some(
    (n) => n && (n.type === 'format_specifier' || n.type === '=' || (n.type === 'type_conversion' && n.text !== '!s')),
  );
  if (inner && !isFormatted) return lower(inner);
  return { kind: 'unknown', at: spanOf(node), inner: inner ? [lower(inner)] : [] };
}

function unescaped(sequence: string): string | undefined {
  if (/^\\\r?\n$/.test(sequence)) return '';
  if (/^\\[\\'"]$/.test(sequence)) return sequence.slice(1);
  // The names of characters are a table of their own.
  if (sequence.startsWith('\\N{')) return '\ufffd';
  if (/^\\[0-7]+$/.test(sequence)) return String.fromCodePoint(Number.parseInt(sequence.slice(1), 8));
  return decodeEscape(sequence);
}
