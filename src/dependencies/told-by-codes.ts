/** What codes of general use, and parts of a key, tell by their meaning alone: a sort code its bank, a figure its unit. */
import type { Column, Relation } from '../catalog/model.ts';
import { concept, familyOf, kept, tableWords, words } from '../similarity/index.ts';
import { GOODS, sortOf } from './copy-words.ts';
import { intendedKeysOf } from './keys.ts';
import { isText } from './phrases.ts';
import type { Reference } from './references.ts';
import { LINES } from './repetition-words.ts';

/** Columns that tell others, and what they tell; a reader of rows has not seen them yet. */
export interface Told {
  readonly by: readonly Column[];
  readonly told: readonly Column[];
  /** What the thing is called: bank. */
  readonly thing: readonly string[];
  /** Only where rows repeat is there anything to gain. */
  readonly onlyShown?: true;
  /** As often as not. */
  readonly doubtful?: true;
}

const OF_GOODS =
  /^(?:(?:product|item|article|part) (?:name|title|brand|category|description)|product|item|article|brand|manufacturer)$/;
const IN_STOCK = /^(?:name|title|description|category|brand|manufacturer|vendor|supplier|vendor id|supplier id)$/;
const STOCKED = new Set(['part number', 'article number', 'item number', 'item code', 'product code']);
const OF_POSTAL = /^(?:city|town|state|region|province|county)$/;
const BANK_CODES =
  /^(?:(?:bank )?(?:sort|routing|swift|bic|bank) ?(?:code|number)|sortcode|bic|swift|blz|bank identifier)$/;
const OF_BANKS = /^(?:bank|bank name|bank branch|bank branch name|bank city|bank address|name of bank)$/;

/** Codes that the world agrees on, what each tells, and of what. */
const GENERAL: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^isbn(?: ?1[03])?$/, /^(?:book )?(?:title|author|publisher|name)(?: name)?$/, 'book'],
  [
    /^(?:sku|ean|upc|gtin|asin|mpn)$/,
    /^(?:product|item|article)(?: (?:name|title|brand|category|description))?$|^(?:brand|manufacturer)$/,
    'product',
  ],
  [
    /^(?:(?:p|e|print |online )?issn)$/,
    /^(?:journal|publication|magazine|periodical)(?: (?:name|title))?$|^publisher(?: name)?$/,
    'journal',
  ],
  [
    /^(?:ticker|ticker symbol|symbol|stock symbol|isin|cusip|wkn|sedol)$/,
    /^(?:company|issuer|security|stock|instrument|fund)(?: name)?$|^(?:exchange|sector|industry)$/,
    'security',
  ],
  [
    /^(?:icd|icd ?\d+|icd ?\d* ?code|diagnosis code|dx code)$/,
    /^(?:diagnosis|dx|icd)(?: (?:name|text|title|description))?$/,
    'diagnosis',
  ],
  [
    /^(?:cpt|hcpcs|cpt code|procedure code)$/,
    /^(?:procedure|cpt|service)(?: (?:name|text|title|description))?$/,
    'procedure',
  ],
  [
    /^(?:ndc|atc|rxnorm|ndc code|atc code|pzn|drug code)$/,
    /^(?:drug|medication|medicine|substance)(?: (?:name|form|strength|class))?$|^(?:manufacturer|strength|dosage form)$/,
    'drug',
  ],
  [/^(?:loinc|loinc code|test code|analyte code)$/, /^(?:test|analyte|loinc)(?: (?:name|title|description))?$/, 'test'],
  [
    /^(?:cas|cas number|cas registry number|un number)$/,
    /^(?:chemical|substance|compound|reagent)(?: name)?$|^(?:formula|molecular (?:formula|weight))$/,
    'substance',
  ],
  [/^(?:imo|imo number|mmsi)$/, /^(?:vessel|ship|boat)(?: (?:name|flag|type|owner))?$/, 'vessel'],
  [
    /^(?:iata|icao|airline code|airport code|carrier code)$/,
    /^(?:airline|airport|carrier)(?: (?:name|city|country))?$/,
    'carrier',
  ],
  [
    /^(?:naics|sic|nace|isic)(?: code)?$/,
    /^(?:naics|sic|nace|isic|industry)(?: (?:name|title|description))?$/,
    'industry',
  ],
  [/^(?:hs|hts|tariff|commodity) code$/, /^(?:hs|hts|tariff|commodity)(?: (?:name|description))?$/, 'commodity'],
  [
    /^(?:taxon|taxon id|species code|scientific name|latin name|species)$/,
    /^(?:common name|species name|vernacular name|genus|family name|taxon (?:name|family|order))$|^(?:family|kingdom|phylum)$/,
    'species',
  ],
  [/^(?:country code|country iso|iso country)$/, /^(?:country|country name|continent)$/, 'country'],
  [/^(?:state code|state abbreviation|province code|region code)$/, /^(?:state|province|region)(?: name)?$/, 'region'],
  [/^(?:currency|currency code)$/, /^currency (?:name|symbol)$/, 'currency'],
  [/^(?:language|lang|locale|language code|locale code)$/, /^(?:language|locale) name$/, 'language'],
  [
    /^(?:model|model name|model number|vehicle model|device model|aircraft type|aircraft model)$/,
    /^(?:manufacturer|make|maker|brand|manufacturer name|brand name)$/,
    'model',
  ],
];

