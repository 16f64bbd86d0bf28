import { peekType, resolveType } from '../lookup.ts';
import type { Writable } from '../lower/change.ts';
import type { DeclaredColumn } from '../lower/column.ts';
import type { DeclaredConstraint } from '../lower/constraint.ts';
import { type Column, type ColumnType, type Expression, keyOf, type Relation } from '../model.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { lowerType } from '../types.ts';
import type { Working } from '../working.ts';
import { requireColumnsOf } from './constraints.ts';
import { checkDefault } from './default.ts';
import { requireIdentityType } from './identity.ts';
import { sameType } from './inherit.ts';
import { createOwnedSequence, nextValueOf } from './sequence.ts';

/**
 * The column that a declaration makes in a table, before its constraints. Creates the sequence of a serial or identity
 * column.
 */
export function makeColumn(work: Working, table: Relation, declared: DeclaredColumn): Column {
  if (declared.made) return declared.made;
  const made = makeNewColumn(work, table, declared);
  // A column of a built-in type depends on nothing but its declaration, so that every replay can share it.
  const plain = declared.type.builtIn !== undefined && !declared.identity && !declared.type.setOf;
  if (plain) declared.made = made;
  return made;
}

/** What PostgreSQL looks at in a column's declaration before it makes anything. @throws Refusal */
export function examineColumn(work: Working, table: Pick<Relation, 'name' | 'kind'>, declared: DeclaredColumn): void {
  const { name, at, conflict } = declared;
  if (declared.type.builtIn === undefined && declared.type.name !== '') peekType(work, declared.type, at);
  if (conflict !== undefined) refuse(S.syntax, `${conflict} for column "${name}" of table "${table.name}"`);
  const own = declared.constraints.filter((c) => c.type === 'n');
  for (const constraint of own) examineNotNull(table, constraint);
  const [given, other] = new Set(own.flatMap((c) => c.name ?? []));
  if (given !== undefined && other !== undefined)
    refuse(S.internal, `conflicting not-null constraint names "${given}" and "${other}"`);
  const implied = declared.type.serial || declared.identity || declared.constraints.some((c) => c.type === 'p');
  if (own.some((c) => c.noInherit) && (implied || own.some((c) => !c.noInherit)))
    refuse(S.syntax, `conflicting NO INHERIT declarations for not-null constraints on column "${name}"`);
}

/** @throws Refusal 0A000 where a partitioned table's NOT NULL would not hold in its partitions. */
export function examineNotNull(table: Pick<Relation, 'kind'>, { noInherit }: { readonly noInherit: boolean }): void {
  if (noInherit && table.kind === 'partitioned table')
    refuse(S.featureNotSupported, 'not-null constraints on partitioned tables cannot be NO INHERIT');
}

function makeNewColumn(work: Working, table: Relation, declared: DeclaredColumn): Column {
  const type = resolveType(work, declared.type, declared.at);
  if (declared.type.setOf) refuse(S.invalidTableDefinition, `column "${declared.name}" cannot be declared SETOF`);
  const { name, collation } = declared;
  let column: Writable<Column> = { name, type, notNull: false, local: true, provenance: born(declared.at) };
  if (collation) column.collation = { schema: collation.schema ?? 'pg_catalog', name: collation.name };
  if (declared.default && !isNoDefault(work, declared.default, type)) column.default = declared.default;
  if (declared.generated) column.generated = declared.generated;
  if (declared.type.serial) {
    const sequence = createOwnedSequence(work, table, name, type, [], declared.at);
    column = { ...column, default: nextValueOf(sequence) };
  }
  if (declared.identity) {
    const { when, options } = declared.identity;
    requireIdentityType(type);
    const sequence = createOwnedSequence(work, table, name, type, options, declared.at);
    column = { ...column, identity: { when, sequence } };
  }
  return column;
}

/** What a default draws from and a generated column is made of must be there. @throws Refusal */
export function requireValues(work: Working, table: Relation, { name, type, default: value, generated }: Column): void {
  if (value) checkDefault(work, name, type, value);
  if (!generated) return;
  if (!generated.stored && work.types.get(keyOf(type))?.kind === 'domain')
    refuse(S.featureNotSupported, `virtual generated column "${name}" cannot have a domain type`);
  const used = requireColumnsOf(table, generated).flatMap((n) => table.columns.filter((c) => c.name === n));
  const other = used.find((c) => c.generated);
  if (other)
    refuse(S.invalidObjectDefinition, `cannot use generated column "${other.name}" in column generation expression`);
  if (!generated.stored && [type, ...used.map((c) => c.type)].some((t) => t.schema !== 'pg_catalog'))
    refuse(S.featureNotSupported, 'generation expression uses user-defined type');
}

/** The column's constraints, with the NOT NULL that serial and identity imply. */
export function constraintsOfColumn(declared: DeclaredColumn): readonly DeclaredConstraint[] {
  const { constraints, name, at } = declared;
  const implied = declared.type.serial !== undefined || declared.identity !== undefined;
  if (!implied || constraints.some((c) => c.type === 'n')) return constraints;
  return [{ type: 'n', column: name, noInherit: false, notValid: false, at }, ...constraints];
}

/**
 * DEFAULT NULL is no default, but for a domain, whose own default it overrides, and for a type with modifiers, since PostgreSQL looks
 * for a constant and finds the function that applies them.
 */
export function isNoDefault(work: Working, { node }: Expression, type: ColumnType): boolean {
  const cast = 'TypeCast' in node ? node.TypeCast : undefined;
  const value = cast?.arg ?? node;
  if (!('A_Const' in value) || value.A_Const.isnull !== true) return false;
  const to = cast && lowerType(cast.typeName).builtIn;
  if (cast && !(to && sameType(to, type))) return false;
  return type.modifiers.length === 0 && work.types.get(keyOf(type))?.kind !== 'domain';
}
