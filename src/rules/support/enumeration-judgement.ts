import { type Column, columnOf, foreignKeysOf, keyOf, primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { reasonOfTable } from '../../dependencies/repetition.ts';
import { familyOf, tableWords, words } from '../../similarity/index.ts';
import type { RuleContext, Severity } from '../rule.ts';
import type { NameStrength } from './enumeration-names.ts';
import { isApart, isPassing } from './own-tables.ts';
import type { SeenValues } from './seen-values.ts';
import { wordSet } from './word-set.ts';

/** What an expert would say to a column that takes any text; a silent one has nothing but its name against it. */
export interface Judgement {
  readonly severity: Severity;
  readonly confidence: number;
  /** What the table is for, where that excuses it, as a clause. */
  readonly excuse?: string;
}

/** Whether it is worth a word only where more is to be said of the table. */
export function isDoubtful({ confidence }: Judgement): boolean {
  return confidence <= 0.25;
}

export interface Seen extends SeenValues {
  /** Tables in which a column of this name is limited. */
  readonly elsewhere: readonly Relation[];
  /** Whether a table is called as the column is. */
  readonly named: boolean;
}

/** More values, and it is a list that grows. */
const MOST_VALUES = 25;
/** Fewer rows repeat values by chance. */
const LEAST_ROWS = 8;
/** So many show a list also where the name may mean one that grows. */
const MANY_ROWS = 12;
const LEAST_REPEATED = 3;

const WARNING = (confidence: number): Judgement => ({ severity: 'warning', confidence: Math.min(0.95, confidence) });
const INFO = (confidence: number): Judgement => ({ severity: 'info', confidence });
/** What is said beside other columns, and not alone. */
const DOUBTFUL: Judgement = { severity: 'hint', confidence: 0.25 };
const HINT = (confidence: number): Judgement => ({ severity: 'hint', confidence });

/** @returns undefined where there is nothing to say */
export function judgeEnumeration(
  context: RuleContext,
  table: Relation,
  column: Column,
  name: NameStrength,
  seen: Seen,
): Judgement | undefined {
  const isNumber = familyOf(column.type) === 'integer';
  const judged = isNumber
    ? judgeNumber(column, name, seen)
    : mayBeEnumeration(name, seen)
      ? JUDGES[name](seen, column)
      : undefined;
  if (judged === undefined || isCopied(context, table, column)) return undefined;
  const excuse = excuseOf(table);
  if (excuse !== undefined) {
    const isTelling = seen.values.length > 1 || (name === 'strong' && seen.said);
    if (isTelling) return { ...HINT(0.4), excuse };
    // A log of calls has kinds of calls, whereas what is kept of the past has the words of the past.
    const isHeard = (name === 'strong' || name === 'fair') && reasonOfTable(table)?.kind !== 'history';
    return isHeard ? { ...HINT(0.3), excuse } : undefined;
  }
  // Which type an attribute has, or which list a code is of, says what else is wrong with the table.
  if (judged.severity === 'warning' && isOfAttributes(table, column)) return INFO(0.5);
  return judged;
}

type Judge = (seen: Seen, column: Column) => Judgement | undefined;

const JUDGES: Readonly<Record<NameStrength, Judge>> = {
  strong(seen, { notNull }) {
    const { values, said, given, elsewhere } = seen;
    if (values.length > 1 && (said || isRepeated(seen))) return WARNING(0.82 + 0.02 * values.length);
    // Nobody presets what is free.
    if (given !== undefined && /^\p{L}/u.test(given) && notNull) return WARNING(elsewhere.length > 0 ? 0.9 : 0.85);
    if (values.length > 0) return INFO(elsewhere.length > 0 ? 0.75 : 0.65);
    return elsewhere.length > 1 ? INFO(0.6) : HINT(0.4);
  },
  fair(seen, column) {
    const { values, listed, given, elsewhere, named } = seen;
    if (values.length > 1 && (listed > 1 || isRepeated(seen))) return WARNING(0.82 + 0.02 * values.length);
    // Of a table of channels, one of them is preset; which there are says that table.
    if (isWord(given) && column.notNull && !named) return WARNING(0.85);
    if (values.length > 1 || isWord(given)) return INFO(0.6);
    return elsewhere.length > 0 ? INFO(0.55) : HINT(0.35);
  },
  weak(seen) {
    const { values, listed, given, elsewhere, rows } = seen;
    const isPlain = rows >= MANY_ROWS && isRepeated(seen) && values.every((value) => CODE.test(value));
    if (listed > 2 || isPlain) return WARNING(0.85);
    if (isWord(given) || isRepeated(seen)) return INFO(0.6);
    return HINT(elsewhere.length > 0 || values.length > 1 ? 0.45 : 0.3);
  },
  faint(seen, { name, notNull }) {
    const { values, listed, given, elsewhere } = seen;
    if (values.length > 2 && (listed > 2 || isRepeated(seen))) return INFO(0.65);
    if (values.length > 1 || isWord(given) || elsewhere.length > 0) return HINT(0.45);
    // Of two words, the first says of what there are zones or classes.
    return notNull && values.length === 0 && words(name).length > 1 ? HINT(0.3) : DOUBTFUL;
  },
  short({ commented, values }) {
    if (commented > 1) return WARNING(0.85);
    return values.length > 1 ? INFO(0.6) : HINT(0.35);
  },
  flag({ values }) {
    const isTruth = values.length > 0 && values.every((value) => TRUTH.has(value.toLowerCase()));
    return isTruth ? INFO(0.6) : HINT(0.35);
  },
  free({ listed, commented, elsewhere }, { name }) {
    const isSaid = commented > 1 || (listed > 2 && !NAMES.has(words(name).at(-1) ?? ''));
    return isSaid || elsewhere.length > 0 ? HINT(0.4) : undefined;
  },
  none(seen, { name, notNull }) {
    const { listed, given, elsewhere, rows, values } = seen;
    if (listed > 1) return INFO(0.65);
    if (isWord(given)) return notNull ? INFO(0.55) : HINT(0.45);
    // Who did it is somebody.
    if (words(name).at(-1) === 'by') return undefined;
    if (rows > LEAST_ROWS && isRepeated(seen) && values.every((value) => CODE.test(value))) return HINT(0.45);
    if (elsewhere.length > 0 || (listed > 0 && values.every((value) => CODE.test(value)))) return HINT(0.4);
    return undefined;
  },
};

/** Whole numbers are codes where a comment explains them, and may be where their name is that of a list. */
function judgeNumber(column: Column, name: NameStrength, seen: Seen): Judgement | undefined {
  const { explained, named, elsewhere, rows } = seen;
  if (explained > 1) return name === 'free' ? INFO(0.6) : WARNING(0.82 + 0.02 * explained);
  const of = words(column.name);
  const last = of.at(-1) ?? '';
  const preset = Number(column.default?.sql ?? 0);
  // A reference without a foreign key, or a measure.
  if (named || MEASURES.has(last) || last === 'code' || preset > 9 || preset < 0) return undefined;
  const isSmall = column.type.name === 'int2';
  if (RANKS.has(last) && elsewhere.length === 0) return DOUBTFUL;
  if (name === 'strong' && (column.default !== undefined || isSmall || elsewhere.length > 0 || isRepeated(seen))) {
    const isPreset = column.default !== undefined && column.notNull;
    return isPreset || elsewhere.length > 0 ? INFO(0.55) : HINT(0.4);
  }
  if (name === 'strong') return HINT(0.35);
  if (name !== 'fair' && name !== 'weak') return undefined;
  return (isSmall || (column.default !== undefined && of.length > 1) || elsewhere.length > 0) && rows === 0
    ? HINT(0.3)
    : undefined;
}

/** What is counted or measured, if it is a number. */
const MEASURES = wordSet(`
  frequency interval size resolution position sensitivity probability likelihood capacity spread range rank speed mark measure
  voltage tolerance exposure coverage cycle rotation slot step placement degree term semester module operation element evidence view
  handling cover usage character vote trend repetition service bearer band parking ownership occupancy health rating confidence
  purity parity provider carrier source origin vehicle container instrument soil roof rule limit
`);
/** What names one of the rows rather than a kind of them. */
const NAMES = wordSet('name title label key id user slug path url');
/** An order rather than a list: the higher, the sooner. */
const RANKS = wordSet('priority prio prty');

function isRepeated({ rows, rowValues }: SeenValues): boolean {
  return rowValues > 1 && rows >= LEAST_ROWS && rows >= LEAST_REPEATED * rowValues;
}

/** A word that programs know, rather than a code of two or three capitals, which is a country's or a currency's. */
function isWord(given: string | undefined): given is string {
  return given !== undefined && WORD.test(given) && !/^[A-Z]{1,3}$/.test(given) && !NO_CHOICE.has(given.toLowerCase());
}

const WORD = /^[A-Za-z][A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/;
const CODE = /^(?:[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*|[A-Z][A-Z0-9_]{0,11})$/;
/** Presets that say nothing of what else there might be. */
const NO_CHOICE = wordSet('default main unknown none');
const TRUTH = wordSet('y n yes no t f true false on off');

/** Values that are all different are names; sentences, paths, class names and numbers are no values of a list. */
function mayBeEnumeration(name: NameStrength, { values, rows, rowValues }: SeenValues): boolean {
  if (values.length > MOST_VALUES) return false;
  if (rows >= 6 && rowValues > rows * 0.7) return false;
  if (values.some((value) => value.length > 40 || /[@/%{}<>:]|\s\S+\s\S+\s/.test(value))) return false;
  if (values.length === 0) return true;
  if (
    name !== 'strong' &&
    name !== 'flag' &&
    name !== 'short' &&
    values.every((value) => /^[\d.,-]+$/.test(value) || TRUTH.has(value.toLowerCase()))
  )
    return false;
  return !values.every((value) => /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+$/.test(value));
}

/** Why a table may take what comes: it is a record of the past, or of what somebody sent. */
function excuseOf(table: Relation): string | undefined {
  const reason = reasonOfTable(table);
  if (reason?.kind === 'history') return reason.because;
  if (table.columns.filter((c) => words(c.name)[0] === 'history').length > 1)
    return `${table.name} keeps how things stood`;
  return isApart(table) || isPassing(table.schema)
    ? `${table.name} seems to keep what comes in as it comes`
    : undefined;
}

/** incident_severity beside incident_id: what a table says that is referred to, which is another matter. */
function isCopied({ snapshot }: RuleContext, table: Relation, column: Column): boolean {
  const of = words(column.name);
  if (of.length < 2) return false;
  return foreignKeysOf(table).some((key) => {
    const target = snapshot.relations.get(keyOf(key.references));
    if (target === undefined || target === table) return false;
    const stems = [tableWords(target.name), words(key.columns[0] ?? '').slice(0, -1)];
    return stems.some(
      (stem) =>
        stem.length > 0 &&
        of.slice(0, stem.length).join(' ') === stem.join(' ') &&
        target.columns.some((c) => words(c.name).join(' ') === of.slice(stem.length).join(' ')),
    );
  });
}

const ATTRIBUTE = wordSet('value val attr attribute field property param parameter setting data');
const LISTED = wordSet('code list lookup domain reference ref');

/** value_type beside a value, code_type beside a code: columns of tables that hold anything. */
function isOfAttributes(table: Relation, column: Column): boolean {
  const of = words(column.name);
  const stem = of.at(-2) ?? (of.at(-1) === 'type' ? (tableWords(table.name).at(-1) ?? '') : '');
  if (ATTRIBUTE.has(stem))
    return table.columns.some((c) => c !== column && /^(?:value|val)$/.test(words(c.name).at(-1) ?? ''));
  const key = primaryKeyOf(table)?.columns ?? [];
  return (
    LISTED.has(stem) &&
    key.includes(column.name) &&
    key.some((k) => columnOf(table, k) !== column && /code|value|key/i.test(k))
  );
}
