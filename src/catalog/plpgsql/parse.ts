import { nextSignificant, type Token } from '../../sql/lexer.ts';
import type { Span } from '../../text/span.ts';

/**
 * A PL/pgSQL body as far as replay follows it: blocks, IF, exception handlers and the statements in them. Spans are
 * offsets of the body's text.
 */
export type PlStatement =
  | { readonly kind: 'sql'; readonly span: Span }
  | { readonly kind: 'execute'; readonly span: Span; readonly query: Span; readonly sets: readonly string[] }
  | { readonly kind: 'assign'; readonly span: Span; readonly variable: string; readonly value: Span }
  | {
      readonly kind: 'if';
      readonly span: Span;
      readonly branches: readonly Branch[];
      readonly otherwise: readonly PlStatement[];
    }
  | PlBlock
  | PlLoop
  | { readonly kind: 'raise'; readonly span: Span; readonly level: string }
  /** EXIT and CONTINUE. */
  | { readonly kind: 'leave'; readonly span: Span; readonly how: 'exit' | 'continue'; readonly when: Span | undefined }
  /** PERFORM and CALL. */
  | { readonly kind: 'perform'; readonly span: Span; readonly query: Span }
  | { readonly kind: 'return'; readonly span: Span }
  /** Has no part in a schema, but may set variables. */
  | { readonly kind: 'ignored'; readonly span: Span; readonly sets: readonly string[] }
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

/** What a loop goes over: rows of a query, whole numbers, elements of an array, or whatever its body decides. */
export type LoopOver =
  | { readonly kind: 'query'; readonly query: Span }
  | { readonly kind: 'range'; readonly from: Span; readonly to: Span }
  | { readonly kind: 'array'; readonly array: Span }
  | { readonly kind: 'unknown' };

