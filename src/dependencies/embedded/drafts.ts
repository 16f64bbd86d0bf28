import { type Column, foreignKeysOf, primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { isText } from '../phrases.ts';
import { ADDRESS, ADDRESSED, CONTACTS, DETAILS, NAMES } from './words.ts';

export type Attribute = 'name' | 'contact' | 'address' | 'detail';

export interface Draft {
  readonly role: readonly string[];
  readonly members: readonly { readonly column: Column; readonly attribute: Attribute; readonly phrase: string }[];
}

// Of a relation that did not change, the names did not either.
const drafted = new WeakMap<Relation, readonly Draft[]>();

export function draftsOf(table: Relation): readonly Draft[] {
  let known = drafted.get(table);
  if (known === undefined) {
    known = draft(table);
    drafted.set(table, known);
  }
  return known;
}

function draft(table: Relation): readonly Draft[] {
  const keys = new Set([
    ...(primaryKeyOf(table)?.columns ?? []),
    ...foreignKeysOf(table).flatMap((key) => key.columns),
  ]);
  const groups = new Map<string, Draft['members'][number][]>();
  for (const column of table.columns) {
    if (keys.has(column.name) || column.generated !== undefined || !mayDescribe(column)) continue;
    for (const { role, phrase, attribute } of readingsOf(words(column.name))) {
      const key = role.join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ column, attribute, phrase }]);
      else group.push({ column, attribute, phrase });
      break;
    }
  }
  join(table, groups, keys);
  return [...groups].map(([key, members]) => ({ role: key === '' ? [] : key.split(' '), members }));
}

/** The hotline of a chain goes with it, and what is called chain alone is its name. */
function join(table: Relation, groups: Map<string, Draft['members'][number][]>, keys: ReadonlySet<string>): void {
  const bare = new Map(
    table.columns.flatMap((c) => (keys.has(c.name) || !isText(c) ? [] : [[words(c.name).join(' '), c] as const])),
  );
  for (const [key, members] of [...groups]) {
    const of = key.split(' ');
    const base =
      /^(?:support|contact|info|service|help|abuse|noc|sale|technical|tech|billing|admin|press|emergency|main|direct|office|booking|hotline)$/.test(
        of.at(-1) ?? '',
      )
        ? of.slice(0, -1).join(' ')
        : '';
    if (base === '' || !(bare.has(base) || groups.get(base)?.some((m) => m.attribute === 'name'))) continue;
    groups.set(base, [...(groups.get(base) ?? []), ...members]);
    groups.delete(key);
  }
  for (const [key, members] of groups) {
    const column = bare.get(key);
    if (column === undefined || !members.some((m) => m.attribute === 'contact')) continue;
    if (members.every((m) => m.column !== column)) members.unshift({ column, attribute: 'name', phrase: 'name' });
  }
}

function mayDescribe(column: Column): boolean {
  const family = familyOf(column.type);
  return !column.type.array && ['text', 'other', 'date', 'integer'].includes(family) && column.type.name !== 'tsvector';
}

/** A name as what it is called after and what it says of it, the longest attribute first; also street_billing. */
function* readingsOf(
  of: readonly string[],
): Iterable<{ role: readonly string[]; phrase: string; attribute: Attribute }> {
  for (let length = Math.min(3, of.length); length >= 1; length--) {
    const phrase = of.slice(-length).join(' ');
    const attribute = attributeOf(phrase);
    if (attribute !== undefined) yield { role: of.slice(0, -length), phrase, attribute };
  }
  for (let length = Math.min(3, of.length - 1); length >= 1; length--) {
    const phrase = of.slice(0, length).join(' ');
    const role = of.slice(length);
    if (ADDRESS.has(phrase) && ADDRESSED.has(role.join(' '))) yield { role, phrase, attribute: 'address' };
  }
}

function attributeOf(phrase: string): Attribute | undefined {
  if (ADDRESS.has(phrase)) return 'address';
  if (CONTACTS.has(phrase)) return 'contact';
  if (NAMES.has(phrase)) return 'name';
  return DETAILS.has(phrase) ? 'detail' : undefined;
}

/** At least three parts, a city or postal code among them. */
export function isAddress(said: readonly string[]): boolean {
  const parts = new Set(said.filter((phrase) => ADDRESS.has(phrase)));
  const town = [...parts].some((phrase) => /\b(?:city|town|zip|zipcode|postal|postcode|post)\b/.test(phrase));
  return parts.size >= 3 && town;
}
