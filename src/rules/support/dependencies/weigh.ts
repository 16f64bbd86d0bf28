import { keyOf, type Relation } from '../../../catalog/model.ts';
import { isTelling } from '../../../dependencies/agreement.ts';
import type { Copy } from '../../../dependencies/copies.ts';
import { excuseOf, isLineOfDocument, isOnPaper, isTimed } from '../../../dependencies/copy-excuses.ts';
import { keptInStep } from '../../../dependencies/kept-in-step.ts';
import { type GoodReason, goodReason } from '../../../dependencies/repetition.ts';
import { LINES } from '../../../dependencies/repetition-words.ts';
import { compatibility, tableWords } from '../../../similarity/index.ts';
import type { Basis, RuleContext, Severity } from '../../rule.ts';

/** How much is to be made of a copy. */
export interface Weight {
  readonly severity: Severity;
  /** 0..1 */
  readonly confidence: number;
  readonly basis: Basis;
  /** Why it may be right as it is. */
  readonly reason?: GoodReason;
}

/** @returns undefined where rows say that it is no copy */
export function weigh(context: RuleContext, table: Relation, copy: Copy): Weight | undefined {
  const { rows } = copy;
  if (rows !== undefined && rows.rows >= 2 && rows.same * 2 < rows.rows) return undefined;
  const reason =
    goodReason(context.similarity, table, copy.column) ??
    keptInStep(context.snapshot, table, copy) ??
    excuseOf(table, copy);
  if (copy.keptBy !== undefined)
    return { severity: 'hint', confidence: 0.5, basis: 'declared', ...(reason && { reason }) };
  const observed = rows !== undefined && isTelling(rows);
  const basis = observed ? 'observed' : 'inferred';
  if (reason !== undefined) return { severity: 'hint', confidence: 0.3, basis, reason };
  const bare = copy.manner === 'diamond' ? ofDiamond(copy) : ofName(table, copy);
  const shown = observed ? raised(bare, copy) : rows !== undefined && rows.same < rows.rows ? lowered(bare) : bare;
  // Rows that agree today say nothing of what they keep once the original changes.
  const severity = shown === 'warning' && isAsItWas(table, copy) ? 'info' : shown;
  return { severity, confidence: CONFIDENCE[severity] + (observed ? 0.08 : 0), basis };
}

const CONFIDENCE: Readonly<Record<Severity, number>> = { error: 0.9, warning: 0.85, info: 0.6, hint: 0.35 };

/** Two ways to one thing may be meant to lead to two; rows that agree say that they are not. */
function ofDiamond(copy: Copy): Severity {
  return copy.sort === 'doubtful' ? 'hint' : 'info';
}

function ofName(table: Relation, copy: Copy): Severity {
  if (copy.sort === 'doubtful') return 'hint';
  const { reference, original, column } = copy;
  const one = original.columns[0];
  const sure =
    copy.sort === 'describing' &&
    copy.sure &&
    copy.manner !== 'bare' &&
    copy.path.length === 1 &&
    reference.key !== undefined &&
    reference.total &&
    original.columns.length === 1 &&
    one !== undefined &&
    compatibility(column.type, one.type).factor >= 0.8;
  return sure && !isSold(table, copy) && original.relation !== table ? 'warning' : 'info';
}

function isSold(table: Relation, { original }: Copy): boolean {
  return tableWords(table.name).some((word) => LINES.has(word)) && keyOf(original.relation) !== keyOf(table);
}

/** What was sold, where it was sent, where a device stood: as it was called then, as likely as not. */
function isAsItWas(table: Relation, { column, path, manner }: Copy): boolean {
  if (manner === 'diamond') return false;
  return isLineOfDocument(table) || isOnPaper(table, column) || (path.length > 1 && isTimed(table));
}

/** Two ways that lead to one thing in all known rows were meant to. */
function raised(severity: Severity, { manner }: Copy): Severity {
  return severity === 'hint' && manner !== 'diamond' ? 'info' : 'warning';
}

function lowered(severity: Severity): Severity {
  return severity === 'warning' ? 'info' : 'hint';
}
