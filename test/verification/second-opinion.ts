import type { ProvablePlan } from '../../src/verification/plan.ts';
import type { Oracle } from '../support/oracle.ts';
import { statementsOf } from '../support/oracle.ts';

/**
 * Judges a merge without the prover: the same writes are run on the database as it was and as the migration leaves it,
 * through the same two names, and after each the rows of everything that can be read are compared. Plain SQL only.
 */
export interface Merged {
  /** Schema and rows. */
  readonly sql: string;
  /** As SQL writes them. */
  readonly from: string;
  readonly into: string;
  readonly up: string;
  readonly down: string;
  readonly plan: ProvablePlan;
}

interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly category: string;
  readonly filled: boolean;
  readonly identity: string;
  readonly generated: boolean;
  readonly default: string | null;
  readonly key: boolean;
  readonly value: string | null;
}

interface Outcome {
  readonly error: string | undefined;
  readonly rows: Readonly<Record<string, string>>;
}

/** What is wrong with the merge, a sentence each; nothing where no fault was found. */
export async function faultsOf(oracle: Oracle, merged: Merged): Promise<string[]> {
  const { sql, from, into, up, down, plan } = merged;
  await oracle.catalog(sql);
  if (oracle.errors.length > 0) return [`the test's own SQL fails: ${JSON.stringify(oracle.errors[0])}`];
  const facts = await oracle.facts();
  const columns = { a: await columnsOf(oracle, from), b: await columnsOf(oracle, into) };
  const writes = [
    ...writesOn(from, columns.a, 0),
    ...writesOn(into, columns.b, 0, ownOf(plan)),
    ...writesOn(from, columns.a, 1),
  ];
  const { all: readings, written } = await readingsOf(oracle, from, into, columns, plan);
  const expected = await play(oracle, writes, written, false);
  const start = await read(oracle, readings, false);
  const roles = await visible(oracle, from, into, undefined);
  const failure = await migrate(oracle, up);
  if (failure) return failure.startsWith('cannot merge') ? [] : [`the migration fails: ${failure}`];
  const faults: string[] = [];
  const same = plan.rowPolicy === 'same-row';
  faults.push(...differences('the migration', start, await read(oracle, readings, true), same ? [from] : []));
  faults.push(...gains(roles, await visible(oracle, from, into, ownOf(plan))));
  const actual = same ? [] : await play(oracle, writes, written, true);
  const undone = await migrate(oracle, down);
  if (undone) faults.push(`the rollback fails: ${undone}`);
  else faults.push(...differences('the rollback', start, await read(oracle, readings, false), []));
  const restored = await oracle.facts();
  const left = restored.filter((f) => !facts.includes(f));
  const lost = facts.filter((f) => !restored.includes(f));
  if (left.length > 0 || lost.length > 0)
    faults.push(`the rollback leaves other facts: +${left.slice(0, 3).join(' | ')} -${lost.slice(0, 3).join(' | ')}`);

  if (!same) {
    const stricter = plan.obligations.flatMap((o) => (o.kind === 'writes-land' ? (o.stricter ?? []) : []));
    for (const [i, write] of writes.entries()) {
      const [then, now] = [expected[i], actual[i]];
      if (!then || !now) break;
      // A key that binds both tables from now on may refuse; everything behind that differs by right.
      if (!then.error && now.error && stricter.some((s) => now.error?.includes(`"${s}"`))) break;
      // A deferrable key is no arbiter for ON CONFLICT; the index that takes its place is none that is asked.
      if (then.error?.includes('(55000)')) break;
      // A value that fits no row is refused for itself on the table, and not missed where no row was to take it.
      const idle = then.error && !now.error && JSON.stringify(now.rows) === JSON.stringify(actual[i - 1]?.rows);
      if (idle) continue;
      if (!then.error !== !now.error) {
        faults.push(`${write.before}: ${then.error ?? 'was allowed'} before, ${now.error ?? 'allowed'} now`);
        break;
      }
      const wrong = differences(write.before, masked(then.rows), masked(now.rows), []);
      faults.push(...wrong);
      if (wrong.length > 0) break;
    }
    // What is written behind the migration lives on behind the rollback.
    await migrate(oracle, up);
    for (const write of writes.filter((w) => !w.after.startsWith('delete'))) await migrate(oracle, write.after);
    const late = await read(oracle, readings, true);
    const back = await migrate(oracle, down);
    if (back && !back.startsWith('cannot undo') && !/23\d\d\d/.test(back))
      faults.push(`the late rollback fails: ${back}`);
    if (!back) faults.push(...differences('the late rollback', late, await read(oracle, readings, false), []));
  }
  return [...new Set(faults)];
}

