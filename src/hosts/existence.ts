import type { Guard } from '../sql/script.ts';
import { plainText, type Value } from './value.ts';

/** Names of functions that ask whether a table or a column is there, with or without an `is`, `has`, `does` or `check` in front. */
const TABLE = /^(?:(?:is|has|does|check|check_?if)_?)?(?:table|relation)_?exists?$|^(?:has|exists)_?table$/i;
const COLUMN = /^(?:(?:is|has|does|check|check_?if)_?)?column_?exists?$|^(?:has|exists)_?column$/i;

const RELATIONS = /\b(?:information_schema\s*\.\s*tables|pg_(?:catalog\s*\.\s*pg_)?tables|pg_class)\b/i;
const COLUMNS = /\b(?:information_schema\s*\.\s*columns|pg_attribute)\b/i;

/**
 * What a call of a function asks of the schema, by its name: `tableExists(tx, "users")`, `has_column(c, "users", "email")`.
 * Its arguments that are texts are taken to be the table and the column, or the schema, the table and the column.
 */
export function existenceNamed(name: string, args: readonly Value[]): Guard | undefined {
  const isColumn = COLUMN.test(name);
  if (!isColumn && !TABLE.test(name)) return undefined;
  const texts = args.filter(({ kind }) => kind === 'text').map(plainText);
  if (texts.some((text) => !text)) return undefined;
  const column = isColumn ? texts.pop() : undefined;
  if (texts.length === 0 || texts.length > 2) return undefined;
  const table = texts.join('.');
  return isColumn ? (column === undefined ? undefined : { table, column, present: true }) : { table, present: true };
}

/**
 * What a query asks of the schema where all that it asks is whether one table or column is there; undefined for any
 * other query.
 * @param args what stands for $1, $2 ... in it
 */
export function existenceAsked(query: Value | undefined, args: readonly Value[] = []): Guard | undefined {
  const asked = plainText(query);
  if (asked === undefined || !/^\s*select\b/i.test(asked)) return undefined;
  const sql = asked.replace(/\$(\d+)/g, (whole, n) => {
    const given = plainText(args[Number(n) - 1]);
    return given === undefined ? whole : `'${given}'`;
  });
  if (/\bnot\s+(?:exists|in)\b|<>|!=|\bor\b|\blike\b/i.test(sql)) return undefined;
  const regclass = /\bto_regclass\(\s*'([^']+)'[^)]*\)\s+is\s+not\s+null/i.exec(sql)?.[1];
  if (regclass !== undefined) return { table: regclass, present: true };
  const table = only(sql, /\b(?:table_name|tablename|relname)\s*=\s*'([^']+)'/gi);
  if (table === undefined) return undefined;
  const schema = only(sql, /\b(?:table_schema|schemaname|nspname)\s*=\s*'([^']+)'/gi);
  const named = schema === undefined ? table : `${schema}.${table}`;
  if (RELATIONS.test(sql) && !COLUMNS.test(sql)) return { table: named, present: true };
  const column = only(sql, /\b(?:column_name|attname)\s*=\s*'([^']+)'/gi);
  return COLUMNS.test(sql) && column !== undefined ? { table: named, column, present: true } : undefined;
}

/** What the expression captures, where it matches once. */
function only(sql: string, expression: RegExp): string | undefined {
  const [first, ...others] = [...sql.matchAll(expression)];
  return others.length === 0 ? first?.[1] : undefined;
}
