import { type Column, isTable, type Relation } from '../catalog/model.ts';
import { compatibility, concept, familyOf, tableWords, words } from '../similarity/index.ts';
import { alsoCalled } from './also-called.ts';
import type { Copy } from './copies.ts';
import {
  CHOOSING,
  GOODS,
  OF_GOODS,
  OF_PEOPLE,
  PARTIES,
  REACHING,
  SOMEBODY,
  sortOf,
  WEAK_OF_PEOPLE,
} from './copy-words.ts';
import { intendedKeysOf } from './keys.ts';
import { isText } from './phrases.ts';
import { type Reference, referencesOf } from './references.ts';
import { LINES } from './repetition-words.ts';
import type { SchemaKnowledge } from './schema.ts';

/** Copies by name, the surest first. */
export function findNamed(
  knowledge: SchemaKnowledge,
  table: Relation,
  references: readonly Reference[],
): readonly Copy[] {
  const columns = ownColumns(knowledge, table, references);
  if (columns.length === 0) return [];
  // The tenant's name in its tables is a question of tenancy.
  const asked = references.filter(({ column }) => !knowledge.similarity.tenantKeys.has(column.name));
  const prefixes = prefixesOfAll(asked);
  const found = columns.flatMap((column) => calledAfter(table, column, prefixes) ?? []);
  const taken = new Set(found.map(({ column }) => column));
  const left = columns.filter((column) => !taken.has(column));
  return [...found, ...farther(knowledge, table, left, asked), ...bare(table, left, asked)];
}

/** Columns that may repeat something: no part of a key, no reference, and not computed. */
export function ownColumns(
  { similarity }: Pick<SchemaKnowledge, 'similarity'>,
  table: Relation,
  references: readonly Reference[],
): readonly Column[] {
  const taken = new Set([
    ...intendedKeysOf(table).flatMap((key) => key.columns),
    ...references.flatMap(({ step }) => step.columns),
  ]);
  return table.columns.filter(
    (c) =>
      !taken.has(c.name) &&
      c.generated === undefined &&
      c.identity === undefined &&
      !similarity.isHousekeeping(table, c),
  );
}

/** By what words a column would be called after the row that a reference leads to, the surest first. */
function prefixesOf(
  reference: Reference,
  all: readonly Reference[],
): readonly { manner: 'role' | 'table'; of: readonly string[] }[] {
  const prefixes: { manner: 'role' | 'table'; of: readonly string[] }[] = [];
  const add = (manner: 'role' | 'table', of: readonly string[]) => {
    if (of.length > 0 && !prefixes.some((p) => p.of.join(' ') === of.join(' '))) prefixes.push({ manner, of });
  };
  add('role', reference.role);
  for (const of of alsoCalled(reference)) add('role', of);
  // Of buyer_id and seller_id neither is the user that user_name is of.
  if (all.some((other) => other.column !== reference.column && other.target === reference.target)) return prefixes;
  const named = tableWords(reference.target.name);
  add('table', named);
  // contact_email beside billing_contact_id; but the source of data_source_id may be another one.
  const [part = ''] = reference.role;
  if (reference.role.length > 1 && reference.role.at(-1) === named.at(-1) && !named.includes(part))
    add('table', named.slice(-1));
  return prefixes;
}

interface Called {
  readonly reference: Reference;
  readonly manner: 'role' | 'table';
  readonly of: readonly string[];
}

function prefixesOfAll(references: readonly Reference[]): readonly Called[] {
  return references.flatMap((reference) =>
    prefixesOf(reference, references).map((prefix) => ({ reference, ...prefix })),
  );
}

function calledAfter(table: Relation, column: Column, prefixes: readonly Called[]): Copy | undefined {
  let best: { copy: Copy; length: number } | undefined;
  for (const { reference, manner, of } of prefixes) {
    if (manner === 'table' && reference.target === table) continue;
    const whole = nameAlone(column, reference, of);
    const rest = whole ?? behind(table, column, of);
    const found = rest && along(column, reference, manner, of, rest);
    // Who owns it, in words, may be another than the one it refers to.
    const copy = found && whole !== undefined ? { ...found, sure: false } : found;
    if (copy !== undefined && (best === undefined || of.length > best.length)) best = { copy, length: of.length };
  }
  return best?.copy;
}

/** Genre beside genre_id is what the genre is called. */
function nameAlone(
  column: Column,
  { column: by, key, role, target }: Reference,
  of: readonly string[],
): readonly string[] | undefined {
  const isCalled =
    key !== undefined && column !== by && isText(column) && words(column.name).join(' ') === of.join(' ');
  const isOf = isCalled && tableWords(target.name).at(-1) === of.at(-1) && role.join(' ') === of.join(' ');
  return isOf && words(by.name).length > of.length && !CHOOSING.has(of.at(-1) ?? '') ? ['name'] : undefined;
}

/** Words of a column behind a prefix; product_image_url of product_images is its own. */
export function behind(table: Relation, { name }: Column, prefix: readonly string[]): readonly string[] | undefined {
  const of = words(name);
  const begins = (by: readonly string[]) => of.length > by.length && by.every((word, i) => of[i] === word);
  const own = tableWords(table.name);
  if (!begins(prefix) || (own.length > prefix.length && begins(own))) return undefined;
  return of.slice(prefix.length);
}

function along(
  column: Column,
  reference: Reference,
  manner: 'role' | 'table',
  prefix: readonly string[],
  rest: readonly string[],
): Copy | undefined {
  const sort = sortOf(rest);
  const original = sort === 'own' ? undefined : originalOf(column, reference.target, prefix, rest);
  if (original === undefined) return undefined;
  const { columns, sure } = original;
  return {
    column,
    reference,
    path: [reference.step],
    original: { relation: reference.target, columns },
    manner,
    sort,
    sure,
  };
}

