import { peekType, requireRelation } from '../lookup.ts';
import type { DeclaredConstraint } from '../lower/constraint.ts';
import type { Column, Relation } from '../model.ts';
import { stringsOf } from '../nodes.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { constraintsOfColumn, examineColumn, examineNotNull, makeColumn } from './column.ts';
import type { DeclaredTable, TableElement } from './create-table.ts';
import { requireIdentityType } from './identity.ts';
import { mergeInheritedColumns, mergeMadeColumn, mergeOwnColumn } from './inherit.ts';
import { examineKeys } from './key.ts';
import { likeColumns, likeNotNulls, requireLikeSource } from './like.ts';

/** What each LIKE copies from. */
export type Likes = Map<TableElement, Relation>;

/** What PostgreSQL looks at before it makes anything. Fills `likes` and returns all constraints. @throws Refusal */
export function examine(
  work: Working,
  declared: DeclaredTable,
  likes: Likes,
  typed: Relation | undefined,
): readonly DeclaredConstraint[] {
  const constraints: DeclaredConstraint[] = [];
  const columns = new Set<string>(typed?.columns.map((c) => c.name));
  for (const element of declared.elements) {
    if (element.kind === 'constraint') {
      constraints.push(element.constraint);
      if (element.constraint.type === 'n') examineNotNull(declared, element.constraint);
    } else if (element.kind === 'like') {
      const source = requireLikeSource(work, element);
      likes.set(element, source);
      for (const column of source.columns) columns.add(column.name);
      constraints.push(...likeNotNulls(source, element));
    } else {
      examineColumn(work, declared, element.column);
      columns.add(element.column.name);
      constraints.push(...constraintsOfColumn(element.column));
    }
  }
  examineKeys(declared.name, constraints, (column) => columns.has(column) || inheritsNamed(work, declared, column));
  const drawing = new Set<string>();
  for (const element of declared.elements) {
    if (element.kind !== 'column' || !(element.column.identity || element.column.type.serial)) continue;
    const { name, type, at, identity } = element.column;
    if (identity) requireIdentityType(peekType(work, type, at));
    // Their sequences are made before PostgreSQL sees that they are the same column.
    const named = identity?.options.find((o) => o.defname === 'sequence_name')?.arg;
    const given = named && 'List' in named ? stringsOf(named.List.items).at(-1) : undefined;
    const sequence = given ?? `${declared.name}_${name}_seq`;
    if (drawing.has(sequence)) refuse(S.duplicateTable, `relation "${sequence}" already exists`);
    drawing.add(sequence);
  }
  return constraints;
}

/** Whether a parent has the column: PostgreSQL looks there for the columns of a key that the table does not declare. */
function inheritsNamed(work: Working, declared: DeclaredTable, column: string): boolean {
  const refs = [...declared.inherits, ...(declared.partitionOf ? [declared.partitionOf.parent] : [])];
  return refs.some((ref) => requireRelation(work, ref).columns.some((c) => c.name === column));
}

export function findParents(work: Working, declared: DeclaredTable): Relation[] {
  const parents: Relation[] = [];
  for (const ref of [...declared.inherits, ...(declared.partitionOf ? [declared.partitionOf.parent] : [])]) {
    const parent = requireRelation(work, ref);
    if (parents.includes(parent))
      refuse(S.duplicateTable, `relation "${parent.name}" would be inherited from more than once`);
    parents.push(parent);
  }
  return parents;
}

interface Sources {
  readonly parents: readonly Relation[];
  readonly likes: Likes;
  readonly typed: Relation | undefined;
}

/** Columns of the parents in front, then the table's own; those that both have are merged (MergeAttributes). */
export function mergeColumns(work: Working, table: Relation, declared: DeclaredTable, sources: Sources): Relation {
  const { parents, likes, typed } = sources;
  requireDistinct(declared.elements, likes);
  const partition = declared.partitionOf !== undefined;
  const options = partition || typed !== undefined;
  const start = typed ? { ...table, columns: typed.columns } : table;
  const merged = mergeInheritedColumns(start, parents, partition);
  const inherited = new Set(merged.table.columns.map((c) => c.name));
  const copied = new Map(
    [...likes.keys()].flatMap((element) =>
      element.kind === 'like' ? likeColumns(work, table, element).map((c): [string, Column] => [c.name, c]) : [],
    ),
  );
  let next = merged.table;
  for (const column of copied.values()) if (inherited.has(column.name)) next = mergeMadeColumn(next, column);
  for (const element of declared.elements) {
    if (element.kind !== 'column') continue;
    const { column } = element;
    if (inherited.has(column.name)) next = mergeOwnColumn(work, next, column, options);
    else if (options) refuse(S.undefinedColumn, `column "${column.name}" does not exist`);
    if (column.default || column.generated) merged.conflicts.delete(column.name);
  }
  const [conflict] = merged.conflicts;
  if (conflict !== undefined)
    refuse(S.invalidColumnDefinition, `column "${conflict}" inherits conflicting default values`);
  const own = declared.elements.flatMap((element): readonly Column[] => {
    if (element.kind === 'column')
      return inherited.has(element.column.name) ? [] : [makeColumn(work, table, element.column)];
    return likes.get(element)?.columns.flatMap((c) => (inherited.has(c.name) ? [] : (copied.get(c.name) ?? []))) ?? [];
  });
  return { ...next, columns: [...next.columns, ...own] };
}

/** @throws Refusal 42701 where a name is declared twice, LIKE's columns included. */
function requireDistinct(elements: readonly TableElement[], likes: Likes): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const names =
      element.kind === 'column' ? [element.column.name] : (likes.get(element)?.columns.map((c) => c.name) ?? []);
    for (const name of names) {
      if (seen.has(name)) refuse(S.duplicateColumn, `column "${name}" specified more than once`);
      seen.add(name);
    }
  }
}
