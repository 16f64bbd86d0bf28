import type { Index, Origin, Relation, Snapshot } from '../catalog/model.ts';
import { chooseName, columnsInName } from '../catalog/names.ts';
import { coverOf } from '../similarity/index-cover.ts';
import type { RedundantConstraint } from '../similarity/redundant-constraints.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import type { Obligation } from '../verification/obligation.ts';
import type { Drop } from './drops.ts';
import { nameOf } from './merge-tables/spell.ts';
import { holds, type Stay, stayNotNull, stayOfConstraint, stayOfIndex, staysUnique } from './stays.ts';

/** What demands it instead, and how that is looked for and shown. */
export interface Instead {
  readonly name: string;
  readonly meaning: string;
  readonly stay: Stay;
  readonly holds: Obligation;
  readonly because: readonly Origin[];
  /** An index for the queries that the constraint's own served. */
  readonly index?: { readonly step: Drop['steps'][number]; readonly undo: string } | undefined;
}

/** What demands the same as the constraint that goes. */
export function insteadOf(snapshot: Snapshot, table: Relation, found: RedundantConstraint): Instead {
  const { name } = found.constraint;
  switch (found.kind) {
    case 'key': {
      const { constraint, kept } = found;
      const [made, other] = [name, kept.name].map((n) => table.indexes.find((i) => i.constraint === n));
      const demand = `unique ${listed(constraint.columns)}`;
      const index = found.order === 'other' && made && plainIndex(snapshot, table, made, constraint.columns);
      return {
        name: kept.name,
        meaning: `${kept.name} refuses what ${name} refused: both are on ${listed(constraint.columns)}.`,
        stay: stayOfConstraint(table, kept),
        holds:
          made && other ? staysUnique(snapshot, table, made, other) : holds(table, '23505', demand, [name, kept.name]),
        because: [kept.provenance.created],
        ...(index && { index }),
      };
    }
    case 'unique index': {
      const { index } = found;
      const made = table.indexes.find((i) => i.constraint === name);
      return {
        name: index.name,
        meaning: `The unique index ${index.name} refuses what ${name} refused: both are on ${listed(found.constraint.columns)}.`,
        stay: stayOfIndex(table, index, true),
        holds: staysUnique(snapshot, table, index, made ?? index),
        because: [index.provenance.created],
      };
    }
    case 'foreign key': {
      const { kept } = found;
      return {
        name: kept.name,
        meaning: `${kept.name} demands what ${name} demanded: that ${listed(found.constraint.columns)} be in ${nameOf(kept.references)}.`,
        stay: stayOfConstraint(table, kept),
        holds: holds(table, '23503', `foreign key ${listed(kept.columns)}`, [kept.name, name]),
        because: [kept.provenance.created],
      };
    }
    case 'check': {
      const { kept } = found;
      return {
        name: kept.name,
        meaning: `${kept.name} demands what ${name} demanded: ${kept.expression.sql}.`,
        stay: stayOfConstraint(table, kept),
        holds: holds(table, '23514', `check (${kept.expression.sql})`, [kept.name, name]),
        because: [kept.provenance.created],
      };
    }
    case 'not null': {
      const { columns } = found;
      return {
        name: 'the column',
        meaning: `NOT NULL demands of ${listed(columns)} what ${name} demanded.`,
        stay: stayNotNull(table, columns),
        holds: holds(table, '23502', `not null on ${listed(columns)}`, columns),
        because: found.kept.map((k) => k.provenance.created),
      };
    }
  }
}

/** A plain index in the order of the key that goes, so that no query loses one; undefined where another is in that order. */
function plainIndex(snapshot: Snapshot, table: Relation, made: Index, columns: readonly string[]): Instead['index'] {
  const plain = { ...made, unique: false };
  if (table.indexes.some((i) => i !== made && coverOf(table, plain, i) !== undefined)) return undefined;
  const taken = new Set([...snapshot.relations.values()].flatMap((r) => [r.name, ...r.indexes.map((i) => i.name)]));
  const name = chooseName(table.name, columnsInName(columns), 'idx', (candidate) => taken.has(candidate));
  const quoted = quoteIdentifier(name);
  return {
    step: {
      title: 'Keep an index',
      comment: 'The order of columns makes no difference to uniqueness, but to the queries that an index serves.',
      sql: `create index ${quoted} on ${nameOf(table)} (${columns.map(quoteIdentifier).join(', ')});`,
    },
    undo: `drop index ${nameOf({ schema: table.schema, name })};`,
  };
}

function listed(columns: readonly string[]): string {
  return `(${columns.join(', ')})`;
}
