import type { Node } from '@pgsql/types';
import { parseSql } from '../../sql/parser.ts';

/** What a check says of values: the constants that it compares with, and the columns that it names. */
export interface CheckWords {
  readonly columns: readonly string[];
  /** Constants in the order they stand, without quotes. */
  readonly constants: readonly string[];
  /** Patterns of LIKE and of regular expressions. */
  readonly patterns: readonly { readonly text: string; readonly regular: boolean }[];
}

/** Reads a printed expression. What cannot be parsed says nothing. */
export function checkWords(expression: string): CheckWords {
  const columns = new Set<string>();
  const constants = new Set<string>();
  const patterns: { text: string; regular: boolean }[] = [];
  const parsed = parseSql(`select ${expression}`);
  if (parsed.ok) {
    for (const statement of parsed.statements) walk(statement.node);
  }
  return { columns: [...columns], constants: [...constants], patterns };

  function walk(node: unknown): void {
    if (Array.isArray(node)) {
      for (const item of node) walk(item);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    for (const [kind, value] of Object.entries(node)) {
      if (kind === 'ColumnRef') column(value as ColumnRefNode);
      else if (kind === 'A_Const') constant(value as ConstantNode);
      else if (kind === 'A_Expr' && isPattern(value as ExprNode)) pattern(value as ExprNode);
      else walk(value);
    }
  }

  function column(ref: ColumnRefNode): void {
    const name = ref.fields?.map((f) => ('String' in f ? f.String.sval : undefined)).at(-1);
    if (name !== undefined) columns.add(name);
  }

  function constant(value: ConstantNode): void {
    const text = textOf(value);
    if (text !== undefined) constants.add(text);
  }

  function pattern(expr: ExprNode): void {
    walk(expr.lexpr);
    const found: string[] = [];
    collectTexts(expr.rexpr, found);
    const regular = operatorOf(expr).replace('!', '').startsWith('~') && !operatorOf(expr).includes('~~');
    patterns.push(...found.map((text) => ({ text, regular })));
  }
}

type ColumnRefNode = Extract<Node, { ColumnRef: unknown }>['ColumnRef'];
type ConstantNode = Extract<Node, { A_Const: unknown }>['A_Const'];
type ExprNode = Extract<Node, { A_Expr: unknown }>['A_Expr'];

function textOf(value: ConstantNode): string | undefined {
  if (value.sval) return value.sval.sval ?? '';
  if (value.ival) return String(value.ival.ival ?? 0);
  if (value.fval) return value.fval.fval ?? undefined;
  if (value.boolval) return String(value.boolval.boolval ?? false);
  return undefined;
}

function collectTexts(node: unknown, into: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [kind, value] of Object.entries(node)) {
    if (kind === 'A_Const') {
      const text = textOf(value as ConstantNode);
      if (text !== undefined) into.push(text);
    } else collectTexts(value, into);
  }
}

function operatorOf(expr: ExprNode): string {
  const last = expr.name?.at(-1);
  return last && 'String' in last ? (last.String.sval ?? '') : '';
}

function isPattern(expr: ExprNode): boolean {
  return /^!?~/.test(operatorOf(expr));
}

/** A text that a LIKE pattern matches. */
export function likeExample(pattern: string): string {
  return pattern.replace(/\\(.)|%|_/g, (all, escaped: string | undefined) => escaped ?? (all === '%' ? 'abc' : 'x'));
}

/**
 * Texts that a regular expression is likely to match: each quantifier at its least, and once more. For the common part of
 * the syntax; PostgreSQL decides whether they do match.
 */
export function regexExamples(pattern: string): string[] {
  return [...new Set([0, 1, 2].map((extra) => regexExample(pattern, extra)))].filter((e) => e !== undefined);
}

function regexExample(pattern: string, extra: number): string | undefined {
  let at = 0;
  try {
    return alternatives();
  } catch {
    return undefined;
  }

  function alternatives(): string {
    const options = [sequence()];
    while (pattern[at] === '|') {
      at++;
      options.push(sequence());
    }
    return options[extra % options.length] ?? '';
  }

  function sequence(): string {
    let out = '';
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const atom = one();
      out += atom.repeat(times());
    }
    return out;
  }

  function one(): string {
    const c = pattern[at++] ?? '';
    if (c === '^' || c === '$') return '';
    if (c === '.') return 'a';
    if (c === '[') return bracket();
    if (c === '\\') return escaped(pattern[at++] ?? '');
    if (c !== '(') return c;
    if (pattern.startsWith('?:', at)) at += 2;
    else if (pattern[at] === '?') throw new Error('look-around');
    const inner = alternatives();
    at++;
    return inner;
  }

  function bracket(): string {
    const negated = pattern[at] === '^';
    if (negated) at++;
    const start = at;
    if (pattern[at] === ']') at++;
    while (pattern[at] !== ']') {
      if (at >= pattern.length) throw new Error('unterminated');
      if (pattern.startsWith('[:', at)) at = pattern.indexOf(':]', at) + 2;
      else at += pattern[at] === '\\' ? 2 : 1;
    }
    const body = pattern.slice(start, at++);
    if (negated) return [...'a0-_ '].find((c) => !new RegExp(`[${body}]`, 'u').test(c)) ?? 'z';
    const named = /^\[:(\w+):\]/.exec(body);
    if (named) return named[1] === 'digit' || named[1] === 'xdigit' ? '1' : named[1] === 'upper' ? 'A' : 'a';
    return body[0] === '\\' ? escaped(body[1] ?? '') : (body[0] ?? '');
  }

  function escaped(c: string): string {
    return { d: '1', w: 'a', s: ' ', m: '', M: '', y: '', A: '', Z: '' }[c] ?? c;
  }

  function times(): number {
    const c = pattern[at];
    let least = 1;
    let most = 1;
    if (c === '*' || c === '+' || c === '?') {
      at++;
      least = c === '+' ? 1 : 0;
      most = c === '?' ? 1 : 9;
    } else if (c === '{') {
      const end = pattern.indexOf('}', at);
      const [low = '1', high] = pattern.slice(at + 1, end).split(',');
      least = Number(low);
      most = high === undefined ? least : high === '' ? least + 9 : Number(high);
      at = end + 1;
    }
    if (pattern[at] === '?') at++;
    return Math.min(most, least + extra);
  }
}
