import { assumedSchema, findRelation, isOurSchema, missingRelation } from '../lookup.ts';
import type { DeclaredForeignKey } from '../lower/constraint.ts';
import {
  type ColumnType,
  type ForeignKey,
  isTable,
  keyOf,
  primaryKeyOf,
  type QualifiedName,
  type Relation,
} from '../model.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import { baseOf } from './assignable.ts';
import { appendConstraint, constraintNamed, nameOfConstraint } from './constraints.ts';
import { incomingForeignKeys } from './drop.ts';
import { childrenOf, current } from './relation.ts';

/** A foreign key; one to a table outside these files is kept, with a gap. */
export function addForeignKey(work: Working, table: Relation, declared: DeclaredForeignKey, only = false): Relation {
  const name = nameOfConstraint(work, table, declared.name, declared.columns, 'fkey');
  const target = findTarget(work, table, declared, only);
  const found = work.relationNamed(target.schema, target.name);
  if (found) requireLasting(table, found);
  for (const column of declared.columns)
    if (!table.columns.some((c) => c.name === column))
      refuse(S.undefinedColumn, `column "${column}" referenced in foreign key constraint does not exist`);
  for (const column of declared.onDeleteColumns)
    if (!declared.columns.includes(column))
      refuse(
        S.invalidColumnReference,
        `column "${column}" referenced in ON DELETE SET action must be part of foreign key`,
      );
  const referencedColumns = found ? referencedOf(declared, found) : declared.targetColumns;
  requireActions(table, declared);
  if (found) {
    if (referencedColumns.length !== declared.columns.length)
      refuse(S.invalidForeignKey, 'number of referencing and referenced columns for foreign key disagree');
    const to = { table: found, columns: referencedColumns };
    requireComparable(work, name, { table, columns: declared.columns }, to);
  } else addGap(work, 'references a table outside these files', declared.at, table, target);
  const constraint: ForeignKey = {
    type: 'f',
    name,
    columns: declared.columns,
    references: target,
    referencedColumns,
    match: declared.match,
    onUpdate: declared.onUpdate,
    onDelete: declared.onDelete,
    onDeleteColumns: declared.onDeleteColumns,
    period: declared.period,
    notValid: declared.notValid,
    enforced: declared.enforced,
    deferrable: declared.deferrable,
    initiallyDeferred: declared.initiallyDeferred,
    local: true,
    provenance: born(declared.at),
  };
  const next = appendConstraint(work, table, constraint);
  if (next.kind === 'partitioned table') inheritForeignKey(work, next, constraint);
  return current(work, next);
}

export function inheritForeignKey(work: Working, parent: Relation, constraint: ForeignKey): void {
  for (const child of childrenOf(work, parent)) {
    const name = constraintNamed(child, constraint.name)
      ? nameOfConstraint(work, child, undefined, constraint.columns, 'fkey')
      : constraint.name;
    const next = appendConstraint(work, child, { ...constraint, name, local: false });
    inheritForeignKey(work, next, constraint);
  }
}

function findTarget(work: Working, table: Relation, declared: DeclaredForeignKey, only: boolean): QualifiedName {
  const found = findRelation(work, declared.target);
  if (found) {
    if (only && table.kind === 'partitioned table')
      refuse(
        S.wrongObjectType,
        `cannot use ONLY for foreign key on partitioned table "${table.name}" referencing relation "${found.name}"`,
      );
    if (!isTable(found)) refuse(S.wrongObjectType, `referenced relation "${found.name}" is not a table`);
    return { schema: found.schema, name: found.name };
  }
  const { schema, name } = declared.target;
  if (schema !== undefined && !isOurSchema(work, schema)) return { schema, name };
  if (work.hasOutside) return { schema: schema ?? assumedSchema(work), name };
  return missingRelation(work, declared.target);
}

const PERSISTENCE: Readonly<
  Record<Relation['persistence'], readonly [may: readonly Relation['persistence'][], word: string]>
> = {
  permanent: [['permanent'], 'permanent'],
  unlogged: [['permanent', 'unlogged'], 'permanent or unlogged'],
  temporary: [['temporary'], 'temporary'],
};

/** @throws Refusal 42P16 where the table referred to may be gone before the one that refers to it. */
function requireLasting(table: Relation, target: Relation): void {
  const [may, word] = PERSISTENCE[table.persistence];
  if (!may.includes(target.persistence))
    refuse(S.invalidTableDefinition, `constraints on ${table.persistence} tables may reference only ${word} tables`);
}

/** @throws Refusal where a generated column would have to be set. */
function requireActions(table: Relation, { columns, onDelete, onUpdate }: DeclaredForeignKey): void {
  for (const name of columns) {
    const generated = table.columns.find((c) => c.name === name)?.generated;
    if (!generated) continue;
    const where = 'action for foreign key constraint containing generated column';
    if (onUpdate === 'set null' || onUpdate === 'set default' || onUpdate === 'cascade')
      refuse(S.syntax, `invalid ON UPDATE ${where}`);
    if (onDelete === 'set null' || onDelete === 'set default') refuse(S.syntax, `invalid ON DELETE ${where}`);
    if (!generated.stored)
      refuse(S.featureNotSupported, 'foreign key constraints on virtual generated columns are not supported');
  }
}

