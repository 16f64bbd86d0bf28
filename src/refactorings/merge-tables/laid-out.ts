import { nextToken } from '../../sql/lexer.ts';

const CLAUSES = new Set([
  'from',
  'where',
  'group',
  'having',
  'window',
  'order',
  'limit',
  'union',
  'intersect',
  'except',
]);
const JOINS = new Set(['natural', 'left', 'right', 'full', 'inner', 'cross', 'join']);

/** A long query that stands on one line over several, a line for each of its clauses and joins, its words as they were written. */
export function laidOut(sql: string): string {
  if (sql.includes('\n') || sql.length <= 80) return sql;
  let depth = 0;
  let joining = false;
  let out = '';
  let last = 0;
  for (let token = nextToken(sql, 0); token; token = nextToken(sql, token.end)) {
    const word = sql.slice(token.start, token.end).toLowerCase();
    const called = token.kind === 'word' && sql[token.end] === '(';
    const begins =
      token.kind === 'word' && depth === 0 && !called && (CLAUSES.has(word) || (JOINS.has(word) && !joining));
    // `is distinct from` compares; a query's own FROM never follows that word.
    const compares = word === 'from' && /\bdistinct\s*$/i.test(out);
    if (begins && !compares && out !== '') {
      out += `${sql.slice(last, token.start).trimEnd()}\n${JOINS.has(word) ? '  ' : ''}`;
      last = token.start;
    }
    out += sql.slice(last, token.end);
    last = token.end;
    joining = token.kind === 'word' && (JOINS.has(word) || (joining && word === 'outer'));
    if (word === '(') depth++;
    if (word === ')') depth--;
  }
  return out + sql.slice(last);
}
