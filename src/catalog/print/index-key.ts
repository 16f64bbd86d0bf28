import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { IndexKey } from '../model.ts';
import { formatName } from './type.ts';

/** One key of an index as pg_get_indexdef prints it; an expression stands as written. */
export function indexKey(key: IndexKey, searchPath?: readonly string[]): string {
  const collation = key.collation ? ` COLLATE ${formatName(key.collation, searchPath)}` : '';
  const operatorClass = key.operatorClass ? ` ${key.operatorClass}` : '';
  const nulls = key.nulls === undefined || key.nulls === (key.descending ? 'first' : 'last') ? '' : key.nulls;
  const order = `${key.descending ? ' DESC' : ''}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}`;
  return `${subject(key)}${collation}${operatorClass}${order}`;
}

/** Anything but a plain function call needs parentheses. */
function subject(key: IndexKey): string {
  if (key.column !== undefined) return quoteIdentifier(key.column);
  if (!key.expression) return '';
  const call = 'FuncCall' in key.expression.node && key.expression.sql.endsWith(')');
  return call ? key.expression.sql : `(${key.expression.sql})`;
}
