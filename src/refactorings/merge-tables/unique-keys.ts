import type { ExclusionConstraint, Index, IndexKey, KeyConstraint } from '../../catalog/model.ts';
import { printIndex } from '../../catalog/print/index-definition.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { exclusionsOf, qualified, renamedExclusion } from './exclusions.ts';
import { mentions, sameSql, sqlOf } from './expressions.ts';
import { rename, renamedKeys, sameKey } from './index-keys.ts';
import { uniqueKeysOf } from './keys.ts';
import { twinsOf } from './mapping.ts';
import type { Merge, Part, Piece } from './merge.ts';
import { alterTable, conditions, nameOf } from './spell.ts';

/** Keys, unique and other indexes and exclusions of the absorbed table, as far as the target has none that do the same. */
export function carryIndexes(merge: Merge): Part {
  const parts = [
    ...uniqueKeysOf(merge.a).map((key) => carryKey(merge, key)),
    ...exclusionsOf(merge.a).map((x) => carryExclusion(merge, x)),
    ...merge.a.indexes.filter((i) => i.constraint === undefined).map((i) => carryIndex(merge, i)),
  ];
  const constraints = parts.flatMap((p) => p.constraints ?? []);
  const indexes = parts.flatMap((p) => p.indexes ?? []);
  const pieces: Piece[] = [];
  if (constraints.length > 0) {
    pieces.push({
      stage: 'attach',
      title: `Keys of ${merge.a.name}`,
      comment: `Unique as in ${merge.a.name}; rows of ${merge.b.name} have nothing there, so they never collide.`,
      sql: alterTable(
        merge.b,
        constraints.map((c) => `add ${c.definition}`),
      ),
      reverse: {
        comment: `The keys of ${merge.a.name} leave ${merge.b.name}.`,
        sql: alterTable(
          merge.b,
          constraints.map((c) => `drop constraint ${quoteIdentifier(c.name)}`),
        ),
      },
    });
  }
  if (indexes.length > 0) {
    pieces.push({
      stage: 'attach',
      title: `Indexes of ${merge.a.name}`,
      comment: `The indexes of ${merge.a.name} that ${merge.b.name} has no equal of.`,
      sql: indexes.map((i) => folded(i.sql)).join('\n'),
      reverse: {
        comment: `The indexes of ${merge.a.name} leave ${merge.b.name}.`,
        sql: indexes.map((i) => `drop index ${nameOf({ schema: merge.b.schema, name: i.name })};`).join('\n'),
      },
    });
  }
  return { pieces, notes: parts.flatMap((p) => p.notes ?? []) };
}

interface Carried {
  readonly constraints?: readonly { readonly name: string; readonly definition: string }[];
  readonly indexes?: readonly { readonly name: string; readonly sql: string }[];
  readonly notes?: readonly string[];
}

function ownColumns(merge: Merge): ReadonlySet<string> {
  return new Set(merge.placements.filter((p) => p.kind === 'own').map((p) => p.to));
}

/** Whether a unique key of the target does for both tables what `key` did for the absorbed one. */
export function hasEqualKey(merge: Merge, key: KeyConstraint): boolean {
  const columns = twinsOf(merge.placements, key.columns);
  const own = ownColumns(merge);
  if (columns.some((c) => own.has(c))) return false;
  const same = (names: readonly (string | undefined)[]) =>
    names.length === columns.length && columns.every((c) => names.includes(c));
  return (
    uniqueKeysOf(merge.b).some(
      (k) =>
        same(k.columns) &&
        k.deferrable === key.deferrable &&
        k.initiallyDeferred === key.initiallyDeferred &&
        (k.nullsNotDistinct === key.nullsNotDistinct || columns.every((c) => alwaysSet(merge, c))),
    ) ||
    (!key.deferrable &&
      merge.b.indexes.some(
        (i) =>
          i.unique &&
          i.constraint === undefined &&
          !i.predicate &&
          i.nullsNotDistinct === key.nullsNotDistinct &&
          same(i.keys.map((k) => k.column)),
      ))
  );
}

function alwaysSet(merge: Merge, column: string): boolean {
  return merge.placements.some((p) => p.to === column && p.from.notNull && p.column?.notNull);
}

