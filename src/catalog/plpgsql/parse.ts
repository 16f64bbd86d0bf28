import { nextSignificant, type Token } from '../../sql/lexer.ts';
import type { Span } from '../../text/span.ts';

/**
 * A PL/pgSQL body as far as replay follows it: blocks, IF, exception handlers and the statements in them. Spans are
 * offsets of the body's text.
 */
export type PlStatement =
  | { readonly kind: 'sql'; readonly span: Span }
  | { readonly kind: 'execute'; readonly span: Span; readonly query: Span }
  | { readonly kind: 'assign'; readonly span: Span; readonly variable: string; readonly value: Span }
  | {
      readonly kind: 'if';
      readonly span: Span;
      readonly branches: readonly Branch[];
      readonly otherwise: readonly PlStatement[];
    }
  | PlBlock
  | { readonly kind: 'raise'; readonly span: Span; readonly level: string }
  | { readonly kind: 'return'; readonly span: Span }
  | { readonly kind: 'ignored'; readonly span: Span }
  | { readonly kind: 'opaque'; readonly span: Span; readonly what: string };

export interface Branch {
  readonly condition: Span;
  readonly body: readonly PlStatement[];
}

export interface PlBlock {
  readonly kind: 'block';
  readonly span: Span;
  readonly declarations: readonly { readonly variable: string; readonly value: Span | undefined }[];
  readonly body: readonly PlStatement[];
  readonly handlers: readonly { readonly conditions: readonly string[]; readonly body: readonly PlStatement[] }[];
}

/** The outermost block; undefined for a text that is no PL/pgSQL block. */
export function parseBlock(text: string): PlBlock | undefined {
  const cursor = createCursor(text);
  cursor.skipLabel();
  return cursor.word() === 'declare' || cursor.word() === 'begin' ? readBlock(cursor) : undefined;
}

// Deeper nesting than people write, shallow enough for recursion.
const DEEPEST = 100;

interface Cursor {
  readonly text: string;
  /** Blocks and IFs around the token at hand. */
  depth: number;
  peek(): Token | undefined;
  /** The token at hand as a lower-case word, '' for anything else. */
  word(): string;
  symbol(): string;
  next(): Token | undefined;
  position(): number;
  skipLabel(): void;
  /** Moves behind the next `;` at depth 0 (or to one of these words) and gives what was passed, without it. */
  until(words?: readonly string[]): Span;
}

function createCursor(text: string): Cursor {
  let token = nextSignificant(text, 0);
  let last = 0;
  const cursor: Cursor = {
    text,
    depth: 0,
    peek: () => token,
    word: () => (token?.kind === 'word' ? text.slice(token.start, token.end).toLowerCase() : ''),
    symbol: () => (token?.kind === 'symbol' ? text.slice(token.start, token.end) : ''),
    next() {
      const taken = token;
      if (taken) {
        last = taken.end;
        token = nextSignificant(text, taken.end);
      }
      return taken;
    },
    position: () => token?.start ?? text.length,
    skipLabel() {
      if (text.slice(cursor.position(), cursor.position() + 2) !== '<<') return;
      while (token && !text.slice(token.start, token.end).startsWith('>')) cursor.next();
      while (cursor.symbol() === '>') cursor.next();
    },
    until(words = []) {
      const start = cursor.position();
      let end = start;
      let depth = 0;
      while (token) {
        const symbol = cursor.symbol();
        if (symbol === '(' || symbol === '[') depth++;
        else if (symbol === ')' || symbol === ']') depth--;
        if (depth <= 0 && symbol === ';') {
          cursor.next();
          break;
        }
        if (depth <= 0 && words.includes(cursor.word())) break;
        cursor.next();
        end = last;
      }
      return { start, end };
    },
  };
  return cursor;
}

function readBlock(cursor: Cursor): PlBlock {
  const start = cursor.position();
  const declarations: PlBlock['declarations'][number][] = [];
  if (cursor.word() === 'declare') {
    cursor.next();
    while (cursor.peek() && cursor.word() !== 'begin') declarations.push(readDeclaration(cursor));
  }
  cursor.next();
  const body = readStatements(cursor, ['exception', 'end']);
  const handlers: PlBlock['handlers'][number][] = [];
  if (cursor.word() === 'exception') {
    cursor.next();
    while (cursor.word() === 'when') {
      cursor.next();
      const named = cursor.until(['then']);
      cursor.next();
      const conditions = cursor.text
        .slice(named.start, named.end)
        .toLowerCase()
        .split(/\s+or\s+/);
      handlers.push({ conditions, body: readStatements(cursor, ['when', 'end']) });
    }
  }
  cursor.until();
  return { kind: 'block', span: { start, end: cursor.position() }, declarations, body, handlers };
}

