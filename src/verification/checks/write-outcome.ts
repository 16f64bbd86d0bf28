import { quoteIdentifier, quoteLiteral, quoteQualified } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import { describeDifference, type Image, masked, type Reading, volatileColumns } from '../rows/image.ts';
import { attempt, type Row, rolledBack, rowsOf } from '../session.ts';
import type { Probe } from './write-probes.ts';

/** What a write did: the refusal, or what it returned and every table as it then stood. */
export interface WriteOutcome {
  readonly refusal?: EngineError;
  readonly returned: readonly Row[];
  readonly images: ReadonlyMap<string, Image>;
}

/** Tries a write, looks at all tables, and takes it back. */
export async function tryWrite(
  engine: Engine,
  probe: Probe,
  readings: ReadonlyMap<string, Reading>,
  restore: () => Promise<void>,
): Promise<WriteOutcome> {
  const outcome = await rolledBack(engine, async () => {
    const answer = await attempt(engine, probe.sql);
    if (answer instanceof EngineError) return { refusal: answer, returned: [], images: new Map<string, Image>() };
    const late = await attempt(engine, 'set constraints all immediate');
    if (late instanceof EngineError) return { refusal: late, returned: [], images: new Map<string, Image>() };
    const today = await todayOf(engine);
    const timeless = (row: Row) => row.map((v) => (v !== null && today.some((day) => v.startsWith(day)) ? 'now' : v));
    const images = await readImages(engine, readings);
    for (const [key, image] of images) images.set(key, { ...image, rows: image.rows.map(timeless) });
    return { returned: answer.map(timeless), images };
  });
  await restore();
  return outcome;
}

/**
 * How moments of today begin. No row that was made holds one, so a value that begins so was read from the clock; two tries
 * within a second need not show that.
 */
async function todayOf(engine: Engine): Promise<string[]> {
  const [row] = await rowsOf(engine, 'select current_date - 1, current_date, current_date + 1');
  return (row ?? []).flatMap((day) => day ?? []);
}

/** All readings in one query, since this is asked after each of many writes. */
async function readImages(engine: Engine, readings: ReadonlyMap<string, Reading>): Promise<Map<string, Image>> {
  const images = new Map([...readings].map(([key, r]) => [key, { columns: r.columns, rows: [] as Row[] }]));
  const parts = [...readings].map(([key, { name, columns, where }]) => {
    const values = columns.map((c) => `${quoteIdentifier(c)}::text`).join(', ');
    const condition = where === undefined ? '' : ` where (${where})`;
    return `select ${quoteLiteral(key)}, array_to_json(array[${values}]::text[])::text from ${quoteQualified(name.schema, name.name)}${condition}`;
  });
  if (parts.length === 0) return images;
  for (const [key, row] of await rowsOf(engine, parts.join(' union all '))) {
    images.get(key ?? '')?.rows.push(JSON.parse(row ?? '[]') as Row);
  }
  return images;
}

export interface Expectation {
  /** The write on the old table, twice: what differs between the two is left to chance or the clock. */
  readonly first: WriteOutcome;
  readonly second: WriteOutcome;
}

/**
 * What a write through the old name did otherwise than on the old table, in words; undefined where nothing.
 * @param numbered columns of that table that a sequence fills, which may go on with later numbers than before
 * @param lenient whether it may take what the old table refused
 */
export function faultOf(
  expected: Expectation,
  now: WriteOutcome,
  columns: readonly string[],
  numbered: { readonly table: string; readonly columns: readonly string[] },
  lenient = false,
): string | undefined {
  const { first, second } = expected;
  if (first.refusal && now.refusal) return undefined;
  if (now.refusal) return `it was taken before and is refused now: ${now.refusal.message} (${now.refusal.code})`;
  if (first.refusal) return lenient ? undefined : `it was refused before (${first.refusal.message}) and is taken now`;
  const pairs: [string, Image, Image, Image][] = [
    [
      'what it returns',
      { columns, rows: first.returned },
      { columns, rows: second.returned },
      { columns, rows: now.returned },
    ],
  ];
  for (const [key, image] of first.images) {
    const again = second.images.get(key);
    const after = now.images.get(key);
    if (again && after) pairs.push([key, image, again, after]);
  }
  for (const [what, a, b, after] of pairs) {
    const byChance = volatileColumns(a, b);
    const fault = describeDifference(what, masked(a, byChance), masked(after, byChance));
    if (!fault) continue;
    const ofTable = what === numbered.table || what === 'what it returns';
    if (!ofTable || numbered.columns.length === 0) return fault;
    const wider = new Set([...byChance, ...numbered.columns]);
    if (describeDifference(what, masked(a, wider), masked(after, wider))) return fault;
    const reissued = numbersGoBack(a, after, numbered.columns);
    if (reissued) return reissued;
  }
  return undefined;
}

/** A later number than the old table would have given is as good; an earlier one may have been given out before. */
function numbersGoBack(expected: Image, now: Image, columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const i = expected.columns.indexOf(column);
    const values = (image: Image) => new Set(image.rows.map((r) => r[i] ?? null));
    const before = values(expected);
    const after = values(now);
    const [wanted] = [...before].filter((v) => !after.has(v));
    const [given] = [...after].filter((v) => !before.has(v));
    if (wanted === undefined || given === undefined) continue;
    if (Number(given) < Number(wanted))
      return `${column} is given ${given}, where the old table's sequence stood at ${wanted}`;
  }
  return undefined;
}
