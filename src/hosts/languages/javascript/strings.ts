import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { decoded, decodeEscape } from '../../literals.ts';
import type { Expression, Literal } from '../../syntax.ts';

const ESCAPE = /\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[0-3][0-7]{0,2}|[4-7][0-7]?|\r\n|[\s\S])/gi;
// A template's line ends are line feeds, whatever the file's are.
const IN_TEMPLATE = new RegExp(`${ESCAPE.source}|\\r\\n?`, 'gi');

function decode(sequence: string): string {
  if (!sequence.startsWith('\\')) return '\n';
  const escaped = sequence.slice(1);
  if (/^[\r\n\u2028\u2029]/.test(escaped)) return '';
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
  return /^(?:[nrtvfb]$|[ux])/.test(escaped) ? (decodeEscape(sequence) ?? escaped) : escaped;
}

/** 'a' and "a". */
export function quoted(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const text = sourceOf(node);
  const closed = at.end - at.start > 1 && text[at.end - 1] === text[at.start];
  const inside = { start: at.start + 1, end: closed ? at.end - 1 : at.end };
  return { kind: 'text', at, parts: decoded(text, inside, ESCAPE, decode) };
}

interface Template {
  /** The runs between what is interpolated, one more than that. */
  readonly strings: readonly (readonly Literal[])[];
  readonly raw: readonly (readonly Literal[])[];
  readonly values: readonly SyntaxNode[];
}

function templateOf(node: SyntaxNode): Template {
  const text = sourceOf(node);
  const values = childrenOf(node).filter((child) => child.type === 'template_substitution');
  const end =
    text[node.endIndex - 1] === '`' && node.endIndex - node.startIndex > 1 ? node.endIndex - 1 : node.endIndex;
  const starts = [node.startIndex + 1, ...values.map((value) => value.endIndex)];
  const ends = [...values.map((value) => value.startIndex), end];
  const spans = starts.map((start, i) => ({ start, end: Math.max(start, ends[i] ?? start) }));
  return {
    strings: spans.map((span) => decoded(text, span, IN_TEMPLATE, decode)),
    raw: spans.map((span) => decoded(text, span, /\r\n?/g, () => '\n')),
    values,
  };
}

/** `a${b}`, where `lower` says what is interpolated. */
export function template(node: SyntaxNode, lower: (value: SyntaxNode) => Expression): Expression {
  const at = spanOf(node);
  const { strings, values } = templateOf(node);
  const [first] = values;
  const before = strings[0]?.length === 0;
  if (first && before && /^\$\{\s*(?:__dirname|import\.meta\.dirname)\s*\}$/.test(first.text)) {
    // `${__dirname}/views.sql` is a path, and no text with an unknown part.
    const parts = strings.flatMap((literals, i): Expression[] => {
      const value = values[i];
      return [{ kind: 'text', at, parts: literals }, ...(value ? [lower(value)] : [])];
    });
    return { kind: 'join', at, parts: parts.slice(1) };
  }
  const parts = strings.flatMap((literals, i): (Literal | Expression)[] => {
    const value = values[i];
    return [...literals, ...(value ? [lower(value)] : [])];
  });
  return { kind: 'text', at, parts };
}

/** The name of the method that a tagged template calls of its tag, with the texts, the raw texts and the values. */
export const TAG = '`';

/** sql`a${b}` */
export function tagged(tag: Expression, node: SyntaxNode, lower: (value: SyntaxNode) => Expression): Expression {
  const { strings, raw, values } = templateOf(node);
  const at = spanOf(node);
  const list = (runs: readonly (readonly Literal[])[]): Expression => ({
    kind: 'list',
    at,
    items: runs.map((parts) => ({ kind: 'text', at, parts })),
  });
  return {
    kind: 'call',
    at: { start: Math.min(tag.at.start, at.start), end: at.end },
    callee: { kind: 'member', at: tag.at, object: tag, name: TAG },
    args: [list(strings), list(raw), ...values.map(lower)].map((value) => ({ value })),
  };
}
