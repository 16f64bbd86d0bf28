import { keyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Engine } from '../engine.ts';
import type { FollowingValues } from '../plan.ts';
import { attempt, rowsOf } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import type { Filled } from './fill.ts';

/**
 * Gives made rows values that follow from others, as the plan says that its guards ask for. Rows of the files stay what they are,
 * and so does a row whose new values a constraint refuses. Nothing fires meanwhile.
 */
export async function followOthers(
  engine: Engine,
  tables: ReadonlyMap<string, TableFacts>,
  { given }: Pick<Filled, 'given'>,
  follows: readonly FollowingValues[],
): Promise<void> {
  if (follows.length === 0) return;
  await engine.exec('begin');
  await engine.exec("set local session_replication_role = 'replica'");
  for (const { table, columns, query } of follows) {
    const facts = tables.get(keyOf(table));
    if (!facts) continue;
    const rows = await rowsOf(engine, `select ctid::text from ${facts.sql} order by ctid`);
    const made = rows.flatMap(([ctid]) => (ctid && !given.get(facts.key)?.has(ctid) ? [ctid] : []));
    const list = columns.map(quoteIdentifier).join(', ');
    for (const ctid of made)
      await attempt(engine, `update ${facts.sql} set (${list}) = (${query}) where ctid = ${quoteLiteral(ctid)}`);
  }
  await engine.exec('commit');
}
