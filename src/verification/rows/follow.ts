import { keyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import type { FollowingValues } from '../plan.ts';
import { attempt, rowsOf } from '../session.ts';
import { type Place, takeOut } from '../settle.ts';
import type { TableFacts } from '../tables.ts';
import type { Filled } from './fill.ts';

/**
 * Gives made rows values that follow from others, as the plan says that its guards ask for; one that cannot have them is taken out
 * again. Nothing fires meanwhile.
 */
export async function followOthers(
  engine: Engine,
  tables: ReadonlyMap<string, TableFacts>,
  { given }: Pick<Filled, 'given'>,
  follows: readonly FollowingValues[],
): Promise<void> {
  if (follows.length === 0) return;
  await engine.exec('begin');
  for (const { table, columns, query, evenGiven } of follows) {
    const facts = tables.get(keyOf(table));
    if (!facts) continue;
    await engine.exec("set local session_replication_role = 'replica'");
    const list = columns.map(quoteIdentifier).join(', ');
    const out: Place[] = [];
    for (const [ctid] of await rowsOf(engine, `select ctid::text from ${facts.sql} order by ctid`)) {
      if (!ctid || (!evenGiven && given.get(facts.key)?.has(ctid))) continue;
      const at = `ctid = ${quoteLiteral(ctid)}`;
      // A row that follows already stays where it is, so that it is known as one of the files.
      const differs = `(select row(${list})::text) is distinct from (select f::text from (${query}) as f)`;
      const done = await attempt(engine, `update ${facts.sql} set (${list}) = (${query}) where ${at} and ${differs}`);
      if (done instanceof EngineError) out.push({ table: facts, ctid });
    }
    await takeOut(engine, [...tables.values()], out);
  }
  await engine.exec('commit');
}
