import { keyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { count } from '../proof.ts';
import { describeDifference, type Image, readingSql, show } from '../rows/image.ts';
import { insertSql } from '../rows/insert.ts';
import { keepSequences } from '../sequences.ts';
import { attempt, type Row, rolledBack, rowsOf } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import {
  type Examination,
  failed,
  held,
  nameOf,
  notShown,
  readingsAfter,
  type Stage,
  stricterConstraint,
  subjectsOf,
} from './examination.ts';
import { type Settings, settingsOf } from './settings.ts';

type SameRowsPerRole = Extract<Obligation, { kind: 'same-rows-per-role' }>;

/** What a role could see and do under some settings. */
interface View {
  readonly rows: readonly Row[] | EngineError;
  /** For each write what it returned. */
  readonly writes: readonly (readonly Row[] | EngineError)[];
  /** Places of the target's rows that it sees. */
  readonly target: readonly string[] | EngineError;
  /** How many rows it would see if it were granted SELECT; as many as it sees where it is. */
  readonly granted: number;
}

/** Every role sees and changes through the old name the rows that it did, and sees no more of the target than both gave it. */
export function sameRowsPerRole(obligation: SameRowsPerRole): Examination {
  const { kind } = obligation;
  const name = keyOf(obligation.table);
  const title = `each role sees and changes the rows of ${name} that it did`;
  return async (stage) => {
    const table = stage.tables.get(name);
    const roles = [...new Set([...obligation.roles, ...(await rolesAbout(stage, name))])];
    if (!table || roles.length === 0) return async () => [];
    const subjects = [name, ...subjectsOf(stage.plan).targets].flatMap((n) => stage.tables.get(n) ?? []);
    const situations = await settingsOf(stage.engine, subjects, stage.tables);
    const writes = writesOf(stage, table);
    const before = await look(stage, table, roles, situations, writes);
    return async () => {
      const own = await ownPlaces(stage);
      const after = await look(stage, table, roles, situations, writes);
      let seen = 0;
      const readers = new Set<string>();
      for (const [i, then] of before.entries()) {
        const now = after[i];
        if (!now) continue;
        if (then.view instanceof EngineError)
          return [notShown(kind, title, `role ${then.role} cannot be taken on: ${then.view.message}`)];
        if (now.view instanceof EngineError)
          return [failed(kind, title, `role ${then.role} is gone: ${now.view.message}`)];
        const fault = faultOf(stage, table, then.view, now.view, own, writes);
        if (fault) return [failed(kind, title, `${inSituation(then.role, then.settings)}: ${fault}`)];
        if (own && then.view.rows instanceof EngineError && seesAbsorbed(now.view, own)) readers.add(then.role);
        seen += then.view.rows instanceof EngineError ? 0 : then.view.rows.length;
      }
      const detail = `${count(roles.length, 'role')} (${roles.join(', ')}) in ${count(situations.length, 'situation')}, ${count(writes.length, 'write')} each`;
      const also = [...readers].map(
        (r) => `; ${r}, which could not read ${name}, now sees its rows in the target, as readers of the target do`,
      );
      return [held(kind, title, `${detail}${also.join('')}`, seen)];
    };
  };
}

/** Roles that were granted anything on the table or on a target, or that a policy of theirs names. */
async function rolesAbout(stage: Stage, name: string): Promise<string[]> {
  const tables = [name, ...subjectsOf(stage.plan).targets].flatMap((n) => stage.tables.get(n) ?? []);
  const classes = tables.map((t) => `${quoteLiteral(t.sql)}::regclass`).join(', ');
  if (classes === '') return [];
  const rows = await rowsOf(
    stage.engine,
    `select r.rolname from pg_roles r where not r.rolsuper and r.oid in (
      select g.grantee from pg_class c, aclexplode(c.relacl) g where c.oid in (${classes})
      union select g.grantee from pg_attribute a, aclexplode(a.attacl) g where a.attrelid in (${classes})
      union select unnest(p.polroles) from pg_policy p where p.polrelid in (${classes})) order by 1`,
  );
  return rows.map((r) => r[0] ?? '');
}

interface Looked {
  readonly role: string;
  readonly settings: Settings;
  readonly view: View | EngineError;
}

async function look(
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
      if (!(view instanceof EngineError) && view.rows instanceof EngineError) {
        const granted = await ifGranted(engine, table, role, settings);
        await restore();
        looked.push({ role, settings, view: { ...view, granted } });
        continue;
      }
      await restore();
      looked.push({ role, settings, view });
    }
  }
  return looked;
}

