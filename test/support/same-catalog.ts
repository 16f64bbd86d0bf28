import assert from 'node:assert/strict';
import type { CatalogDocument, TableDocument } from '../../src/catalog/describe.ts';

const WRITTEN = '(as written)';

/**
 * Asserts that a described snapshot says what PostgreSQL's catalog says, expressions aside: where `described` has one
 * that is not canonical, only that there is one counts.
 */
export function assertDescribesCatalog(described: CatalogDocument, real: CatalogDocument): void {
  assert.deepEqual(withoutExpressions(described, described), withoutExpressions(real, described));
}

/** The document with everything that `described` calls not canonical replaced, by place, by a fixed word. */
export function withoutExpressions(document: CatalogDocument, described: CatalogDocument): CatalogDocument {
  const tables = Object.entries(document.tables).map(([key, table]): [string, TableDocument] => [
    key,
    veil(table, described.tables[key] ?? table),
  ]);
  return { tables: Object.fromEntries(tables) };
}

function veil(table: TableDocument, described: TableDocument): TableDocument {
  const written = new Set(
    [...described.constraints, ...described.indexes].filter((d) => !d.canonical).map((d) => d.name),
  );
  const hide = <T extends { readonly name: string }>(d: T): T =>
    written.has(d.name) ? { ...d, def: WRITTEN, canonical: false } : d;
  return {
    ...table,
    columns: table.columns.map((c) => ({
      ...c,
      default: c.default === null ? null : WRITTEN,
      generated: c.generated && { ...c.generated, expression: WRITTEN },
    })),
    constraints: table.constraints.map(hide),
    indexes: table.indexes.map(hide),
  };
}