const named = ({ name }: Column) => words(name).join(' ');

/**
 * @param columns those that may repeat something
 * @param alone columns that are a key each
 */
export function toldByCodes(
  table: Relation,
  columns: readonly Column[],
  references: readonly Reference[],
  alone: ReadonlySet<string>,
): readonly Told[] {
  const codes = codesIn(table);
  if (codes.length === 0) return [];
  const counts = table.columns.filter((c) => words(c.name).includes('quantity'));
  const isLines = LINES.has(tableWords(table.name).at(-1) ?? '');
  const isLine = counts.some((c) => named(c) === 'quantity');
  const hasGoods = references.some(({ role }) =>
    /^(?:product|item|article|part|variant|book)$/.test(role.at(-1) ?? ''),
  );
  const keys = intendedKeysOf(table);
  const isPart = ({ name }: Column) => keys.some((key) => key.columns.length > 1 && key.columns.includes(name));
  const isKey = ({ name }: Column) => keys.some((key) => key.columns.length === 1 && key.columns[0] === name);
  // What the codes tell may be references, and a code a part of the key.
  return codes.flatMap((column): Told[] => {
    if (alone.has(column.name) || isKey(column)) return [];
    const name = named(column);
    const others = (pattern: RegExp, from: readonly Column[] = columns) =>
      from.filter((c) => c !== column && pattern.test(named(c)));
    const found = (told: readonly Column[], thing: string, onlyShown?: true): Told[] =>
      told.length === 0 ? [] : [{ by: [column], told, thing: [thing], ...(onlyShown && { onlyShown }) }];
    if (isLine && !hasGoods && GOODS.has(name)) return found(others(OF_GOODS), 'product');
    if (counts.length > 0 && !isLines && !hasGoods && (GOODS.has(name) || STOCKED.has(name)))
      return found([...others(OF_GOODS), ...others(IN_STOCK, table.columns)], 'part');
    if (BANK_CODES.test(name)) return found(others(OF_BANKS), 'bank');
    const general = GENERAL.find(([code]) => code.test(name));
    if (general !== undefined && (isPart(column) || !tableWords(table.name).includes(general[2])))
      return found(others(general[1]), general[2]).map((told) => ({ ...told, doubtful: true }));
    if (concept(words(column.name), 'text') !== concept(['zip'], 'text')) return [];
    // An address is commonly kept whole; rows that repeat say that there is something to gain.
    return found(others(OF_POSTAL), 'postal', true);
  });
}

/** Those that `toldByCodes` has anything to say of. */
const codesIn = kept((table): readonly Column[] =>
  table.columns.filter((column) => {
    const name = named(column);
    if (GOODS.has(name) || STOCKED.has(name) || BANK_CODES.test(name)) return true;
    if (GENERAL.some(([code]) => code.test(name))) return true;
    return concept(words(column.name), 'text') === concept(['zip'], 'text');
  }),
);

