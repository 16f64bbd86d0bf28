/** How sure and how loud a finding is that says that a column follows from others. */
import type { BorneOut } from '../../dependencies/borne-out.ts';
import { ENOUGH_ROWS } from '../../dependencies/borne-out.ts';
import type { Keeper } from '../../dependencies/kept-in-step.ts';
import type { GoodReason } from '../../dependencies/repetition.ts';
import type { Basis, Severity } from '../rule.ts';

export interface Weight {
  readonly severity: Severity;
  readonly confidence: number;
  readonly basis: Basis;
}

/** From here on names alone make a warning. */
const SURE = 0.85;
const LIKELY = 0.65;
/** Fewer of the rows than this agree: it is another thing that is kept there. */
const HALF = 0.5;

export interface Known {
  /** 0..1: how sure the names alone make it. */
  readonly sure: number;
  readonly rows: BorneOut | undefined;
  readonly keeper: Keeper | undefined;
  readonly reason: GoodReason | undefined;
}

/** @returns undefined where the rows say otherwise */
export function weigh({ sure, rows, keeper, reason }: Known): Weight | undefined {
  if (reason?.kind === 'generated') return undefined;
  const agree = rows === undefined ? undefined : rows.agree / rows.rows;
  if (agree !== undefined && agree < HALF) return undefined;
  const shown = rows !== undefined && rows.agree === rows.rows && rows.rows >= ENOUGH_ROWS;
  const basis = keeper?.by === 'check' ? 'declared' : shown ? 'observed' : 'inferred';
  if (keeper !== undefined || reason !== undefined) return { severity: 'hint', confidence: Math.min(sure, 0.6), basis };
  if (shown) return { severity: 'warning', confidence: Math.max(sure, 0.92), basis };
  // Rows that differ may be what is wrong, or the formula may.
  if (agree !== undefined && agree < 1) return { severity: 'info', confidence: Math.min(sure, 0.6), basis };
  if (sure >= SURE) return { severity: 'warning', confidence: sure, basis };
  return sure >= LIKELY
    ? { severity: 'info', confidence: Math.min(sure, 0.79), basis }
    : { severity: 'hint', confidence: sure, basis };
}

/** "; 12 of 12 known rows agree", "; constraint x keeps it in step", "; invoices say what ...". */
export function known({ rows, keeper, reason }: Known): string {
  const clauses: string[] = [];
  if (rows !== undefined)
    clauses.push(
      rows.agree === rows.rows
        ? rows.rows === 1
          ? 'the one known row agrees'
          : `all ${rows.rows} known rows agree`
        : `${rows.agree} of ${rows.rows} known rows agree`,
    );
  if (keeper !== undefined) clauses.push(keeper.because);
  if (reason !== undefined) clauses.push(reason.because);
  return clauses.map((clause) => `; ${clause}`).join('');
}
