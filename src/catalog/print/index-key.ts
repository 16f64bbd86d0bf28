import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { IndexKey } from '../model.ts';
import { isPlainCall, parenthesised } from './expression.ts';
import type { Style } from './style.ts';

/** One key of an index or exclusion constraint; an expression stands as written. */
export function indexKey(key: IndexKey, style: Style): string {
  const collation = key.collation ? ` ${style.keyword('collate')} ${style.name(key.collation)}` : '';
  const operatorClass = key.operatorClass ? ` ${key.operatorClass}` : '';
  const nulls = key.nulls === (key.descending ? 'first' : 'last') ? undefined : key.nulls;
  const order = `${key.descending ? ' desc' : ''}${nulls ? ` nulls ${nulls}` : ''}`;
  return `${subject(key)}${collation}${operatorClass}${style.keyword(order)}`;
}

/** Anything but a plain function call needs parentheses. */
function subject(key: IndexKey): string {
  if (key.column !== undefined) return quoteIdentifier(key.column);
  if (!key.expression) return '';
  return isPlainCall(key.expression) ? key.expression.sql : parenthesised(key.expression);
}
