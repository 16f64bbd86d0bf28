import { dottedNameAt } from '../../sql/identifiers.ts';
import { parseSql } from '../../sql/parser.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { byteMap } from '../../text/utf8.ts';

/** A table named in a query. */
export interface NamedTable {
  readonly schema: string | undefined;
  readonly name: string;
  readonly span: Span;
  /** Whether the query gives it another name. */
  readonly aliased: boolean;
  /** FROM ONLY t. */
  readonly only: boolean;
}

type Tree = { readonly [key: string]: unknown };

/** Tables that one statement names, those of its WITH left out; undefined where it does not parse. */
export function tablesIn(sql: string): NamedTable[] | undefined {
  const parsed = parseSql(sql);
  const node = parsed.ok ? parsed.statements[0]?.node : undefined;
  if (!node) return undefined;
  const map = byteMap(sql);
  const found: NamedTable[] = [];
  const visit = (tree: unknown, hidden: ReadonlySet<string>): void => {
    if (Array.isArray(tree)) {
      for (const item of tree) visit(item, hidden);
      return;
    }
    if (typeof tree !== 'object' || tree === null) return;
    let inner = hidden;
    const ctes = ((tree as Tree).withClause as Tree | undefined)?.ctes as Tree[] | undefined;
    if (ctes)
      inner = new Set([...hidden, ...ctes.map((c) => String((c.CommonTableExpr as Tree | undefined)?.ctename))]);
    for (const [key, child] of Object.entries(tree as Tree)) {
      if (key === 'RangeVar') {
        const range = child as Tree;
        const schema = range.schemaname === undefined ? undefined : String(range.schemaname);
        const name = String(range.relname);
        if (schema === undefined && inner.has(name)) continue;
        const parts = dottedNameAt(sql, map.toUtf16(Number(range.location ?? 0)));
        const first = parts[0];
        const last = parts[(schema === undefined ? 1 : 2) - 1];
        if (!first || !last || last.name !== name) continue;
        const span = { start: first.span.start, end: last.span.end };
        found.push({ schema, name, span, aliased: range.alias !== undefined, only: range.inh === undefined });
      } else visit(child, inner);
    }
  };
  visit(node, new Set());
  return found;
}

/**
 * The statement with some of its tables replaced; `replace` returns undefined for those that stay.
 * @returns undefined where the statement does not parse, or a table to be replaced stands behind ONLY
 */
export function replaceTables(sql: string, replace: (table: NamedTable) => string | undefined): string | undefined {
  const tables = tablesIn(sql);
  if (!tables) return undefined;
  const edits: TextEdit[] = [];
  for (const table of tables) {
    const newText = replace(table);
    if (newText === undefined) continue;
    if (table.only) return undefined;
    edits.push({ span: table.span, newText });
  }
  return applyEdits(sql, edits);
}
