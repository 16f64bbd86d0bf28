import { keyOf } from '../../catalog/model.ts';
import { quoteLiteral } from '../../sql/identifiers.ts';
import { EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { count } from '../proof.ts';
import { describeDifference, type Image, show } from '../rows/image.ts';
import { type Row, rowsOf } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import {
  afterwards,
  type Examination,
  failed,
  held,
  isWritable,
  notShown,
  readingsAfter,
  type Stage,
  stricterConstraint,
  subjectsOf,
} from './examination.ts';
import { withoutKeptAside } from './kept-aside.ts';
import { look, type RoleView, type RoleWrite, writesOf } from './role-view.ts';
import { type Settings, settingsOf } from './settings.ts';

type SameRowsPerRole = Extract<Obligation, { kind: 'same-rows-per-role' }>;

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
    const writable = isWritable(stage.plan, name);
    const writes = writable ? writesOf(stage, table) : [];
    const before = await look(stage, table, roles, situations, writes);
    return async () => {
      const own = await ownPlaces(stage);
      const leaveOut = await withoutKeptAside(stage);
      const standing = afterwards(stage.plan, table);
      const after = await look(stage, standing, roles, situations, writable ? writesOf(stage, standing) : []);
      let seen = 0;
      for (const [i, then] of before.entries()) {
        const now = after[i];
        if (!now) continue;
        if (then.view instanceof EngineError)
          return [notShown(kind, title, `role ${then.role} cannot be taken on: ${then.view.message}`)];
        if (now.view instanceof EngineError)
          return [failed(kind, title, `role ${then.role} is gone: ${now.view.message}`)];
        const fault = faultOf(
          stage,
          table,
          without(leaveOut, table, then.view),
          without(leaveOut, table, now.view),
          own,
          writes,
        );
        if (fault) return [failed(kind, title, `${inSituation(then.role, then.settings)}: ${fault}`)];
        seen += then.view.rows instanceof EngineError ? 0 : then.view.rows.length;
      }
      const detail = `${count(roles.length, 'role')} (${roles.join(', ')}) in ${count(situations.length, 'situation')}, ${count(writes.length, 'write')} each`;
      return [held(kind, title, detail, seen)];
    };
  };
}

/**
 * Roles that were granted anything on the table or on a target, that a policy of theirs names, or that default privileges
 * let at whatever is made next.
 */
async function rolesAbout(stage: Stage, name: string): Promise<string[]> {
  const tables = [name, ...subjectsOf(stage.plan).targets].flatMap((n) => stage.tables.get(n) ?? []);
  const classes = tables.map((t) => `${quoteLiteral(t.sql)}::regclass`).join(', ');
  if (classes === '') return [];
  const rows = await rowsOf(
    stage.engine,
    `select r.rolname from pg_roles r where not r.rolsuper and r.oid in (
      select g.grantee from pg_class c, aclexplode(c.relacl) g where c.oid in (${classes})
      union select g.grantee from pg_attribute a, aclexplode(a.attacl) g where a.attrelid in (${classes})
      union select unnest(p.polroles) from pg_policy p where p.polrelid in (${classes})
      union select g.grantee from pg_default_acl d, aclexplode(d.defaclacl) g where d.defaclobjtype = 'r') order by 1`,
  );
  return rows.map((r) => r[0] ?? '');
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
  then: RoleView,
  now: RoleView,
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

/** What a role sees but for rows that show the target's values, as the row policy says. */
function without(leaveOut: Awaited<ReturnType<typeof withoutKeptAside>>, table: TableFacts, view: RoleView): RoleView {
  if (view.rows instanceof EngineError) return view;
  return { ...view, rows: leaveOut(table.key, { columns: table.columns.map((c) => c.name), rows: view.rows }).rows };
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

/** On the target a role may see the absorbed rows only as far as it saw them before, and its own as before. */
function targetFault(then: RoleView, now: RoleView, own: ReadonlySet<string>): string | undefined {
  const before = then.target instanceof EngineError ? 0 : then.target.length;
  const places = now.target instanceof EngineError ? [] : now.target;
  if (!(then.target instanceof EngineError) && now.target instanceof EngineError) {
    return `the target could be read and cannot be now: ${now.target.message}`;
  }
  const ofOwn = places.filter((p) => own.has(p)).length;
  if (ofOwn !== before) return `it saw ${count(before, 'row')} of the target and now sees ${ofOwn} of those`;
  const absorbed = places.length - ofOwn;
  const readable = then.rows instanceof EngineError ? 0 : then.rows.length;
  return absorbed > readable
    ? `it sees ${count(absorbed, 'absorbed row')} in the target, where it could see ${readable} under the old name`
    : undefined;
}

function inSituation(role: string, settings: Settings): string {
  const set = [...settings].map(([name, value]) => `${name} = ${show(value)}`).join(', ');
  return set === '' ? `as role ${role}` : `as role ${role} with ${set}`;
}
