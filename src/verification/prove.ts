import { keyOf, type Snapshot } from '../catalog/model.ts';
import { quoteQualified } from '../sql/identifiers.ts';
import { build, printSlice, type Unbuilt } from './build.ts';
import { allSubjects, type Examination, failed, held, notShown, type Stage } from './checks/examination.ts';
import { examinationsOf } from './checks/index.ts';
import { type Engine, EngineError, type OpenEngine } from './engine.ts';
import type { ProvablePlan, TakenValues } from './plan.ts';
import { type Check, count, type Proof, sum } from './proof.ts';
import { type Filled, fill } from './rows/fill.ts';
import { followOthers } from './rows/follow.ts';
import { knownRows } from './rows/known.ts';
import { runSteps } from './run-plan.ts';
import { errorOf, pinSettings, rowsOf } from './session.ts';
import { settle } from './settle.ts';
import { readTables, type TableFacts } from './tables.ts';

export interface ProveOptions {
  readonly signal?: AbortSignal;
  /** What is being done now, and how much of the whole is done (0 to 1). */
  progress?(message: string, fraction: number): void;
  /** Most rows made for each table that the plan is about; 40 unless told. */
  readonly rows?: number;
}

/**
 * Proves a plan on a real PostgreSQL: builds the part of the schema that it touches, fills it with rows made to break it, runs
 * the migration, checks every obligation, and rolls back. Never throws for what PostgreSQL says: a step that fails is a
 * proof that failed, and a proof that was cancelled is incomplete.
 */
export function prove(
  snapshot: Snapshot,
  plan: ProvablePlan,
  open: OpenEngine,
  options: ProveOptions = {},
): Promise<Proof> {
  const { sql, notes } = printSlice(snapshot, plan.touches);
  return proveOn(sql, plan, open, options, notes, knownRows(snapshot));
}

type KnownTables = ReturnType<typeof knownRows>;

/** As `prove`, on a schema given as DDL and rows of its tables ("schema.table") that are known. */
export async function proveOn(
  schema: string,
  plan: ProvablePlan,
  open: OpenEngine,
  options: ProveOptions = {},
  notes: readonly string[] = [],
  known: KnownTables = () => undefined,
): Promise<Proof> {
  const started = performance.now();
  const report: Report = {
    engine: 'PostgreSQL',
    checks: [],
    counts: new Map(),
    fromFiles: 0,
    dropped: 0,
    notes: [...notes],
    unbuilt: [],
  };
  let engine: Engine | undefined;
  try {
    engine = await open(options.signal ? { signal: options.signal } : {});
    report.engine = engine.version;
    await perform(engine, schema, plan, options, report, known);
  } catch (error) {
    report.checks.push(interrupted(error, options.signal));
  } finally {
    await engine?.close().catch(() => undefined);
  }
  return proofOf(report, performance.now() - started);
}

interface Report {
  engine: string;
  checks: Check[];
  counts: ReadonlyMap<string, number>;
  fromFiles: number;
  dropped: number;
  notes: string[];
  /** What could not be built, and so excuses what fails for the very same reason. */
  unbuilt: readonly Unbuilt[];
}

async function perform(
  engine: Engine,
  schema: string,
  plan: ProvablePlan,
  options: ProveOptions,
  report: Report,
  known: KnownTables,
): Promise<void> {
  const say = (message: string, fraction: number) => {
    options.signal?.throwIfAborted();
    options.progress?.(message, fraction);
  };
  say('building the schema', 0);
  await pinSettings(engine);
  const unbuilt = await build(engine, schema);
  report.unbuilt = unbuilt;
  await pinSettings(engine);
  const extensions = unbuilt.filter((u) => EXTENSION.test(u.statement));
  report.checks.push(...unbuilt.filter((u) => !extensions.includes(u)).map(unbuiltCheck));
  // What an extension's absence breaks is among the statements that failed; by itself it shows nothing wrong.
  report.notes.push(...extensions.map(withoutExtension));
  const tables = withTaken(await readTables(engine), plan.takes ?? []);
  const missing = plan.touches.filter((name) => !tables.has(keyOf(name)) && unbuilt.length > 0);
  if (missing.length > 0) return;

  const subjects = allSubjects(plan);
  const filled = await fill(engine, tables, {
    subjects: new Set(subjects),
    ...(plan.rowPolicy && { rowPolicy: plan.rowPolicy }),
    most: options.rows ?? 40,
    known,
    progress: (message, part) => say(message, 0.1 + part * 0.2),
  });
  await followOthers(engine, tables, filled, plan.follows ?? []);
  const stage: Stage = { engine, plan, tables, filled, progress: (message) => say(message, 0.4) };
  say('finding rows that the guards let pass', 0.3);
  const settled = await settle(stage);
  report.dropped = filled.dropped + settled.removed;
  report.notes.push(...filled.notes, ...settled.notes, ...emptyNotes(filled, subjects));
  report.counts = settled.counts;
  report.fromFiles = settled.fromFiles;
  report.checks.push(...settled.checks);
  await refreshViews(engine);
  await examine(stage, examinationsOf(plan, tables), report, say);
}

