import type { Relation } from '../model.ts';
import type { KnownRow, KnownValue } from './source.ts';

export interface WrittenRow extends KnownRow {
  readonly onConflict: 'nothing' | 'update' | undefined;
}

/**
 * The rows that are left where ON CONFLICT has met rows of the same key: DO NOTHING leaves the first; of one that DO UPDATE
 * has changed only what both agree on is known.
 */
export function afterConflicts(relation: Relation, written: readonly WrittenRow[]): readonly KnownRow[] {
  const kept: KnownRow[] = [];
  const keys = written.some((row) => row.onConflict) ? uniqueKeys(relation) : [];
  const places = keys.map(() => new Map<string, number>());
  for (const { values, at, onConflict } of written) {
    const spelled = keys.map((columns) => spell(columns, values));
    const met = spelled
      .map((key, i) => (key === undefined ? undefined : places[i]?.get(key)))
      .find((p) => p !== undefined);
    const earlier = onConflict && met !== undefined ? kept[met] : undefined;
    if (earlier && met !== undefined) {
      if (onConflict === 'update') kept[met] = { ...earlier, values: agreed(earlier.values, values) };
      continue;
    }
    for (const [i, key] of spelled.entries()) if (key !== undefined) places[i]?.set(key, kept.length);
    kept.push({ values, at });
  }
  return kept;
}

/** Places of the columns of each key and unique index, in the table's order of columns. */
function uniqueKeys(relation: Relation): readonly (readonly number[])[] {
  const place = (name: string) => relation.columns.findIndex((c) => c.name === name);
  return relation.indexes
    .filter((index) => index.unique && !index.predicate && index.keys.every((k) => k.column !== undefined))
    .map((index) => index.keys.map((k) => place(k.column ?? '')));
}

function spell(columns: readonly number[], values: readonly KnownValue[]): string | undefined {
  const texts = columns.map((i) => values[i]);
  return texts.every((t) => typeof t === 'string') ? JSON.stringify(texts) : undefined;
}

function agreed(a: readonly KnownValue[], b: readonly KnownValue[]): readonly KnownValue[] {
  return a.map((value, i) => (value === b[i] ? value : undefined));
}
