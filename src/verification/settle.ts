import { quoteLiteral } from '../sql/identifiers.ts';
import { failed, notShown, type Stage, subjectsOf } from './checks/examination.ts';
import type { Engine } from './engine.ts';
import { type Check, count } from './proof.ts';
import type { GivenRow } from './rows/known.ts';
import { isGuard, type StepFailure, trySteps } from './run-plan.ts';
import { keepSequences } from './sequences.ts';
import { rolledBack, rowsOf } from './session.ts';
import type { TableFacts } from './tables.ts';

export interface Settled {
  /** Rows that were taken out again. */
  readonly removed: number;
  readonly notes: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** How many rows of the files are left. */
  readonly fromFiles: number;
  /** What is wrong with the plan: it stops at rows that the files write. */
  readonly checks: readonly Check[];
}

/** A row by where it stands; rows are not updated between being made and being taken out. */
export interface Place {
  readonly table: TableFacts;
  readonly ctid: string;
}

const TRIALS = 200;

/**
 * A migration may refuse rows on purpose, by guards. Such rows are taken out, so that the rest of the proof rests on rows that
 * it accepts; each refusal is noted. Only errors that the plan raises before it changes anything count: any other one is a fault of the plan.
 */
export async function settle(stage: Stage): Promise<Settled> {
  const { engine, tables, plan } = stage;
  const { absorbed, targets } = subjectsOf(plan);
  const subjects = [...targets, ...absorbed].flatMap((name) => tables.get(name) ?? []);
  const places = await placesOf(engine, subjects);
  const out: Place[] = [];
  const refusals = new Map<string, number>();
  const stopped: Check[] = [];
  let trials = 0;
  const refusal = async (without: readonly Place[]) => {
    trials++;
    stage.progress(`finding rows that the guards let pass (trial ${trials})`);
    return trial(stage, without);
  };
  for (let failure = await refusal(out); failure && trials < TRIALS; failure = await refusal(out)) {
    // The fewest rows of the list, from its start, over which the guard still raises: the last of them is to blame.
    const rest = places.filter((p) => !out.includes(p));
    let low = 0;
    let high = rest.length;
    while (high - low > 1 && trials < TRIALS) {
      const middle = (low + high) >> 1;
      if (await refusal([...out, ...rest.slice(middle)])) high = middle;
      else low = middle;
    }
    const blamed = rest[high - 1];
    if (!blamed) break;
    out.push(blamed);
    const given = stage.filled.given.get(blamed.table.key)?.get(blamed.ctid);
    if (given) stopped.push(stoppedAt(blamed.table.key, given, failure, stage));
    else refusals.set(failure.error.message, (refusals.get(failure.error.message) ?? 0) + 1);
  }
  if (out.length > 0) {
    await engine.exec('begin');
    await takeOut(engine, [...tables.values()], out);
    await engine.exec('commit');
  }
  const notes = [...refusals].map(
    ([message, n]) => `A guard of the migration refuses ${count(n, 'row')} of those made: "${message}"`,
  );
  const given = [...stage.filled.given.values()].reduce((n, places) => n + places.size, 0);
  return {
    removed: out.length,
    notes,
    counts: await countRows(engine, [...tables.values()]),
    fromFiles: given - stopped.length,
    checks: stopped.slice(0, MOST_STOPPED),
  };
}

const MOST_STOPPED = 3;

/** The migration would abort where the files have been run; unless that row is not quite what they write. */
function stoppedAt(table: string, row: GivenRow, failure: StepFailure, { filled, tables }: Stage): Check {
  const title = `the guards let the rows of ${table} pass that the files write`;
  const key = tables.get(table)?.keys.find((k) => k.primary)?.columns ?? [];
  const named = key.map((c) => `${c} ${row.values.get(c) ?? '(made up)'}`).join(', ');
  const where = `the row ${named === '' ? '' : `of ${named} `}written in ${row.at.file}`;
  const detail = `"${failure.step}" stops at ${where}: ${failure.error.message}`;
  if (row.open.length > 0)
    return notShown('rows-of-the-files', title, `${detail}; its ${row.open.join(', ')} had to be made up`);
  if (filled.doubtful.has(table))
    return notShown('rows-of-the-files', title, `${detail}; a later statement may have changed it`);
  return failed('rows-of-the-files', title, detail);
}

async function trial(stage: Stage, without: readonly Place[]): Promise<StepFailure | undefined> {
  const { engine, tables, plan } = stage;
  const restore = await keepSequences(engine);
  const failure = await rolledBack(engine, async () => {
    await takeOut(engine, [...tables.values()], without);
    return trySteps(engine, plan);
  });
  await restore();
  return failure && failure !== 'outside' && isGuard(plan, failure) ? failure : undefined;
}

async function placesOf(engine: Engine, subjects: readonly TableFacts[]): Promise<Place[]> {
  const lists: Place[] = [];
  for (const table of subjects) {
    const rows = await rowsOf(engine, `select ctid::text from ${table.sql} order by ctid`);
    lists.push(...rows.map((r) => ({ table, ctid: r[0] ?? '' })));
  }
  return lists;
}

/** Deletes rows and whatever references them, without firing anything. */
export async function takeOut(engine: Engine, tables: readonly TableFacts[], places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await engine.exec(`set local session_replication_role = 'replica'`);
  for (const { table, ctid } of places)
    await engine.exec(`delete from ${table.sql} where ctid = ${quoteLiteral(ctid)}`);
  for (let gone = true; gone; ) {
    gone = false;
    for (const table of tables) if ((await deleteOrphans(engine, table, tables)) > 0) gone = true;
  }
  await engine.exec(`set local session_replication_role = 'origin'`);
}

async function deleteOrphans(engine: Engine, table: TableFacts, tables: readonly TableFacts[]): Promise<number> {
  let deleted = 0;
  for (const key of table.foreignKeys) {
    const parent = tables.find((t) => t.key === key.parent);
    if (!parent) continue;
    const quoted = (name: string | undefined) => `"${(name ?? '').replaceAll('"', '""')}"`;
    const set = key.columns.map((c) => `c.${quoted(c)} is not null`).join(' and ');
    const match = key.columns.map((c, i) => `p.${quoted(key.parentColumns[i])} = c.${quoted(c)}`).join(' and ');
    const rows = await rowsOf(
      engine,
      `with gone as (delete from ${table.sql} c where ${set} and not exists (select from ${parent.sql} p where ${match}) returning 1) select count(*) from gone`,
    );
    deleted += Number(rows[0]?.[0] ?? 0);
  }
  return deleted;
}

async function countRows(engine: Engine, tables: readonly TableFacts[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables.filter((t) => !t.isPartition)) {
    const rows = await rowsOf(engine, `select count(*) from ${table.sql}`);
    counts.set(table.key, Number(rows[0]?.[0] ?? 0));
  }
  return counts;
}
