/** Texts, and numbers about them, that follow from other columns of the row: a full name beside its parts. */
import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, isNumber, isText, type Phrases, phrases } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';

export function findTexts(table: Relation): readonly Derivation[] {
  return table.columns.flatMap((column) => {
    if (column.generated !== undefined) return [];
    const found = isText(column)
      ? (fullName(table, column) ?? fullAddress(table, column) ?? lowered(table, column) ?? partOfText(table, column))
      : isNumber(column)
        ? (lengthOf(table, column) ?? itemsOf(table, column))
        : undefined;
    return found === undefined ? [] : [found];
  });
}

const FULL = phrases('full name, complete name, whole name, person name, fullname, name full, display name full');
const PERHAPS_FULL = phrases('name');
/** What somebody chose, or how a list is sorted; at first it is made of the parts. */
const CHOSEN = phrases('display name, sort name, name sort, file as, printed name, formal name');
const FIRST = phrases('first name, given name, forename, fst name, firstname, fname, first, christian name, given');
const MIDDLE = phrases('middle name');
const LAST = phrases('last name, family name, surname, lst name, lastname, lname, last, second name, family, sur name');

function named(table: Relation, set: Phrases, prefix: readonly string[]): Column | undefined {
  return table.columns.find((c) => {
    const of = words(c.name);
    return isText(c) && prefix.every((w, i) => of[i] === w) && set.has(of.slice(prefix.length).join(' '));
  });
}

function fullName(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name);
  const chosen = CHOSEN.has(bareWords(table, column).join(' '));
  const full = FULL.has(of.slice(-2).join(' ')) || FULL.has(of.join(' ')) || of.at(-1) === 'fullname';
  const perhaps = !full && PERHAPS_FULL.has(bareWords(table, column).join(' '));
  if (!full && !perhaps && !chosen) return undefined;
  const prefix = full && of.length > 2 && !FULL.has(of.join(' ')) ? of.slice(0, -2) : [];
  const [first, last] = [named(table, FIRST, prefix), named(table, LAST, prefix)];
  if (first === undefined || last === undefined) return undefined;
  const middle = named(table, MIDDLE, prefix);
  const from = [first, ...(middle === undefined ? [] : [middle]), last];
  // A middle name may be empty, and the name has no gap then.
  const expression = [
    sql(first),
    ...(middle === undefined ? [] : [`coalesce(' ' || ${sql(middle)}, '')`]),
    `' ' || ${sql(last)}`,
  ].join(' || ');
  return {
    kind: 'text',
    table,
    column,
    from,
    formula: expression,
    expression,
    as: 'generated',
    // A name may be one that somebody chose.
    sure: full ? 0.9 : chosen ? 0.6 : 0.66,
    holds(values) {
      const [kept, a, b] = [values(column.name), values(first.name), values(last.name)];
      if (kept == null || a == null || b == null) return undefined;
      const m = middle && values(middle.name);
      return plain(kept) === plain(`${a} ${b}`) || plain(kept) === plain(`${a} ${m ?? ''} ${b}`);
    },
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

const WHOLE_ADDRESS = phrases(
  'full address, complete address, address full, whole address, formatted address, address text',
);
const STREET = phrases(
  'street, street address, address line 1, address line, line 1, address, street name, address 1, street line 1',
);
const CITY = phrases('city, town');

function fullAddress(table: Relation, column: Column): Derivation | undefined {
  const of = bareWords(table, column);
  if (!WHOLE_ADDRESS.has(of.join(' ')) && !WHOLE_ADDRESS.has(of.slice(-2).join(' '))) return undefined;
  const prefix = of.length > 2 ? of.slice(0, -2) : [];
  const parts = [
    STREET,
    CITY,
    phrases('state, province, region'),
    phrases('postal code, zip, zip code, postcode'),
    phrases('country'),
  ]
    .flatMap((set) => named(table, set, prefix) ?? [])
    .filter((c) => c !== column);
  if (parts.length < 2 || !parts.some((c) => CITY.has(words(c.name).slice(prefix.length).join(' ')))) return undefined;
  const expression = parts.map((c) => sql(c)).join(" || ', ' || ");
  // What a geocoder gives back is no sum of the parts that it gives back.
  return {
    kind: 'text',
    table,
    column,
    from: parts,
    formula: expression,
    expression,
    as: 'generated',
    sure: of.includes('formatted') ? 0.5 : 0.8,
  };
}

const LOWER = new Set(['lower', 'lowercase', 'lc', 'lowered']);
const NORMALIZED = new Set(['normalized', 'normalised', 'canonical']);

function lowered(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name);
  if (of.length < 2) return undefined;
  const mark = [of[0], of.at(-1)].find((w) => LOWER.has(w ?? '') || NORMALIZED.has(w ?? ''));
  if (mark === undefined) return undefined;
  const rest = (of[0] === mark ? of.slice(1) : of.slice(0, -1)).join(' ');
  const source = table.columns.find((c) => isText(c) && words(c.name).join(' ') === rest);
  if (source === undefined) return undefined;
  const expression = `lower(${sql(source)})`;
  return {
    kind: 'text',
    table,
    column,
    from: [source],
    formula: expression,
    expression,
    as: 'generated',
    // How something is normalized only its code knows.
    sure: LOWER.has(mark) ? 0.84 : 0.5,
    holds(values) {
      const [kept, text] = [values(column.name), values(source.name)];
      return kept == null || text == null ? undefined : kept === text.toLowerCase();
    },
  };
}

