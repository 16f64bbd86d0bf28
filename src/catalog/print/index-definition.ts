import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Index, QualifiedName, Relation } from '../model.ts';
import { columnList } from './constraint.ts';
import { parenthesised } from './expression.ts';
import { indexKey } from './index-key.ts';
import { earlyIndexes } from './late-keys.ts';
import { catalogStyle, WRITTEN } from './style.ts';
import { formatName } from './type.ts';

/** The index as pg_get_indexdef prints it; expressions and predicate stand as written: `isCanonicalIndex` tells. */
export function indexDefinition(relation: Relation, index: Index, searchPath?: readonly string[]): string {
  const style = catalogStyle(searchPath);
  const unique = index.unique ? 'UNIQUE ' : '';
  const only = relation.kind === 'partitioned table' ? 'ONLY ' : '';
  const keys = index.keys.map((k) => indexKey(k, style)).join(', ');
  const nulls = index.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  const include = index.include.length > 0 ? ` INCLUDE (${columnList(index.include)})` : '';
  const where = index.predicate ? ` WHERE ${parenthesised(index.predicate)}` : '';
  // The table's schema is always printed, whatever the search_path.
  return `CREATE ${unique}INDEX ${quoteIdentifier(index.name)} ON ${only}${formatName(relation, [])} USING ${quoteIdentifier(index.method)} (${keys})${include}${nulls}${withClause(index.options, 'WITH')}${where}`;
}

/** Whether `indexDefinition` gives PostgreSQL's own words: no expression, no predicate, no operator class as written. */
export function isCanonicalIndex(index: Index): boolean {
  return !index.predicate && index.keys.every((k) => k.column !== undefined && !k.operatorClass && !k.collation);
}

/** `create index ...;` as people write it. The index of a constraint comes with its constraint, not from here. */
export function printIndex(relation: QualifiedName, index: Index): string {
  const keys = index.keys.map((k) => indexKey(k, WRITTEN)).join(', ');
  const clauses = [
    `create ${index.unique ? 'unique ' : ''}index ${quoteIdentifier(index.name)} on ${WRITTEN.name(relation)}`,
    index.method === 'btree' ? '' : ` using ${quoteIdentifier(index.method)}`,
    ` (${keys})`,
    index.include.length > 0 ? ` include (${columnList(index.include)})` : '',
    index.nullsNotDistinct ? ' nulls not distinct' : '',
    withClause(index.options, 'with'),
    index.predicate ? ` where ${index.predicate.sql}` : '',
  ];
  return `${clauses.join('')};`;
}

/** The relation's indexes, those of its constraints and those that are printed with the table left out. */
export function printIndexes(relation: Relation): string[] {
  const early = earlyIndexes(relation);
  return relation.indexes
    .filter((i) => i.constraint === undefined && !early.includes(i))
    .map((i) => printIndex(relation, i));
}

/** ` with (fillfactor='70')`, or nothing where there are no options. */
export function withClause(options: Readonly<Record<string, string>>, keyword: 'with' | 'WITH'): string {
  const parts = Object.entries(options).map(([name, value]) => `${optionName(name)}=${optionValue(value)}`);
  return parts.length > 0 ? ` ${keyword} (${parts.join(', ')})` : '';
}

/** An option may have a namespace of its own: toast.autovacuum_enabled. */
function optionName(name: string): string {
  return name.split('.').map(quoteIdentifier).join('.');
}

/** PostgreSQL leaves a value bare where it reads as an identifier. */
function optionValue(value: string): string {
  return quoteIdentifier(value) === value ? value : quoteLiteral(value);
}
