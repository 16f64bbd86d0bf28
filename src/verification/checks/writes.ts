import { keyOf } from '../../catalog/model.ts';
import type { Obligation } from '../obligation.ts';
import { type Check, count } from '../proof.ts';
import { describeDifference, type Image, type Reading, readImage } from '../rows/image.ts';
import { keepSequences } from '../sequences.ts';
import type { Row } from '../session.ts';
import type { TableFacts } from '../tables.ts';
import {
  type Examination,
  failed,
  held,
  nameOf,
  notShown,
  readingsAfter,
  readingsBefore,
  type Stage,
  stricterConstraint,
  subjectsOf,
} from './examination.ts';
import { outcomeWithout, withoutKeptAside } from './kept-aside.ts';
import { type Expectation, faultOf, tryWrite, type WriteOutcome } from './write-outcome.ts';
import { hijacks, type Probe, type ProbeSource, probesOf } from './write-probes.ts';

type WritesLand = Extract<Obligation, { kind: 'writes-land' }>;
type WritesUnchanged = Extract<Obligation, { kind: 'writes-unchanged' }>;

// Tables that are looked at after each write; the nearest come first.
const MOST_TABLES = 16;

/** Writes through the old name do what they did on the old table, to it and to everything around it. */
export function writesLand(obligation: WritesLand): Examination {
  const { kind, table: name, key } = obligation;
  const title = `writes through ${keyOf(name)} land as they did on the table`;
  return async (stage) => {
    const source = await sourceOf(stage, keyOf(name), key);
    if (!source) return async () => [notShown(kind, title, 'the table could not be built')];
    const expected = await expectations(stage, source, title);
    const target = await targetOf(stage);
    return async () => {
      const results = await compare(stage, source, expected, false);
      const stolen = target && (await stealing(stage, source, target));
      if (stolen) return [failed(kind, `writes through ${keyOf(name)} leave the target's own rows alone`, stolen)];
      return [landed(kind, title, expected.size, results)];
    };
  };
}

/** Writes to the target by its own name still do to its own rows what they did. */
export function targetWritesLand(name: string): Examination {
  const kind = 'target-writes-land';
  const title = `writes to ${name} land as they did`;
  return async (stage) => {
    const source = await sourceOf(stage, name);
    if (!source) return async () => [notShown(kind, title, 'the table could not be built')];
    // A write to every row now reaches the absorbed ones too, as the plan says.
    const expected = await expectations(stage, source, title, (p) => !p.title.includes('every row'));
    return async () => {
      const results = await compare(stage, source, expected, true);
      return [landed(kind, title, expected.size, results)];
    };
  };
}

/** Writes to a table whose name and rows the plan leaves alone do what they did, upserts on every key included. */
export function writesUnchanged({ kind, table: name }: WritesUnchanged): Examination {
  const title = `writes to ${keyOf(name)} do what they did`;
  return async (stage) => {
    const source = await sourceOf(stage, keyOf(name));
    if (!source) return async () => [notShown(kind, title, 'the table could not be built')];
    const expected = await expectations(stage, source, title);
    return async () => {
      const { fault, lost } = await compare(stage, source, expected, false);
      const [gone] = lost;
      const found = fault ?? (gone && `${gone} was possible before and is not now`);
      return [landed(kind, title, expected.size, { ...(found !== undefined && { fault: found }), lost: [] })];
    };
  };
}

function limits(lost: readonly string[]): string {
  return lost.length === 0 ? '' : `, save what the plan rules out: ${lost.join('; ')}`;
}

/** @param key columns that tell its rows apart; those of its primary key unless told */
export async function sourceOf(
  stage: Stage,
  name: string,
  key: readonly string[] = stage.tables.get(name)?.keys.find((k) => k.primary)?.columns ?? [],
): Promise<ProbeSource | undefined> {
  const table = stage.tables.get(name);
  const compose = stage.filled.composers.get(name);
  const groups = stage.filled.groups.get(name);
  if (!table || !compose || !groups) return undefined;
  const image = await readImage(stage.engine, { name: nameOf(table), columns: table.columns.map((c) => c.name) });
  return { table, key, compose, groups, image: { ...image, rows: madeRowsOutside(stage, table, image) } };
}

/**
 * The rows with those of the files in the middle: writes are tried on the first and the last row, and one of the files may be
 * in both tables, so that its values are no longer what they were.
 */
function madeRowsOutside(stage: Stage, table: TableFacts, { columns, rows }: Image): Image['rows'] {
  const given = [...(stage.filled.given.get(table.key)?.values() ?? [])];
  if (given.length === 0) return rows;
  const key = table.keys.find((k) => k.primary)?.columns ?? [];
  const places = key.map((c) => columns.indexOf(c));
  const spell = (values: readonly (string | null | undefined)[]) => JSON.stringify(values);
  const keys = new Set(given.map((row) => spell(key.map((c) => row.values.get(c)))));
  const isGiven = (row: Row) => keys.has(spell(places.map((i) => row[i])));
  const made = rows.filter((row) => !isGiven(row));
  return [...made.slice(0, -1), ...rows.filter(isGiven), ...made.slice(-1)];
}

async function expectations(
  stage: Stage,
  source: ProbeSource,
  title: string,
  wanted: (probe: Probe) => boolean = () => true,
): Promise<Map<Probe, Expectation>> {
  const restore = await keepSequences(stage.engine);
  const readings = nearest(stage, source.table, readingsBefore(stage));
  const probes = probesOf(source).filter(wanted);
  // One pass behind the other, so that the clock has moved on between the two tries of a write.
  const passes: WriteOutcome[][] = [];
  for (const pass of [1, 2]) {
    const outcomes: WriteOutcome[] = [];
    for (const [i, probe] of probes.entries()) {
      stage.progress(title);
      const first = passes[0]?.[i];
      outcomes.push(pass === 2 && first?.refusal ? first : await tryWrite(stage.engine, probe, readings, restore));
    }
    passes.push(outcomes);
  }
  const [first = [], second = []] = passes;
  const expected = new Map<Probe, Expectation>();
  for (const [i, probe] of probes.entries()) {
    const [once, again] = [first[i], second[i]];
    if (once && again) expected.set(probe, { first: once, second: again });
  }
  return expected;
}

