import { quoteQualified } from '../../sql/identifiers.ts';
import { type Engine, EngineError, type Text } from '../engine.ts';
import { attempt, rowsOf } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import type { Composer, NewRow } from './compose.ts';
import { insertSql } from './insert.ts';
import type { GivenRow } from './known.ts';

export interface InsertedRows {
  /** The rows that went in, by their ctid. */
  readonly places: ReadonlyMap<string, GivenRow>;
  readonly refused: number;
  /** What PostgreSQL said to the last that did not. */
  readonly refusal: string;
}

const FOREIGN_KEY = '23503';

/**
 * Inserts rows that the files write. A column that they leave open takes a made value; a row that refers to one that
 * comes later is tried again behind it.
 */
export async function insertGiven(
  engine: Engine,
  table: TableFacts,
  given: readonly GivenRow[],
  compose: Composer,
): Promise<InsertedRows> {
  const places = new Map<string, GivenRow>();
  let refused = 0;
  let refusal = '';
  let waiting = given;
  if (given.length > 0) await engine.exec('set constraints all immediate');
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    const next: GivenRow[] = [];
    for (const row of waiting) {
      const answer = await insertOne(engine, table, row, compose);
      // In two partitions rows may stand at the same place.
      if (typeof answer === 'string') places.set(places.has(answer) ? `${answer} ${places.size}` : answer, row);
      else {
        refusal = answer.message;
        if (answer.code === FOREIGN_KEY) next.push(row);
        else refused++;
      }
    }
    waiting = next;
  }
  if (given.length > 0) await deferAgain(engine);
  return { places, refused: refused + waiting.length, refusal };
}

/** What is checked at the end of a transaction by default is so again; the rest was never anything else than immediate. */
async function deferAgain(engine: Engine): Promise<void> {
  const rows = await rowsOf(
    engine,
    `select n.nspname, k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.condeferred and k.conparentid = 0 order by 1, 2`,
  );
  const names = rows.map(([schema, name]) => quoteQualified(schema ?? '', name ?? ''));
  if (names.length > 0) await engine.exec(`set constraints ${names.join(', ')} deferred`);
}

/** @returns the row's ctid, or PostgreSQL's refusal */
async function insertOne(
  engine: Engine,
  table: TableFacts,
  row: GivenRow,
  compose: Composer,
): Promise<string | EngineError> {
  let refusal = new EngineError('no row could be made', 'XX000');
  for (let k = 0; k < (row.open.length > 0 ? 4 : 1); k++) {
    const answer = await attempt(engine, `${insertSql(table, table.sql, completed(row, compose, k))} returning ctid`);
    if (!(answer instanceof EngineError)) return answer[0]?.[0] ?? '';
    refusal = answer;
  }
  return refusal;
}

function completed({ values, open }: GivenRow, compose: Composer, k: number): NewRow {
  if (open.length === 0) return values;
  const made = compose.row(k, new Set(open));
  return new Map<string, Text>([...values, ...open.map((c) => [c, made.get(c) ?? null] as const)]);
}