/** What row-level security alone would let the role see: how far readers of the target may see the absorbed rows. */
async function ifGranted(engine: Engine, table: TableFacts, role: string, settings: Settings): Promise<number> {
  return rolledBack(engine, async () => {
    const to = quoteIdentifier(role);
    await attempt(engine, `grant usage on schema ${quoteIdentifier(table.schema)} to ${to}`);
    await attempt(engine, `grant select on ${table.sql} to ${to}`);
    if (await become(engine, role, settings)) return 0;
    const rows = await attempt(engine, `select count(*) from ${table.sql}`);
    return rows instanceof EngineError ? 0 : Number(rows[0]?.[0] ?? 0);
  });
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
): Promise<View> {
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
    granted: rows instanceof EngineError ? 0 : rows.length,
    writes: outcomes,
    target: places instanceof EngineError ? places : places.map((r) => r[0] ?? ''),
  };
}

interface RoleWrite {
  readonly title: string;
  readonly sql: string;
}

function writesOf(stage: Stage, table: TableFacts): RoleWrite[] {
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

/** Where the target's own rows stand; undefined where own and absorbed rows cannot be told apart. */
async function ownPlaces(stage: Stage): Promise<ReadonlySet<string> | undefined> {
  const [name] = subjectsOf(stage.plan).targets;
  const reading = name === undefined ? undefined : readingsAfter(stage).get(name);
  const table = name === undefined ? undefined : stage.tables.get(name);
  if (!reading?.where || !table) return undefined;
  const rows = await rowsOf(stage.engine, `select ctid::text from ${table.sql} where (${reading.where})`);
  return new Set(rows.map((r) => r[0] ?? ''));
}

function faultOf(
  stage: Stage,
  table: TableFacts,
  then: View,
  now: View,
  own: ReadonlySet<string> | undefined,
  writes: readonly RoleWrite[],
): string | undefined {
  const columns = table.columns.map((c) => c.name);
  const rows = answersFault(`${table.key}`, columns, then.rows, now.rows, 'reading');
  if (rows) return rows;
  const key = table.keys.find((k) => k.primary)?.columns ?? [];
  for (const [i, write] of writes.entries()) {
    const [before, after] = [then.writes[i], now.writes[i]];
    if (after instanceof EngineError && stricterConstraint(stage, after)) continue;
    const fault =
      before && after && answersFault(`the rows that ${write.title} reaches`, key, before, after, write.title);
    if (fault) return fault;
  }
  return own && targetFault(then, now, own);
}

function answersFault(
  what: string,
  columns: readonly string[],
  then: readonly Row[] | EngineError,
  now: readonly Row[] | EngineError,
  doing: string,
): string | undefined {
  if (then instanceof EngineError && now instanceof EngineError) return undefined;
  if (then instanceof EngineError)
    return now instanceof EngineError || now.length === 0
      ? undefined
      : `${doing} was refused (${then.message}) and is allowed now`;
  if (now instanceof EngineError) return `${doing} was allowed and is refused now: ${now.message} (${now.code})`;
  const image = (rows: readonly Row[]): Image => ({ columns, rows });
  return describeDifference(what, image(then), image(now));
}

function seesAbsorbed(now: View, own: ReadonlySet<string>): boolean {
  return !(now.target instanceof EngineError) && now.target.some((place) => !own.has(place));
}

/** On the target a role may see the absorbed rows only as far as it saw them before, and its own as before. */
function targetFault(then: View, now: View, own: ReadonlySet<string>): string | undefined {
  const before = then.target instanceof EngineError ? 0 : then.target.length;
  const places = now.target instanceof EngineError ? [] : now.target;
  if (!(then.target instanceof EngineError) && now.target instanceof EngineError) {
    return `the target could be read and cannot be now: ${now.target.message}`;
  }
  const ofOwn = places.filter((p) => own.has(p)).length;
  if (ofOwn !== before) return `it saw ${count(before, 'row')} of the target and now sees ${ofOwn} of those`;
  const absorbed = places.length - ofOwn;
  return absorbed > then.granted
    ? `it sees ${count(absorbed, 'absorbed row')} in the target, where it could see ${then.granted} under the old name`
    : undefined;
}

function inSituation(role: string, settings: Settings): string {
  const set = [...settings].map(([name, value]) => `${name} = ${show(value)}`).join(', ');
  return set === '' ? `as role ${role}` : `as role ${role} with ${set}`;
}