const MEASURED = new Set('metric kpi indicator attribute attr measure parameter property characteristic'.split(' '));
const UNITS = /(?:^| )(?:unit|uom|unit of measure)$/;
const PERIODS = new Set('year season month quarter period'.split(' '));
const CALLED = /^(?:name|title|label|description)$/;
const KINDS = /^(?:type|kind|category)$/;

/** What a part of a key tells: the unit of a metric, what a class means; the name of what has a row a year. */
export function toldByParts(table: Relation, columns: readonly Column[]): readonly Told[] {
  const keys = intendedKeysOf(table).filter((key) => key.columns.length > 1);
  return keys.flatMap((key): readonly Told[] => {
    const parts = table.columns.filter((c) => key.columns.includes(c.name));
    return [...parts.flatMap((part) => byPart(table, part, columns)), ...byAllButPeriod(table, parts, columns)];
  });
}

function byPart(table: Relation, part: Column, columns: readonly Column[]): readonly Told[] {
  const of = words(part.name);
  const thing = ['name', 'id', 'code', 'key'].includes(of.at(-1) ?? '') ? of.slice(0, -1) : of;
  if (thing.length === 0 || familyOf(part.type) === 'timestamp' || familyOf(part.type) === 'date') return [];
  const isMeasured = thing.some((word) => MEASURED.has(word));
  // The code of a department among departments is what it is about, even where it is spelled dept.
  const last = thing.at(-1) ?? '';
  const own = tableWords(table.name).at(-1) ?? '';
  const isOwn = own.startsWith(last) || last.startsWith(own);
  const told = columns.filter((column) => {
    const name = words(column.name);
    if (isMeasured && UNITS.test(name.join(' ')) && (name.length === 1 || name[0] === thing[0] || name[0] === 'unit'))
      return true;
    // Of commission_class also class_description.
    const prefix = name[0] === thing.at(-1) ? thing.slice(-1) : thing;
    const rest = prefix.every((word, i) => name[i] === word) ? name.slice(prefix.length) : [];
    return !isOwn && rest.length > 0 && /^(?:name|title|label|description)$/.test(rest.join(' ')) && isText(column);
  });
  return told.length === 0 ? [] : [{ by: [part], told, thing }];
}

/** A budget has a row a year, and its name in each. */
function byAllButPeriod(table: Relation, parts: readonly Column[], columns: readonly Column[]): readonly Told[] {
  const [period, ...more] = parts.filter((c) => PERIODS.has(words(c.name).at(-1) ?? ''));
  const by = parts.filter((c) => c !== period);
  if (period === undefined || more.length > 0 || by.length === 0) return [];
  const own = tableWords(table.name);
  const bare = (column: Column) => {
    const of = words(column.name);
    return (own.every((word, i) => of[i] === word) ? of.slice(own.length) : of).join(' ');
  };
  // Only what the rest of the key is the code of, rather than what is reported of somebody each year.
  const isCode = by.some((c) => /^(?:code|number|id|key)$/.test(bare(c)));
  const told = isCode ? columns.filter((c) => CALLED.test(bare(c)) && isText(c)) : [];
  if (told.length === 0) return [];
  const kinds = columns.filter((c) => KINDS.test(bare(c)) && sortOf([bare(c)]) === 'doubtful');
  return [{ by, told: [...told, ...kinds], thing: own }];
}

/** cost_center_name beside cost_center */
export function toldByBare(table: Relation, columns: readonly Column[]): readonly Told[] {
  const own = tableWords(table.name);
  if (!columns.some((c) => CALLED.test(words(c.name).at(-1) ?? ''))) return [];
  return table.columns.flatMap((column): Told[] => {
    const of = words(column.name);
    if (!isText(column) || of.at(-1) === own.at(-1) || NO_CODES.has(of.at(-1) ?? '')) return [];
    const told = columns.filter((c) => {
      const name = words(c.name);
      return (
        name.length === of.length + 1 &&
        of.every((word, i) => name[i] === word) &&
        /^(?:name|title|label|description)$/.test(name.at(-1) ?? '') &&
        isText(c)
      );
    });
    return told.length === 0 ? [] : [{ by: [column], told, thing: of }];
  });
}

const NO_CODES = new Set(
  'id file image photo picture logo video document attachment email url link path key name title token user account avatar icon field message template event host phone meta label status type text html body content page site app'.split(
    ' ',
  ),
);