function readDeclaration(cursor: Cursor): PlBlock['declarations'][number] {
  const name = cursor.next();
  const variable = name ? cursor.text.slice(name.start, name.end).toLowerCase() : '';
  const rest = cursor.until();
  const text = cursor.text.slice(rest.start, rest.end);
  const assigned = /:=|\bdefault\b|=/i.exec(text);
  const value = assigned ? { start: rest.start + assigned.index + assigned[0].length, end: rest.end } : undefined;
  return { variable, value };
}

function readStatements(cursor: Cursor, ends: readonly string[]): PlStatement[] {
  const out: PlStatement[] = [];
  while (cursor.peek() && !ends.includes(cursor.word())) {
    if (cursor.symbol() === ';') cursor.next();
    else out.push(readStatement(cursor));
  }
  return out;
}

const IGNORED = new Set([
  'null',
  'perform',
  'assert',
  'get',
  'open',
  'fetch',
  'move',
  'close',
  'exit',
  'continue',
  'call',
  'commit',
  'rollback',
]);

function readStatement(cursor: Cursor): PlStatement {
  cursor.skipLabel();
  const word = cursor.word();
  const start = cursor.position();
  if (word === 'begin' || word === 'declare' || word === 'if') {
    if (cursor.depth >= DEEPEST) return skipRest(cursor);
    cursor.depth++;
    const nested = word === 'if' ? readIf(cursor) : readBlock(cursor);
    cursor.depth--;
    return nested;
  }
  if (word === 'loop' || word === 'while' || word === 'for' || word === 'foreach')
    return skipNested(cursor, 'loop', 'LOOP in a DO block');
  if (word === 'case') return skipNested(cursor, 'case', 'CASE in a DO block');
  const assignment = readAssignment(cursor);
  if (assignment) return assignment;
  if (word === 'execute') {
    cursor.next();
    const query = cursor.until(['into', 'using']);
    const span = { start, end: query.end };
    if (cursor.word() === 'into' || cursor.word() === 'using') cursor.until();
    return { kind: 'execute', span, query };
  }
  const span = cursor.until();
  if (word === 'raise')
    return {
      kind: 'raise',
      span,
      level: /^raise\s+(\w+)/i.exec(cursor.text.slice(span.start, span.end))?.[1]?.toLowerCase() ?? 'exception',
    };
  if (word === 'return') return { kind: 'return', span };
  if (IGNORED.has(word)) return { kind: 'ignored', span };
  return { kind: 'sql', span };
}

/** `name := value;` or `name = value;` */
function readAssignment(cursor: Cursor): PlStatement | undefined {
  const rest = cursor.text.slice(cursor.position());
  const match = /^([A-Za-z_]\w*)\s*(?::=|=)\s*/.exec(rest);
  if (!match) return undefined;
  const span = cursor.until();
  const value = { start: span.start + match[0].length, end: span.end };
  return { kind: 'assign', span, variable: (match[1] ?? '').toLowerCase(), value };
}

function readIf(cursor: Cursor): PlStatement {
  const start = cursor.position();
  const branches: Branch[] = [];
  let otherwise: PlStatement[] = [];
  do {
    cursor.next();
    const condition = cursor.until(['then']);
    cursor.next();
    branches.push({ condition, body: readStatements(cursor, ['elsif', 'elseif', 'else', 'end']) });
  } while (cursor.word() === 'elsif' || cursor.word() === 'elseif');
  if (cursor.word() === 'else') {
    cursor.next();
    otherwise = readStatements(cursor, ['end']);
  }
  cursor.until();
  return { kind: 'if', span: { start, end: cursor.position() }, branches, otherwise };
}

function skipRest(cursor: Cursor): PlStatement {
  const start = cursor.position();
  while (cursor.peek()) cursor.next();
  return { kind: 'opaque', span: { start, end: cursor.position() }, what: 'a DO block nested too deeply' };
}

/** Passes a LOOP or CASE with all that is nested in it. */
function skipNested(cursor: Cursor, closing: 'loop' | 'case', what: string): PlStatement {
  const start = cursor.position();
  let depth = 0;
  while (cursor.peek()) {
    const word = cursor.word();
    cursor.next();
    if (word === 'end') {
      if (cursor.word() === closing && --depth <= 0) break;
      if (cursor.word() === closing) cursor.next();
    } else if (word === closing) depth++;
  }
  const end = cursor.position();
  cursor.until();
  return { kind: 'opaque', span: { start, end }, what };
}
