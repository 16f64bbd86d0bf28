import { type Column, isTable, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { copiesOf } from '../../../dependencies/copies.ts';
import { isLineOfDocument, isPaidTo } from '../../../dependencies/copy-excuses.ts';
import { VARYING } from '../../../dependencies/copy-words.ts';
import { findEmbedded } from '../../../dependencies/embedded/find.ts';
import type { Remedy } from '../../../dependencies/remedy.ts';
import { type GoodReason, goodReason } from '../../../dependencies/repetition.ts';
import { isAmount } from '../../../dependencies/repetition-words.ts';
import { shownDeterminants } from '../../../dependencies/shown.ts';
import { type Determinant, determinantsOf, isShown } from '../../../dependencies/within.ts';
import { tableWords, words } from '../../../similarity/index.ts';
import { declarationOf, type Finding, type RuleContext, type Severity } from '../../rule.ts';
import { columnKey, placeOf } from '../column-places.ts';
import { label, list } from '../wording.ts';
import { isPartOfKey } from './groups.ts';

export interface DeterminantEvidence {
  readonly determinant: string;
  readonly determined: readonly string[];
  /** Key of the table that the determinant refers to, which lacks the columns. */
  readonly parent?: string;
  readonly rows?: Determinant['rows'];
  readonly reason?: string;
}

/** Findings about columns that another column of the table, which is no key of it, tells. */
export function* reportDeterminants(
  context: RuleContext,
  ruleId: string,
  ofPart: boolean,
): Iterable<Finding<DeterminantEvidence>> {
  for (const table of context.snapshot.relations.values()) {
    if (!isTable(table)) continue;
    const varies = tableWords(table.name).some((word) => VARYING.has(word));
    const told = new Set<string>();
    for (const found of [...determinantsOf(context, table), ...shownDeterminants(context, table)]) {
      // What a language is called is not worded anew in every translation.
      if (varies && !CODED.has(found.thing.at(-1) ?? '')) continue;
      if (
        isPartOfKey(
          table,
          found.columns.map((c) => c.name),
        ) !== ofPart
      )
        continue;
      const copied = new Set(copiesOf(context, table).map(({ column }) => column));
      const determined = found.determined.filter(
        (c) =>
          !copied.has(c) && !told.has(c.name) && !(found.unnamed && isEmbedded(context, table, [...found.columns, c])),
      );
      const finding =
        determined.length === 0 ? undefined : report(context, ruleId, table, { ...found, determined }, ofPart);
      if (finding === undefined || context.isDecided([keyOf(table)])) continue;
      for (const column of determined) told.add(column.name);
      yield finding;
    }
  }
}

const CODED = new Set('language locale country currency region'.split(' '));

function paidTo(table: Relation, column: Column): GoodReason | undefined {
  if (!isPaidTo(table, column)) return undefined;
  return { kind: 'snapshot', because: `${table.name} keep to whom the money went` };
}

/** Whether the columns are of one group that describes something else: embedded-entity says so. */
function isEmbedded(context: RuleContext, table: Relation, columns: readonly Column[]): boolean {
  return findEmbedded(table, context).some((group) => columns.every((c) => group.columns.includes(c)));
}

/** As many columns besides make it likely that the table is about something else. */
const MANY = 4;

function report(
  context: RuleContext,
  ruleId: string,
  table: Relation,
  found: Determinant,
  ofPart: boolean,
): Finding<DeterminantEvidence> | undefined {
  const { columns, determined, reference, rows } = found;
  if (rows !== undefined && rows.repeated >= 2 && rows.different * 4 > rows.repeated) return undefined;
  const [first] = determined;
  const [by] = columns;
  if (first === undefined || by === undefined) return undefined;
  const observed = rows !== undefined && isShown(rows);
  const known = goodReason(context.similarity, table, first) ?? paidTo(table, first);
  // An amount that was agreed is no reason to say again what its currency is called.
  const reason = known?.kind === 'snapshot' && isAmount(words(first.name)) ? undefined : known;
  const severity = weigh(table, found, ofPart, observed, reason);
  const names = determined.map((c) => c.name);
  const one = names.length === 1;
  const parent = reference && label(reference.target);
  const verb = observed ? (one ? 'depends' : 'depend') : `${one ? 'seems' : 'seem'} to depend`;
  const telling = list(columns.map((c) => c.name));
  const own = `${label(table)}.${list(names)} ${verb} on ${telling}`;
  const whole = ofPart ? `, which ${columns.length === 1 ? 'is' : 'are'} only a part of the key` : `, not on the row`;
  const shown = observed ? ` (in all ${rows.compared} known rows; ${rows.repeated} repeat)` : '';
  const advice =
    parent === undefined
      ? `Keep ${one ? 'it' : 'them'} once for each ${telling} in a table of ${one ? 'its' : 'their'} own.`
      : `Move ${one ? 'it' : 'them'} to ${parent}.`;
  const remedy = remedyOf(context.snapshot, table, found);
  return {
    ruleId,
    severity,
    at: placeOf(first),
    message: `${own}${whole}${shown}: every row of one ${telling} says ${one ? 'it' : 'them'} again${
      reason === undefined
        ? `. ${advice}`
        : `; ${reason.because}. Leave ${one ? 'it' : 'them'} where that is what ${one ? 'it is' : 'they are'} for.`
    }`,
    related: [
      ...determined.slice(1).map((c) => ({ at: placeOf(c), message: `${c.name} depends on ${telling}, too` })),
      { at: placeOf(by), message: `${telling} ${columns.length === 1 ? 'determines' : 'determine'} ${list(names)}` },
      ...(reference === undefined
        ? []
        : [{ at: declarationOf(reference.target), message: `${parent}, which ${by.name} refers to` }]),
    ],
    tables: [keyOf(table), ...(reference === undefined ? [] : [keyOf(reference.target)])],
    columns: determined.map((c) => columnKey(table, c)),
    remedies: [remedy],
    evidence: {
      determinant: columns.map((c) => c.name).join(', '),
      determined: names,
      ...(reference !== undefined && { parent: keyOf(reference.target) }),
      ...(rows !== undefined && { rows }),
      ...(reason !== undefined && { reason: reason.because }),
    },
    basis: observed ? 'observed' : 'inferred',
    confidence: severity === 'warning' ? 0.85 : severity === 'info' ? 0.6 : 0.35,
  };
}

function weigh(
  table: Relation,
  { determined, reference, foreign, thing, unnamed, doubtful }: Determinant,
  ofPart: boolean,
  observed: boolean,
  reason: GoodReason | undefined,
): Severity {
  if (reason !== undefined) return 'hint';
  // Addresses are commonly kept whole, and rows that a file brings along are few.
  if (observed) return thing[0] === 'postal' || unnamed || doubtful || isLineOfDocument(table) ? 'info' : 'warning';
  if (foreign || doubtful) return 'hint';
  if (ofPart) return 'info';
  // What a visit says of its patient, and nothing else says, may be a fact of the visit.
  if (reference !== undefined) return 'hint';
  return table.columns.length - determined.length - 1 >= MANY ? 'info' : 'hint';
}

function remedyOf(snapshot: Snapshot, table: Relation, { columns, determined, thing, reference }: Determinant): Remedy {
  const names = (of: readonly Column[]) => of.map((c) => c.name);
  if (reference !== undefined)
    return { kind: 'move-column', table: keyOf(table), columns: names(determined), step: reference.step };
  return {
    kind: 'extract-relation',
    table: keyOf(table),
    columns: names(determined),
    determinant: names(columns),
    name: freeName(snapshot, table, thing),
  };
}

/** A name for a table of such things that no relation has yet. */
function freeName(snapshot: Snapshot, table: Relation, thing: readonly string[]): string {
  const taken = new Set([...snapshot.relations.values()].map((r) => r.name));
  const plural = pluralOf(thing.join('_'));
  for (const name of [plural, `${tableWords(table.name).join('_')}_${plural}`]) if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${plural}_${n}`)) n++;
  return `${plural}_${n}`;
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
