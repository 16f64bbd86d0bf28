import type { Span } from '../text/span.ts';
import { nextToken, type Token } from './lexer.ts';
import { recover } from './split.ts';

/** A place that a tool fills in before the text is SQL. */
export interface Placeholder extends Span {
  /** What reads as SQL in its place: a value or name, or nothing (a control tag such as {% if %}). */
  readonly kind: 'name' | 'nothing';
}

/** What a placeholder is taken to stand for where its statement is parsed. */
export type StandIn = 'name' | 'number' | 'string' | 'nothing';

const CONTROL =
  /^(?:\{%|\{#|<%(?!=)|\{\{[-~]?\s*(?:\/\*|[#^/!>]|(?:if|else|end|range|with|define|block|template|break|continue)\b))/;

// Braces are never SQL outside quotes.
const CERTAIN = [
  /\{\{[\s\S]{0,2000}?\}\}/y,
  /\{%[\s\S]{0,2000}?%\}/y,
  /\{#[\s\S]{0,2000}?#\}/y,
  /<%[=\-#][\s\S]{0,2000}?%>/y,
  /[$#%]?\{[\w.:-]+\}/y,
  /\$\{[^{}\r\n]+\}/y,
  /\$\([\w.]+\)/y,
];

// These may be operators, slices or key-value pairs: they count only in a statement that does not parse otherwise.
const POSSIBLE = [
  /:\{\?\w+\}/y,
  /:'[\w\u0080-\uffff]+'/y,
  /:"[\w\u0080-\uffff]+"/y,
  /:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y,
  /%\([\w.]+\)[sd]/y,
  /@\w[\w.-]*@/y,
  /@\w+(?=\.)/y,
  /<%[\s\S]{0,2000}?%>/y,
];

/** Placeholders that no SQL can be mistaken for: ${x}, #{x}, {x}, {{ x }}, {% x %}, <%= x %>, $(x). */
export function certainPlaceholders(text: string): Placeholder[] {
  return withoutAlternatives(text, find(text, CERTAIN, { start: 0, end: text.length }));
}

/** What may be a placeholder in a statement that does not parse: :x, :'x', :"x", %(x)s, @x@, @x. and <% x %>. */
export function possiblePlaceholders(text: string, within: Span): Placeholder[] {
  return find(text, POSSIBLE, within);
}

function find(text: string, forms: readonly RegExp[], within: Span): Placeholder[] {
  const found: Placeholder[] = [];
  let at = within.start;
  for (let token = nextToken(text, at); token && token.start < within.end; token = nextToken(text, at)) {
    const start = opening(text, token);
    const end = start < 0 ? -1 : matchEnd(text, forms, start);
    if (end > 0) {
      found.push({ start, end, kind: CONTROL.test(text.slice(start, start + 40)) ? 'nothing' : 'name' });
      at = end;
    } else at = token.kind === 'unterminated' ? recover(text, token) + 1 : token.end;
  }
  return found;
}

/** Where a placeholder may begin in the token: a $ may be the end of a word, as in prefix_${x}. */
function opening(text: string, token: Token): number {
  if (token.kind === 'symbol') return token.end - token.start === 1 ? token.start : -1;
  return token.kind === 'word' && text[token.end - 1] === '$' ? token.end - 1 : -1;
}

function matchEnd(text: string, forms: readonly RegExp[], at: number): number {
  for (const form of forms) {
    form.lastIndex = at;
    if (form.test(text)) return form.lastIndex;
  }
  return -1;
}

/** Of {% if %} ... {% else %} ... {% endif %} (Go, Jinja, ERB) the first branch alone, so that nothing stands twice. */
function withoutAlternatives(text: string, found: Placeholder[]): Placeholder[] {
  const out: Placeholder[] = [];
  let skipFrom: Placeholder | undefined;
  let depth = 0;
  for (const placeholder of found) {
    const tag = /^(?:\{\{|\{%|<%)[-~]?\s*(\w*)/.exec(text.slice(placeholder.start, placeholder.end))?.[1] ?? '';
    const control = placeholder.kind === 'nothing';
    const closes = control && /^end/.test(tag);
    if (skipFrom && depth === 0 && closes) {
      out.push({ start: skipFrom.start, end: placeholder.end, kind: 'nothing' });
      skipFrom = undefined;
    } else if (skipFrom) {
      if (control && /^(?:if|unless|for|range|with|block|define)$/.test(tag)) depth++;
      else if (closes) depth--;
    } else if (control && /^(?:else|elif|elsif)$/.test(tag)) {
      skipFrom = placeholder;
      depth = 0;
    } else out.push(placeholder);
  }
  if (skipFrom) out.push(skipFrom);
  return out;
}

/**
 * The text with something of the same length in place of each placeholder, so that every offset stays what it was.
 * One that qualifies a name goes with its dot: a deployment fills in the schema that it works in, which is the one that
 * unqualified names mean.
 */
export function standIn(text: string, placeholders: readonly Placeholder[], as: StandIn): string {
  const out: string[] = [];
  let at = 0;
  for (const placeholder of placeholders) {
    const { start } = placeholder;
    const qualifier = placeholder.kind === 'name' && qualifies(text, placeholder);
    const end = placeholder.end + (qualifier ? 1 : 0);
    const nothing = placeholder.kind === 'nothing' || qualifier || as === 'nothing';
    out.push(text.slice(at, start), nothing ? spaces(text.slice(start, end)) : word(text.slice(start, end), as));
    at = end;
  }
  out.push(text.slice(at));
  return out.join('');
}

function qualifies(text: string, { start, end }: Span): boolean {
  return text[end] === '.' && !/[\w.$"]/.test(text[start - 1] ?? '') && /[\w"$#%{<:@]/.test(text[end + 1] ?? '');
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function word(text: string, as: StandIn): string {
  const inner = text.length - 2;
  if (as === 'number') return '0'.repeat(text.length);
  if (as === 'string' || text.startsWith(":'")) return `'${text.slice(1, -1).replace(/[^\w]/g, '_')}'`;
  if (text.startsWith(':"') && inner > 0) return `"_${text.slice(2)}`;
  if (text.startsWith(':{?')) return 'true'.padEnd(text.length);
  return text.replace(/^\d|[^\w]/g, '_');
}
