import type { Node } from '@pgsql/types';
import type { Expression } from '../../catalog/model.ts';
import { dottedNameAt, quoteIdentifier } from '../../sql/identifiers.ts';
import { nextToken } from '../../sql/lexer.ts';
import { parseSql } from '../../sql/parser.ts';
import { printSql } from '../../sql/print.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { byteMap } from '../../text/utf8.ts';

/** A column named in an expression. */
export interface Reference {
  /** What stands before the column's own name: a table, an alias, `new`. */
  readonly qualifier: readonly string[];
  readonly name: string;
  /** The whole dotted name in the text. */
  readonly span: Span;
  /** Tables and aliases of the subqueries around it, innermost last; empty outside of any. */
  readonly within: readonly string[];
}

const PREFIX = 'select (\n';

/**
 * The expression's text as written, on one line if it was; printed anew where comments in it would swallow what is
 * put behind it.
 */
export function sqlOf(expression: Expression): string {
  for (let token = nextToken(expression.sql, 0); token; token = nextToken(expression.sql, token.end)) {
    if (token.kind === 'comment') return printSql(expression.node);
  }
  return expression.sql.trim().replace(/\s*\n\s*/g, ' ');
}

/** Every column that an expression names, in no particular order; undefined where the text does not parse. */
export function referencesIn(sql: string): readonly Reference[] | undefined {
  const text = `${PREFIX}${sql}\n)`;
  const parsed = parseSql(text);
  const root = parsed.ok ? parsed.statements[0]?.node : undefined;
  if (!root) return undefined;
  const map = byteMap(text);
  const found: Reference[] = [];
  walk(root, [], (node, within) => {
    const ref = node.ColumnRef as { location?: number; fields?: readonly Node[] } | undefined;
    if (!ref) return;
    // A whole row (t.*) has no last name and is no column.
    const parts = dottedNameAt(text, map.toUtf16(ref.location ?? 0)).slice(0, ref.fields?.length);
    const last = parts.at(-1);
    const first = parts[0];
    if (!last || !first || parts.length !== ref.fields?.length) return;
    found.push({
      qualifier: parts.slice(0, -1).map((p) => p.name),
      name: last.name,
      span: { start: first.span.start - PREFIX.length, end: last.span.end - PREFIX.length },
      within,
    });
  });
  return found;
}

type Tree = { readonly [key: string]: unknown };

function walk(tree: unknown, within: readonly string[], visit: (node: Tree, within: readonly string[]) => void): void {
  if (Array.isArray(tree)) {
    for (const item of tree) walk(item, within, visit);
    return;
  }
  if (typeof tree !== 'object' || tree === null) return;
  const node = tree as Tree;
  visit(node, within);
  for (const [key, child] of Object.entries(node)) {
    const inner = key === 'SelectStmt' ? tablesOf(child as Tree) : undefined;
    walk(child, inner && inner.length > 0 ? [...within, ...inner] : within, visit);
  }
}

/** Names by which a query's FROM clause is spoken of: tables, and aliases where there are any. */
function tablesOf(select: Tree): string[] {
  const names: string[] = [];
  const collect = (tree: unknown): void => {
    if (Array.isArray(tree)) {
      for (const item of tree) collect(item);
      return;
    }
    if (typeof tree !== 'object' || tree === null) return;
    const range = (tree as Tree).RangeVar as Tree | undefined;
    if (range) names.push(String(range.relname));
    for (const [key, child] of Object.entries(tree)) if (key !== 'SelectStmt') collect(child);
  };
  collect(select.fromClause);
  return names;
}

/** Whether any of these columns is named, as far as the text can be read; unreadable text counts as naming all. */
export function mentions(sql: string, columns: Iterable<string>): boolean {
  const refs = referencesIn(sql);
  if (!refs) return true;
  const wanted = new Set(columns);
  return refs.some((r) => wanted.has(r.name));
}

export interface Renaming {
  /** The table whose columns are meant: qualifiers that name it are replaced as well. */
  readonly table: string;
  readonly newTable: string;
  readonly columns: ReadonlyMap<string, string>;
  /** Columns of a table that a subquery names, where known: they hide the outer ones of the same name. */
  readonly columnsOf?: (table: string) => readonly string[] | undefined;
  /** `new` and `old` stand for the table (a trigger's WHEN). */
  readonly rowVariables?: boolean;
}

