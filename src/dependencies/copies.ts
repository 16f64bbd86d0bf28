import type { Column, ForeignKey, Relation } from '../catalog/model.ts';
import { isTable } from '../catalog/model.ts';
import { tableWords } from '../similarity/index.ts';
import { type Agreement, agreementOf, isTelling } from './agreement.ts';
import type { Sort } from './copy-words.ts';
import { VARYING } from './copy-words.ts';
import { findDiamonds, findKept } from './diamonds.ts';
import { keptBySchema } from './kept.ts';
import { findNamed } from './named-copies.ts';
import { isText } from './phrases.ts';
import { findRareNamed } from './rare-names.ts';
import type { Reference } from './references.ts';
import { referencesOf } from './references.ts';
import type { ReferenceStep } from './remedy.ts';
import { findSameNamed } from './same-named.ts';
import type { SchemaKnowledge } from './schema.ts';

/** A column that says what a path of references leads to. */
export interface Copy {
  readonly column: Column;
  /** Where the path begins: what determines the column. */
  readonly reference: Reference;
  /** One step or two. */
  readonly path: readonly ReferenceStep[];
  /** The table at the end of the path, and its columns that say the same; several where only together they do (first_name, last_name). */
  readonly original: { readonly relation: Relation; readonly columns: readonly Column[] };
  /**
   * role: called after the reference (customer_name beside customer_id). table: after the table that it leads to. bare: by its name
   * alone (sku). diamond: both are references to one table. kept: a composite foreign key holds them equal.
   */
  readonly manner: 'role' | 'table' | 'bare' | 'diamond' | 'kept';
  readonly sort: Sort;
  /** False where the two names only often mean one thing (title, name), or either may be empty. */
  readonly sure: boolean;
  /** The composite foreign key that holds the two equal. */
  readonly keptBy?: ForeignKey;
  readonly rows?: Agreement;
}

/** Columns of a table that its references determine already, by declaration, by rows or by name; each once, in the table's order. */
export const copiesOf = keptBySchema(findCopies);

function findCopies(knowledge: SchemaKnowledge, table: Relation): readonly Copy[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (table.columns.length < 3) return [];
  const references = referencesOf(knowledge, table);
  if (references.length === 0) return [];
  const found = new Map<string, Copy>();
  const all = [
    ...findKept(knowledge, table, references),
    // What is worded anew on purpose is no copy; what a key enforces is one however the table is called.
    ...(tableWords(table.name).some((word) => VARYING.has(word))
      ? []
      : [
          ...findNamed(knowledge, table, references),
          ...findDiamonds(knowledge, table, references),
          ...findSameNamed(knowledge, table, references),
          ...findRareNamed(knowledge, table, references),
        ]),
  ];
  for (const copy of all) {
    if (found.has(copy.column.name)) continue;
    found.set(copy.column.name, withRows(knowledge, table, copy));
  }
  return table.columns.flatMap((column) => found.get(column.name) ?? []);
}

/** With what the rows say; where they contradict, of another column that they agree with in all known rows: the name is a username. */
function withRows(knowledge: SchemaKnowledge, table: Relation, copy: Copy): Copy {
  const { column, path, original, manner } = copy;
  const compare = (of: readonly Column[]) =>
    agreementOf(
      knowledge,
      table,
      column.name,
      path,
      of.map((c) => c.name),
    );
  const rows = compare(original.columns);
  if (rows === undefined) return copy;
  if (rows.same * 2 >= rows.rows || !isText(column) || !['role', 'table'].includes(manner)) return { ...copy, rows };
  for (const other of original.relation.columns) {
    const agreed = other === original.columns[0] || !isText(other) ? undefined : compare([other]);
    if (agreed !== undefined && isTelling(agreed))
      return { ...copy, original: { ...original, columns: [other] }, rows: agreed };
  }
  return { ...copy, rows };
}