function referencedOf(declared: DeclaredForeignKey, target: Relation): readonly string[] {
  const referenced = declared.targetColumns.length > 0 ? declared.targetColumns : primaryKeyOf(target)?.columns;
  if (!referenced) return refuse(S.undefinedObject, `there is no primary key for referenced table "${target.name}"`);
  for (const column of referenced)
    if (!target.columns.some((c) => c.name === column))
      refuse(S.undefinedColumn, `column "${column}" referenced in foreign key constraint does not exist`);
  if (new Set(referenced).size < referenced.length)
    refuse(S.invalidForeignKey, 'foreign key referenced-columns list must not contain duplicates');
  if (isUniqueOn(target, referenced)) return referenced;
  const key = target.constraints.find(
    (c) => (c.type === 'p' || c.type === 'u') && c.deferrable && isPermutation(c.columns, referenced),
  );
  if (key) {
    const word = key.type === 'p' ? 'primary key' : 'unique constraint';
    refuse(S.notInPrerequisiteState, `cannot use a deferrable ${word} for referenced table "${target.name}"`);
  }
  return refuse(
    S.invalidForeignKey,
    `there is no unique constraint matching given keys for referenced table "${target.name}"`,
  );
}

interface Side {
  readonly table: Relation;
  readonly columns: readonly string[];
}

/** @throws Refusal 42804 where a pair of columns has no equality. */
function requireComparable(work: Working, name: string, from: Side, to: Side): void {
  from.columns.forEach((column, i) => {
    const a = from.table.columns.find((c) => c.name === column)?.type;
    const b = to.table.columns.find((c) => c.name === to.columns[i])?.type;
    if (a && b && !canReference(work, a, b))
      refuse(S.datatypeMismatch, `foreign key constraint "${name}" cannot be implemented`);
  });
}

/** Foreign keys from and to a column whose type has changed are made again. @throws Refusal 42804 */
export function recheckForeignKeys(work: Working, table: Relation, column: string): void {
  for (const c of table.constraints) {
    if (c.type !== 'f' || !c.columns.includes(column)) continue;
    const target = work.relationNamed(c.references.schema, c.references.name);
    if (target)
      requireComparable(work, c.name, { table, columns: c.columns }, { table: target, columns: c.referencedColumns });
  }
  for (const { from, constraint: c } of incomingForeignKeys(work, table))
    if (c.referencedColumns.includes(column))
      requireComparable(work, c.name, { table: from, columns: c.columns }, { table, columns: c.referencedColumns });
  for (const child of childrenOf(work, table)) recheckForeignKeys(work, child, column);
}

function isPermutation(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}

/** Whether a whole, immediate unique index covers exactly these columns, in any order. */
export function isUniqueOn(table: Relation, columns: readonly string[]): boolean {
  return table.indexes.some((index) => {
    const deferrable = table.constraints.some((c) => c.name === index.constraint && 'deferrable' in c && c.deferrable);
    return (
      index.unique &&
      !index.predicate &&
      !deferrable &&
      index.keys.length === columns.length &&
      index.keys.every((k) => k.column !== undefined && columns.includes(k.column))
    );
  });
}

// Types within a group compare by operators of one family.
const FAMILIES = [
  ['int2', 'int4', 'int8'],
  ['float4', 'float8'],
  ['text', 'varchar', 'name'],
  ['date', 'timestamp', 'timestamptz'],
  ['inet', 'cidr'],
  ['bit', 'varbit'],
];

/** Types that values of a type become by themselves, where no operator of one family compares the two. */
const IMPLICIT: Readonly<Record<string, readonly string[]>> = {
  int2: ['numeric', 'float4', 'float8', 'oid'],
  int4: ['numeric', 'float4', 'float8', 'oid'],
  int8: ['numeric', 'float4', 'float8', 'oid'],
  numeric: ['float4', 'float8'],
  text: ['bpchar', 'citext'],
  varchar: ['bpchar', 'citext'],
  bpchar: ['text', 'varchar', 'name', 'citext'],
  name: ['bpchar'],
  citext: ['text', 'varchar', 'bpchar'],
};

/** Whether a column of the first type can refer to one of the second. */
function canReference(work: Working, from: ColumnType, to: ColumnType): boolean {
  const a = baseOf(work, from);
  const b = baseOf(work, to);
  if (a.array !== b.array) return false;
  if (a.schema === b.schema && a.name === b.name) return true;
  const unmodelled = (t: ColumnType) =>
    t.name === 'unknown' || (t.schema !== 'pg_catalog' && !work.types.has(keyOf(t)) && !work.relation(keyOf(t)));
  if (unmodelled(a) || unmodelled(b)) return true;
  const family = FAMILIES.some((group) => group.includes(a.name) && group.includes(b.name));
  return family || (IMPLICIT[a.name]?.includes(b.name) ?? false);
}
