import type { Node } from '@pgsql/types';
import { nextSignificant } from '../../sql/lexer.ts';
import { columnLabel } from '../column-label.ts';
import { oneLine, printed } from '../expressions.ts';
import type { Expression, IndexKey } from '../model.ts';
import { defElems, scalarText, stringsOf } from '../nodes.ts';
import { nextSymbol, type Reading } from '../reading.ts';
import type { Writable } from './change.ts';

export interface LoweredKey {
  readonly key: IndexKey;
  /** What a made-up index name calls it: the column, the function, or `expr`. */
  readonly name: string;
}

/** The keys of an index. `from` is an offset before the parenthesis that opens their list. */
export function lowerIndexKeys(reading: Reading, nodes: readonly Node[], from: number): LoweredKey[] {
  const expressions = nodes.some((n) => 'IndexElem' in n && n.IndexElem.expr);
  const texts = expressions ? listItems(reading, from) : [];
  const lowered: LoweredKey[] = [];
  for (const [i, node] of nodes.entries()) {
    if (!('IndexElem' in node)) continue;
    const element = node.IndexElem;
    const collation = stringsOf(element.collation);
    const operatorClass = stringsOf(element.opclass);
    const parameters = defElems(element.opclassopts).map((o) => `${o.defname}=${scalarText(o.arg) ?? ''}`);
    const expression = element.expr ? keyExpression(texts[i], element.expr) : undefined;
    const key: Writable<IndexKey> = { descending: element.ordering === 'SORTBY_DESC' };
    if (expression) key.expression = expression;
    else key.column = element.name ?? '';
    if (collation.length > 0)
      key.collation = { schema: collation.at(-2) ?? 'pg_catalog', name: collation.at(-1) ?? '' };
    if (operatorClass.length > 0)
      key.operatorClass = operatorClass.join('.') + (parameters.length > 0 ? ` (${parameters.join(', ')})` : '');
    const nulls = nullsOrder(element.nulls_ordering, key.descending);
    if (nulls) key.nulls = nulls;
    lowered.push({ key, name: element.name ?? columnLabel(element.expr) ?? 'expr' });
  }
  return lowered;
}

function nullsOrder(order: string | undefined, descending: boolean): 'first' | 'last' | undefined {
  if (order === 'SORTBY_NULLS_FIRST') return descending ? undefined : 'first';
  if (order === 'SORTBY_NULLS_LAST') return descending ? 'last' : undefined;
  return undefined;
}

/** A parenthesised key stands without its parentheses; a function call ends with its own. */
function keyExpression(text: string | undefined, node: Node): Expression {
  if (text === undefined) return printed(node);
  if (text.startsWith('(')) return { node, sql: oneLine(text.slice(1, closing(text, 0))) };
  const open = nextSymbol(text, 0, '(', text.length);
  // A bare key that is no call (current_date, coalesce(...) has its own parentheses) is one word.
  return {
    node,
    sql: oneLine(open === undefined ? (text.split(/\s/)[0] ?? text) : text.slice(0, closing(text, open) + 1)),
  };
}

/** Texts of the items of the list that the next parenthesis opens. */
function listItems(reading: Reading, from: number): string[] {
  const { text } = reading;
  const open = nextSymbol(text, from, '(', reading.statement.span.end);
  if (open === undefined) return [];
  const items: string[] = [];
  let start = open + 1;
  let depth = 0;
  for (let token = nextSignificant(text, open); token; token = nextSignificant(text, token.end)) {
    if (token.kind !== 'symbol') continue;
    const c = text[token.start];
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth--;
    if (depth === 0 || (depth === 1 && c === ',')) {
      items.push(text.slice(start, token.start).trim());
      start = token.end;
    }
    if (depth === 0) break;
  }
  return items;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let token = nextSignificant(text, open); token; token = nextSignificant(text, token.end)) {
    if (token.kind !== 'symbol') continue;
    if (text[token.start] === '(') depth++;
    else if (text[token.start] === ')' && --depth === 0) return token.start;
  }
  return text.length;
}
