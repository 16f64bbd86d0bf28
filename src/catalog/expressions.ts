import type { Node } from '@pgsql/types';
import { nextToken } from '../sql/lexer.ts';
import { printSql } from '../sql/print.ts';
import type { Expression, QualifiedName } from './model.ts';
import { rewrite, stringOf, walk } from './nodes.ts';

/** Text of an expression on one line: line ends and comments outside quotes become a space. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  if (!/[\r\n]|--|\/\*|\s{2}/.test(trimmed)) return trimmed;
  let out = '';
  let last = 0;
  for (let token = nextToken(trimmed, 0); token; token = nextToken(trimmed, token.end)) {
    if (token.kind === 'comment') continue;
    // Looking at the end of `out` instead would copy it at every token.
    const gap = token.start > last && out !== '' && trimmed[last - 1] !== '(' && trimmed[token.start] !== ')';
    out += (gap ? ' ' : '') + trimmed.slice(token.start, token.end);
    last = token.end;
  }
  return out;
}

/** Names of the columns that an expression over one table refers to, each once, in order of appearance. */
export function columnsIn(node: Node | undefined): string[] {
  const names = new Set<string>();
  walk({ node }, (tag, value) => {
    if (tag !== 'ColumnRef') return undefined;
    const last = lastField(value);
    if (last !== undefined) names.add(last);
    return false;
  });
  return [...names];
}

function lastField(columnRef: Record<string, unknown>): string | undefined {
  const fields = columnRef.fields;
  return Array.isArray(fields) ? stringOf(fields.at(-1) as Node) : undefined;
}

/** The expression with a column's name changed; the same object where it does not name the column. */
export function renameColumnIn(expression: Expression, from: string, to: string): Expression {
  if (!columnsIn(expression.node).includes(from)) return expression;
  const node = rewrite(expression.node, (tag, value) => {
    if (tag !== 'ColumnRef' || lastField(value) !== from) return undefined;
    const fields = value.fields as Node[];
    return { ...value, fields: [...fields.slice(0, -1), { String: { sval: to } }] };
  });
  return { node, sql: printSql(node) };
}

/** The expression with calls of a function under its new name; the same object where it does not call it. */
export function renameCallIn(expression: Expression, from: QualifiedName, to: QualifiedName): Expression {
  let found = false;
  const node = rewrite(expression.node, (tag, value) => {
    const parts = tag === 'FuncCall' ? (value.funcname as Node[]).map((part) => stringOf(part)) : [];
    if (parts.at(-1) !== from.name || (parts.length > 1 && parts[0] !== from.schema)) return undefined;
    found = true;
    const names = parts.length > 1 || to.schema !== from.schema ? [to.schema, to.name] : [to.name];
    return { ...value, funcname: names.map((sval) => ({ String: { sval } })) };
  });
  return found ? { node, sql: printSql(node) } : expression;
}

/** The expression with casts to a type under its new name; the same object where it does not name the type. */
export function renameTypeIn(expression: Expression, from: QualifiedName, to: QualifiedName): Expression {
  if (!expression.sql.includes(from.name)) return expression;
  let found = false;
  const node = rewrite({ node: expression.node }, (tag, value) => {
    const parts = tag === 'typeName' ? ((value.names as Node[] | undefined) ?? []).map((part) => stringOf(part)) : [];
    if (parts.at(-1) !== from.name || (parts.length > 1 && parts.at(-2) !== from.schema)) return undefined;
    found = true;
    const names = parts.length > 1 || to.schema !== from.schema ? [to.schema, to.name] : [to.name];
    return { ...value, names: names.map((sval) => ({ String: { sval } })) };
  }).node;
  return found ? printed(node) : expression;
}

/** An expression made of a tree alone, printed. */
export function printed(node: Node): Expression {
  return { node, sql: printSql(node) };
}

/** Two expressions as PostgreSQL's equal() sees them: the same tree wherever it stands. */
export function sameTree(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object') return false;
  const keysOf = (o: object) => Object.keys(o).filter((k) => k !== 'location');
  const keys = keysOf(a);
  return (
    keys.length === keysOf(b).length &&
    keys.every((k) => sameTree((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]))
  );
}