const INITIALS = phrases('initial, name initial');
const DOMAIN = phrases('email domain, mail domain, domain of email');
const EMAIL = phrases('email, email address');
const EXTENSION = phrases('file extension, extension, file ext');
const FILE = phrases('file name, filename, original filename, original name');

function partOfText(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name).join(' ');
  const make = (set: Phrases, expression: (name: string) => string, sure: number): Derivation | undefined => {
    const source = named(table, set, []);
    if (source === undefined) return undefined;
    const made = expression(sql(source));
    return { kind: 'text', table, column, from: [source], formula: made, expression: made, as: 'generated', sure };
  };
  if (DOMAIN.has(of)) return make(EMAIL, (name) => `split_part(${name}, '@', 2)`, 0.84);
  if (INITIALS.has(of)) {
    const [first, last] = [named(table, FIRST, []), named(table, LAST, [])];
    if (first === undefined || last === undefined) return undefined;
    const made = `left(${sql(first)}, 1) || left(${sql(last)}, 1)`;
    return {
      ...{ kind: 'text', table, column, from: [first, last], formula: made },
      ...{ expression: made, as: 'generated', sure: 0.7 },
    };
  }
  if (EXTENSION.has(of)) return make(FILE, (name) => `substring(${name} from '[^.]+$')`, 0.74);
  return undefined;
}

const LENGTHS = phrases(
  'word count, character count, char count, content length, text length, body length, number of word, reading time, read time, reading minute, read minute, reading time minute, reading time in minute, read time minute',
);
const BODIES = phrases('content, body, text, body text, content text, message, body markdown, body html');

function lengthOf(table: Relation, column: Column): Derivation | undefined {
  const of = bareWords(table, column).join(' ');
  if (!LENGTHS.has(of)) return undefined;
  const source = named(table, BODIES, []);
  if (source === undefined) return undefined;
  const expression = of.includes('read')
    ? ''
    : of.includes('word')
      ? `cardinality(regexp_split_to_array(trim(${sql(source)}), '\\s+'))`
      : `length(${sql(source)})`;
  return {
    kind: 'text',
    table,
    column,
    from: [source],
    formula: of.includes('read')
      ? `the length of ${source.name}`
      : of.includes('word')
        ? `words in ${source.name}`
        : expression,
    expression,
    as: expression === '' ? 'view' : 'generated',
    sure: 0.76,
  };
}

/** tag_count beside tags: how many items a list of the same row has. */
function itemsOf(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name);
  if (of.at(-1) !== 'count' || of.length < 2) return undefined;
  const rest = of.slice(0, -1).join(' ');
  const list = table.columns.find(
    (c) => words(c.name).join(' ') === rest && (c.type.array || familyOf(c.type) === 'json'),
  );
  if (list === undefined) return undefined;
  const expression = list.type.array ? `coalesce(cardinality(${sql(list)}), 0)` : `jsonb_array_length(${sql(list)})`;
  return {
    kind: 'arithmetic',
    table,
    column,
    from: [list],
    formula: expression,
    expression,
    as: 'generated',
    sure: list.type.array ? 0.88 : 0.72,
  };
}
