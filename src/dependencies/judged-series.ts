import { foreignKeysOf, keyOf, type Relation } from '../catalog/model.ts';
import { familyOf, isUnique, singular } from '../similarity/index.ts';
import type { ColumnSeries } from './column-series.ts';
import type { Numbering } from './numbered-names.ts';
import {
  BUCKETS,
  COMPONENTS,
  COUNTABLE,
  LEVELS,
  LINES,
  MEASURES,
  NAME_PARTS,
  NO_PLACE,
  RANKED_ROLES,
  SIDES,
  SPARES,
  STANDARDS,
  TEXTS,
} from './series-words.ts';

/** How likely an expert takes a series of columns for a repeating group: nine times in ten, rather than not, perhaps. */
export type Strength = 'sure' | 'likely' | 'faint';

export interface Judgement {
  readonly strength: Strength;
  /** What else it may be, as a clause. */
  readonly doubt?: string;
  /** Set where several columns for each number make it no surer: player1, player1_score. */
  readonly firm?: true;
}

/** Whether the columns hold several values of one kind; undefined where their numbers mean something else. */
export function judgeSeries(table: Relation, series: ColumnSeries): Judgement | undefined {
  return JUDGES[series.numbering](series, table);
}

type Judge = (series: ColumnSeries, table: Relation) => Judgement | undefined;

const SURE: Judgement = { strength: 'sure' };
const LIKELY: Judgement = { strength: 'likely' };
const faint = (doubt: string): Judgement => ({ strength: 'faint', doubt, firm: true });
const perhaps = (doubt: string): Judgement => ({ strength: 'faint', doubt });

const JUDGES: Readonly<Record<Numbering, Judge>> = {
  number: numbered,
  ordinal: ordinal,
  rank: ranked,
  letter: ({ before }) => (OPTIONS.has(headOf(before)) ? SURE : undefined),
  month: ({ columns }) => (columns.length >= 6 ? SURE : LIKELY),
  weekday: ({ columns }) =>
    columns.every((c) => c.type.name === 'bool')
      ? faint('the days of a week are always seven, and a flag for each is a common way to say which')
      : LIKELY,
  year: yearly,
  language: translated,
  kind: ({ after }) =>
    after.some((word) => REACHABLE.has(singular(word)))
      ? faint('each of them has a name of its own, and there may never be more kinds')
      : undefined,
  platform: ({ columns }) =>
    columns.every((c) => familyOf(c.type) === 'text')
      ? faint('each of them has a name of its own, and there may never be more')
      : undefined,
};

const OPTIONS = new Set(['option', 'answer', 'choice', 'alternative', 'distractor', 'response', 'opt']);
const REACHABLE = new Set(['phone', 'telephone', 'tel', 'fax', 'email', 'mail']);

function headOf(words: readonly string[]): string {
  return singular(words.at(-1) ?? '');
}

function numbered(series: ColumnSeries, table: Relation): Judgement | undefined {
  const { before, after, columns } = series;
  const head = headOf(before.length > 0 ? before : after.slice(0, 1));
  const many = columns.length > 2;
  if (before.some((word) => STANDARDS.has(word)) || COMPONENTS.has(head) || head === '') return undefined;
  if (head.length < 2 && head !== 'q') return undefined;
  if (LINES.has(head) && (after.length === 0 || after[0] === 'line') && !before.some((word) => NO_PLACE.has(word)))
    return undefined;
  // Quartiles are fractions, and three; quarters are sums, and four.
  // address2_city is no line of the first address.
  if (LINES.has(head) && head !== 'line' && after.length > 0) return SURE;
  if (head === 'q' && before.length > 1 && columns.length !== 4) return undefined;
  if (head === 'q' && columns.some((c) => familyOf(c.type) === 'float')) return perhaps('they may be quartiles');
  const all = [...before, ...after];
  if (all.some((word) => BUCKETS.has(singular(word)))) return faint('the number may be a value that is counted');
  if (NAME_PARTS.has(head)) return many ? faint('a name may be written in several parts') : undefined;
  if (LEVELS.has(head)) return faint('the number may say which level or step, and not which of several');
  if (TEXTS.has(head)) return many ? LIKELY : faint('a text may be written in several parts');
  if (!many) return paired(series, table, head);
  if (SPARES.has(head)) return { ...LIKELY, doubt: 'they seem to be there for whatever somebody needs' };
  if (MEASURES.has(head) && columns.every((c) => NUMBERS.has(familyOf(c.type))))
    return { ...LIKELY, doubt: 'an instrument may have just as many inputs' };
  return SURE;
}

