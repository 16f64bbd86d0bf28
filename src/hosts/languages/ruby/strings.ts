import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { decoded, decodeEscape, dedented, tabStop, verbatim } from '../../literals.ts';
import type { Lower } from '../../nodes.ts';
import type { Expression, Literal } from '../../syntax.ts';

type Part = Literal | Expression;
// `\` before a line end joins the lines; before any other character it goes away.
const ESCAPES = /\\(?:u\{[0-9a-f \t]+\}|u[0-9a-f]{4}|x[0-9a-f]{1,2}|[0-7]{1,3}|(?:c|C-|M-)\\?.|\r?\n|[\s\S])/gi;

/** The inside of "...", '...', %q(), %Q(), %(), :"...". */
export function stringParts(node: SyntaxNode, lower: Lower): Part[] {
  const first = node.child(0);
  const last = node.child(node.childCount - 1);
  if (!first || !last || first.id === last.id) return [];
  const opening = first.text;
  const span = { start: first.endIndex, end: last.startIndex };
  if (!opening.endsWith("'") && !opening.startsWith('%q') && !opening.startsWith('%s'))
    return interpolated(node, span, lower);
  const closing = last.text;
  // Only the quotes and the backslash can be escaped here.
  return decoded(sourceOf(node), span, /\\[\s\S]/g, (s) =>
    s === '\\\\' || s[1] === closing || s[1] === opening.at(-1) ? s.slice(1) : undefined,
  );
}

/** What a word of %w[] or %i[] says, or one of %W[]. */
export function wordParts(node: SyntaxNode, lower: Lower): Part[] {
  return interpolated(node, spanOf(node), lower);
}

function interpolated(node: SyntaxNode, { start, end }: { start: number; end: number }, lower: Lower): Part[] {
  const text = sourceOf(node);
  const out: Part[] = [];
  let from = start;
  for (const child of childrenOf(node)) {
    if (child.type !== 'interpolation') continue;
    out.push(...decoded(text, { start: from, end: child.startIndex }, ESCAPES, plain));
    const inner = childrenOf(child).at(-1);
    if (inner) out.push(lower(inner));
    from = child.endIndex;
  }
  return [...out, ...decoded(text, { start: from, end: Math.max(from, end) }, ESCAPES, plain)];
}

function plain(sequence: string): string | undefined {
  if (/^\\\r?\n$/.test(sequence)) return '';
  if (sequence === '\\s') return ' ';
  if (sequence === '\\e') return '\x1b';
  if (/^\\[0-7]+$/.test(sequence)) return String.fromCodePoint(Number.parseInt(sequence.slice(1), 8));
  const several = /^\\u\{([^}]*)\}$/i.exec(sequence)?.[1]?.trim().split(/\s+/);
  if (several) return several.map((code) => decodeEscape(`\\u{${code}}`) ?? '').join('');
  return decodeEscape(sequence) ?? (/^\\[cCM]./.test(sequence) ? '\ufffd' : sequence.slice(1));
}

const bodies = new WeakMap<SyntaxNode['tree'], ReadonlyMap<number, SyntaxNode>>();

/** What a here-document says: its body stands behind the line in which it begins. */
export function hereDocument(beginning: SyntaxNode, lower: Lower): Part[] {
  const body = bodiesOf(beginning).get(beginning.startIndex);
  const mark = body && childrenOf(body).find((n) => n.type === 'heredoc_end');
  if (!body || !mark) return [];
  const text = sourceOf(beginning);
  const start = text.indexOf('\n', body.startIndex) + 1;
  const end = text.lastIndexOf('\n', mark.startIndex - 1) + 1;
  if (start <= 0 || end <= start) return [];
  const isRaw = beginning.text.includes("'");
  const span = { start, end };
  const parts = isRaw ? verbatim(text, span) : interpolated(body, span, lower);
  return beginning.text.startsWith('<<~') ? dedented(parts, indentOf(text.slice(start, end)), false, TAB) : parts;
}

/** The here-documents' bodies by where they begin: each belongs to the first one before it with its mark that has none yet. */
function bodiesOf({ tree }: SyntaxNode): ReadonlyMap<number, SyntaxNode> {
  const known = bodies.get(tree);
  if (known) return known;
  const found = new Map<number, SyntaxNode>();
  const waiting: SyntaxNode[] = [];
  for (const node of tree.rootNode.descendantsOfType(['heredoc_beginning', 'heredoc_body'])) {
    if (!node) continue;
    if (node.type === 'heredoc_beginning') waiting.push(node);
    else {
      const mark = childrenOf(node)
        .find((n) => n.type === 'heredoc_end')
        ?.text.trim();
      const i = waiting.findIndex((w) => w.text.replace(/^<<[~-]?["'`]?|["'`]$/g, '') === mark);
      const [beginning] = i < 0 ? [] : waiting.splice(i, 1);
      if (beginning) found.set(beginning.startIndex, node);
    }
  }
  bodies.set(tree, found);
  return found;
}

const TAB = 8;

/** The least columns of white space before a line that has more than that. */
function indentOf(text: string): number {
  const indents = [...text.matchAll(/^([ \t]*)[^\s]/gm)].map(([, margin = '']) =>
    [...margin].reduce((column, c) => (c === '\t' ? tabStop(column, TAB) : column + 1), 0),
  );
  return indents.length === 0 ? 0 : Math.min(...indents);
}
