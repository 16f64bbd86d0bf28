import { keyOf, type QualifiedName } from '../../catalog/model.ts';
import { quoteIdentifier, quoteQualified } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import type { ProvablePlan } from '../plan.ts';
import { type Check, count } from '../proof.ts';
import { describeDifference, difference, type Image, type Reading, readImage, showRow } from '../rows/image.ts';
import { attempt, errorOf, rolledBack, rowsOf } from '../session.ts';
import { type Examination, failed, held, notShown } from './examination.ts';

type Of<K extends Obligation['kind']> = Extract<Obligation, { kind: K }>;

/** Every old row is read back through the old name. */
export function rowsReadBack(obligation: Of<'rows-read-back'>): Examination {
  const { kind, table, columns, keptAside, through = table } = obligation;
  const name = keyOf(table);
  const title = `rows of ${name} read back through ${obligation.through ? keyOf(through) : 'its old name'}`;
  return async ({ engine, plan }) => {
    const before = await readImage(engine, { name: table, columns });
    const both = keptAside ? await inBoth(engine, table, plan, keptAside.key) : undefined;
    return async () => {
      const after = await imageOrError(engine, { name: through, columns });
      if (after instanceof EngineError)
        return [failed(kind, title, `${keyOf(through)} cannot be read: ${after.message}`)];
      if (before.rows.length === 0) return [notShown(kind, title, `no rows of ${name} could be made`)];
      const expected = keptAside ? await leaveOut(engine, before, after, keptAside) : { before, after, aside: 0 };
      if (typeof expected === 'string') return [failed(kind, title, expected)];
      const fault = describeDifference(name, expected.before, expected.after);
      if (fault) return [failed(kind, title, fault)];
      if (both === 0)
        return [
          notShown(kind, title, 'the guards let no row pass that is in both tables, so none was seen to become one'),
        ];
      const aside =
        expected.aside > 0 ? `, ${count(expected.aside, 'row')} of them kept aside as the row policy says` : '';
      return [held(kind, title, `${count(before.rows.length, 'row')}, value for value${aside}`, before.rows.length)];
    };
  };
}

/** How many rows both tables have before a merge by equal keys; undefined where that cannot be asked. */
async function inBoth(
  engine: Engine,
  table: QualifiedName,
  plan: ProvablePlan,
  key: readonly string[],
): Promise<number | undefined> {
  const target = plan.obligations.find((o) => o.kind === 'target-rows-kept')?.table;
  if (!target || key.length === 0) return undefined;
  const match = key.map((c) => `a.${quoteIdentifier(c)} = b.${quoteIdentifier(c)}`).join(' and ');
  const [from, into] = [table, target].map((t) => quoteQualified(t.schema, t.name));
  const rows = await rolledBack(engine, () =>
    attempt(engine, `select count(*) from ${from} a join ${into} b on ${match}`),
  );
  return rows instanceof EngineError ? undefined : Number(rows[0]?.[0] ?? 0);
}

/** The target's own rows keep their values. */
export function targetRowsKept(obligation: Of<'target-rows-kept'>): Examination {
  const { kind, table, columns, own } = obligation;
  return sameRows(
    kind,
    `rows that were in ${keyOf(table)} before are as they were`,
    { name: table, columns },
    { name: table, columns, where: own },
  );
}

/** A dependent view returns what it returned. */
export function viewUnchanged(obligation: Of<'view-unchanged'>): Examination {
  const { kind, view } = obligation;
  return async (stage) => {
    const columns = await columnsOf(stage.engine, view);
    const reading = { name: view, columns };
    const title = `view ${keyOf(view)} returns the same rows`;
    if (columns.length === 0) return async () => [notShown(kind, title, 'it could not be built')];
    return sameRows(kind, title, reading, reading)(stage);
  };
}

