import { keyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { count } from '../proof.ts';
import { attempt, rolledBack } from '../session.ts';
import { type ForeignKeyFacts, readTables, type TableFacts } from '../tables.ts';
import { type Examination, failed, held, subjectsOf, viewOf } from './examination.ts';

type ForeignKeysHold = Extract<Obligation, { kind: 'foreign-keys-hold' }>;

/**
 * Each foreign key of the tables is still declared over the same columns with the same actions, is validated, and no row is
 * an orphan by it.
 */
export function foreignKeysHold(obligation: ForeignKeysHold): Examination {
  const { kind } = obligation;
  const names = obligation.tables.map(keyOf);
  const title = `foreign keys of ${names.join(', ')} hold`;
  return async ({ engine, tables, plan }) =>
    async () => {
      const { absorbed } = subjectsOf(plan);
      const now = await readTables(engine);
      let shown = 0;
      let rows = 0;
      for (const name of names) {
        const table = now.get(name);
        const before = tables.get(name);
        if (before && table) {
          const fault = lostKey(viewOf(plan, name) ? staying(before, table) : before, table, absorbed);
          if (fault) return [failed(kind, title, fault)];
        }
        for (const key of table?.foreignKeys ?? []) {
          if (!table) continue;
          if (!key.validated && !before?.foreignKeys.some((k) => k.name === key.name && !k.validated)) {
            return [failed(kind, title, `${key.name} on ${name} is left NOT VALID`)];
          }
          const orphan = await orphanOf(engine, table, key, now);
          if (orphan) return [failed(kind, title, orphan)];
          shown++;
        }
        rows += table ? await rowCount(engine, table) : 0;
      }
      return [held(kind, title, `${count(shown, 'foreign key')}, ${count(rows, 'row')}, no orphan`, rows)];
    };
}

/** A table that was taken apart, as far as it goes on: a key on columns that left it is their new table's. */
function staying(before: TableFacts, now: TableFacts): TableFacts {
  const stays = (column: string) => now.columns.some((c) => c.name === column);
  return { ...before, foreignKeys: before.foreignKeys.filter((k) => k.columns.every(stays)) };
}

/** A key of before that has no equal: one to an absorbed table may point elsewhere now, the others only where they did. */
function lostKey(before: TableFacts, now: TableFacts, absorbed: readonly string[]): string | undefined {
  for (const key of before.foreignKeys) {
    const over = key.columns.join(', ');
    const same = now.foreignKeys.filter((k) => k.columns.join() === key.columns.join());
    const there = same.filter((k) => absorbed.includes(key.parent) || k.parent === key.parent);
    if (there.length === 0)
      return `${before.key} has lost its foreign key ${key.name} (${over}), which referenced ${key.parent}`;
    if (!there.some((k) => k.actions === key.actions)) {
      return `the foreign key ${key.name} of ${before.key} was "${key.definition}" and is "${there[0]?.definition}"`;
    }
  }
  return undefined;
}

async function orphanOf(
  engine: Parameters<typeof attempt>[0],
  table: TableFacts,
  key: ForeignKeyFacts,
  tables: ReadonlyMap<string, TableFacts>,
): Promise<string | undefined> {
  const parent = tables.get(key.parent);
  if (!parent) return undefined;
  const set = key.columns.map((c) => `c.${quoteIdentifier(c)} is not null`).join(' and ');
  const match = key.columns
    .map((c, i) => `p.${quoteIdentifier(key.parentColumns[i] ?? '')} = c.${quoteIdentifier(c)}`)
    .join(' and ');
  const list = key.columns.map((c) => `c.${quoteIdentifier(c)}::text`).join(', ');
  const sql = `select ${list} from ${table.sql} c where ${set} and not exists (select from ${parent.sql} p where ${match}) limit 1`;
  const orphans = await rolledBack(engine, () => attempt(engine, sql));
  if (orphans instanceof EngineError || orphans.length === 0) return undefined;
  return `${table.key} has a row whose ${key.columns.join(', ')} = ${orphans[0]?.join(', ')} is not in ${key.parent} (${key.name})`;
}

async function rowCount(engine: Parameters<typeof attempt>[0], table: TableFacts): Promise<number> {
  const rows = await rolledBack(engine, () => attempt(engine, `select count(*) from ${table.sql}`));
  return rows instanceof EngineError ? 0 : Number(rows[0]?.[0] ?? 0);
}