function ownOf(plan: ProvablePlan): string | undefined {
  return plan.obligations.flatMap((o) => (o.kind === 'target-rows-kept' ? [o.own] : []))[0];
}

/** Runs a migration in one transaction. @returns what PostgreSQL says against it */
async function migrate(oracle: Oracle, sql: string): Promise<string | undefined> {
  try {
    await oracle.query('begin');
    for (const statement of statementsOf(sql)) await oracle.query(statement);
    await oracle.query('commit');
    return undefined;
  } catch (error) {
    await oracle.query('rollback');
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return `${error.message}${'code' in error ? ` (${String(error.code)})` : ''}`;
}

async function columnsOf(oracle: Oracle, table: string): Promise<ColumnFacts[]> {
  const columns = await oracle.query<Omit<ColumnFacts, 'value'>>(`
    select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type, typcategory as category,
      attidentity as identity, attgenerated <> '' as generated, pg_get_expr(adbin, adrelid) as default,
      attnotnull as filled,
      exists (select from pg_index i where i.indrelid = attrelid and i.indisunique and attnum = any (i.indkey)) as key
    from pg_attribute join pg_type t on t.oid = atttypid left join pg_attrdef d on adrelid = attrelid and adnum = attnum
    where attrelid = '${table.replaceAll("'", "''")}'::regclass and attnum > 0 and not attisdropped order by attnum`);
  const filled: ColumnFacts[] = [];
  for (const column of columns) {
    const [row] = await oracle.query<{ v: string | null }>(
      `select ${column.name}::text as v from ${table} where ${column.name} is not null order by 1 limit 1`,
    );
    filled.push({ ...column, value: row?.v ?? null });
  }
  return filled;
}

/** SQL that gives a value that no row has yet, made from one that is there. */
function fresh({ type, category, value }: ColumnFacts, round: number): string | undefined {
  if (value === null) return undefined;
  const text = `'${value.replaceAll("'", "''")}'`;
  if (type === 'uuid') return `md5(${text} || '${round}')::uuid`;
  if (category === 'N') return `(${text}::numeric + ${round * 50 + 1000007})::${type}`;
  if (category === 'S') return `substr('${round}' || ${text}, 1, greatest(1, length(${text})))::${type}`;
  if (category === 'D') return `(${text}::${type} + interval '${round + 1} day')::${type}`;
  return undefined;
}

interface Write {
  readonly before: string;
  readonly after: string;
}

/** Writes that touch the rows of one table alone; through the target's name only its own ones, as the plan says they are told apart. */
function writesOn(table: string, columns: readonly ColumnFacts[], round: number, own?: string): Write[] {
  return sqlOn(table, columns, round).map((before) => {
    if (own === undefined || before.startsWith('insert')) return { before, after: before };
    return { before, after: `${before}${before.includes(' where ') ? ' and' : ' where'} (${own})` };
  });
}

function sqlOn(table: string, columns: readonly ColumnFacts[], round: number): string[] {
  const writable = columns.filter((c) => !c.generated);
  const literal = (c: ColumnFacts) => (c.value === null ? 'null' : `'${c.value.replaceAll("'", "''")}'`);
  const counted = (c: ColumnFacts) => c.identity !== '' || /nextval/.test(c.default ?? '');
  const random = (c: ColumnFacts) => !counted(c) && /\(/.test(c.default ?? '');
  const given = writable.filter((c) => !counted(c));
  const values = given.map((c) => (c.key ? (fresh(c, round) ?? literal(c)) : literal(c)));
  const list = given.map((c) => c.name).join(', ');
  const sparse = writable.filter(
    (c) => random(c) || (c.filled && c.default === null && c.identity === '') || (c.key && !counted(c)),
  );
  const sparseValues = sparse.map((c) => (c.key ? (fresh(c, round + 2) ?? literal(c)) : literal(c)));
  const insert = (names: string, list_: readonly string[]) =>
    names === ''
      ? `insert into ${table} default values`
      : `insert into ${table} (${names}) values (${list_.join(', ')})`;
  const names = sparse.map((c) => c.name).join(', ');
  const key = writable.filter((c) => c.key);
  return [
    insert(list, values),
    insert(names, sparseValues),
    ...writable
      .filter((c) => c.identity === '')
      .flatMap((c) => [
        `update ${table} set ${c.name} = ${fresh(c, round + 3) ?? literal(c)} where ${c.name}::text = ${literal(c)}`,
        ...(c.category === 'S' ? [`update ${table} set ${c.name} = repeat('k', 30) where ${c.name} is not null`] : []),
        `update ${table} set ${c.name} = null where ${c.name} is not null`,
        ...(random(c) ? [] : [`update ${table} set ${c.name} = default where ${c.name} is null`]),
      ]),
    ...key.map((c) => `delete from ${table} where ${c.name}::text = ${literal(c)}`),
    `delete from ${table}`,
    insert(list, values),
    `${insert(list, values)} on conflict do nothing`,
  ];
}

interface Readings {
  readonly [name: string]: { readonly before: string; readonly after: string };
}

/** What differs from run to run by right: random uuids, the time. */
function masked(rows: Readonly<Record<string, string>>): Record<string, string> {
  const text = (rows_: string) =>
    rows_
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, 'random')
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+(?:\+\d\d)?/g, 'now')
      .split('\n')
      .sort()
      .join('\n');
  return Object.fromEntries(Object.entries(rows).map(([name, found]) => [name, text(found)]));
}

