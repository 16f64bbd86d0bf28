import { type ColumnType, keyOf, type Snapshot } from '../../../catalog/model.ts';
import { writtenType } from '../../../catalog/print/style.ts';
import { formatType } from '../../../catalog/print/type.ts';
import { familyOf, sameType } from '../../../similarity/index.ts';

/**
 * What a column's type makes of its pointing at another column:
 * narrower (its numbers end earlier), wider (they go on further), shorter (its texts end earlier),
 * cast (the same values, compared through a conversion), incomparable (no foreign key can join the two).
 */
export type Conflict =
  | { readonly how: 'narrower' | 'wider'; readonly most: string }
  | { readonly how: 'shorter'; readonly most: number }
  | { readonly how: 'cast' | 'incomparable' };

const INTEGERS: readonly string[] = ['int2', 'int4', 'int8'];
const LARGEST: readonly string[] = ['32767', '2147483647', '9223372036854775807'];

// Families whose values compare with each other.
const COMPARED: readonly ReadonlySet<string>[] = [
  new Set(['integer', 'decimal', 'float']),
  new Set(['date', 'timestamp']),
];

/** How the type of a column disagrees with that of the column it points at; undefined where nothing comes of it. */
export function conflictOf(from: ColumnType, to: ColumnType): Conflict | undefined {
  if (sameType(from, to)) return undefined;
  if (from.array !== to.array) return { how: 'incomparable' };
  const a = INTEGERS.indexOf(from.name);
  const b = INTEGERS.indexOf(to.name);
  if (a >= 0 && b >= 0) return { how: a < b ? 'narrower' : 'wider', most: LARGEST[Math.min(a, b)] ?? '' };
  if (isPlainText(from) && isPlainText(to)) {
    const most = lengthOf(from);
    const longest = lengthOf(to) ?? Number.POSITIVE_INFINITY;
    // A longer one holds whatever there is to refer to.
    return most !== undefined && most < longest ? { how: 'shorter', most } : undefined;
  }
  const families = [familyOf(from), familyOf(to)];
  const compare = families[0] === families[1] || COMPARED.some((group) => families.every((f) => group.has(f)));
  return { how: compare ? 'cast' : 'incomparable' };
}

function isPlainText(type: ColumnType): boolean {
  return type.schema === 'pg_catalog' && (type.name === 'text' || type.name === 'varchar');
}

/** Characters that a text may have; undefined without a limit. */
export function lengthOf(type: ColumnType): number | undefined {
  const limit = type.modifiers[0];
  return type.name === 'varchar' && limit !== undefined ? Number(limit) : undefined;
}

/** What a domain is made of, through domains of domains; any other type is itself. */
export function plainType(type: ColumnType, snapshot: Snapshot): ColumnType {
  const base = type.schema === 'pg_catalog' ? undefined : snapshot.types.get(keyOf(type))?.base;
  return base === undefined ? type : plainType({ ...base, array: base.array || type.array }, snapshot);
}

/** As a message shows it: `varchar(50)`, `timestamptz`; a type of one's own with its schema unless that is public. */
export function typeLabel(type: ColumnType): string {
  return type.schema === 'pg_catalog' ? writtenType(type) : formatType(type);
}
