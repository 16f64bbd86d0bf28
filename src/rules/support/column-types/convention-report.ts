import { keyOf } from '../../../catalog/model.ts';
import { familyOf } from '../../../similarity/index.ts';
import { quoteIdentifier } from '../../../sql/identifiers.ts';
import type { Finding, Severity } from '../../rule.ts';
import { alterType, columnKey, columnLabel, placeOf } from '../column-places.ts';
import { count, label, list } from '../wording.ts';
import { typeLabel } from './conflict.ts';
import type { Convention } from './conventions.ts';
import { MONEY_HEADS, type Use } from './kinds.ts';

export interface ConventionEvidence {
  readonly about: 'name';
  readonly kind: Convention['kind'];
  readonly deviating: readonly { readonly column: string; readonly type: string }[];
  readonly usualType: string;
  /** Columns that agree. */
  readonly usual: readonly string[];
}

/** Most places where the usual type stands that are worth going to. */
const MOST_SHOWN = 5;

export function reportConvention(found: Convention): Omit<Finding<ConventionEvidence>, 'ruleId'> {
  const { kind, usual, deviating } = found;
  const [first, ...others] = deviating as [Use, ...Use[]];
  const usualType = commonest(usual);
  const { severity, confidence } = weigh(found);
  return {
    severity,
    at: placeOf(first.column),
    message: `${subject(found, usualType)}: ${CONSEQUENCES[kind](first, usualType)} ${advice(found, first, usualType)}`,
    related: [
      ...others.map(({ table, column }) => ({
        at: placeOf(column),
        message: `${columnLabel(table, column)} is ${typeLabel(column.type)}, too`,
      })),
      ...usual.slice(0, MOST_SHOWN).map(({ table, column }) => ({
        at: placeOf(column),
        message: `${columnLabel(table, column)} is ${typeLabel(column.type)}`,
      })),
    ],
    tables: [...new Set(deviating.map((use) => keyOf(use.table)))],
    columns: deviating.map((use) => columnKey(use.table, use.column)),
    evidence: {
      about: 'name',
      kind,
      deviating: deviating.map(({ table, column }) => ({
        column: columnKey(table, column),
        type: typeLabel(column.type),
      })),
      usualType,
      usual: usual.map((use) => columnKey(use.table, use.column)),
    },
    basis: 'inferred',
    confidence,
  };
}

function weigh({ kind, deviating }: Convention): { readonly severity: Severity; readonly confidence: number } {
  switch (kind) {
    case 'flag':
    case 'money':
      return { severity: 'info', confidence: 0.7 };
    case 'number':
      // Money in whole numbers may be meant as cents.
      return deviating.some((use) => familyOf(use.type) === 'float')
        ? { severity: 'info', confidence: 0.7 }
        : { severity: 'hint', confidence: 0.45 };
    case 'identifier':
      return { severity: 'info', confidence: 0.6 };
    case 'enum':
      return { severity: 'info', confidence: 0.55 };
    case 'day':
      return { severity: 'hint', confidence: 0.5 };
    case 'moment':
      return { severity: 'hint', confidence: 0.65 };
  }
}

/** The type that most of them have, as written. */
function commonest(uses: readonly Use[]): string {
  const counts = new Map<string, number>();
  for (const { column } of uses) counts.set(typeLabel(column.type), (counts.get(typeLabel(column.type)) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
}

function subject({ kind, usual, deviating }: Convention, usualType: string): string {
  const names = list(
    deviating.map((use) => columnLabel(use.table, use.column)),
    3,
  );
  const types = list([...new Set(deviating.map((use) => typeLabel(use.column.type)))], 2);
  const verb = deviating.length === 1 ? 'is' : 'are';
  if (kind === 'moment' || kind === 'money') {
    const what = kind === 'moment' ? 'such time stamps' : 'amounts of money';
    return `${names} ${verb} ${types}, while ${usual.length} of the ${usual.length + deviating.length} ${what} of the schema are ${usualType}`;
  }
  const others = list([...new Set(usual.map((use) => label(use.table)))], 3);
  return `${names} ${verb} ${types}, and ${usualType} in ${count(usual.length, 'other table')} (${others})`;
}

const CONSEQUENCES: Readonly<Record<Convention['kind'], (use: Use, usual: string) => string>> = {
  flag: () => 'a query over both has to know which is which, and nothing keeps this one to two values.',
  number: ({ type }) =>
    familyOf(type) === 'float'
      ? 'binary fractions are rounded, so that sums of the two drift apart.'
      : 'it holds whole numbers only, and what is copied into it is rounded.',
  money: () => 'binary fractions are rounded, so that sums of the two drift apart.',
  identifier: ({ type }) =>
    familyOf(type) === 'text' ? 'a join of the two needs a cast.' : 'it ends at 2147483647, the others go on.',
  enum: () => 'it takes any text, and a join of the two needs a cast.',
  day: ({ type }) => {
    if (familyOf(type) === 'date') return 'the time of day is lost in it.';
    return type.name === 'timestamptz'
      ? 'which day a moment falls on depends on the time zone of whoever asks.'
      : 'it names a time of day that the others do not have.';
  },
  moment: () => 'a comparison of the two depends on the time zone of the session.',
};

function advice({ kind, deviating }: Convention, { table, column, type, words }: Use, usualType: string): string {
  const name = quoteIdentifier(column.name);
  const rest = deviating.length === 1 ? '' : ', and the same for the others';
  const alter = (using?: string) => `${alterType(table, column, usualType, using)}${rest}.`;
  switch (kind) {
    case 'flag':
      return familyOf(type) === 'text'
        ? `Make it a ${usualType}: ${alter(`${name} in ('Y', 'T', '1')`)}`
        : `Make it a ${usualType}: ${alter(`${name} <> 0`)}`;
    case 'money':
      return `Make ${deviating.length === 1 ? 'it' : 'them'} exact: ${alter()}`;
    case 'number':
      return familyOf(type) === 'float'
        ? `Make it exact: ${alter()}`
        : MONEY_HEADS.has(words.at(-1) ?? '')
          ? `Say in its name that it counts cents, or widen it: ${alter()}`
          : `Widen it, unless only whole ones count here: ${alter()}`;
    case 'identifier':
    case 'enum':
      return `Convert it: ${alter(familyOf(type) === 'text' ? `${name}::${usualType}` : undefined)}`;
    case 'day':
      return `Give it the type of the others, or another name: ${alter()}`;
    case 'moment':
      return usualType.startsWith('timestamptz')
        ? `Convert ${deviating.length === 1 ? 'it' : 'them'}, naming the zone that the values are in: ${alter(`${name} at time zone 'UTC'`)}`
        : 'Decide for one of the two; timestamptz means the same moment in every session.';
  }
}
