import { readSql } from '../sql/read.ts';
import { type Engine, EngineError } from './engine.ts';
import type { ProvablePlan, ProvableStep } from './plan.ts';

/** Where running a plan came to a stop. */
export interface StepFailure {
  /** Title of the step, or comment of the part of the rollback. */
  readonly step: string;
  readonly error: EngineError;
  /** Whether an earlier transaction had been committed, so that something has changed. */
  readonly committedBefore: boolean;
}

/** The statements of a text, without their semicolons; a text that cannot be parsed stays whole. */
export function statementsOf(sql: string): string[] {
  const read = readSql(sql);
  if (read.problems.length > 0) return [sql];
  return read.statements.map(({ span }) => sql.slice(span.start, span.end));
}

/** Runs the migration as its tool would: shared steps in one transaction, own ones in theirs, the others outside any. */
export async function runSteps(engine: Engine, plan: ProvablePlan): Promise<StepFailure | undefined> {
  let committedBefore = false;
  for (const group of transactions(plan.steps)) {
    const failure = await runGroup(engine, group);
    if (failure) return { ...failure, committedBefore };
    committedBefore = true;
  }
  return undefined;
}

/** The same inside a transaction that the caller rolls back: for trials. Steps that must stand outside are not reached. */
export async function trySteps(engine: Engine, plan: ProvablePlan): Promise<StepFailure | 'outside' | undefined> {
  let committedBefore = false;
  for (const group of transactions(plan.steps)) {
    if (group[0]?.transaction === 'none') return 'outside';
    const failure = await runEach(engine, group);
    if (failure) return { ...failure, committedBefore };
    committedBefore = true;
    // What a commit would check now is checked now.
    const late = await runEach(engine, [
      { title: 'commit', sql: 'set constraints all immediate; set constraints all deferred' },
    ]);
    if (late) return { ...late, committedBefore };
  }
  return undefined;
}

export async function runRollback(engine: Engine, plan: ProvablePlan): Promise<StepFailure | undefined> {
  const parts = plan.rollback.map(({ comment, sql }) => ({ title: comment, sql }));
  const failure = await inTransaction(engine, parts);
  return failure && { ...failure, committedBefore: false };
}

/** PostgreSQL's code for errors that PL/pgSQL raises on purpose. */
const RAISED = 'P0001';

/**
 * Whether a plan refused the rows on purpose, before it had changed anything. What is raised later, when the plan finds that its
 * own work is not right, is a fault of the plan.
 */
export function isGuard(plan: ProvablePlan, failure: StepFailure): boolean {
  if (failure.error.code !== RAISED || failure.committedBefore) return false;
  const at = plan.steps.findIndex((s) => s.title === failure.step);
  return at >= 0 && plan.steps.slice(0, at + 1).every((s) => changesNothing(s.sql));
}

/** Guards are written as DO blocks and queries, behind locks and settings. */
function changesNothing(sql: string): boolean {
  const read = readSql(sql);
  const harmless = ['DoStmt', 'LockStmt', 'VariableSetStmt', 'SelectStmt'];
  return read.problems.length === 0 && read.statements.every(({ node }) => harmless.some((kind) => kind in node));
}

type Failed = Pick<StepFailure, 'step' | 'error'>;

function transactions(steps: readonly ProvableStep[]): ProvableStep[][] {
  const groups: ProvableStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.transaction === 'shared' && last[0]?.transaction === 'shared') last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runGroup(engine: Engine, group: readonly ProvableStep[]): Promise<Failed | undefined> {
  const [first] = group;
  if (first?.transaction !== 'none') return inTransaction(engine, group);
  return runEach(
    engine,
    // Several statements in one call would be one implicit transaction.
    statementsOf(first.sql).map((sql) => ({ title: first.title, sql })),
  );
}

async function inTransaction(
  engine: Engine,
  parts: readonly { readonly title: string; readonly sql: string }[],
): Promise<Failed | undefined> {
  await engine.exec('begin');
  const failure =
    (await runEach(engine, parts)) ?? (await runEach(engine, [{ title: parts.at(-1)?.title ?? '', sql: 'commit' }]));
  if (failure) await engine.exec('rollback');
  return failure;
}

async function runEach(
  engine: Engine,
  parts: readonly { readonly title: string; readonly sql: string }[],
): Promise<Failed | undefined> {
  for (const { title, sql } of parts) {
    try {
      await engine.exec(sql);
    } catch (error) {
      if (error instanceof EngineError) return { step: title, error };
      throw error;
    }
  }
  return undefined;
}