/** Tables that the plan has no word about must not change at all. */
export function bystanders(excepted: ReadonlySet<string>): Examination {
  const kind = 'bystanders-kept';
  return async (stage) => {
    const others = [...stage.tables.values()].filter((t) => !excepted.has(t.key) && !t.isPartition);
    const afters: Awaited<ReturnType<Examination>>[] = [];
    for (const table of others) {
      const reading = { name: table, columns: table.columns.map((c) => c.name) };
      afters.push(await sameRows(kind, `rows of ${table.key} are as they were`, reading, reading)(stage));
    }
    return async () => {
      const checks: Check[] = [];
      for (const after of afters) checks.push(...(await after()));
      const wrong = checks.filter((c) => c.outcome === 'failed');
      if (wrong.length > 0 || checks.length === 0) return wrong;
      const rows = checks.reduce((n, c) => n + c.rows, 0);
      return [
        held(
          kind,
          excepted.size > 0 ? 'tables around them are as they were' : 'every table is as it was',
          `${count(rows, 'row')} of ${count(checks.length, 'table')}`,
          rows,
        ),
      ];
    };
  };
}

function sameRows(kind: string, title: string, first: Reading, second: Reading): Examination {
  return async ({ engine }) => {
    const before = await imageOrError(engine, first);
    return async () => {
      if (before instanceof EngineError) return [notShown(kind, title, before.message)];
      const after = await imageOrError(engine, second);
      if (after instanceof EngineError) return [failed(kind, title, `it cannot be read: ${after.message}`)];
      const fault = describeDifference(keyOf(second.name), before, after);
      if (fault) return [failed(kind, title, fault)];
      if (before.rows.length === 0) return [notShown(kind, title, 'there were no rows to compare')];
      return [held(kind, title, count(before.rows.length, 'row'), before.rows.length)];
    };
  };
}

/** @returns the columns of a relation by catalog; empty where there is no such relation */
export async function columnsOf(engine: Engine, name: QualifiedName): Promise<string[]> {
  const regclass = quoteQualified(name.schema, name.name).replaceAll("'", "''");
  const rows = await rowsOf(
    engine,
    `select attname from pg_attribute where attrelid = to_regclass('${regclass}') and attnum > 0 and not attisdropped order by attnum`,
  );
  return rows.map((r) => r[0] ?? '');
}

async function imageOrError(engine: Engine, reading: Reading): Promise<Image | EngineError> {
  let image: Image | undefined;
  const error = await errorOf(async () => {
    image = await readImage(engine, reading);
  });
  return image ?? error ?? new EngineError('it cannot be read', 'XX000');
}

/**
 * Rows whose differing values are kept aside may differ behind the old name, but their keys must still be there, and the old
 * values must be found in the table beside.
 */
async function leaveOut(
  engine: Engine,
  before: Image,
  after: Image,
  keptAside: { readonly table: QualifiedName; readonly key: readonly string[] },
): Promise<{ before: Image; after: Image; aside: number } | string> {
  const columns = await columnsOf(engine, keptAside.table);
  const name = keyOf(keptAside.table);
  if (columns.length === 0) return `${name}, which keeps differing rows aside, does not exist`;
  const aside = await readImage(engine, { name: keptAside.table, columns });
  const keyIn = (image: Image, row: readonly (string | null)[]) =>
    JSON.stringify(keptAside.key.map((k) => row[image.columns.indexOf(k)] ?? null));
  const kept = new Set(aside.rows.map((row) => keyIn(aside, row)));
  const present = new Set(after.rows.map((row) => keyIn(after, row)));
  const { missing } = difference(before, after);
  const common = before.columns.filter((c) => columns.includes(c));
  for (const row of missing.filter((r) => kept.has(keyIn(before, r)))) {
    if (!present.has(keyIn(before, row)))
      return `the row ${showRow(before.columns, row)} is kept aside in ${name} but gone from the old name`;
    const old = (r: readonly (string | null)[], image: Image) =>
      JSON.stringify(common.map((c) => r[image.columns.indexOf(c)] ?? null));
    const found = aside.rows.some((r) => old(r, aside) === old(row, before));
    // A table beside that lists values in its own way (one row a column) shares only the key.
    if (common.length > keptAside.key.length && !found) {
      return `the values of the row ${showRow(before.columns, row)} are not in ${name}`;
    }
  }
  const rest = (image: Image): Image => ({ ...image, rows: image.rows.filter((r) => !kept.has(keyIn(image, r))) });
  return { before: rest(before), after: rest(after), aside: kept.size };
}