export interface PlLoop {
  readonly kind: 'loop';
  readonly span: Span;
  readonly variables: readonly string[];
  readonly over: LoopOver;
  readonly body: readonly PlStatement[];
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

const IGNORED = new Set(['null', 'assert', 'get', 'open', 'fetch', 'move', 'close', 'commit', 'rollback']);

function readStatement(cursor: Cursor): PlStatement {
  cursor.skipLabel();
  const word = cursor.word();
  const start = cursor.position();
  const read = NESTED[word];
  if (read) {
    if (cursor.depth >= DEEPEST) return skipRest(cursor);
    cursor.depth++;
    const nested = read(cursor);
    cursor.depth--;
    return nested;
  }
  if (word === 'case') return skipNested(cursor, 'case', 'CASE');
  const assignment = readAssignment(cursor);
  if (assignment) return assignment;
  if (word === 'execute') {
    cursor.next();
    const query = cursor.until(['into', 'using']);
    const span = { start, end: query.end };
    const rest = cursor.word() === 'into' || cursor.word() === 'using' ? cursor.until() : undefined;
    const into = rest && intoOf(cursor.text.slice(rest.start, rest.end));
    return { kind: 'execute', span, query, sets: into?.variables ?? [] };
  }
  const span = cursor.until();
  if (word === 'raise')
    return {
      kind: 'raise',
      span,
      level: /^raise\s+(\w+)/i.exec(cursor.text.slice(span.start, span.end))?.[1]?.toLowerCase() ?? 'exception',
    };
  if (word === 'perform' || word === 'call')
    return { kind: 'perform', span, query: { start: start + word.length, end: span.end } };
  if (word === 'return') return { kind: 'return', span };
  if (word === 'exit' || word === 'continue') return readLeave(cursor.text, word, span);
  if (IGNORED.has(word)) return { kind: 'ignored', span, sets: setBy(word, cursor.text.slice(span.start, span.end)) };
  return { kind: 'sql', span };
}

const NESTED: Readonly<Record<string, (cursor: Cursor) => PlStatement>> = {
  begin: readBlock,
  declare: readBlock,
  if: readIf,
  for: readLoop,
  foreach: readLoop,
  while: readLoop,
  loop: readLoop,
};

/** FOR, FOREACH, WHILE and LOOP. */
function readLoop(cursor: Cursor): PlLoop {
  const start = cursor.position();
  const isFor = cursor.word() === 'for' || cursor.word() === 'foreach';
  if (cursor.word() !== 'loop') cursor.next();
  const target = isFor ? cursor.until(['in']) : undefined;
  if (isFor) cursor.next();
  const header = cursor.until(['loop']);
  cursor.next();
  const body = readStatements(cursor, ['end']);
  cursor.until();
  const names = target ? cursor.text.slice(target.start, target.end) : '';
  const variables = names.split(',').map((name) =>
    name
      .trim()
      .replace(/\s+slice\b.*$/i, '')
      .toLowerCase(),
  );
  const over: LoopOver = isFor ? loopOver(cursor.text, header) : { kind: 'unknown' };
  return { kind: 'loop', span: { start, end: cursor.position() }, variables, over, body };
}

function loopOver(text: string, header: Span): LoopOver {
  const source = text.slice(header.start, header.end);
  if (/^(?:reverse|execute)\b/i.test(source)) return { kind: 'unknown' };
  const array = /^array\s+(?=\S)(?!\s*\[)/i.exec(source);
  if (array) return { kind: 'array', array: { start: header.start + array[0].length, end: header.end } };
  if (/^(?:select|with|values|table)\b|^\(/i.test(source) && !/^\([^)]*\)\s*\.\./.test(source))
    return { kind: 'query', query: header };
  const dots = source.indexOf('..');
  if (dots < 0 || /\bby\b/i.test(source)) return { kind: 'unknown' };
  const middle = header.start + dots;
  return { kind: 'range', from: { start: header.start, end: middle }, to: { start: middle + 2, end: header.end } };
}

/** `exit [label] [when condition]`; one with a label leaves a loop that is not told apart here. */
function readLeave(text: string, how: 'exit' | 'continue', span: Span): PlStatement {
  const source = text.slice(span.start, span.end);
  const match = /^\w+(?:\s+when\s+(?=\S))?/i.exec(source)?.[0] ?? '';
  if (match.length < source.trimEnd().length && !/\swhen\s+$/i.test(match))
    return { kind: 'opaque', span, what: `${how.toUpperCase()} with a label` };
  const when = /\swhen\s+$/i.test(match) ? { start: span.start + match.length, end: span.end } : undefined;
  return { kind: 'leave', span, how, when };
}

/** Where INTO stands in a statement's text, with the variables behind it. */
export function intoOf(text: string): { readonly span: Span; readonly variables: readonly string[] } | undefined {
  let depth = 0;
  let before = '';
  for (let token = nextSignificant(text, 0); token; token = nextSignificant(text, token.end)) {
    const word = text.slice(token.start, token.end).toLowerCase();
    if (token.kind === 'symbol') depth += word === '(' ? 1 : word === ')' ? -1 : 0;
    if (depth === 0 && token.kind === 'word' && word === 'into' && before !== 'insert' && before !== 'merge') {
      const names = /^\s+(?:strict\s+)?((?:"[^"]+"|\w+)(?:\.\w+)?(?:\s*,\s*(?:"[^"]+"|\w+)(?:\.\w+)?)*)/i.exec(
        text.slice(token.end),
      );
      if (!names) return undefined;
      const variables = (names[1] ?? '').split(',').map((name) => name.trim().replace(/"/g, '').toLowerCase());
      return { span: { start: token.start, end: token.end + names[0].length }, variables };
    }
    before = word;
  }
  return undefined;
}

/** Variables that FETCH and GET DIAGNOSTICS set. */
function setBy(word: string, text: string): readonly string[] {
  if (word === 'fetch') return intoOf(text)?.variables ?? [];
  return word === 'get' ? [...text.matchAll(/(\w+)\s*:?=/g)].map((m) => (m[1] ?? '').toLowerCase()) : [];
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
  return { kind: 'opaque', span: { start, end: cursor.position() }, what: 'a block nested too deeply' };
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
