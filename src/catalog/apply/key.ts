import type { DeclaredConstraint, DeclaredExclusion, DeclaredKey } from '../lower/constraint.ts';
import {
  type ExclusionConstraint,
  type Index,
  type IndexKey,
  type KeyConstraint,
  keyOf,
  type NotNullConstraint,
  primaryKeyOf,
  type Relation,
} from '../model.ts';
import { distinctColumnNames } from '../names.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { nameOfConstraint, nameOfKey, requireColumnsOf } from './constraints.ts';
import { addNotNull, notNullOf } from './not-null.ts';
import { addIndexToPartitions, refuseVirtual } from './partition-index.ts';
import { requirePartitionColumns } from './partition-key.ts';
import { childrenOf, current } from './relation.ts';

export function plainKey(column: string): IndexKey {
  return { column, descending: false };
}

/** What PostgreSQL looks at in a key before it makes it. @throws Refusal */
export function examineKey(work: Working, table: Relation, declared: DeclaredKey): void {
  if (declared.usingIndex !== undefined) requireAdoptable(work, table, declared.usingIndex);
  else refuseRepeated(declared);
}

/**
 * What PostgreSQL looks at in a primary key's columns before the statement's first command: a NOT NULL that is there must
 * hold for all rows, and one of the parent alone asks for one below. @throws Refusal
 */
export function preparePrimaryKey(work: Working, table: Relation, columns: readonly string[], only: boolean): void {
  if (only)
    for (const child of childrenOf(work, table))
      for (const name of columns) {
        const known = notNullOf(child, name);
        if (!known) refuse(S.internal, `column "${name}" of table "${child.name}" is not marked NOT NULL`);
        requireWhole(known);
      }
  for (const name of columns) {
    const known = notNullOf(table, name);
    if (known) requireWhole(known);
  }
}

function requireWhole({ column, noInherit, notValid }: NotNullConstraint): void {
  if (noInherit || notValid) refuse(S.notInPrerequisiteState, `cannot create primary key on column "${column}"`);
}

/** As `examineKey`, of all the constraints of a table that is not made yet. */
export function examineKeys(
  table: string,
  declared: readonly DeclaredConstraint[],
  hasColumn: (name: string) => boolean,
): void {
  let primary = false;
  for (const c of declared) {
    if (c.type !== 'p' && c.type !== 'u') continue;
    if (c.type === 'p' && primary)
      refuse(S.invalidTableDefinition, `multiple primary keys for table "${table}" are not allowed`);
    primary ||= c.type === 'p';
    requireKeyColumns(c, hasColumn, (column) => {
      if (c.type === 'p' && declared.some((n) => n.type === 'n' && n.column === column && n.noInherit))
        refuse(S.syntax, `conflicting NO INHERIT declaration for not-null constraint on column "${column}"`);
    });
  }
}

function requireKeyColumns(
  declared: DeclaredKey,
  hasColumn: (name: string) => boolean,
  check: (column: string) => void = () => undefined,
): void {
  const require = (column: string) => {
    if (!hasColumn(column)) refuse(S.undefinedColumn, `column "${column}" named in key does not exist`);
  };
  for (const [i, column] of declared.columns.entries()) {
    require(column);
    check(column);
    refuseRepeated(declared, i);
  }
  for (const column of declared.include) require(column);
}

/** @throws Refusal 42701 where a column stands twice in the key, up to the one at `last`. */
function refuseRepeated({ type, columns }: DeclaredKey, last = columns.length - 1): void {
  const column = columns.find((c, i) => i <= last && columns.indexOf(c) !== i);
  if (column !== undefined)
    refuse(
      S.duplicateColumn,
      `column "${column}" appears twice in ${type === 'p' ? 'primary key' : 'unique'} constraint`,
    );
}

/** PRIMARY KEY or UNIQUE with the index that implements it; a primary key's columns become NOT NULL. */
export function addKey(work: Working, table: Relation, declared: DeclaredKey, only: boolean): Relation {
  const { type } = declared;
  if (declared.usingIndex === undefined)
    requireKeyColumns(declared, (name) => table.columns.some((c) => c.name === name));
  if (type === 'p' && primaryKeyOf(table))
    refuse(S.invalidTableDefinition, `multiple primary keys for table "${table.name}" are not allowed`);
  if (declared.usingIndex !== undefined) return adoptIndex(work, table, declared, declared.usingIndex);
  let next = table;
  if (type === 'p') next = requireNotNull(work, next, declared);
  const inName = type === 'p' ? [] : distinctColumnNames([...declared.columns, ...declared.include]);
  requirePartitionColumns(table, declared.columns, type === 'p' ? 'PRIMARY KEY' : 'UNIQUE');
  const held = [...declared.columns, ...declared.include].map(plainKey);
  refuseVirtual(table, held, type === 'p' ? 'primary keys' : 'unique constraints');
  const name = nameOfKey(work, next, declared.name, inName, type === 'p' ? 'pkey' : 'key');
  const index: Index = {
    name,
    unique: true,
    method: declared.withoutOverlaps ? 'gist' : 'btree',
    keys: declared.columns.map(plainKey),
    include: declared.include,
    nullsNotDistinct: declared.nullsNotDistinct,
    options: declared.options,
    constraint: name,
    provenance: born(declared.at),
  };
  return putKey(work, next, keyConstraint(declared, name), index, only);
}

