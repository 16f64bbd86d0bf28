import type { Origin } from '../catalog/model.ts';
import type { Obligation } from '../verification/obligation.ts';
import type { Plan, Step, Unavailable } from './refactoring.ts';

/** Order in which a migration runs; the rollback runs the reverses in the opposite order. */
export const STAGES = [
  'lock',
  'guard',
  'detach',
  'expand',
  'backfill',
  'attach',
  'switch',
  'repoint',
  'verify',
  'contract',
] as const;
export type Stage = (typeof STAGES)[number];

/** A step in the making. */
export interface Piece {
  readonly stage: Stage;
  readonly title: string;
  readonly comment: string;
  readonly sql: string;
  readonly reverse?: { readonly comment: string; readonly sql: string };
  readonly because?: readonly Origin[];
}

/** What one concern adds to the plan. */
export interface Part {
  readonly pieces?: readonly Piece[];
  readonly notes?: readonly string[];
  readonly obligations?: readonly Obligation[];
}

const PHASES: Readonly<Record<Stage, Step['phase']>> = {
  lock: 'expand',
  guard: 'expand',
  detach: 'expand',
  expand: 'expand',
  backfill: 'backfill',
  attach: 'backfill',
  switch: 'switch',
  repoint: 'switch',
  verify: 'switch',
  contract: 'contract',
};

export function inOrder(pieces: readonly Piece[]): Piece[] {
  return STAGES.flatMap((stage) => pieces.filter((p) => p.stage === stage));
}

/** Steps of one transaction. @param because where they come from, unless a piece says it itself */
export function stepsOf(pieces: readonly Piece[], because: readonly Origin[]): Step[] {
  return pieces.map((p) => ({
    title: p.title,
    sql: p.sql,
    comment: p.comment,
    ...(p.reverse ? { reverse: p.reverse.sql } : {}),
    because: p.because ?? because,
    phase: PHASES[p.stage],
    transaction: 'shared',
  }));
}

/** What undoes the pieces, the last one first. */
export function reversesOf(pieces: readonly Piece[]): Plan['rollback'] {
  return [...pieces].reverse().flatMap((p) => (p.reverse ? [p.reverse] : []));
}

/** The first of these that says why the plan cannot be made. */
export function refusedIn<T>(parts: readonly (T | Unavailable)[]): Unavailable | undefined {
  return parts.find((p): p is Unavailable => typeof p === 'object' && p !== null && 'unavailable' in p);
}

/** For file names: lower_snake_case, of at most 80 characters. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '')
    .slice(0, 80);
}
