import type { FileFacts } from './facts.ts';
import type { Lowering } from './lower/change.ts';
import type { Gap, Problem, Redeclaration, Snapshot } from './model.ts';
import { factsOf, isPreludePath, type Prelude, preludesFor } from './preludes/index.ts';
import { isEqual, reconcile } from './reconcile.ts';
import { Outside, Refusal, refuse, SQLSTATE as S } from './refusal.ts';
import type { RowWrite } from './rows/write.ts';
import { apart } from './surroundings.ts';
import { keepEqual, repeat, stillHolds, type Trace } from './trace.ts';
import { addGap, createWorking, isUncertain, type Working } from './working.ts';

export interface ReplayOptions {
  /** Schemas in which unqualified names are looked up; public by default. Those that no file creates are taken to be there. */
  readonly searchPath?: readonly string[];
}

/** Replays files again and again, each time from the first one that changed. */
export interface Replayer {
  run(files: readonly FileFacts[]): Snapshot;
}

/** The schema that the files add up to, in this order, from an empty database. */
export function replay(files: readonly FileFacts[], options: ReplayOptions = {}): Snapshot {
  return createReplayer(options).run(files);
}

interface Point {
  readonly facts: FileFacts;
  /** The moment before the file. */
  readonly mark: number;
  /** How long the lists were before the file. */
  readonly before: Lengths;
  readonly run: FileRun;
}

/** What a file depended on, did and had to say when its statements were last run. */
interface FileRun {
  readonly trace: Trace;
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
  readonly redeclarations: readonly Redeclaration[];
  readonly rowWrites: readonly RowWrite[];
}

interface Lengths {
  readonly gaps: number;
  readonly problems: number;
  readonly redeclarations: number;
  readonly rowWrites: number;
}

/**
 * A replayer keeps its working state between runs. A run undoes the files from the first changed one on and replays
 * those; a file behind it that finds all it read as it was only repeats what it wrote. Whatever comes out equal to the
 * run before keeps its identity.
 */
export function createReplayer(options: ReplayOptions = {}): Replayer {
  const searchPath = (options.searchPath ?? ['public']).filter((name) => name !== '$user');
  const work = createWorking(searchPath);
  for (const name of searchPath) work.schemas.set(name, { name, grants: [], assumed: true });
  work.schemas.set('public', { name: 'public', grants: [], assumed: false });
  const done: Point[] = [];
  let last: Snapshot | undefined;
  return {
    run(given) {
      const chosen = preludesFor(given);
      const files = [...chosen.map(factsOf), ...given];
      let same = 0;
      while (same < files.length && same < done.length && files[same] === done[same]?.facts) same++;
      const unchanged = same === files.length && same === done.length;
      if (last && unchanged) return last;
      const back = done[same];
      if (back) {
        work.journal.undoTo(back.mark);
        work.forget(back.before);
      }
      const known = new Map(done.splice(same).map((point) => [point.facts.path, point]));
      for (const facts of files.slice(same)) {
        const mark = work.journal.mark();
        const before = lengthsOf(work);
        done.push({ facts, mark, before, run: runFile(work, facts, known.get(facts.path)) });
      }
      last = reconcile(last, snapshotOf(work, chosen));
      return last;
    },
  };
}

function runFile(work: Working, facts: FileFacts, earlier: Point | undefined): FileRun {
  if (earlier && earlier.facts === facts && stillHolds(earlier.run.trace)) {
    repeat(earlier.run.trace);
    for (const gap of earlier.run.gaps) work.gaps.add(gap);
    for (const problem of earlier.run.problems) work.problems.add(problem);
    for (const redeclaration of earlier.run.redeclarations) work.redeclarations.add(redeclaration);
    for (const write of earlier.run.rowWrites) work.rowWrites.add(write);
    return earlier.run;
  }
  const mark = work.journal.mark();
  const before = lengthsOf(work);
  work.journal.beginTrace();
  replayFile(work, facts);
  const trace = work.journal.endTrace(mark);
  if (earlier) keepEqual(trace, earlier.run.trace, isEqual);
  return {
    trace,
    gaps: work.gaps.items.slice(before.gaps),
    problems: work.problems.items.slice(before.problems),
    redeclarations: work.redeclarations.items.slice(before.redeclarations),
    rowWrites: work.rowWrites.items.slice(before.rowWrites),
  };
}

function lengthsOf(work: Working): Lengths {
  return {
    gaps: work.gaps.items.length,
    problems: work.problems.items.length,
    redeclarations: work.redeclarations.items.length,
    rowWrites: work.rowWrites.items.length,
  };
}

function replayFile(work: Working, facts: FileFacts): void {
  for (const change of facts.changes) applyChange(work, change);
  endSession(work, facts);
}

const MISSING = new Set<string>([S.undefinedTable, S.undefinedColumn, S.undefinedObject, S.undefinedFunction]);

/** A statement takes effect whole or not at all. */
export function applyChange(work: Working, change: Lowering): void {
  const mark = work.journal.mark();
  try {
    if (work.session.failed && !change.endsFailure) refuse(S.failedTransaction, FAILED);
    change.run(work);
  } catch (error) {
    if (error instanceof Refusal && MISSING.has(error.code) && work.hasOutside) {
      work.journal.undoTo(mark);
      addGap(work, `is about something that other than SQL may make: ${error.message}`, error.at ?? change.at);
    } else if (error instanceof Refusal) {
      work.journal.undoTo(mark);
      if (!isUncertain(work)) failTransaction(work);
      work.problems.add({ code: error.code, message: error.message, severity: 'error', at: error.at ?? change.at });
      if (error.redeclaration) work.redeclarations.add(error.redeclaration);
    } else if (error instanceof Outside) {
      work.journal.undoTo(mark);
      addGap(work, 'is about something outside these files', change.at, error.target);
    } else throw error;
  }
}

const FAILED = 'current transaction is aborted, commands ignored until end of transaction block';

/** Behind a block or function that may have done anything nothing is given up for what is missing. */
function failTransaction(work: Working): void {
  const { transaction, failed } = work.session;
  if (transaction.length > 0 && !failed) work.setSession({ failed: true });
}

/** Each file is a session of its own: its search_path and temporary tables end with it. */
function endSession(work: Working, facts: FileFacts): void {
  if (work.session.transaction.length > 0) {
    const at = facts.changes.at(-1)?.at;
    // psql would undo all of it; the files are more likely cut out of something larger.
    if (at) addGap(work, 'a transaction that the file leaves open', at);
  }
  for (const relation of work.temporary()) work.remove(relation);
  const changedSession = work.session.transaction.length > 0 || work.session.searchPath !== work.initialSearchPath;
  if (changedSession)
    work.setSession({
      transaction: [],
      failed: false,
      newEnums: [],
      newLabels: [],
      searchPath: work.initialSearchPath,
    });
}

function snapshotOf(work: Working, chosen: readonly Prelude[]): Snapshot {
  const relations = work.relations().map((r) => [`${r.schema}.${r.name}`, r] as const);
  const { inside, outside } = apart(work, relations, chosen);
  return {
    ...inside,
    defaultGrants: work.defaultPrivileges.values().filter((entry) => !entry.of),
    ...(chosen.length > 0 ? { surroundings: outside } : {}),
    gaps: work.gaps.items.filter((gap) => !isPreludePath(gap.at.file)),
    problems: [...work.problems.items],
    redeclarations: [...work.redeclarations.items],
    rowWrites: [...work.rowWrites.items],
  };
}
