import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { type Engine, EngineError, type Text } from '../engine.ts';
import { attempt } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import type { Composer, NewRow } from './compose.ts';

export function literal(value: Text): string {
  return value === null ? 'null' : quoteLiteral(value);
}

/** INSERT of one row; `target` is the qualified name to insert into. */
export function insertSql(table: TableFacts, target: string, row: NewRow): string {
  if (row.size === 0) return `insert into ${target} default values`;
  const columns = [...row.keys()];
  const always = table.columns.some((c) => c.identity === 'a' && row.has(c.name));
  const overriding = always ? ' overriding system value' : '';
  const values = columns.map((c) => literal(row.get(c) ?? null));
  return `insert into ${target} (${columns.map(quoteIdentifier).join(', ')})${overriding} values (${values.join(', ')})`;
}

const TRIES = 12;

/**
 * Inserts the composer's k-th row, varied a few times where a constraint refuses it.
 * @returns the row as it went in, or PostgreSQL's last refusal
 */
export async function insertRow(
  engine: Engine,
  table: TableFacts,
  compose: Composer,
  k: number,
  change: (row: NewRow) => NewRow = (row) => row,
): Promise<NewRow | EngineError> {
  const plain = new Set<string>();
  const shift = new Map<string, number>();
  let refusal: EngineError | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const row = change(compose.row(k, plain, shift));
    const answer = await attempt(engine, insertSql(table, table.sql, row));
    if (!(answer instanceof EngineError)) return row;
    refusal = answer;
    vary(table, answer, tries, plain, shift);
  }
  return refusal ?? new EngineError('no row could be made', 'XX000');
}

function vary(
  table: TableFacts,
  error: EngineError,
  tries: number,
  plain: Set<string>,
  shift: Map<string, number>,
): void {
  const named = new Set([...error.message.matchAll(/"((?:[^"]|"")+)"/g)].map((m) => m[1]?.replaceAll('""', '"')));
  const key = [...table.keys, ...table.foreignKeys].find((k) => named.has(k.name));
  if (key) {
    for (const column of key.columns) shift.set(column, (shift.get(column) ?? 0) + 1 + tries);
    return;
  }
  const column = table.columns.find((c) => named.has(c.name));
  if (error.code === '23502' && column) plain.add(column.name);
  else if (tries >= TRIES / 2) for (const c of table.columns) plain.add(c.name);
  // It does not say which column is to blame: make half of them plain, another half each time.
  else for (const [i, c] of table.columns.entries()) if (((i >> tries) & 1) === 0) plain.add(c.name);
}
