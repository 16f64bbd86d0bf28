import type { Column, Relation, Snapshot, UserType } from '../../catalog/model.ts';
import { foreignKeysOf, keyOf, primaryKeyOf } from '../../catalog/model.ts';
import { sameType } from '../../similarity/types.ts';
import type { Unavailable } from '../refactoring.ts';
import { commonType } from './column-types.ts';
import { generatesValues } from './keys.ts';
import type { Extra, Placement } from './merge.ts';
import { freeColumn } from './names.ts';
import type { Pairing } from './pairing.ts';

const WHY: Readonly<Record<string, string>> = {
  name: 'same name',
  'normalized name': 'same name but for its spelling',
  synonym: 'same meaning',
};

/** Gives every column of `a` its place in `b`. `taken` are names that no new column may have. */
export function placeColumns(a: Relation, b: Relation, pairing: Pairing, reserved: string): Placement[] {
  const taken = new Set([...b.columns.map((c) => c.name), reserved]);
  return a.columns.map((from) => {
    const key = pairing.ownKeys.has(from.name);
    const pair = pairing.shared.get(from.name);
    if (pair) {
      const type = commonType(from.type, pair.right.type);
      const widened = type && !sameType(type, pair.right.type) ? { widened: type } : {};
      const why = WHY[pair.by] ?? pair.by;
      return { from, to: pair.right.name, kind: 'shared', column: pair.right, ...widened, key, why };
    }
    const prefixed = `${a.name}_${from.name}`;
    const to = key ? freeColumn(taken, prefixed) : freeColumn(taken, from.name, prefixed);
    taken.add(to);
    const doubt = pairing.doubts.get(from.name);
    const why = key ? `the key of ${a.name}` : doubt === undefined ? `${b.name} has no such column` : 'kept apart';
    return { from, to, kind: 'own', key, why, ...(doubt !== undefined && !key ? { doubt } : {}) };
  });
}

/** What the rows of `a` hold in the columns that only `b` has. */
export function fillExtras(b: Relation, placements: readonly Placement[]): Extra[] | Unavailable {
  const shared = new Set(placements.filter((p) => p.kind === 'shared').map((p) => p.to));
  const key = primaryKeyOf(b);
  const extras: Extra[] = [];
  for (const column of b.columns) {
    if (shared.has(column.name)) continue;
    if (column.generated) {
      extras.push({ column, fill: 'generated', dropNotNull: column.notNull });
      continue;
    }
    const generates = generatesValues(column);
    if (key?.columns.includes(column.name) && !generates) {
      return {
        unavailable: `${keyOf(b)}.${column.name} is part of the primary key and has no default that would give the absorbed rows a value; add one (for example default gen_random_uuid()) and try again`,
      };
    }
    // A constant in a unique key that is otherwise shared would make all absorbed rows collide.
    const narrow = b.indexes.some(
      (i) => i.unique && !i.nullsNotDistinct && i.keys.some((k) => k.column === column.name),
    );
    // A default that refers to another table may name a row that is not there.
    const refers = foreignKeysOf(b).some((k) => k.columns.includes(column.name));
    const keepDefault = generates || (column.notNull && column.default !== undefined && !narrow && !refers);
    extras.push({ column, fill: keepDefault ? 'default' : 'null', dropNotNull: column.notNull && !keepDefault });
  }
  return extras;
}

/** The default that an INSERT falls back to: the column's own, else that of its domain. */
export function effectiveDefault(snapshot: Snapshot, column: Column): { readonly sql: string } | undefined {
  return column.default ?? (column.type.array ? undefined : domainOf(snapshot, column)?.default);
}

export function domainOf(snapshot: Snapshot, column: Column): UserType | undefined {
  const type = snapshot.types.get(keyOf(column.type));
  return type?.kind === 'domain' ? type : undefined;
}

/** Whether every column of a key of `a` is shared, and their names in `b`. */
export function twinsOf(placements: readonly Placement[], columns: readonly string[]): string[] {
  return columns.map((c) => placements.find((p) => p.from.name === c)?.to ?? c);
}