const NUMBERS = new Set(['integer', 'decimal', 'float']);

/** Two are often the two sides of something. */
function paired(series: ColumnSeries, table: Relation, head: string): Judgement | undefined {
  if (SPARES.has(head) && !SIDES.has(head)) return faint('they may be there for whatever somebody needs');
  const isSided = SIDES.has(head) || series.before.some((word) => SIDES.has(word));
  const targets = targetsOf(series, table);
  const toOne = targets.length === 2 && targets[0] === targets[1];
  // Friends, edges, the ends of a link: the pair is what the table is about.
  if (isSided && (targets.length === 2 || series.places[0] === 0)) return undefined;
  if (
    toOne &&
    isUnique(
      table,
      series.columns.map((c) => c.name),
    )
  )
    return undefined;
  if (isSided || toOne) return faint('there may be two sides, and never a third');
  const isCountable = [...series.before, head].some((word) => COUNTABLE.has(singular(word)));
  return isCountable ? SURE : perhaps('two may be all there ever are');
}

/** The tables that its columns refer to by foreign keys of their own. */
function targetsOf({ columns }: ColumnSeries, table: Relation): readonly string[] {
  return columns.flatMap(({ name }) => {
    const key = foreignKeysOf(table).find((k) => k.columns.length === 1 && k.columns[0] === name);
    return key === undefined ? [] : [keyOf(key.references)];
  });
}

/** first_choice, second_choice, third_choice. */
function ordinal({ before, after, columns }: ColumnSeries): Judgement | undefined {
  const of = [...before, ...after].map(singular);
  const head = of.at(-1) ?? '';
  if (of.some((word) => LEVELS.has(word) || COMPONENTS.has(word))) return undefined;
  // First and second name, second last name: parts of what somebody is called.
  if (of.every((word) => NAME_PARTS.has(word) || KINDS_OF_NAME.has(word))) return undefined;
  if (of.some((word) => LINES.has(word)) && before.length > 0) return undefined;
  if (columns.length > 2) return LIKELY;
  return of.some((word) => COUNTABLE.has(word)) && !SIDES.has(head)
    ? perhaps('two may be all there ever are')
    : undefined;
}

const KINDS_OF_NAME = new Set(['last', 'given', 'family', 'middle', 'maiden', 'legal']);

/** primary_phone, secondary_phone. */
function ranked({ before, after, columns }: ColumnSeries): Judgement | undefined {
  const of = [...before, ...after].map(singular);
  if (of.some((word) => RANKED_ROLES.has(word)) || columns.some((c) => c.type.name === 'bool')) return undefined;
  if (columns.length > 2) return LIKELY;
  return of.some((word) => COUNTABLE.has(word))
    ? faint('the one that is secondary may have a part of its own')
    : undefined;
}

function yearly({ before, after, columns }: ColumnSeries): Judgement | undefined {
  if ([...before, ...after].some((word) => STANDARDS.has(word))) return undefined;
  return columns.length > 2 ? SURE : LIKELY;
}

function translated({ before, columns, places }: ColumnSeries): Judgement | undefined {
  if (!columns.every((c) => familyOf(c.type) === 'text' || familyOf(c.type) === 'json')) return undefined;
  if (before.length === 0 || !(places.includes('en') || places.includes('english') || columns.length > 2))
    return undefined;
  return columns.length > 2 ? LIKELY : perhaps('there may be two languages for good');
}