interface Original {
  readonly columns: readonly Column[];
  readonly sure: boolean;
}

const NAMES = new Set(['name', 'title', 'label', 'designation', 'full name', 'display name']);

/** The columns of a table that say what another's column, called after it, says. */
function originalOf(
  column: Column,
  target: Relation,
  prefix: readonly string[],
  rest: readonly string[],
): Original | undefined {
  const family = familyOf(column.type);
  const own = tableWords(target.name);
  const text = rest.join(' ');
  const spelled = [text, ...[prefix, own, own.slice(-1)].map((of) => [...of, ...rest].join(' '))];
  const fitting = target.columns.filter(
    (c) => c !== column && compatibility(column.type, c.type).types !== 'different',
  );
  const bare = (c: Column): readonly string[] => {
    const of = words(c.name);
    const begins = (by: readonly string[]) => of.length > by.length && by.every((word, i) => of[i] === word);
    return begins(own) ? of.slice(own.length) : begins(own.slice(-1)) ? of.slice(1) : of;
  };
  const same = fitting.find((c) => spelled.includes(words(c.name).join(' ')));
  if (same !== undefined) return { columns: [same], sure: true };
  const meant = fitting.find((c) => concept(bare(c), familyOf(c.type)) === concept(rest, family));
  if (meant !== undefined) return { columns: [meant], sure: true };
  if (!NAMES.has(text)) return undefined;
  const half = (of: string) => fitting.find((c) => concept(bare(c), familyOf(c.type)) === of);
  const [first, last] = [half('first name'), half('last name')];
  if (first !== undefined && last !== undefined) return { columns: [first, last], sure: true };
  const loose = fitting.find((c) => NAMES.has(bare(c).join(' ')));
  return loose && { columns: [loose], sure: false };
}

/** order_items.customer_name, where orders.customer_id leads on to customers.name. */
function farther(
  knowledge: SchemaKnowledge,
  table: Relation,
  columns: readonly Column[],
  references: readonly Reference[],
): readonly Copy[] {
  if (columns.length === 0) return [];
  return references.flatMap((first) => {
    if (first.target === table || first.key === undefined || !first.total) return [];
    const next = referencesOf(knowledge, first.target).filter(
      (second) =>
        second.total &&
        second.target !== table &&
        second.target !== first.target &&
        !knowledge.similarity.tenantKeys.has(second.column.name),
    );
    return next.flatMap((second): Copy[] => {
      // Its own reference there says which one is meant.
      if (references.some((own) => own.target === second.target)) return [];
      const prefixes = prefixesOf(second, next);
      return columns.flatMap((column): Copy[] => {
        const found = prefixes.flatMap(({ manner, of }) => {
          const rest = behind(table, column, of);
          const copy = rest && along(column, second, manner, of, rest);
          return copy === undefined || copy.sort !== 'describing' ? [] : [copy];
        })[0];
        return found === undefined ? [] : [{ ...found, reference: first, path: [first.step, second.step] }];
      });
    });
  });
}

/** Names that are hardly the child's own: the sku of an order line, the first name of whoever booked. */
function bare(table: Relation, columns: readonly Column[], references: readonly Reference[]): readonly Copy[] {
  const own = tableWords(table.name);
  const isLine = own.some((word) => LINES.has(word));
  const isParty = PARTIES.has(own.at(-1) ?? '') || own.some((word) => REACHING.has(word));
  const named = new Set(table.columns.map((c) => words(c.name).join(' ')));
  return references.flatMap((reference) => {
    const { target, role } = reference;
    // A role other than the table's own name: the one who invited is not the one who is invited.
    const plain = tableWords(target.name);
    if (target === table || !isTable(target) || (role.length > 0 && role.at(-1) !== plain.at(-1))) return [];
    if (role.length > plain.length) return [];
    // A table that has nearly all of another's columns is that table again, which is another question.
    if (alike(table, target) > 0.5) return [];
    // An order's line is no order; what it has of its own may be called alike.
    const isPart = plain.every((word, i) => own[i] === word);
    const ofPeople = (SOMEBODY.has(plain.at(-1) ?? '') || isSomebody(target)) && !isParty && !named.has('name');
    const found = columns.flatMap((column): Copy[] => {
      const name = words(column.name).join(' ');
      const kind =
        GOODS.has(name) || (isLine && !isPart && OF_GOODS.has(name))
          ? 'goods'
          : ofPeople && OF_PEOPLE.has(name)
            ? 'people'
            : undefined;
      if (kind === undefined) return [];
      const original = target.columns.find(
        (c) => words(c.name).join(' ') === name && compatibility(column.type, c.type).types !== 'different',
      );
      if (original === undefined) return [];
      const sort = WEAK_OF_PEOPLE.has(name) ? 'doubtful' : 'other';
      const path = [reference.step];
      return [
        {
          column,
          reference,
          path,
          original: { relation: target, columns: [original] },
          manner: 'bare',
          sort,
          sure: true,
        },
      ];
    });
    return found;
  });
}

/** What was born, or has a surname, is a person, whatever it is called here. */
function isSomebody({ columns }: Relation): boolean {
  return columns.some(({ name }) => BORN.test(words(name).join(' ')));
}

const BORN = /^(?:last name|surname|family name|birth date|date of birth|dob)$/;

/** The part of a table's columns that are called as another's. */
export function alike(table: Relation, other: Relation): number {
  const named = new Set(other.columns.map((c) => words(c.name).join(' ')));
  return table.columns.filter((c) => named.has(words(c.name).join(' '))).length / table.columns.length;
}