/** How every table and view is read; the target without the absorbed rows, once they are there. */
async function readingsOf(
  oracle: Oracle,
  from: string,
  into: string,
  columns: { readonly a: readonly ColumnFacts[]; readonly b: readonly ColumnFacts[] },
  plan: ProvablePlan,
): Promise<{ readonly all: Readings; readonly written: Readings }> {
  const others = await oracle.query<{ name: string }>(`
    select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p', 'v') and nspname !~ '^pg_' and nspname <> 'information_schema'
      and c.oid not in ('${from.replaceAll("'", "''")}'::regclass, '${into.replaceAll("'", "''")}'::regclass)
      and not exists (select from pg_depend d join pg_rewrite r on r.oid = d.objid
        where r.ev_class = c.oid and d.refobjid = '${into.replaceAll("'", "''")}'::regclass)
      and relkind <> 'v'`);
  const select = (table: string, list: readonly ColumnFacts[], where: string) =>
    `select row(${list.map((c) => `t.${c.name}`).join(', ')})::text as row from ${table} as t${where}`;
  const own = ownOf(plan);
  const whole = others.map(({ name }) => {
    const sql = `select t::text as row from ${name} as t`;
    return [name, { before: sql, after: sql }] as const;
  });
  const a = select(from, columns.a, '');
  // One sequence gives keys to the rows of both from now on, so which number a row of the target gets is not said.
  const counts = (c: ColumnFacts) => c.identity !== '' || /nextval/.test(c.default ?? '');
  const taken = columns.b.filter(counts).map((c) => c.default);
  const plainA = columns.a.filter((c) => !counts(c) || c.identity !== '' || !taken.includes(c.default));
  const plainB = columns.b.filter((c) => !counts(c));
  const where = own === undefined ? '' : ` where (${own})`;
  const counted = select(from, plainA, '');
  return {
    all: {
      ...Object.fromEntries(whole),
      [from]: { before: a, after: a },
      [into]: { before: select(into, columns.b, ''), after: select(into, columns.b, where) },
    },
    written: {
      ...Object.fromEntries(whole),
      [from]: { before: counted, after: counted },
      [into]: { before: select(into, plainB, ''), after: select(into, plainB, where) },
    },
  };
}

