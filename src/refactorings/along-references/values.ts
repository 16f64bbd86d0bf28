import { type Column, type ColumnType, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import { quoteLiteral } from '../../sql/identifiers.ts';
import { mentions } from '../merge-tables/expressions.ts';

/** Types of which two values are equal only where they look alike, too; 1.0 and 1.00 are equal numerics. */
const EXACT = /^(?:int[248]|uuid|text|varchar|bool|date|timestamp|timestamptz|time|bytea)$/;

const TEXTS = /^(?:text|varchar|bpchar|citext|name)$/;

/** SQL of the original as the type that its copy has. */
export function asTypeOf(copy: Column, original: Column, sql: string): string {
  return isSameType(copy.type, original.type) ? sql : `${sql}::${writtenType(copy.type)}`;
}

/** The condition that a copy does not say what its original says; NULL is what NULL is. */
export function differs(copy: Column, copySql: string, original: Column, originalSql: string): string {
  if (isSameType(copy.type, original.type) && isExact(copy)) return `${copySql} is distinct from ${originalSql}`;
  // What a text holds need not be of the copy's type.
  const cast = isText(original.type) && !isText(copy.type) ? originalSql : asTypeOf(copy, original, originalSql);
  return `${copySql}::text is distinct from ${cast.endsWith('::text') ? cast : `${cast}::text`}`;
}

/** Whether equal values of the column are read back as the same text. */
export function isExact({ type, collation }: Column): boolean {
  return EXACT.test(type.name) && type.schema === 'pg_catalog' && !type.array && collation === undefined;
}

export function isSameType(a: ColumnType, b: ColumnType): boolean {
  return keyOf(a) === keyOf(b) && a.array === b.array && a.modifiers.join() === b.modifiers.join();
}

export function isText(type: ColumnType): boolean {
  return TEXTS.test(type.name) && !type.array;
}

/** SQL of a value that the column could have and has not; undefined where none is known, or a check has a say. */
export function anotherValue(snapshot: Snapshot, table: Relation, column: Column): string | undefined {
  if (table.constraints.some((c) => c.type === 'c' && mentions(c.expression.sql, [column.name]))) return undefined;
  const [a, b] = samplesOf(snapshot, column.type);
  if (a === undefined || b === undefined) return undefined;
  const type = writtenType(column.type);
  const [one, other] = [a, b].map((v) => `cast(${quoteLiteral(v)} as ${type})`);
  const name = column.name.replaceAll('"', '""');
  return `case when "${name}"::text is distinct from ${one}::text then ${one} else ${other} end`;
}

function samplesOf(snapshot: Snapshot, type: ColumnType): readonly string[] {
  if (type.array) return ['{}', '{NULL}'];
  const user = snapshot.types.get(keyOf(type));
  if (user) return user.kind === 'enum' ? user.labels : [];
  switch (type.name) {
    case 'text':
    case 'varchar':
    case 'bpchar':
    case 'citext':
      return ['?', '!'];
    case 'bool':
      return ['true', 'false'];
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return ['2001-01-01', '2002-02-02'];
    case 'uuid':
      return ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
    case 'float4':
    case 'float8':
    case 'json':
    case 'jsonb':
      return ['0', '1'];
    default:
      return [];
  }
}