function carryKey(merge: Merge, key: KeyConstraint): Carried {
  if (hasEqualKey(merge, key)) return {};
  const columns = twinsOf(merge.placements, key.columns);
  const include = twinsOf(merge.placements, key.include);
  const own = ownColumns(merge);
  if (columns.some((c) => own.has(c)) && !key.nullsNotDistinct) {
    const name = merge.names.object(merge.b.name, columns, 'key');
    return { constraints: [{ name, definition: printNamedConstraint({ ...key, type: 'u', name, columns, include }) }] };
  }
  const shown = key.columns.map((c) => `${merge.a.name}.${c}`).join(', ');
  if (key.deferrable) {
    const name = merge.names.object(merge.b.name, columns, 'excl');
    const list = columns.map((c) => `${quoteIdentifier(c)} with =`).join(', ');
    const when = key.initiallyDeferred ? ' deferrable initially deferred' : ' deferrable';
    const definition = `constraint ${quoteIdentifier(name)} exclude using btree (${list}) where (${conditions(merge).ofA})${when}`;
    return {
      constraints: [{ name, definition }],
      notes: [
        `${shown} stays unique for the rows of ${merge.a.name} through an exclusion constraint, which can be deferred as before.`,
      ],
    };
  }
  const name = merge.names.object(merge.b.name, columns, 'key');
  const nulls = key.nullsNotDistinct ? ' nulls not distinct' : '';
  const covering = include.length > 0 ? ` include (${include.map(quoteIdentifier).join(', ')})` : '';
  const sql = `create unique index ${quoteIdentifier(name)} on ${nameOf(merge.b)} (${columns.map(quoteIdentifier).join(', ')})${covering}${nulls} where ${conditions(merge).ofA};`;
  return {
    indexes: [{ name, sql }],
    notes: [
      `${shown} stays unique among the rows of ${merge.a.name} through a partial index, since ${merge.b.name} has no such key: ON CONFLICT (${key.columns.join(', ')}) through the old name no longer finds it.`,
    ],
  };
}

function carryIndex(merge: Merge, index: Index): Carried {
  const keys = renamedKeys(merge, index.keys);
  const predicate = index.predicate && rename(merge, sqlOf(index.predicate));
  if (!keys || (index.predicate && predicate === undefined)) {
    return {
      notes: [
        `The index ${index.name} of ${merge.a.name} could not be carried over; create it by hand where it is needed.`,
      ],
    };
  }
  const equal = merge.b.indexes.some(
    (i) =>
      i.unique === index.unique &&
      i.method === index.method &&
      i.nullsNotDistinct === index.nullsNotDistinct &&
      i.keys.length === keys.length &&
      keys.every((k, n) => sameKey(k, i.keys[n])) &&
      (i.predicate && predicate !== undefined ? sameSql(i.predicate.sql, predicate) : !i.predicate && !index.predicate),
  );
  if (equal) return {};
  const own = ownColumns(merge);
  const strict = keys.every((k) => k.column !== undefined);
  const apart = keys.some((k) => k.column !== undefined && own.has(k.column));
  // What an expression makes of the target's rows nobody knows: it may fail on them.
  const separate = strict && (index.unique ? apart && !index.nullsNotDistinct : touchesOwn(keys, own));
  const name = merge.names.object(
    merge.b.name,
    keys.map((k) => k.column ?? 'expr'),
    'idx',
  );
  const condition = conditions(merge).ofA;
  const where = separate ? predicate : predicate === undefined ? condition : `${condition} and (${predicate})`;
  const { predicate: _, ...rest } = index;
  const made: Index = {
    ...rest,
    name,
    keys,
    include: twinsOf(merge.placements, index.include),
    ...(where === undefined ? {} : { predicate: { sql: where, node: index.predicate?.node ?? ({} as never) } }),
  };
  const lost = index.unique && !separate && !index.predicate && strict;
  return {
    indexes: [{ name, sql: printIndex(merge.b, made) }],
    notes: lost
      ? [
          `${merge.a.name} (${index.keys.map((k) => k.column).join(', ')}) stays unique among its own rows through a partial index: ON CONFLICT on it through the old name no longer finds it.`,
        ]
      : [],
  };
}

function touchesOwn(keys: readonly IndexKey[], own: ReadonlySet<string>): boolean {
  return keys.some((k) => (k.column !== undefined ? own.has(k.column) : mentions(k.expression?.sql ?? '', own)));
}

function carryExclusion(merge: Merge, old: ExclusionConstraint): Carried {
  const renamed = renamedExclusion(merge, old);
  if (!renamed) return {};
  const name = merge.names.object(
    merge.b.name,
    renamed.elements.map((e) => e.column ?? 'expr'),
    'excl',
  );
  return { constraints: [{ name, definition: printNamedConstraint(qualified(renamed, name, conditions(merge).ofA)) }] };
}

/** A long CREATE INDEX over several lines. */
function folded(sql: string): string {
  return sql.length <= 100 ? sql : sql.replace(/ (on \S+)/, '\n  $1').replace(/ where (?!.* where )/, '\n  where ');
}