/** Materialised views were made before there were rows; a migration that remakes one fills it. */
async function refreshViews(engine: Engine): Promise<void> {
  const views = await rowsOf(
    engine,
    `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' order by c.oid`,
  );
  for (const [schema, name] of views) {
    await errorOf(() => engine.exec(`refresh materialized view ${quoteQualified(schema ?? '', name ?? '')}`));
  }
}

/** The tables with what a plan says of the values of their columns. */
function withTaken(tables: Map<string, TableFacts>, takes: readonly TakenValues[]): Map<string, TableFacts> {
  const found = new Map(tables);
  for (const { table, column, values } of takes) {
    const facts = found.get(keyOf(table));
    if (!facts) continue;
    const columns = facts.columns.map((c) => (c.name === column ? { ...c, only: values } : c));
    found.set(facts.key, { ...facts, columns });
  }
  return found;
}

async function examine(
  stage: Stage,
  examinations: readonly Examination[],
  report: Report,
  say: (message: string, fraction: number) => void,
): Promise<void> {
  const { engine, plan } = stage;
  const afters: Awaited<ReturnType<Examination>>[] = [];
  for (const [i, examination] of examinations.entries()) {
    say('looking at what is there before', 0.4 + (0.2 * i) / examinations.length);
    afters.push(await examination(stage));
  }
  say('running the migration', 0.6);
  const failure = await runSteps(engine, plan);
  const title = 'the migration runs';
  if (failure) {
    const detail = failure.error.detail ? ` ${failure.error.detail}` : '';
    const sentence = `"${failure.step}" fails: ${failure.error.message} (${failure.error.code}).${detail}`;
    report.checks.push(excuse(failed('migration-runs', title, sentence), report.unbuilt));
    return;
  }
  report.checks.push(held('migration-runs', title, count(plan.steps.length, 'step'), plan.steps.length));
  await pinSettings(engine);
  for (const [i, after] of afters.entries()) {
    say('checking what is there after', 0.65 + (0.35 * i) / afters.length);
    report.checks.push(...(await after()).map((check) => excuse(check, report.unbuilt)));
  }
}

/** A failure that names what this database could not be given shows nothing about the plan. */
function excuse(check: Check, unbuilt: readonly Unbuilt[]): Check {
  if (check.outcome !== 'failed' || !unbuilt.some((u) => check.detail.includes(u.error.message))) return check;
  return { ...check, outcome: 'not shown' };
}

const EXTENSION = /^\s*create\s+extension\b/i;

function withoutExtension({ error, stoodIn }: Unbuilt): string {
  const types = stoodIn ? `; types that hold any text stood in for its ${stoodIn.join(', ')}` : '';
  return `This PostgreSQL does without an extension: ${error.message}${types}`;
}

function unbuiltCheck({ statement, error }: Unbuilt): Check {
  const [line = ''] = statement.split('\n');
  return notShown('built', `"${line.slice(0, 80)}" could not be built`, `${error.message} (${error.code})`);
}

function emptyNotes(filled: Filled, subjects: readonly string[]): string[] {
  return subjects.flatMap((name) => {
    const why = filled.empty.get(name);
    return why === undefined ? [] : [`No row could be made for ${name}: ${why}`];
  });
}

function interrupted(error: unknown, signal: AbortSignal | undefined): Check {
  if (signal?.aborted) return notShown('interrupted', 'the rest of the proof', 'it was cancelled');
  if (error instanceof EngineError)
    return notShown('interrupted', 'the rest of the proof', `${error.message} (${error.code})`);
  throw error;
}

function proofOf(report: Report, milliseconds: number): Proof {
  const { checks } = report;
  const readBack = sum(checks.filter((c) => c.kind === 'rows-read-back').map((c) => c.rows));
  const verdict = checks.some((c) => c.outcome === 'failed')
    ? 'failed'
    : checks.some((c) => c.outcome === 'not shown')
      ? 'incomplete'
      : 'proved';
  return {
    verdict,
    engine: report.engine,
    rows: {
      before: Object.fromEntries(report.counts),
      ...(report.fromFiles > 0 ? { fromFiles: report.fromFiles } : {}),
      readBack,
    },
    writes: sum(checks.filter((c) => c.kind === 'writes-land' || c.kind === 'writes-unchanged').map((c) => c.rows)),
    checks,
    dropped: report.dropped,
    notes: report.notes,
    milliseconds: Math.round(milliseconds),
  };
}
