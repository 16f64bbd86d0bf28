import { quoteIdentifier, quoteLiteral, quoteQualified } from '../../sql/identifiers.ts';
import type { Index, Relation } from '../model.ts';
import { columnList, parenthesised } from './constraint.ts';
import { indexKey } from './index-key.ts';

/** The index as pg_get_indexdef prints it; expressions and predicate stand as written: `isCanonicalIndex` tells. */
export function indexDefinition(relation: Relation, index: Index, searchPath?: readonly string[]): string {
  const unique = index.unique ? 'UNIQUE ' : '';
  const only = relation.kind === 'partitioned table' ? 'ONLY ' : '';
  const keys = index.keys.map((k) => indexKey(k, searchPath)).join(', ');
  const include = index.include.length > 0 ? ` INCLUDE (${columnList(index.include)})` : '';
  const nulls = index.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  const where = index.predicate ? ` WHERE ${parenthesised(index.predicate)}` : '';
  const table = quoteQualified(relation.schema, relation.name);
  return `CREATE ${unique}INDEX ${quoteIdentifier(index.name)} ON ${only}${table} USING ${quoteIdentifier(index.method)} (${keys})${include}${nulls}${withOptions(index)}${where}`;
}

/** Whether `indexDefinition` gives PostgreSQL's own words: no expression, no predicate, no operator class as written. */
export function isCanonicalIndex(index: Index): boolean {
  return !index.predicate && index.keys.every((k) => k.column !== undefined && !k.operatorClass && !k.collation);
}

function withOptions(index: Index): string {
  const options = Object.entries(index.options);
  if (options.length === 0) return '';
  return ` WITH (${options.map(([name, value]) => `${quoteIdentifier(name)}=${optionValue(value)}`).join(', ')})`;
}

/** PostgreSQL leaves a value bare where it reads as an identifier. */
export function optionValue(value: string): string {
  return quoteIdentifier(value) === value ? value : quoteLiteral(value);
}