async function read(
  oracle: Oracle,
  readings: Readings,
  after: boolean,
  inside = false,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, sql] of Object.entries(readings)) {
    if (inside) await oracle.query('savepoint reading');
    try {
      const rows = await oracle.query<{ row: string }>(after ? sql.after : sql.before);
      found[name] = rows
        .map((r) => r.row)
        .sort()
        .join('\n');
    } catch (error) {
      found[name] = messageOf(error);
      if (inside) await oracle.query('rollback to savepoint reading');
    }
  }
  return found;
}

/** Does the writes one after the other, each by itself, and takes them all back. */
async function play(oracle: Oracle, writes: readonly Write[], readings: Readings, after: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const counters = await oracle.query<{ back: string }>(`
    select format('select setval(%L, %s, %s)', format('%I.%I', schemaname, sequencename),
      coalesce(last_value, start_value), (last_value is not null)::text) as back from pg_sequences`);
  await oracle.query('begin');
  for (const write of writes) {
    let error: string | undefined;
    await oracle.query('savepoint one');
    try {
      await oracle.query(after ? write.after : write.before);
      await oracle.query('set constraints all immediate');
      await oracle.query('set constraints all deferred');
    } catch (e) {
      error = messageOf(e);
      await oracle.query('rollback to savepoint one');
    }
    await oracle.query('release savepoint one');
    outcomes.push({ error, rows: await read(oracle, readings, after, true) });
  }
  await oracle.query('rollback');
  for (const { back } of counters) await oracle.query(back);
  return outcomes;
}

function differences(
  what: string,
  then: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  excepted: readonly string[],
): string[] {
  return Object.keys(then).flatMap((name) =>
    then[name] === now[name] || excepted.includes(name)
      ? []
      : [`${what}: ${name} was\n${then[name]}\nand is\n${now[name]}`],
  );
}

/** By role: how many rows it reads under either name, undefined where it may not read. */
type Visible = ReadonlyMap<
  string,
  { readonly a: number | undefined; readonly b: number | undefined; readonly foreign: number }
>;

async function visible(oracle: Oracle, from: string, into: string, own: string | undefined): Promise<Visible> {
  const roles = await oracle.query<{ rolname: string }>(
    `select quote_ident(rolname) as rolname from pg_roles where rolname !~ '^pg_' and not rolsuper`,
  );
  const found = new Map();
  for (const { rolname } of roles) {
    const counted = async (sql: string): Promise<number | undefined> => {
      await oracle.query('begin');
      try {
        await oracle.query(`set local role ${rolname}`);
        return Number((await oracle.query<{ n: string }>(sql))[0]?.n);
      } catch {
        return undefined;
      } finally {
        await oracle.query('rollback');
      }
    };
    found.set(rolname, {
      a: await counted(`select count(*) as n from ${from}`),
      b: await counted(`select count(*) as n from ${into}${own === undefined ? '' : ` where (${own})`}`),
      foreign: own === undefined ? 0 : ((await counted(`select count(*) as n from ${into} where not (${own})`)) ?? 0),
    });
  }
  return found;
}

function gains(then: Visible, now: Visible): string[] {
  return [...then].flatMap(([role, before]) => {
    const after = now.get(role);
    if (!after) return [`role ${role} is gone`];
    const faults: string[] = [];
    if (before.a !== after.a) faults.push(`role ${role} read ${before.a} rows under the old name and now ${after.a}`);
    // A role with single columns of the target cannot ask whose a row is.
    if (before.b !== undefined && after.b !== undefined && before.b !== after.b)
      faults.push(`role ${role} read ${before.b} rows of the target and now ${after.b}`);
    if (after.foreign > (before.a ?? 0))
      faults.push(
        `role ${role} reads ${after.foreign} absorbed rows in the target and could read ${before.a ?? 'none'}`,
      );
    return faults;
  });
}