/** The check that the comparison comes to. */
function landed(kind: string, title: string, writes: number, results: { fault?: string; lost: string[] }): Check {
  if (results.fault) return failed(kind, title, results.fault);
  const detail = `${count(writes, 'write')}, each with the same outcome${limits(results.lost)}`;
  return held(kind, title, detail, writes);
}

async function compare(
  stage: Stage,
  source: ProbeSource,
  expected: ReadonlyMap<Probe, Expectation>,
  lenient: boolean,
): Promise<{ fault?: string; lost: string[] }> {
  const restore = await keepSequences(stage.engine);
  const readings = nearest(stage, source.table, readingsAfter(stage));
  const numbered = {
    table: source.table.key,
    columns: source.table.columns.filter((c) => c.sequence !== undefined).map((c) => c.name),
  };
  const lost: string[] = [];
  const leaveOut = await withoutKeptAside(stage);
  const compared = (outcome: WriteOutcome) => outcomeWithout(leaveOut, outcome, source.table.key, source.image.columns);
  for (const [probe, expectation] of expected) {
    stage.progress(`comparing writes to ${source.table.key}`);
    const now = await tryWrite(stage.engine, probe, readings, restore);
    // Only the primary key has to be one that ON CONFLICT finds.
    if (now.refusal?.code === '42P10' && probe.conflict && probe.conflict.columns.join() !== source.key.join()) {
      const over = `ON CONFLICT (${probe.conflict.columns.join(', ')})`;
      if (!lost.includes(over)) lost.push(over);
      continue;
    }
    const stated = statedLimit(stage, expectation, now);
    if (stated !== undefined) {
      if (!lost.includes(stated)) lost.push(stated);
      continue;
    }
    const before = { first: compared(expectation.first), second: compared(expectation.second) };
    const fault = faultOf(before, compared(now), source.image.columns, numbered, lenient);
    if (fault) return { fault: `${probe.title}: ${fault}`, lost };
  }
  return { lost };
}

/** What a plan says that it cannot keep: keys that bind both tables now, GENERATED ALWAYS; undefined for anything else. */
function statedLimit(stage: Stage, { first }: Expectation, now: WriteOutcome): string | undefined {
  const name = now.refusal && !first.refusal && stricterConstraint(stage, now.refusal);
  if (name) return `values that ${name} refuses since it binds the rows of both tables`;
  if (now.refusal?.code === '23514' && !first.refusal && stage.plan.rowPolicy === 'same-row')
    return 'values that only one of the tables took, in a row that was in both';
  return first.refusal?.code === '428C9' && !now.refusal ? 'the refusal of values for GENERATED ALWAYS' : undefined;
}

/** The table itself, then what references it, then the others, as far as it goes. */
function nearest(stage: Stage, table: TableFacts, readings: ReadonlyMap<string, Reading>): Map<string, Reading> {
  const { targets } = subjectsOf(stage.plan);
  const rank = (key: string) => {
    if (key === table.key) return 0;
    if (targets.includes(key)) return 1;
    return stage.tables.get(key)?.foreignKeys.some((k) => k.parent === table.key) ? 2 : 3;
  };
  // Under same-row a row of the target is the absorbed row too, so that a write to one shows in the other.
  const kept = [...readings].filter(
    ([key]) =>
      stage.plan.rowPolicy !== 'same-row' ||
      key === table.key ||
      !refersTo(stage, key, new Set([...targets, ...subjectsOf(stage.plan).absorbed].filter((k) => k !== table.key))),
  );
  return new Map(kept.sort(([a], [b]) => rank(a) - rank(b)).slice(0, MOST_TABLES));
}

/** Whether the table is one of these or refers to one, directly or through others: deletes reach it. */
function refersTo(
  stage: Stage,
  key: string,
  others: ReadonlySet<string>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (others.has(key)) return true;
  if (seen.has(key)) return false;
  const parents = stage.tables.get(key)?.foreignKeys.map((k) => k.parent) ?? [];
  return parents.some((p) => p !== key && refersTo(stage, p, others, new Set([...seen, key])));
}

interface Target {
  readonly reading: Reading;
  readonly key: readonly string[];
}

async function targetOf(stage: Stage): Promise<Target | undefined> {
  const [name] = subjectsOf(stage.plan).targets;
  const table = name === undefined ? undefined : stage.tables.get(name);
  const reading = name === undefined ? undefined : readingsAfter(stage).get(name);
  if (!table || !reading || stage.plan.rowPolicy === 'same-row') return undefined;
  return { reading, key: table.keys.find((k) => k.primary)?.columns ?? [] };
}

/** Upserts through the old name that meet a key of the target's own: its rows must stay as they are. */
async function stealing(stage: Stage, source: ProbeSource, target: Target): Promise<string | undefined> {
  const own = await readImage(stage.engine, target.reading);
  const restore = await keepSequences(stage.engine);
  const readings = new Map([['own', target.reading]]);
  for (const probe of hijacks(source, own, target.key)) {
    const outcome = await tryWrite(stage.engine, probe, readings, restore);
    const after = outcome.images.get('own');
    const fault = after && describeDifference(keyOf(target.reading.name), own, after);
    if (fault) return `${probe.title}: ${fault}`;
  }
  return undefined;
}
