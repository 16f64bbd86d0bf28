import {
  type Column,
  columnOf,
  type ForeignKey,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
} from '../catalog/model.ts';
import { tableWords, words } from '../similarity/index.ts';
import { forcedBy } from './declared.ts';
import { keptBySchema } from './kept.ts';
import type { ReferenceStep } from './remedy.ts';
import type { SchemaKnowledge } from './schema.ts';

/** Columns of a table that lead to one row of another. */
export interface Reference {
  readonly step: ReferenceStep;
  /** The column whose name says what part the other row plays: of (workspace_id, project_id) it is project_id. */
  readonly column: Column;
  readonly target: Relation;
  /** The foreign key; undefined where only the column's name leads there. */
  readonly key?: ForeignKey;
  /** Words of the part: customer of customer_id; none of a bare sku. */
  readonly role: readonly string[];
  /** False where it may be NULL, or is emptied when the other row goes: then nothing determines what was there. */
  readonly total: boolean;
}

const KEY_WORDS = new Set(['id', 'uuid', 'guid', 'fk', 'key', 'code', 'number', 'pk', 'reference', 'oid', 'sk']);

/** What a table refers to, in the order of its columns. */
export const referencesOf = keptBySchema(findReferences);

function findReferences(knowledge: SchemaKnowledge, table: Relation): readonly Reference[] {
  const { snapshot, similarity } = knowledge;
  const all = foreignKeysOf(table).flatMap((key): Reference[] => {
    const target = snapshot.relations.get(keyOf(key.references));
    const column = target === undefined ? undefined : tellingColumn(knowledge, table, key, target);
    if (target === undefined || column === undefined || !isTable(target)) return [];
    const emptied = key.onDelete === 'set null' || key.onDelete === 'set default';
    return [
      {
        step: { columns: key.columns, table: keyOf(target), to: key.referencedColumns },
        column,
        target,
        key,
        role: roleOf(column, target, key.referencedColumns),
        total: column.notNull && !emptied,
      },
    ];
  });
  // (post_id, workspace_id) beside post_id alone is one reference; the shorter way is the better one to join by.
  const shorter = (a: Reference, b: Reference) =>
    a.column === b.column && a.target === b.target && b.step.columns.length < a.step.columns.length;
  const declared = all.filter((reference) => !all.some((other) => shorter(reference, other)));
  const taken = new Set(declared.map(({ column }) => column.name));
  const named = table.columns.flatMap((column): Reference[] => {
    if (taken.has(column.name)) return [];
    const parent = similarity.parentOf(table, column);
    const to = parent === undefined ? undefined : primaryKeyOf(parent.relation)?.columns;
    if (parent === undefined || parent.declared || to?.length !== 1 || !isTable(parent.relation)) return [];
    const step = { columns: [column.name], table: keyOf(parent.relation), to };
    return [
      { step, column, target: parent.relation, role: roleOf(column, parent.relation, to), total: column.notNull },
    ];
  });
  const place = ({ column }: Reference) => table.columns.indexOf(column);
  return [...declared, ...named].sort((a, b) => place(a) - place(b));
}

/** Of several columns the one that names the row: neither the tenant's nor what another of them determines. */
function tellingColumn(
  { similarity }: SchemaKnowledge,
  table: Relation,
  key: ForeignKey,
  target: Relation,
): Column | undefined {
  const forced = forcedBy(key, target)?.determined ?? [];
  const left = key.columns.filter((c) => !forced.includes(c));
  const telling = left.length > 1 ? left.filter((c) => !similarity.tenantKeys.has(c)) : left;
  return columnOf(table, telling.at(-1) ?? key.columns.at(-1) ?? '');
}

function roleOf(column: Column, target: Relation, to: readonly string[]): readonly string[] {
  const of = words(column.name);
  const last = of.at(-1) ?? '';
  // vessel of vessel_imo, where a vessel's key is its imo.
  const key = words(to.at(-1) ?? '');
  const isKey = of.length > key.length && key.every((word, i) => of[of.length - key.length + i] === word);
  if (isKey && !KEY_WORDS.has(last)) return of.slice(0, -key.length);
  const rest =
    of.length > 1 && KEY_WORDS.has(last)
      ? of.slice(0, -1)
      : of.length > 1 && KEY_WORDS.has(of[0] ?? '')
        ? of.slice(1)
        : of;
  // products.sku as a key is no part that a product plays.
  if (of.length === 1 && !tableWords(target.name).includes(last) && columnOf(target, column.name) !== undefined)
    return [];
  return rest;
}
