import type { Span } from '../../../text/span.ts';
import { type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { decoded, decodeEscape, verbatim } from '../../literals.ts';
import type { Expression, Literal } from '../../syntax.ts';

/** `...`: as it is spelled, but for carriage returns, which Go leaves out. */
export function raw(text: string, { start, end }: Span): Literal[] {
  return decoded(text, inner(text, { start, end }, '`'), /\r/g, () => '');
}

// Bytes behind each other may be one character's: "\xc3\xa9" is é.
const ESCAPES = /(?:\\x[0-9a-f]{2}|\\[0-7]{3})+|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\[abfnrtv\\'"]/gi;

/** "..." with its escape sequences. */
export function interpreted(text: string, at: Span): Literal[] {
  return decoded(text, inner(text, at, '"'), ESCAPES, (sequence) => {
    if (/^\\[\\'"]/.test(sequence)) return sequence[1];
    if (!/^\\[x0-7]/.test(sequence)) return decodeEscape(sequence);
    const bytes = [...sequence.matchAll(/x(..)|([0-7]{3})/g)].map(([, hex, octal]) =>
      hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16),
    );
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

/** Between the quotes; the closing one is missing where the file ends too early. */
function inner(text: string, { start, end }: Span, quote: string): Span {
  const closed = end - 1 > start && text[end - 1] === quote;
  return { start: start + 1, end: Math.max(start + 1, closed ? end - 1 : end) };
}

/** A field's name as a key. */
export function nameText(node: SyntaxNode): Expression {
  const at = spanOf(node);
  return { kind: 'text', at, parts: verbatim(sourceOf(node), at) };
}

/** A call that stands for the file that the comment above a variable embeds in the program. */
export const EMBEDDED = 'go:embed';

/** What `//go:embed views.sql` above a variable puts into it: the text of one file. */
export function embedded(spec: SyntaxNode): Expression | undefined {
  const type = spec.childForFieldName('type')?.text;
  if (type !== 'string' && type !== '[]byte') return undefined;
  const above = spec.previousNamedSibling ?? spec.parent?.previousNamedSibling;
  const path = /^\/\/go:embed\s+"?([^\s"*?[]+)"?\s*$/.exec(above?.type === 'comment' ? above.text : '');
  const file = path?.[1];
  if (!above || file === undefined) return undefined;
  const start = above.startIndex + above.text.indexOf(file);
  const at = spanOf(spec);
  const name: Expression = { kind: 'text', at, parts: verbatim(sourceOf(spec), { start, end: start + file.length }) };
  return { kind: 'call', at, callee: { kind: 'name', at, name: EMBEDDED }, args: [{ value: name }] };
}
