import {
  type Constraint,
  type Index,
  keyOf,
  type QualifiedName,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import { indexKey } from '../catalog/print/index-key.ts';
import { WRITTEN } from '../catalog/print/style.ts';
import { quoteIdentifier, quoteLiteral } from '../sql/identifiers.ts';
import type { Obligation } from '../verification/obligation.ts';
import { nameOf } from './merge-tables/spell.ts';

/** What has to be there when something goes that says the same. */
export interface Stay {
  /** "the index orders_customer_idx is there and valid" */
  readonly assumption: string;
  /** "the index orders_customer_idx is missing or not valid" */
  readonly lack: string;
  /** SQL that is true where it is, one clause a line. */
  readonly condition: string;
  /** Statements after which it is not; none where that cannot be tried. */
  readonly probe: readonly string[];
}

/** The name as the argument of regclass. */
export function regclass(name: QualifiedName): string {
  return quoteLiteral(nameOf(name));
}

/** That an index stays which does another's work. */
export function stayOfIndex(table: Relation, kept: Index, unique: boolean): Stay {
  const { schema } = table;
  const at = `indexrelid = to_regclass(${regclass({ schema, name: kept.name })})`;
  const valid = `indisvalid and indisready${unique ? ' and indisunique' : ''}`;
  const probe =
    kept.constraint === undefined
      ? `alter index ${nameOf({ schema, name: kept.name })} rename to renamed_by_a_probe;`
      : `alter table ${nameOf(table)} rename constraint ${quoteIdentifier(kept.constraint)} to renamed_by_a_probe;`;
  return {
    assumption: `the index ${kept.name} is there and valid`,
    lack: `the index ${kept.name} is missing or not valid`,
    condition: `exists (\n  select from pg_index\n  where ${at}\n    and ${valid}\n)`,
    probe: [probe],
  };
}

/** That no two rows get past what one unique index refused, since the other one refuses it. */
export function staysUnique(snapshot: Snapshot, table: Relation, one: Index, other: Index): Obligation {
  const keys = one.keys.map((k) => indexKey(k, WRITTEN)).join(', ');
  const names = [one, other].flatMap((i) => namesOfIndex(snapshot, table, i.name));
  return holds(table, '23505', `unique (${keys})`, names);
}

/** Names of an index and of its parts, by which PostgreSQL speaks of it where a row goes into a partition. */
function namesOfIndex(snapshot: Snapshot, table: Relation, name: string): string[] {
  const names = [name];
  for (const child of snapshot.relations.values()) {
    if (!child.partitionOf || keyOf(child.partitionOf.parent) !== keyOf(table)) continue;
    const part = child.indexes.find((i) => i.partOf === name);
    if (part) names.push(...namesOfIndex(snapshot, child, part.name));
  }
  return names;
}

/** That another constraint of the table stays. */
export function stayOfConstraint(table: Relation, kept: Constraint): Stay {
  const named = `conrelid = to_regclass(${regclass(table)})\n    and conname = ${quoteLiteral(kept.name)}`;
  const valid = 'notValid' in kept && kept.notValid ? '' : '\n    and convalidated';
  return {
    assumption: `the constraint ${kept.name} is there${valid === '' ? '' : ' and holds for every row'}`,
    lack: `the constraint ${kept.name} is missing${valid === '' ? '' : ' or not valid'}`,
    condition: `exists (\n  select from pg_constraint\n  where ${named}${valid}\n)`,
    probe: [`alter table ${nameOf(table)} rename constraint ${quoteIdentifier(kept.name)} to renamed_by_a_probe;`],
  };
}

/** That columns stay NOT NULL. */
export function stayNotNull(table: Relation, columns: readonly string[]): Stay {
  const named = columns.map(quoteLiteral).join(', ');
  const at = `attrelid = to_regclass(${regclass(table)})\n    and attname in (${named})`;
  // A key's column and an identity cannot be made to take NULL.
  const free = columns.find(
    (name) =>
      !table.constraints.some((c) => c.type === 'p' && c.columns.includes(name)) &&
      !table.columns.some((c) => c.name === name && c.identity),
  );
  return {
    assumption: `${columns.join(', ')} ${columns.length === 1 ? 'is' : 'are'} not null`,
    lack: `${columns.join(', ')} may be null`,
    condition: `(\n  select count(*) = ${columns.length} from pg_attribute\n  where ${at}\n    and attnotnull\n)`,
    probe:
      free === undefined ? [] : [`alter table ${nameOf(table)} alter column ${quoteIdentifier(free)} drop not null;`],
  };
}

/** That something else refuses what a constraint refused, with this SQLSTATE. */
export function holds(
  table: Relation,
  code: Extract<Obligation, { kind: 'constraint-still-holds' }>['code'],
  demand: string,
  names: readonly string[],
): Obligation {
  return { kind: 'constraint-still-holds', table: { schema: table.schema, name: table.name }, code, demand, names };
}
