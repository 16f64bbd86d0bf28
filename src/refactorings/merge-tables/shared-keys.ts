import type { Index, IndexKey } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { readFrom, sqlOf } from './expressions.ts';
import { renamedKeys, sameKey } from './index-keys.ts';
import { sameColumns, uniqueKeysOf } from './keys.ts';
import type { Merge } from './merge.ts';

/** A unique key of the target that the absorbed rows have to obey from now on, as SQL over `old` (absorbed) and `kept`. */
export interface SharedKey {
  /** Name of the constraint or index. */
  readonly name: string;
  /** Columns or expressions as the absorbed table knows them, for messages. */
  readonly shown: string;
  readonly old: readonly string[];
  readonly kept: readonly string[];
  /** Conditions of a partial index. */
  readonly oldWhere?: string;
  readonly keptWhere?: string;
  readonly nullsNotDistinct: boolean;
  /** Plain columns on both sides, where there are no expressions. */
  readonly columns?: { readonly from: readonly string[]; readonly into: readonly string[] };
  /** Whether the absorbed table never repeats a value of it either. */
  readonly uniqueAlready: boolean;
}

/** Unique keys and indexes of the target all of whose columns the absorbed rows share. */
export function sharedKeys(merge: Merge): SharedKey[] {
  return merge.b.indexes.filter((i) => i.unique).flatMap((index) => sharedKey(merge, index) ?? []);
}

function sharedKey(merge: Merge, index: Index): SharedKey | undefined {
  const back = new Map(merge.placements.flatMap((p) => (p.kind === 'shared' ? [[p.to, p.from.name]] : [])));
  const textOf = (key: IndexKey) =>
    key.column === undefined ? sqlOf(key.expression ?? never()) : quoteIdentifier(key.column);
  const read = (sql: string, side: 'old' | 'kept') => readFrom(sql, side, (c) => (side === 'old' ? back.get(c) : c));
  const texts = index.keys.map(textOf);
  const old = texts.map((t) => read(t, 'old'));
  const kept = texts.map((t) => read(t, 'kept'));
  if (old.some((t) => t === undefined) || kept.some((t) => t === undefined)) return undefined;
  const where = index.predicate && sqlOf(index.predicate);
  const oldWhere = where === undefined ? undefined : read(where, 'old');
  const keptWhere = where === undefined ? undefined : read(where, 'kept');
  if (where !== undefined && (oldWhere === undefined || keptWhere === undefined)) return undefined;
  const plain = index.keys.every((k) => k.column !== undefined);
  const into = index.keys.map((k) => k.column ?? '');
  const from = into.map((c) => back.get(c) ?? c);
  return {
    name: index.constraint ?? index.name,
    shown: (plain ? from : (old as string[]).map((t) => t.replaceAll('old.', ''))).join(', '),
    old: old as string[],
    kept: kept as string[],
    ...(oldWhere === undefined ? {} : { oldWhere }),
    ...(keptWhere === undefined ? {} : { keptWhere }),
    nullsNotDistinct: index.nullsNotDistinct,
    ...(plain && where === undefined ? { columns: { from, into } } : {}),
    uniqueAlready: plain && where === undefined ? hasKeyWithin(merge, from) : hasEqualIndex(merge, index),
  };
}

/** Whether a unique key of the absorbed table lies within these columns. */
function hasKeyWithin({ a }: Merge, columns: readonly string[]): boolean {
  return (
    uniqueKeysOf(a).some((k) => k.columns.every((c) => columns.includes(c)) && sameColumns(k.columns, k.columns)) ||
    a.indexes.some(
      (i) => i.unique && !i.predicate && i.keys.every((k) => k.column !== undefined && columns.includes(k.column)),
    )
  );
}

function hasEqualIndex(merge: Merge, index: Index): boolean {
  return merge.a.indexes.some((i) => {
    const keys = i.unique && !i.predicate === !index.predicate ? renamedKeys(merge, i.keys) : undefined;
    return keys !== undefined && keys.length === index.keys.length && keys.every((k, n) => sameKey(k, index.keys[n]));
  });
}

function never(): never {
  throw new Error('an index key is a column or an expression');
}
