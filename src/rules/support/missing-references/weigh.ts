import {
  type Column,
  columnOf,
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../../catalog/model.ts';
import { copiesOf } from '../../../dependencies/index.ts';
import { familyOf, words } from '../../../similarity/index.ts';
import type { RuleContext, Severity } from '../../rule.ts';
import { isOwnTable } from '../own-tables.ts';
import { wordSet } from '../word-set.ts';
import type { MissingReference } from './find.ts';
import { type Orphans, orphansOf } from './orphans.ts';
import { reasonFor } from './reasons.ts';

/** A missing reference, and how sure it is that it is missed. */
export interface Weighed {
  readonly reference: MissingReference;
  readonly rows: Orphans | undefined;
  readonly severity: Severity;
  readonly confidence: number;
  /** A known good reason to do without. */
  readonly reason?: string;
  /** What says the same already. */
  readonly copied?: string;
  /** Whether most columns of its name have no foreign key. */
  readonly seldom?: boolean;
}

export function weighed(context: RuleContext, reference: MissingReference): Weighed | undefined {
  const rows = orphansOf(context, reference);
  // Where hardly any value is a key of that table, it is of something else.
  if (rows !== undefined && rows.rows >= 3 && rows.orphans > rows.rows / 2) return undefined;
  const reason = reasonFor(context, reference);
  // What is only likely and would be left alone is nothing to speak of.
  if (reason !== undefined && (reference.by === 'likely' || reference.by === 'guess')) return undefined;
  if (reason !== undefined) return { reference, rows, severity: 'hint', confidence: 0.4, reason };
  const judged = judge(reference, rows);
  if (judged.severity !== 'warning')
    return { reference, rows, ...judged, seldom: reference.by === 'peers' && reference.fits && isSeldom(reference) };
  const copied = copyClause(context, reference);
  if (copied !== undefined) return { reference, rows, severity: 'info', confidence: 0.6, copied };
  return { reference, rows, ...judged };
}

/** What another reference says already needs no foreign key of its own as much as it needs to go. */
function copyClause(context: RuleContext, { candidate, columns, target }: MissingReference): string | undefined {
  if (columns.length > 1) return undefined;
  const { table, column, words: of } = candidate;
  // The tenant's key stands in all of its tables.
  if (context.similarity.tenantKeys.has(column.name)) return undefined;
  const copy = copiesOf(context, table).find((c) => c.column === column);
  if (copy !== undefined)
    return `${copy.original.relation.name}, which ${copy.reference.column.name} leads to, says it already`;
  // What a part of a larger thing says of that, the whole says already; a version of it may differ.
  const own = primaryKeyOf(table)?.columns ?? [];
  if (words(table.name).some((word) => VARYING.has(word))) return undefined;
  for (const key of foreignKeysOf(table)) {
    const whole = context.snapshot.relations.get(keyOf(key.references));
    if (whole === undefined || whole === target || whole === table) continue;
    if (!own.includes(column.name) && !(own.length > 1 && key.columns.every((name) => own.includes(name)))) continue;
    if (whole.columns.some((c) => words(c.name).join(' ') === of.join(' ')))
      return `${whole.name}, which ${key.columns.join(', ')} leads to, says it already`;
  }
  return undefined;
}

const VARYING = wordSet('version revision translation');

function judge(
  { by, peers, candidate, fits, namesakes, targetColumns, target }: MissingReference,
  rows: Orphans | undefined,
): { readonly severity: Severity; readonly confidence: number } {
  if (candidate.ending === 'reference') return { severity: 'hint', confidence: 0.45 };
  const isNamed = by === 'parent' || by === 'peers' || by === 'join' || by === 'name';
  // That the types are at odds is what another rule says.
  if (!fits) return { severity: 'hint', confidence: isNamed ? 0.6 : 0.45 };
  // Numbers count up from one everywhere, so that those of any table are there; texts are not the same by chance.
  const to = columnOf(target, targetColumns.at(-1) ?? '');
  const shown = rows !== undefined && rows.orphans === 0 && rows.rows >= 5 && to !== undefined && isTelling(to);
  // A table of values that nobody refers to is said to be one of allowed values elsewhere.
  if (by === 'rows') return { severity: 'info', confidence: 0.65 };
  if (shown && candidate.ending !== 'word') return { severity: 'warning', confidence: isNamed ? 0.93 : 0.85 };
  if (by === 'guess') return { severity: 'hint', confidence: 0.5 };
  if (by === 'likely') return { severity: 'info', confidence: 0.6 };
  if (by === 'comment') return { severity: 'info', confidence: 0.69 };
  if (by === 'parent') return { severity: 'warning', confidence: 0.9 };
  if (by === 'peers') return ofPeers(peers, namesakes, candidate.ending);
  if (by === 'join') return { severity: 'warning', confidence: 0.85 };
  // A code or a text may be what another system calls it by.
  if (by === 'name' && (candidate.ending === 'id' || candidate.ending === 'uuid') && !candidate.perhapsElsewhere)
    return { severity: 'warning', confidence: 0.85 };
  if (by === 'end of the name') return { severity: 'info', confidence: 0.75 };
  return { severity: 'info', confidence: by === 'itself' || by === 'alike' ? 0.7 : 0.6 };
}

function isTelling({ type }: Column): boolean {
  const family = familyOf(type);
  return family === 'text' || family === 'uuid';
}

function ofPeers(
  peers: readonly Relation[],
  namesakes: number,
  ending: MissingReference['candidate']['ending'],
): { readonly severity: Severity; readonly confidence: number } {
  // Where most columns of the name have none, it is not the one that was forgotten.
  if (isSeldom({ peers, namesakes })) return { severity: 'info', confidence: 0.7 };
  if (ending === 'word' && peers.length < (namesakes - 1) * MOST) return { severity: 'info', confidence: 0.7 };
  if (peers.length >= 2) return { severity: 'warning', confidence: Math.min(0.97, 0.88 + 0.01 * peers.length) };
  if (ending === 'word' || ending === 'number') return { severity: 'info', confidence: 0.7 };
  return { severity: 'warning', confidence: 0.85 };
}

function isSeldom({ peers, namesakes }: Pick<MissingReference, 'peers' | 'namesakes'>): boolean {
  return peers.length < (namesakes - 1) * OFTEN;
}

const OFTEN = 0.6;
const MOST = 0.75;

/** How many references a schema declares, and how many it leaves out. */
export interface Habit {
  readonly declared: number;
  readonly missing: number;
  /** Tables that leave any out. */
  readonly tables: number;
}

/** By schema. */
export function habitsOf(snapshot: Snapshot, found: readonly Weighed[]): ReadonlyMap<string, Habit> {
  const declared = new Map<string, number>();
  for (const table of snapshot.relations.values())
    if (isOwnTable(table)) declared.set(table.schema, (declared.get(table.schema) ?? 0) + foreignKeysOf(table).length);
  const missing = new Map<string, Weighed[]>();
  for (const one of found)
    if (one.reason === undefined && one.confidence >= 0.7) {
      const { schema } = one.reference.candidate.table;
      missing.set(schema, [...(missing.get(schema) ?? []), one]);
    }
  return new Map(
    [...declared].map(([schema, n]) => {
      const all = missing.get(schema) ?? [];
      const tables = new Set<Relation>(all.map(({ reference }) => reference.candidate.table)).size;
      return [schema, { declared: n, missing: all.length, tables }];
    }),
  );
}

/** So many tables without are a way of working, which those who work so know. */
export const WAY_OF_WORKING = 12;

export function isUsual({ declared, missing }: Habit): boolean {
  return declared > 0 && declared >= missing;
}
