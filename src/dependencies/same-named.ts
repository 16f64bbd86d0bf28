import type { Column, Relation } from '../catalog/model.ts';
import { compatibility, tableWords, words } from '../similarity/index.ts';
import { agreementOf, isTelling } from './agreement.ts';
import { isBuyer, isDocument } from './containers.ts';
import type { Copy } from './copies.ts';
import { ACTORS, CHOOSING, sortOf, TAKEN_OVER } from './copy-words.ts';
import { intendedKeysOf } from './keys.ts';
import { ownColumns } from './named-copies.ts';
import { type Reference, referencesOf } from './references.ts';
import { isAmount } from './repetition-words.ts';
import type { SchemaKnowledge } from './schema.ts';

/**
 * Columns called as one of the row that a reference leads to: keys that no foreign key guards (order_id of an alert beside that of
 * its page), and whatever the known rows of both agree on.
 */
export function findSameNamed(
  knowledge: SchemaKnowledge,
  table: Relation,
  references: readonly Reference[],
): readonly Copy[] {
  const firm = references.filter(({ key, target, column }) => {
    if (key === undefined || target === table) return false;
    return !knowledge.similarity.tenantKeys.has(column.name);
  });
  if (firm.length === 0) return [];
  // What nobody declared may still be read as a reference; the names of its column and the other's are all there is to go by.
  const declared = references.filter(({ key }) => key !== undefined);
  return ownColumns(knowledge, table, declared).flatMap((column) => {
    for (const reference of firm) {
      const found = isOfKeys(table, column)
        ? sameKey(knowledge, table, column, reference)
        : sameValue(knowledge, table, column, reference);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

const KEYS = new Set(['id', 'uuid', 'code', 'number', 'ref', 'reference', 'key']);
const NO_KEYS = new Set(
  'public private backup legal identification reference external serial tracking transaction provider request session invoice line account phone order payment version batch remote error status'.split(
    ' ',
  ),
);

function isOfKeys(table: Relation, { name }: Column): boolean {
  const of = words(name);
  const part = of.at(-2) ?? '';
  if (of.length < 2 || !KEYS.has(of.at(-1) ?? '') || NO_KEYS.has(part)) return false;
  return !tableWords(table.name).includes(part);
}

function sameKey(knowledge: SchemaKnowledge, table: Relation, column: Column, reference: Reference): Copy | undefined {
  const { target } = reference;
  const of = words(column.name);
  const role = of.slice(0, -1);
  if (intendedKeysOf(table).some((key) => key.columns.includes(column.name))) return undefined;
  const named = of.join(' ');
  const behind = referencesOf(knowledge, target);
  const buyers = isBuyer(role) && isDocument(target) ? behind.filter((end) => isBuyer(end.role)) : [];
  if (role.some((word) => CHOOSING.has(word))) return undefined;
  const keys = new Set(intendedKeysOf(target).flatMap((key) => (key.columns.length === 1 ? key.columns : [])));
  const original =
    buyers.length === 1 && buyers[0] !== undefined
      ? buyers[0].column
      : target.columns.find((c) => words(c.name).join(' ') === named && !keys.has(c.name));
  if (original === undefined) return undefined;
  const rows = agreementOf(knowledge, table, column.name, [reference.step], [original.name]);
  const agrees = rows !== undefined && isTelling(rows);
  const last = role.at(-1) ?? '';
  const isCommon = buyers.length !== 1 && (ACTORS.has(last) || TAKEN_OVER.has(last));
  if (agrees) return isCommon && rows.values < 3 ? undefined : same(column, reference, original, !isCommon);
  // By name alone only what is a reference there, and a number of rows' own here.
  const refers = behind.some((end) => end.column === original);
  return !isCommon && refers && reference.total && IDS.has(of.at(-1) ?? '')
    ? same(column, reference, original, false)
    : undefined;
}

const IDS = new Set(['id', 'uuid', 'ref', 'reference']);

/** Two of one name are often two facts; rows that agree in all their values say that these are one. */
function sameValue(
  knowledge: SchemaKnowledge,
  table: Relation,
  column: Column,
  reference: Reference,
): Copy | undefined {
  const of = words(column.name);
  const sort = sortOf(of);
  if (isAmount(of) || sort === 'own' || sort === 'doubtful') return undefined;
  const original = reference.target.columns.find(
    (c) => c.name === column.name && compatibility(column.type, c.type).types !== 'different',
  );
  const rows = original && agreementOf(knowledge, table, column.name, [reference.step], [original.name]);
  if (original === undefined || rows === undefined || !isTelling(rows) || rows.values < 3) return undefined;
  return same(column, reference, original, false);
}

function same(column: Column, reference: Reference, original: Column, agrees: boolean): Copy {
  return {
    column,
    reference,
    path: [reference.step],
    original: { relation: reference.target, columns: [original] },
    manner: 'bare',
    sort: agrees ? 'other' : 'doubtful',
    sure: false,
  };
}
