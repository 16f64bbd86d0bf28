/** Tables whose rows refer to those of another, and what they are called by it. */
import {
  type Column,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { type Similarity, words } from '../../similarity/index.ts';
import { isCalled } from '../../similarity/names.ts';
import { quoteIdentifier, quoteQualified } from '../../sql/identifiers.ts';
import type { Values } from '../borne-out.ts';
import { bareWords, type Phrases, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { type Derivation, numbersOf } from './derivation.ts';

export interface Reference {
  readonly columns: readonly string[];
  readonly to: readonly string[];
}

/** A table whose rows refer to those of another. */
export interface Child {
  readonly table: Relation;
  /** Its columns that do, and what they refer to; several where there is more than one reference. */
  readonly references: readonly Reference[];
}

export type Lookup = Pick<Similarity, 'childrenOf' | 'parentOf' | 'nameOf'>;

const indexed = new WeakMap<Snapshot, ReadonlyMap<string, readonly Child[]>>();

/** The tables whose rows refer to those of this one, by a foreign key or by a column's name. */
export function childrenOf(table: Relation, similarity: Lookup, snapshot: Snapshot): readonly Child[] {
  let known = indexed.get(snapshot);
  if (known === undefined) {
    known = index(snapshot, similarity);
    indexed.set(snapshot, known);
  }
  return known.get(keyOf(table)) ?? [];
}

function index(snapshot: Snapshot, similarity: Lookup): ReadonlyMap<string, readonly Child[]> {
  const found = new Map<string, Child[]>();
  for (const table of snapshot.relations.values()) {
    if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) continue;
    for (const [parent, references] of referencesOf(table, similarity)) {
      const children = found.get(parent);
      if (children === undefined) found.set(parent, [{ table, references }]);
      else children.push({ table, references });
    }
  }
  return found;
}

/** By key of what they lead to; foreign keys count alone where there are any. */
function referencesOf(child: Relation, similarity: Lookup): ReadonlyMap<string, Child['references']> {
  const found = new Map<string, Reference[]>();
  const add = (parent: string, columns: readonly string[], to: readonly string[]) =>
    found.set(parent, [...(found.get(parent) ?? []), { columns, to }]);
  for (const { columns, referencedColumns, references } of foreignKeysOf(child))
    if (columns.length > 0 && columns.length === referencedColumns.length)
      add(keyOf(references), columns, referencedColumns);
  const declared = new Set(found.keys());
  for (const column of child.columns) {
    const parent = /id$/i.test(column.name) ? similarity.parentOf(child, column) : undefined;
    if (parent === undefined || parent.declared || parent.relation === child || declared.has(keyOf(parent.relation)))
      continue;
    const key = primaryKeyOf(parent.relation)?.columns;
    if (key?.length === 1) add(keyOf(parent.relation), [column.name], key);
  }
  return found;
}

/** How sure it is that a child is called so, of 1. */
export function calls(noun: readonly string[], child: Child, parent: Relation, similarity: Lookup): number {
  const last = noun.at(-1);
  if (last === undefined) return 0;
  if (child.table === parent)
    return ['child', 'reply', 'descendant', 'subcategory', 'subtask', 'subpage', 'answer'].includes(last) &&
      noun.length === 1
      ? 0.96
      : 0;
  const name = similarity.nameOf(child.table);
  if (name.some((w) => PASSING.has(w))) return 0;
  const others = name.filter((w) => !noun.includes(w) && !words(parent.name).includes(w));
  // post_comments of posts are comments; what else a name says makes it some of them: spam_comments.
  if (name.length > noun.length && noun.every((w, i) => name[name.length - noun.length + i] === w))
    return others.length === 0 ? 1 : 0.78;
  if (isCalled(noun, name)) return [1, 0.9][others.length] ?? 0.78;
  const own = name.filter((w) => !words(parent.name).includes(w));
  if (noun.length === 1 && own.length === 1 && isSameStem(own[0] as string, last)) return 0.9;
  return 0;
}

// Rows of these go when they are done with: what is counted outlives them.
const PASSING = phrases('session, token, queue, job, cache, lock, temporary, staging');

/** enrolled, enrollment; follower, follow. */
function isSameStem(a: string, b: string): boolean {
  const stem = (w: string) => w.replace(/(?:ment|ing|ed|er|ee|ion|e)$/, '');
  return stem(a) === stem(b) && stem(a).length >= 4;
}

export function best(
  noun: readonly string[],
  children: readonly Child[],
  parent: Relation,
  similarity: Lookup,
): { child: Child; sure: number } | undefined {
  let found: { child: Child; sure: number } | undefined;
  for (const child of children) {
    const sure = calls(noun, child, parent, similarity);
    if (sure > (found?.sure ?? 0)) found = { child, sure };
  }
  return found;
}

export function numberCalled(table: Relation, set: Phrases): Column | undefined {
  for (const name of set) {
    const found = numbersIn(table).find((c) => bareWords(table, c).join(' ') === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the rows of a child, as it is called in SQL, are reckoned to. */
export interface Reckoning {
  /** An aggregate: "count(*)", "coalesce(sum(amount), 0)". */
  readonly over: string;
  /** What that is over known rows; undefined where one of their values is not known. */
  readonly of?: (rows: readonly Values[]) => number | undefined;
}

export function aggregate(
  kind: Derivation['kind'],
  table: Relation,
  column: Column,
  { table: child, references }: Child,
  { over, of }: Reckoning,
  sure: number,
  formula: string,
): Derivation {
  const [reference] = references;
  const only = references.length === 1 ? reference : undefined;
  const own = quoteIdentifier(table.name);
  const name = quoteQualified(child.schema, child.name);
  // Beside itself a table needs another name.
  const from = child === table ? `${name} as other` : name;
  const other = child === table ? 'other' : quoteIdentifier(child.name);
  const where = only?.columns
    .map((c, i) => `${other}.${quoteIdentifier(c)} = ${own}.${quoteIdentifier(only.to[i] ?? '')}`)
    .join(' and ');
  return {
    kind,
    table,
    column,
    from: [],
    child,
    formula,
    expression: where === undefined || over === '' ? '' : `(select ${over} from ${from} where ${where})`,
    as: 'view',
    sure: only === undefined ? sure * 0.9 : sure,
    ...(only !== undefined && of !== undefined && { among: { child, reference: only, of } }),
  };
}

export const COUNT: Reckoning = { over: 'count(*)', of: (rows) => rows.length };

export function sumOf(...columns: readonly Column[]): Reckoning {
  return {
    over: `coalesce(sum(${columns.map(({ name }) => quoteIdentifier(name)).join(' * ')}), 0)`,
    of: (rows) => {
      let all = 0;
      for (const values of rows) {
        const numbers = numbersOf(values, columns);
        if (numbers !== undefined) all += numbers.reduce((a, b) => a * b, 1);
        else if (columns.every(({ name }) => values(name) !== null)) return undefined;
      }
      return all;
    },
  };
}

export function averageOf(column: Column): Reckoning {
  return {
    over: `avg(${quoteIdentifier(column.name)})`,
    of: (rows) => {
      const all = rows.map((values) => numbersOf(values, [column])?.[0]);
      if (all.length === 0 || all.some((n) => n === undefined)) return undefined;
      return all.reduce<number>((a, b) => a + (b ?? 0), 0) / all.length;
    },
  };
}
