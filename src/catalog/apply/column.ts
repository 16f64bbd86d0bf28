import { resolveType } from '../lookup.ts';
import type { Writable } from '../lower/change.ts';
import type { DeclaredColumn } from '../lower/column.ts';
import type { DeclaredConstraint } from '../lower/constraint.ts';
import type { Column, Relation } from '../model.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
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

function makeNewColumn(work: Working, table: Relation, declared: DeclaredColumn): Column {
  const type = resolveType(work, declared.type, declared.at);
  if (declared.type.setOf) refuse(S.invalidTableDefinition, `column "${declared.name}" cannot be declared SETOF`);
  const { name, collation } = declared;
  let column: Writable<Column> = { name, type, notNull: false, local: true, provenance: born(declared.at) };
  if (collation) column.collation = { schema: collation.schema ?? 'pg_catalog', name: collation.name };
  if (declared.default && !isNull(declared.default.node)) column.default = declared.default;
  if (declared.generated) column.generated = declared.generated;
  if (declared.type.serial) {
    if (declared.default)
      refuse(S.syntax, `multiple default values specified for column "${name}" of table "${table.name}"`);
    const sequence = createOwnedSequence(work, table, name, type, [], declared.at);
    column = { ...column, default: nextValueOf(sequence) };
  }
  if (declared.identity) {
    const { when, options } = declared.identity;
    const sequence = createOwnedSequence(work, table, name, type, options, declared.at);
    column = { ...column, identity: { when, sequence } };
  }
  return column;
}

/** The column's constraints, with the NOT NULL that serial and identity imply. */
export function constraintsOfColumn(declared: DeclaredColumn): readonly DeclaredConstraint[] {
  const { constraints, name, at } = declared;
  const implied = declared.type.serial !== undefined || declared.identity !== undefined;
  if (!implied || constraints.some((c) => c.type === 'n')) return constraints;
  return [{ type: 'n', column: name, noInherit: false, notValid: false, at }, ...constraints];
}

/** DEFAULT NULL is no default. */
export function isNull(
  node: Column['default'] extends undefined ? never : NonNullable<Column['default']>['node'],
): boolean {
  return 'A_Const' in node && node.A_Const.isnull === true;
}
