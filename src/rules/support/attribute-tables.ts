import { type Column, foreignKeysOf, isTable, type Relation } from '../../catalog/model.ts';
import { familyOf, isUnique, tableWords, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { valuesOf } from './column-values.ts';
import { commentsOn } from './comments-in-files.ts';
import { isApart, isOwnTable } from './own-tables.ts';
import { pointersIn } from './pointers.ts';
import { wordSet } from './word-set.ts';

/** A table whose rows are attributes of the rows of another one. */
export interface AttributeTable {
  readonly table: Relation;
  /** What a row is about. */
  readonly subject: readonly Column[];
  readonly attribute: Column;
  readonly values: readonly Column[];
  /** The table that says which attributes there are. */
  readonly definitions?: Relation;
  /** Whether the names say that the rows are attributes, and not just pairs of a key and a value. */
  readonly named: boolean;
  /** Whether a key says that a thing has each attribute once. */
  readonly keyed: boolean;
  /** Names that the known rows use. */
  readonly names: readonly string[];
  /** A known good reason for the shape. */
  readonly reason?: string;
}

/** Words for nothing but attributes. */
const SURE_NOUNS =
  /^(?:custom )?(?:attribute|property|field|meta|parameter|characteristic|specification|facet|trait|variable|dimension)(?: (?:name|key|code|id|definition id|type|type id|label))?$/;
/** And for what is most often one. */
const ATTRIBUTE_NOUNS =
  '(?:custom |extra |additional )?(?:attribute|property|prop|field|meta|parameter|param|characteristic|specification|spec|facet|trait|variable|dimension|feature|fact|detail|information|extra|custom)';
const TELLING = new RegExp(`^${ATTRIBUTE_NOUNS}(?: (?:name|key|code|id|definition id|type|type id|label))?$`);
const PLAIN = /^(?:name|key|code|label|k)$/;
const VALUE = /^(?:value|val|content|v)$/;
const TYPED =
  /^(?:value (?:text|string|str|varchar|char|integer|int|number|numeric|decimal|float|double|boolean|bool|date|datetime|timestamp|time|json|jsonb|raw|long)|(?:text|string|str|integer|int|number|numeric|decimal|float|boolean|bool|date|datetime|timestamp|json) value)$/;

const TABLES = wordSet('attribute property prop field meta eav characteristic specification trait facet');
const PERHAPS = wordSet('spec feature fact extra detail information');
const SETTINGS = wordSet(`
  setting preference configuration option flag header cookie environment secret label tag annotation claim counter
  session cache state param parameter argument variable credential feature toggle kv registry translation message locale
`);
const MEASURES = wordSet(
  'metric measurement reading sample stat statistic score rating kpi point gauge counter series',
);
/** Words for what is compared with rows, or lists what they may be. */
const CONDITIONS = wordSet('rule condition filter criterion criteria definition option choice template');
const LANGUAGE = wordSet('language locale lang culture translation');
const MOST_COLUMNS = 14;
const MOST_OTHERS = 3;

export function attributeTableOf(context: RuleContext, table: Relation): AttributeTable | undefined {
  if (!isOwnTable(table) || !isTable(table) || table.columns.length > MOST_COLUMNS || isApart(table)) return undefined;
  const own = tableWords(table.name);
  const values = valueColumns(table);
  const attribute = values.length === 0 ? undefined : attributeColumn(table, own);
  if (attribute === undefined) return undefined;
  if (table.columns.some((c) => words(c.name).some((word) => LANGUAGE.has(word)))) return undefined;
  if (own.some((word) => MEASURES.has(word)) || isMeasured(context, table, attribute, values)) return undefined;
  // What others refer to is a list of things with a name and a value.
  if (context.similarity.childrenOf(table).size > 0 || CONDITIONS.has(own.at(-1) ?? '')) return undefined;
  if (isUnique(table, [attribute.name])) return undefined;
  const subject = subjectOf(context, table, attribute);
  if (subject.length === 0) return undefined;
  const others = table.columns.filter(
    (c) => c !== attribute && !values.includes(c) && !subject.includes(c) && !isAside(context, table, c),
  );
  if (others.length > MOST_OTHERS) return undefined;
  const definitions = definitionsOf(context, table, attribute);
  // An id that leads to no table of definitions is a key of something else.
  if (definitions === undefined && familyOf(attribute.type) !== 'text' && familyOf(attribute.type) !== 'other')
    return undefined;
  const named = own.some((word) => TABLES.has(word)) || SURE_NOUNS.test(restOf(attribute, own));
  const perhaps = TELLING.test(restOf(attribute, own)) || own.some((word) => PERHAPS.has(word));
  if (!named && !perhaps && definitions === undefined && (others.length > 1 || !isPartOf(own, subject)))
    return undefined;
  const byUsers = [table.comment, attribute.comment, ...commentsOn(context, attribute)].some(
    (text) =>
      text !== undefined &&
      /\b(?:user|customer|tenant|admin)s?[- ]defined\b|\bcustom fields?\b|\barbitrary\b/i.test(text),
  );
  const setting = own.find((word) => SETTINGS.has(word));
  if (setting === undefined && !values.some((c) => isLoose(c)) && values.length < 2) return undefined;
  const reason = reasonOf(setting, byUsers, own);
  // k and v of a tag are what tags are.
  if (reason !== undefined && words(attribute.name).join('') === 'k') return undefined;
  return {
    table,
    subject,
    attribute,
    values,
    named,
    keyed: isUnique(table, [...subject.map((c) => c.name), attribute.name, ...context.similarity.tenantKeys]),
    names: definitions === undefined ? [...new Set(valuesOf(context.rows, table, attribute))] : [],
    ...(definitions === undefined ? {} : { definitions }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function reasonOf(setting: string | undefined, byUsers: boolean, own: readonly string[]): string | undefined {
  if (byUsers) return 'a comment says that users define the attributes';
  return setting === undefined || own.some((word) => TABLES.has(word))
    ? undefined
    : `a ${setting} that code asks for by its key is often kept so`;
}

/** Its words, without the table's own in front: attribute_name of product_attributes keeps both, product_name does not. */
function restOf(column: Column, own: readonly string[]): string {
  const of = words(column.name);
  const from = of.length > 1 && of[0] === own[0] && own.length > 1 ? 1 : 0;
  return of.slice(from).join(' ');
}

function valueColumns(table: Relation): readonly Column[] {
  const typed = table.columns.filter((c) => TYPED.test(words(c.name).join(' ')) && words(c.name).at(-1) !== 'type');
  const plain = table.columns.filter((c) => {
    const of = words(c.name);
    return (
      VALUE.test(of.join(' ')) ||
      isPaired(table, c) ||
      (of.at(-1) === 'value' && new RegExp(`^${ATTRIBUTE_NOUNS} value$`).test(of.slice(-2).join(' ')))
    );
  });
  return [...new Set([...plain, ...(typed.length >= 2 || plain.length > 0 ? typed : [])])];
}

const NAMES = /^(?:name|key|code|type|kind|label)$/;
const VALUES = /^(?:value|val|text|content|data|string)$/;

/** feature_value beside feature_name, detail beside detail_type: the name of a thing, and what it is. */
function isPaired(table: Relation, column: Column): boolean {
  const of = words(column.name);
  const stem = VALUES.test(of.at(-1) ?? '') && of.length > 1 ? of.slice(0, -1) : of;
  if (stem === of && !NOUN.test(of.join(' '))) return false;
  return table.columns.some((c) => {
    const name = words(c.name);
    return (
      c !== column && isLoose(c) && NAMES.test(name.at(-1) ?? '') && name.slice(0, -1).join(' ') === stem.join(' ')
    );
  });
}

const NOUN = new RegExp(`^${ATTRIBUTE_NOUNS}$`);

function attributeColumn(table: Relation, own: readonly string[]): Column | undefined {
  return (
    table.columns.findLast((c) => TELLING.test(restOf(c, own)) || TELLING.test(words(c.name).slice(-2).join(' '))) ??
    nameBesideValue(table) ??
    table.columns.find((c) => PLAIN.test(words(c.name).join(' ')) && familyOf(c.type) === 'text' && !c.type.array)
  );
}

function nameBesideValue(table: Relation): Column | undefined {
  return table.columns.find((c) => {
    const of = words(c.name);
    if (!NAMES.test(of.at(-1) ?? '') || of.length < 2 || familyOf(c.type) !== 'text') return false;
    const stem = of.slice(0, -1).join(' ');
    return table.columns.some((v) => {
      const name = words(v.name);
      return v !== c && VALUES.test(name.at(-1) ?? '') && name.slice(0, -1).join(' ') === stem;
    });
  });
}

/** A foreign key, an id by its name, or a pointer to anything. */
function subjectOf({ similarity }: RuleContext, table: Relation, attribute: Column): readonly Column[] {
  const pointer = pointersIn(table)[0];
  if (pointer !== undefined && pointer.id !== attribute) return [pointer.type, pointer.id];
  const keyed = foreignKeysOf(table).flatMap((key) => key.columns);
  const found = table.columns.filter((c) => {
    const of = words(c.name);
    return (
      c !== attribute && (keyed.includes(c.name) || (of.length > 1 && (of.at(-1) === 'id' || of.at(-1) === 'uuid')))
    );
  });
  const telling = found.filter((c) => !similarity.tenantKeys.has(c.name) && !similarity.isHousekeeping(table, c));
  return (telling.length > 0 ? telling : found).slice(0, 2);
}

/** product_extras is of a product, as its name says. */
function isPartOf(own: readonly string[], subject: readonly Column[]): boolean {
  return subject.some((c) => own.includes(words(c.name).at(-2) ?? ''));
}

function isMeasured(context: RuleContext, table: Relation, attribute: Column, values: readonly Column[]): boolean {
  const numbers = values.every((c) => ['integer', 'decimal', 'float'].includes(familyOf(c.type)));
  const timed = table.columns.some(
    (c) =>
      (familyOf(c.type) === 'timestamp' || familyOf(c.type) === 'date') &&
      !values.includes(c) &&
      !context.similarity.isHousekeeping(table, c),
  );
  // Where a thing has each attribute once, the time says when it was set last.
  const once = timed && isUnique(table, [...subjectOf(context, table, attribute).map((c) => c.name), attribute.name]);
  return numbers || (timed && !once);
}

/** Text takes any value. */
function isLoose({ type }: Column): boolean {
  const family = familyOf(type);
  return family === 'text' || family === 'json' || type.array;
}

const ASIDE = /(?:^| )(?:id|type|position|order|sort|rank|sequence|unit|index|group)$/;

function isAside(context: RuleContext, table: Relation, column: Column): boolean {
  return context.similarity.isHousekeeping(table, column) || ASIDE.test(words(column.name).join(' '));
}

function definitionsOf({ similarity }: RuleContext, table: Relation, attribute: Column): Relation | undefined {
  return similarity.parentOf(table, attribute)?.relation;
}