function keyConstraint(declared: DeclaredKey, name: string): KeyConstraint {
  return {
    type: declared.type,
    name,
    columns: declared.columns,
    include: declared.include,
    nullsNotDistinct: declared.nullsNotDistinct,
    withoutOverlaps: declared.withoutOverlaps,
    deferrable: declared.deferrable,
    initiallyDeferred: declared.initiallyDeferred,
    local: true,
    provenance: born(declared.at),
  };
}

function putKey(
  work: Working,
  table: Relation,
  constraint: KeyConstraint | ExclusionConstraint,
  index: Index,
  only: boolean,
): Relation {
  const next = {
    ...table,
    constraints: [...table.constraints, constraint],
    indexes: [...table.indexes, index],
  };
  work.put(next);
  if (!only) addIndexToPartitions(work, next, index, constraint);
  return current(work, next);
}

function requireNotNull(work: Working, table: Relation, declared: DeclaredKey): Relation {
  return declared.columns.reduce(
    (t, column) =>
      notNullOf(t, column)
        ? t
        : addNotNull(work, t, { type: 'n', column, noInherit: false, notValid: false, at: declared.at }),
    table,
  );
}

/** ADD CONSTRAINT ... USING INDEX: the index takes the constraint's name. */
function adoptIndex(work: Working, table: Relation, declared: DeclaredKey, indexName: string): Relation {
  const index = requireAdoptable(work, table, indexName);
  if (table.kind === 'partitioned table')
    refuse(S.featureNotSupported, 'ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables');
  const columns = index.keys.flatMap((k) => k.column ?? []);
  const full = { ...declared, columns, include: index.include, nullsNotDistinct: index.nullsNotDistinct };
  const freed = { ...table, indexes: table.indexes.filter((i) => i !== index) };
  work.put(freed);
  const ready = declared.type === 'p' ? requireNotNull(work, freed, full) : freed;
  const name = nameOfConstraint(work, ready, declared.name ?? indexName, [], 'key');
  return putKey(work, ready, keyConstraint(full, name), { ...index, name, constraint: name }, false);
}

/** The index that becomes a constraint's. @throws Refusal */
function requireAdoptable(work: Working, table: Relation, name: string): Index {
  const owner = work.tableOfIndex(table.schema, name);
  const index = owner?.indexes.find((i) => i.name === name);
  if (!owner || !index) {
    if (work.relationNamed(table.schema, name)) refuse(S.wrongObjectType, `"${name}" is not an index`);
    return refuse(S.undefinedObject, `index "${name}" does not exist`);
  }
  if (index.constraint) refuse(S.notInPrerequisiteState, `index "${name}" is already associated with a constraint`);
  if (owner !== table && keyOf(owner) !== keyOf(table))
    refuse(S.notInPrerequisiteState, `index "${name}" does not belong to table "${table.name}"`);
  if (!index.unique) refuse(S.wrongObjectType, `"${name}" is not a unique index`);
  if (index.keys.some((k) => k.expression)) refuse(S.wrongObjectType, `index "${name}" contains expressions`);
  if (index.predicate) refuse(S.wrongObjectType, `"${name}" is a partial index`);
  return index;
}

export function addExclusion(work: Working, table: Relation, declared: DeclaredExclusion, only: boolean): Relation {
  for (const { column, expression } of declared.elements) {
    if (expression) requireColumnsOf(table, expression);
    else if (!table.columns.some((c) => c.name === column))
      refuse(S.undefinedColumn, `column "${column}" named in key does not exist`);
  }
  requirePartitionColumns(
    table,
    declared.elements.flatMap((e) => e.column ?? []),
    'EXCLUDE',
  );
  refuseVirtual(table, declared.elements, 'exclusion constraints');
  const name = nameOfKey(work, table, declared.name, distinctColumnNames(declared.elementNames), 'excl');
  const { method, elements, predicate, deferrable, initiallyDeferred, at } = declared;
  const constraint: ExclusionConstraint = {
    type: 'x',
    name,
    method,
    elements,
    ...(predicate ? { predicate } : {}),
    deferrable,
    initiallyDeferred,
    local: true,
    provenance: born(at),
  };
  const index: Index = {
    name,
    unique: false,
    method,
    keys: elements.map(({ operator: _, ...key }) => key),
    include: [],
    nullsNotDistinct: false,
    ...(predicate ? { predicate } : {}),
    options: declared.options,
    constraint: name,
    provenance: born(at),
  };
  return putKey(work, table, constraint, index, only);
}
