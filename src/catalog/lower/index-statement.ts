import type { IndexStmt } from '@pgsql/types';
import { createIndex, type DeclaredIndex } from '../apply/index.ts';
import { oneLine, printed } from '../expressions.ts';
import type { Expression } from '../model.ts';
import { optionsOf, refOfRange } from '../nodes.ts';
import { behindWord, originOfIdentifier, originOfName, type Reading, tokenEnd } from '../reading.ts';
import type { Lowering, Writable } from './change.ts';
import { lowerIndexKeys } from './index-key.ts';
import { requireNoTransaction } from './session.ts';

export function lowerIndex(node: IndexStmt, reading: Reading): Lowering {
  const table = reading.statement.at(node.relation?.location);
  // Nobody named it: what it is found by is its table's name.
  const at = node.idxname ? originOfIdentifier(reading, node.idxname) : originOfName(reading, node.relation?.location);
  const keys = lowerIndexKeys(reading, node.indexParams ?? [], table).map((k) => k.key);
  const predicate = lowerPredicate(node, reading, table);
  const index: Writable<DeclaredIndex['index']> = {
    unique: node.unique ?? false,
    method: node.accessMethod ?? 'btree',
    keys,
    include: (node.indexIncludingParams ?? []).flatMap((n) => ('IndexElem' in n ? (n.IndexElem.name ?? []) : [])),
    nullsNotDistinct: node.nulls_not_distinct ?? false,
    options: optionsOf(node.options),
  };
  if (predicate) index.predicate = predicate;
  const declared: Writable<DeclaredIndex> = {
    on: refOfRange(node.relation),
    only: node.relation?.inh !== true,
    ifNotExists: node.if_not_exists ?? false,
    at,
    index,
  };
  if (node.idxname) declared.name = node.idxname;
  const concurrent = node.concurrent ?? false;
  return {
    at,
    run(work) {
      if (concurrent) requireNoTransaction(work, 'CREATE INDEX CONCURRENTLY');
      createIndex(work, declared, concurrent);
    },
  };
}

/** WHERE is the statement's last clause. */
function lowerPredicate(node: IndexStmt, reading: Reading, from: number): Expression | undefined {
  if (!node.whereClause) return undefined;
  const { end } = reading.statement.span;
  const start = behindWord(reading.text, 'where', tokenEnd(reading, from), end);
  if (start === undefined) return printed(node.whereClause);
  return { node: node.whereClause, sql: unwrap(oneLine(reading.text.slice(start, end))) };
}

/** `(a is null)` without the parentheses that stand around the whole. */
function unwrap(sql: string): string {
  if (!sql.startsWith('(') || !sql.endsWith(')')) return sql;
  let depth = 0;
  for (let i = 0; i < sql.length - 1; i++) {
    const c = sql[i];
    if (c === "'" || c === '"' || c === '$') return sql;
    if (c === '(') depth++;
    if (c === ')' && --depth === 0) return sql;
  }
  return sql.slice(1, -1).trim();
}
