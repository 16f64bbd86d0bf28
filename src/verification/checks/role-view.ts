import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import { readingSql } from '../rows/image.ts';
import { insertSql } from '../rows/insert.ts';
import { keepSequences } from '../sequences.ts';
import { attempt, type Row, rolledBack } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import { nameOf, type Stage, subjectsOf } from './examination.ts';
import type { Settings } from './settings.ts';

/** What a role could see and do under some settings. */
export interface RoleView {
  readonly rows: readonly Row[] | EngineError;
  /** For each write what it returned. */
  readonly writes: readonly (readonly Row[] | EngineError)[];
  /** Places of the target's rows that it sees. */
  readonly target: readonly string[] | EngineError;
}

export interface Looked {
  readonly role: string;
  readonly settings: Settings;
  readonly view: RoleView | EngineError;
}

/** Looks with the eyes of each role in each situation, and takes every write back. */
export async function look(
  stage: Stage,
  table: TableFacts,
  roles: readonly string[],
  situations: readonly Settings[],
  writes: readonly RoleWrite[],
): Promise<Looked[]> {
  const { engine } = stage;
  const restore = await keepSequences(engine);
  const target =
    stage.plan.rowPolicy === 'same-row' ? undefined : stage.tables.get(subjectsOf(stage.plan).targets[0] ?? '');
  const looked: Looked[] = [];
  for (const role of roles) {
    for (const settings of situations) {
      stage.progress(`looking as ${role}`);
      const view = await rolledBack(engine, async () => {
        const refused = await become(engine, role, settings);
        if (refused) return refused;
        return viewOf(engine, table, target, writes);
      });
      await restore();
      looked.push({ role, settings, view });
    }
  }
  return looked;
}

async function become(engine: Engine, role: string, settings: Settings): Promise<EngineError | undefined> {
  for (const [name, value] of settings) {
    await attempt(engine, `select set_config(${quoteLiteral(name)}, ${quoteLiteral(value)}, true)`);
  }
  const taken = await attempt(engine, `set local role ${role === 'public' ? 'none' : quoteIdentifier(role)}`);
  return taken instanceof EngineError ? taken : undefined;
}

async function viewOf(
  engine: Engine,
  table: TableFacts,
  target: TableFacts | undefined,
  writes: readonly RoleWrite[],
): Promise<RoleView> {
  const columns = table.columns.map((c) => c.name);
  const rows = await attempt(engine, readingSql({ name: nameOf(table), columns }));
  const places = target ? await attempt(engine, `select ctid::text from ${target.sql}`) : [];
  const outcomes: (readonly Row[] | EngineError)[] = [];
  for (const { sql } of writes) {
    await engine.exec('savepoint a_write');
    outcomes.push(await attempt(engine, sql));
    await engine.exec('rollback to savepoint a_write');
  }
  return {
    rows,
    writes: outcomes,
    target: places instanceof EngineError ? places : places.map((r) => r[0] ?? ''),
  };
}

export interface RoleWrite {
  readonly title: string;
  readonly sql: string;
}

/** An insert, an update and a delete as wide as can be. */
export function writesOf(stage: Stage, table: TableFacts): RoleWrite[] {
  const compose = stage.filled.composers.get(table.key);
  const key = table.keys.find((k) => k.primary)?.columns ?? [];
  const returning = key.length > 0 ? ` returning ${key.map((c) => `${quoteIdentifier(c)}::text`).join(', ')}` : '';
  const free = table.columns.find((c) => !c.generated && c.identity === '' && !key.includes(c.name));
  const quoted = quoteIdentifier(free?.name ?? '');
  return [
    ...(compose ? [{ title: 'INSERT', sql: insertSql(table, table.sql, compose.row(0)) }] : []),
    ...(free
      ? [{ title: `UPDATE of ${free.name}`, sql: `update ${table.sql} set ${quoted} = ${quoted}${returning}` }]
      : []),
    { title: 'DELETE', sql: `delete from ${table.sql}${returning}` },
  ];
}
