import { type Engine, EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { isGuard, trySteps } from '../run-plan.ts';
import { keepSequences } from '../sequences.ts';
import { attempt, errorOf, rolledBack } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import { allSubjects, type Examination, failed, held, notShown } from './examination.ts';

type GuardAborts = Extract<Obligation, { kind: 'guard-aborts' }>;

/** Rows that break an assumption make the migration abort before anything is committed. */
export function guardAborts(obligation: GuardAborts): Examination {
  const { kind, assumption, probe } = obligation;
  const title = `the migration stops where it does not hold that ${assumption.replace(/\.$/, '')}`;
  return async ({ engine, plan, tables }) => {
    const restore = await keepSequences(engine);
    const check = await rolledBack(engine, async () => {
      const unplanted = await errorOf(async () => {
        for (const sql of probe) await engine.exec(sql);
        await engine.exec('set constraints all immediate; set constraints all deferred');
      });
      if (unplanted) return notShown(kind, title, `a row that breaks it could not be planted: ${unplanted.message}`);
      const failure = await trySteps(engine, plan);
      if (failure === undefined || failure === 'outside') {
        if (
          await isEmpty(
            engine,
            allSubjects(plan).flatMap((name) => tables.get(name) ?? []),
          )
        )
          return notShown(kind, title, 'the guards had let no row pass that could be made to break it');
        return failed(kind, title, 'the migration went on over a row that breaks it');
      }
      if (failure.committedBefore) {
        return failed(kind, title, `it aborts only at "${failure.step}", when an earlier transaction is committed`);
      }
      const how = isGuard(plan, failure) ? 'its guard says' : 'PostgreSQL says';
      return held(kind, title, `${how} "${failure.error.message}", and nothing is changed`, probe.length);
    });
    await restore();
    return async () => [check];
  };
}

/** Whether a table that the plan is about has no rows, before the migration. */
async function isEmpty(engine: Engine, tables: readonly TableFacts[]): Promise<boolean> {
  for (const table of tables) {
    const rows = await attempt(engine, `select from ${table.sql} limit 1`);
    if (!(rows instanceof EngineError) && rows.length === 0) return true;
  }
  return false;
}
