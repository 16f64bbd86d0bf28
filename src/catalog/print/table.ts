import { quoteIdentifier } from '../../sql/identifiers.ts';
import { type Column, type Constraint, columnOf, keyOf, type Relation, type Snapshot } from '../model.ts';
import { inlineNotNull, printColumn } from './column.ts';
import { spellConstraint } from './constraint.ts';
import { defaultName } from './default-name.ts';
import { bareOrParenthesised } from './expression.ts';
import { printIndex, withClause } from './index-definition.ts';
import { earlyIndexes, isLate } from './late-keys.ts';
import { WRITTEN } from './style.ts';

/**
 * CREATE TABLE with columns, keys, checks and exclusions, then what it cannot say: constraints that are not valid, defaults that
 * differ from a parent's. Foreign keys, indexes and the rest are printed apart, since they may need other tables first.
 * @param snapshot where parents and identity sequences are looked up
 */
export function printTable(table: Relation, snapshot?: Snapshot): string[] {
  const { partitionOf } = table;
  const parent = partitionOf && snapshot?.relations.get(keyOf(partitionOf.parent));
  const attached = partitionOf !== undefined && parent !== undefined && !followsParent(table, parent);
  const lines = [
    ...table.columns.filter((c) => c.local || attached).map((c) => printColumn(table, c, snapshot)),
    ...standing(table, attached).map((c) => printNamedConstraint(c, table)),
  ];
  const body = lines.length > 0 ? ` (\n  ${lines.join(',\n  ')}\n)` : '';
  const by = table.partitionBy ? ` partition by ${table.partitionBy}` : '';
  const head = `create ${table.persistence === 'unlogged' ? 'unlogged ' : ''}table ${WRITTEN.name(table)}`;
  const tail = `${by}${withClause(table.options, 'with')};`;

  const late = lateKeys(table, attached);
  if (!partitionOf) {
    const inherits = table.inherits.length > 0 ? ` inherits (${table.inherits.map(WRITTEN.name).join(', ')})` : '';
    return [
      `${note(table)}${head}${body || ' ()'}${inherits}${tail}`,
      ...late,
      ...notValid(table),
      ...defaults(table, snapshot),
    ];
  }
  const of = WRITTEN.name(partitionOf.parent);
  if (!attached) {
    const create = `${note(table)}${head} partition of ${of}${body} ${partitionOf.bound}${tail}`;
    return [create, ...late, ...notValid(table), ...defaults(table, snapshot)];
  }
  const attach = `alter table ${of} attach partition ${WRITTEN.name(table)} ${partitionOf.bound};`;
  return [`${note(table)}${head}${body}${tail}`, ...late, attach, ...notValid(table)];
}

/** Foreign servers are not part of the model. */
function note(table: Relation): string {
  return table.kind === 'foreign table'
    ? '-- a foreign table, whose server is not known: a plain table stands in for it\n'
    : '';
}

/** `alter table ... add constraint ...;` for any constraint. */
export function printConstraint(table: Relation, constraint: Constraint): string {
  return `alter table ${WRITTEN.name(table)} add ${printNamedConstraint(constraint, table)};`;
}

/** The table's own foreign keys, each by ALTER TABLE. */
export function printForeignKeys(table: Relation): string[] {
  return table.constraints.filter((c) => c.type === 'f' && c.local).map((c) => printConstraint(table, c));
}

/**
 * `constraint name ...` as it stands in CREATE TABLE.
 * @param table where the options of the constraint's index are looked up
 */
export function printNamedConstraint(constraint: Constraint, table?: Relation): string {
  const index = table?.indexes.find((i) => i.constraint === constraint.name);
  const storage = index ? withClause(index.options, 'with') : '';
  return `constraint ${quoteIdentifier(constraint.name)} ${spellConstraint(constraint, WRITTEN, storage)}`;
}

/** What stands behind the columns in CREATE TABLE. NOT NULL stands with its column, where the column is printed. */
function standing(table: Relation, attached: boolean): Constraint[] {
  return [...table.constraints].sort(byRank).filter((c) => {
    if (c.type === 'f' || isNotValid(c) || isLate(table, c) || !(c.local || attached)) return false;
    if (c.type !== 'n') return true;
    const column = columnOf(table, c.column);
    return !column || !(column.local || attached) || inlineNotNull(table, column) !== c;
  });
}

/** What CREATE TABLE cannot declare, with the unique indexes that have to be there before it. */
function lateKeys(table: Relation, attached: boolean): string[] {
  const late = table.constraints.filter((c) => (c.local || attached) && isLate(table, c));
  return [...earlyIndexes(table).map((i) => printIndex(table, i)), ...late.map((c) => printConstraint(table, c))];
}

const RANK: Record<Constraint['type'], number> = { p: 0, u: 1, x: 2, c: 3, n: 4, f: 5 };

function byRank(a: Constraint, b: Constraint): number {
  return RANK[a.type] - RANK[b.type];
}

/** PostgreSQL validates what CREATE TABLE declares, so NOT VALID has to be added later. */
function isNotValid(constraint: Constraint): boolean {
  return (constraint.type === 'c' || constraint.type === 'n') && constraint.notValid;
}

function notValid(table: Relation): string[] {
  return table.constraints.filter((c) => c.local && isNotValid(c)).map((c) => printConstraint(table, c));
}

/** Defaults of inherited columns that are not the parent's. */
function defaults(table: Relation, snapshot?: Snapshot): string[] {
  const names = [...(table.partitionOf ? [table.partitionOf.parent] : []), ...table.inherits];
  const parents = names.flatMap((name) => snapshot?.relations.get(keyOf(name)) ?? []);
  return table.columns.filter((c) => !c.local).flatMap((c) => overridden(table, c, parents));
}

/** An inherited column whose default is not the parent's. */
function overridden(table: Relation, column: Column, parents: readonly Relation[]): string[] {
  const inherited = parents.map((p) => columnOf(p, column.name)).find((c) => c !== undefined);
  if (!inherited || column.generated || column.default?.sql === inherited.default?.sql) return [];
  const action = column.default ? `set default ${bareOrParenthesised(column.default)}` : 'drop default';
  return [`alter table only ${WRITTEN.name(table)} alter column ${quoteIdentifier(column.name)} ${action};`];
}

/**
 * Whether PARTITION OF would give this very table: the parent's columns in the parent's order, and keys under the names
 * that PostgreSQL chooses. A partition that was a table before is created as one and attached.
 */
function followsParent(table: Relation, parent: Relation): boolean {
  const sameColumns =
    table.columns.length === parent.columns.length &&
    table.columns.every((c, i) => c.name === parent.columns[i]?.name && !c.local);
  return (
    sameColumns && table.constraints.every((c) => c.local || (c.type !== 'p' && c.type !== 'u') || isUsual(table, c))
  );
}

function isUsual(table: Relation, key: Constraint & { readonly type: 'p' | 'u' }): boolean {
  const usual =
    key.type === 'p' ? defaultName(table.name, '', 'pkey') : defaultName(table.name, key.columns.join('_'), 'key');
  return key.name === usual;
}
