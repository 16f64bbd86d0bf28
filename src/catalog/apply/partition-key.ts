import { quoteIdentifier } from '../../sql/identifiers.ts';
import { keyOf, type Relation } from '../model.ts';
import { formatType } from '../print/type.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { builtInType } from '../types.ts';
import type { Working } from '../working.ts';
import { isAssignable } from './assignable.ts';
import { childrenOf } from './relation.ts';

/** Columns that stand in the partition key by themselves; those inside its expressions are left out. */
function keyColumns(table: Relation): readonly string[] {
  const names = new Set(keyTexts(table));
  return table.columns.map((c) => c.name).filter((name) => names.has(quoteIdentifier(name)));
}

/** Whether the table is partitioned by the column itself. */
export function isKeyColumn(table: Relation, column: string): boolean {
  return table.partitionBy !== undefined && keyColumns(table).includes(column);
}

/** @throws Refusal 42P16 where the column is what the table is partitioned by. */
export function refuseKeyColumn(table: Relation, column: string, verb: 'alter' | 'drop'): void {
  if (!isKeyColumn(table, column)) return;
  refuse(
    S.invalidTableDefinition,
    `cannot ${verb} column "${column}" because it is part of the partition key of relation "${table.name}"`,
  );
}

/** @throws Refusal where a column of a new table's partition key is not there, or is made from others. */
export function requirePartitionKey(table: Relation, columns: readonly string[]): void {
  for (const name of columns) {
    const column = table.columns.find((c) => c.name === name);
    if (!column) refuse(S.undefinedColumn, `column "${name}" named in partition key does not exist`);
    if (column.generated) refuse(S.invalidObjectDefinition, 'cannot use generated column in partition key');
  }
}

/** @throws Refusal 0A000 where a key of a partitioned table could not be held in each partition by itself. */
export function requirePartitionColumns(
  table: Relation,
  columns: readonly string[],
  word: 'PRIMARY KEY' | 'UNIQUE' | 'EXCLUDE',
): void {
  if (!table.partitionBy) return;
  const keys = keyTexts(table);
  const names = new Set(table.columns.map((c) => quoteIdentifier(c.name)));
  if (keys.some((key) => !names.has(key)))
    refuse(S.featureNotSupported, `unsupported ${word} constraint with partition key definition`);
  const has = new Set(columns.map(quoteIdentifier));
  if (keys.some((key) => !has.has(key)))
    refuse(
      S.featureNotSupported,
      `${word === 'EXCLUDE' ? 'exclusion' : 'unique'} constraint on partitioned table must include all partitioning columns`,
    );
}

function keyTexts(table: Relation): readonly string[] {
  return (/\((.*)\)$/.exec(table.partitionBy ?? '')?.[1] ?? '').split(', ');
}

/** The printed partition key after a column that stands in it got another name. */
export function renamedKey(partitionBy: string, from: string, to: string): string {
  const [, strategy = '', keys = ''] = /^(\w+) \((.*)\)$/.exec(partitionBy) ?? [];
  const old = quoteIdentifier(from);
  const names = keys.split(', ').map((n) => (n === old ? quoteIdentifier(to) : n));
  return `${strategy} (${names.join(', ')})`;
}

const CLAUSE: Readonly<Record<string, string>> = { range: 'from', list: 'in', hash: 'with' };

/** @throws Refusal 42P16 where the bound is of another kind than the parent's key. */
export function requireBoundKind(work: Working, parent: Relation, bound: string): void {
  const strategy = parent.partitionBy?.split(' ')[0] ?? '';
  if (bound === 'default') {
    if (strategy === 'hash')
      refuse(S.invalidTableDefinition, 'a hash-partitioned table may not have a default partition');
    return;
  }
  const clause = CLAUSE[strategy];
  if (clause !== undefined && !bound.startsWith(`for values ${clause} `))
    refuse(S.invalidTableDefinition, `invalid bound specification for a ${strategy} partition`);
  if (strategy !== 'hash') requireBoundValues(work, parent, strategy, bound);
}

/** @throws Refusal where there are too few values, or they could not be the key's. */
function requireBoundValues(work: Working, parent: Relation, strategy: string, bound: string): void {
  const keys = keyTexts(parent);
  const [from = [], to = []] = strategy === 'range' ? bound.split(') to (').map(valuesIn) : [valuesIn(bound)];
  if (strategy === 'range')
    for (const [word, values] of [
      ['FROM', from],
      ['TO', to],
    ] as const)
      if (values.length !== keys.length)
        refuse(S.invalidTableDefinition, `${word} must specify exactly one value per partitioning column`);
  for (const [i, value] of [...from.entries(), ...to.entries()]) {
    const key = strategy === 'range' ? keys[i] : keys[0];
    const column = parent.columns.find((c) => quoteIdentifier(c.name) === key);
    if (!column || !/^-?\d+$/.test(value) || isAssignable(work, INT4, column.type)) continue;
    const type = formatType(column.type, work.session.searchPath);
    refuse(S.datatypeMismatch, `specified value cannot be cast to type ${type} for column "${column.name}"`);
  }
}

const INT4 = builtInType('int4');

/** @throws Refusal 42P17 where another partition has its values. */
export function requireBound(work: Working, parent: Relation, child: Relation, bound: string): void {
  if (parent.kind !== 'partitioned table') refuse(S.invalidObjectDefinition, `"${parent.name}" is not partitioned`);
  requireBoundKind(work, parent, bound);
  const strategy = parent.partitionBy?.split(' ')[0] ?? '';
  const others = childrenOf(work, parent).filter((p) => keyOf(p) !== keyOf(child));
  if (bound === 'default') {
    const other = others.find((p) => p.partitionOf?.bound === 'default');
    if (other)
      refuse(
        S.invalidObjectDefinition,
        `partition "${child.name}" conflicts with existing default partition "${other.name}"`,
      );
    return;
  }
  const same = others.find((p) => p.partitionOf !== undefined && overlap(strategy, p.partitionOf.bound, bound));
  if (same) refuse(S.invalidObjectDefinition, `partition "${child.name}" would overlap partition "${same.name}"`);
}

/** Whether two bounds share a value, as far as their text tells: equal list values, ranges of whole numbers or ISO dates. */
function overlap(strategy: string, a: string, b: string): boolean {
  if (a === 'default' || b === 'default') return false;
  if (strategy === 'list') {
    const values = new Set(valuesIn(a));
    return valuesIn(b).some((v) => values.has(v));
  }
  if (a === b) return true;
  if (strategy !== 'range') return false;
  const [from, to] = valuesIn(a);
  const [start, end] = valuesIn(b);
  if (valuesIn(a).length !== 2 || valuesIn(b).length !== 2) return false;
  return isBefore(from, end) && isBefore(start, to);
}

function valuesIn(bound: string): string[] {
  const values = bound.replace(/^for values (in|from|with) /, '').replaceAll(/\) to \(/g, ', ');
  return (values.match(/'(?:[^']|'')*'|[^\s,()][^,()]*/g) ?? []).map((v) => v.trim());
}

const DATE = /^'\d{4}-\d\d-\d\d'$/;

function isBefore(a = '', b = ''): boolean {
  const whole = /^-?\d+$/;
  if (whole.test(a) && whole.test(b)) return BigInt(a) < BigInt(b);
  return DATE.test(a) && DATE.test(b) && a < b;
}
