import type { Column } from '../../../catalog/model.ts';
import { familyOf, sameType } from '../../../similarity/index.ts';
import type { RuleContext, Severity } from '../../rule.ts';
import { canBecome, valuesOf } from '../column-values.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { type Conflict, conflictOf, lengthOf, plainType } from './conflict.ts';
import { declaredReferences, namedReferences, type Reference } from './references.ts';

/** A reference whose two ends disagree, and how much that matters. */
export interface ReferenceConflict {
  readonly reference: Reference;
  readonly conflict: Conflict;
  readonly severity: Severity;
  /** 0..1 */
  readonly confidence: number;
  /** Known values of the target that the column has no room for, of so many. */
  readonly tooLong?: { readonly values: number; readonly of: number };
}

export function* findReferenceConflicts(context: RuleContext): Iterable<ReferenceConflict> {
  for (const table of context.snapshot.relations.values()) {
    if (!isOwnTable(table)) continue;
    for (const reference of declaredReferences(table, context.snapshot)) yield* judged(context, reference);
  }
  const differ = (from: Column, to: Column) => !sameType(from.type, to.type);
  for (const reference of namedReferences(context.snapshot, differ)) yield* judged(context, reference);
}

function* judged(context: RuleContext, reference: Reference): Iterable<ReferenceConflict> {
  const { column, targetColumn } = reference;
  const conflict = conflictOf(plainType(column.type, context.snapshot), plainType(targetColumn.type, context.snapshot));
  if (conflict === undefined) return;
  const found =
    reference.key === undefined ? byName(context, reference, conflict) : byKey(context, reference, conflict);
  if (found !== undefined) yield { reference, conflict, ...found };
}

type Judgement = Omit<ReferenceConflict, 'reference' | 'conflict'>;

function byKey(context: RuleContext, reference: Reference, conflict: Conflict): Judgement | undefined {
  switch (conflict.how) {
    case 'narrower':
      // A smallint is chosen for a table of a few kinds or states, which never grows so far.
      return conflict.most.length > 5
        ? { severity: 'warning', confidence: 0.95 }
        : { severity: 'info', confidence: 0.6 };
    case 'shorter': {
      const tooLong = longerValues(context, reference, conflict.most);
      if (tooLong.values > 0) return { severity: 'warning', confidence: 0.97, tooLong };
      return conflict.most < AMPLE ? { severity: 'warning', confidence: 0.85 } : { severity: 'info', confidence: 0.6 };
    }
    case 'wider':
      return { severity: 'hint', confidence: 0.5 };
    case 'cast':
      return { severity: 'info', confidence: 0.6 };
    // PostgreSQL refuses such a key: one of the types is not known well enough.
    case 'incomparable':
      return undefined;
  }
}

/** Characters that hardly any key has. */
const AMPLE = 200;
/** So many foreign keys of the same name make it sure what the name means. */
const SURE = 3;

function byName(context: RuleContext, reference: Reference, conflict: Conflict): Judgement | undefined {
  const { column, peers } = reference;
  const sure = peers.length >= SURE;
  // assigned_by may just as well hold a name.
  if (!/id$/i.test(column.name) && (!sure || conflict.how !== 'incomparable')) return undefined;
  switch (conflict.how) {
    case 'narrower':
      if (conflict.most.length <= 5) return undefined;
      return sure
        ? { severity: 'warning', confidence: 0.85 }
        : { severity: 'info', confidence: peers.length > 0 ? 0.75 : 0.6 };
    case 'shorter': {
      const tooLong = longerValues(context, reference, conflict.most);
      if (tooLong.values > 0) return { severity: 'info', confidence: 0.75, tooLong };
      return conflict.most < AMPLE ? { severity: 'hint', confidence: 0.5 } : undefined;
    }
    case 'incomparable':
      return incomparable(context, reference, sure);
    default:
      return undefined;
  }
}

/** So many foreign keys of the same name say what a number written as text must mean. */
const BEYOND_DOUBT = 6;

function incomparable({ rows, snapshot }: RuleContext, reference: Reference, sure: boolean): Judgement | undefined {
  const { table, column, targetColumn, peers } = reference;
  const from = plainType(column.type, snapshot);
  const to = plainType(targetColumn.type, snapshot);
  if (from.array || to.array || isApart(table)) return undefined;
  // What is no uuid at all points at something else.
  if (!canBecome(valuesOf(rows, table, column), to)) return undefined;
  const families = `${familyOf(from)} ${familyOf(to)}`;
  switch (families) {
    case 'text uuid':
      // Too short to hold one.
      if ((lengthOf(from) ?? 36) < 32) return undefined;
      if (!/id$/i.test(column.name)) return { severity: 'info', confidence: 0.6 };
      if (sure) return { severity: 'warning', confidence: 0.85 };
      return peers.length > 0 ? { severity: 'info', confidence: 0.7 } : { severity: 'hint', confidence: 0.5 };
    case 'uuid text':
      return peers.length > 0 ? { severity: 'info', confidence: 0.65 } : { severity: 'hint', confidence: 0.5 };
    case 'integer uuid':
    case 'uuid integer':
      return sure ? { severity: 'info', confidence: 0.55 } : undefined;
    case 'text integer':
      return peers.length >= BEYOND_DOUBT ? { severity: 'info', confidence: 0.55 } : undefined;
    default:
      return undefined;
  }
}

function longerValues(
  { rows }: RuleContext,
  { target, targetColumn }: Reference,
  most: number,
): { values: number; of: number } {
  const values = valuesOf(rows, target, targetColumn);
  return { values: values.filter((value) => [...value].length > most).length, of: values.length };
}