/**
 * The expression with its columns renamed and everything else as written.
 * @returns undefined where it cannot be told what a name means (a subquery over a table that is not known, or over the
 *   very table that the expression moves to).
 */
export function renameColumns(sql: string, renaming: Renaming): string | undefined {
  const refs = referencesIn(sql);
  if (!refs) return undefined;
  const edits: TextEdit[] = [];
  for (const ref of refs) {
    const edit = renamed(ref, renaming);
    if (edit === undefined) return undefined;
    if (edit !== '') edits.push({ span: ref.span, newText: edit });
  }
  return applyEdits(sql, edits);
}

/** The new text of a reference, '' where it stays, undefined where its meaning is unclear. */
function renamed(ref: Reference, renaming: Renaming): string | undefined {
  const qualifier = ref.qualifier.at(-1);
  const to = renaming.columns.get(ref.name);
  if (qualifier !== undefined) {
    if (renaming.rowVariables && (qualifier === 'new' || qualifier === 'old'))
      return to === undefined ? '' : `${qualifier}.${quoteIdentifier(to)}`;
    if (qualifier !== renaming.table || ref.within.includes(renaming.table)) return '';
    if (ref.within.includes(renaming.newTable)) return undefined;
    const column = quoteIdentifier(to ?? ref.name);
    return ref.within.length > 0 ? `${quoteIdentifier(renaming.newTable)}.${column}` : column;
  }
  if (to === undefined || to === ref.name) {
    // Named as before, but a subquery over the new table could now catch it: so it could before.
    return '';
  }
  if (ref.within.length === 0) return quoteIdentifier(to);
  for (const table of ref.within) {
    const columns = renaming.columnsOf?.(table);
    if (!columns) return undefined;
    if (columns.includes(ref.name)) return '';
    if (columns.includes(to)) return undefined;
  }
  return quoteIdentifier(to);
}

/**
 * The expression with every column read from `alias`, under the name that `column` gives.
 * @returns undefined where a column has no such name, or the expression has a subquery
 */
export function readFrom(sql: string, alias: string, column: (name: string) => string | undefined): string | undefined {
  const refs = referencesIn(sql);
  if (!refs) return undefined;
  const edits: TextEdit[] = [];
  for (const ref of refs) {
    const name = ref.within.length > 0 ? undefined : column(ref.name);
    if (name === undefined) return undefined;
    edits.push({ span: ref.span, newText: `${alias}.${quoteIdentifier(name)}` });
  }
  return applyEdits(sql, edits);
}

/** Whether two expressions are the same but for layout, case of keywords and redundant parentheses. */
export function sameSql(left: string, right: string): boolean {
  if (left === right) return true;
  const a = canonical(left);
  return a !== undefined && a === canonical(right);
}

function canonical(sql: string): string | undefined {
  const parsed = parseSql(`select (${sql}\n)`);
  const node = parsed.ok ? parsed.statements[0]?.node : undefined;
  return node && printSql(node);
}

const STRICT = new Set([
  'A_Expr',
  'BoolExpr',
  'ColumnRef',
  'A_Const',
  'TypeCast',
  'TypeName',
  'String',
  'List',
  'A_ArrayExpr',
]);

/**
 * Whether a CHECK is sure to pass where all its columns are NULL: it is made of comparisons and casts alone, which give
 * NULL then, and a CHECK that is NULL passes.
 */
export function passesOnNull(expression: Expression): boolean {
  let sure = true;
  let columns = 0;
  const visit = (tree: unknown): void => {
    if (Array.isArray(tree)) {
      for (const item of tree) visit(item);
      return;
    }
    if (typeof tree !== 'object' || tree === null) return;
    for (const [key, child] of Object.entries(tree)) {
      if (/^[A-Z]/.test(key)) {
        if (!STRICT.has(key)) sure = false;
        if (key === 'ColumnRef') columns++;
        if (key === 'A_Expr' && /DISTINCT|NULLIF|SIMILAR/.test(String((child as Tree).kind))) sure = false;
      }
      visit(child);
    }
  };
  visit(expression.node);
  return sure && columns > 0;
}
