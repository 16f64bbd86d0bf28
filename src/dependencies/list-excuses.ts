import type { Column, Relation } from '../catalog/model.ts';
import { words } from '../similarity/index.ts';
import { declaredKeysOf } from './keys.ts';
import type { ListColumn, ListName } from './list-names.ts';
import { SENT, TO_WHOM } from './list-words.ts';
import { reasonOfTable } from './repetition.ts';

/** What has a known good reason is a hint, which names it. */
export function excused<T extends Pick<ListColumn, 'strength' | 'doubt'>>(
  table: Relation,
  column: Column,
  name: ListName,
  found: T,
): T {
  const doubt = excuse(table, column, name);
  return doubt === undefined ? found : { ...found, strength: 'faint', doubt };
}

function excuse(table: Relation, column: Column, name: ListName): string | undefined {
  const reason = reasonOfTable(table);
  if (reason !== undefined) return reason.because;
  const key = declaredKeysOf(table).find((k) => k.columns.includes(column.name));
  if (key !== undefined) return `the list as a whole is in ${key.name}, and tells rows apart`;
  const of = words(table.name);
  if (of.some((word) => SENT.has(word)) && name.item.some((word) => TO_WHOM.has(word)))
    return `${table.name} keep to whom something went, whatever becomes of them`;
  if (of.length > 1 && of.some((word) => WAITING.has(word)))
    return `${table.name} keep what there is to do, and go when it is done`;
  if (VERSIONS.has(of.at(-1) ?? '')) return `${table.name} keep how things were in each of them`;
  const made = table.columns.find((c) => MADE.test(c.name));
  if (made !== undefined) return `${table.name} seems to be made from other tables (${made.name})`;
  if (COPIED.test(column.name)) return `${column.name} says by its name that it is a copy`;
  if (/\b(?:denormali[sz]ed|cached?|snapshot|materiali[sz]ed|maintained by)\b/i.test(column.comment ?? ''))
    return `the comment on ${column.name} says that it is a copy`;
  return undefined;
}

const WAITING = new Set(['job', 'task', 'queue', 'outbox', 'webhook', 'pending']);
const VERSIONS = new Set(['version', 'revision', 'release']);
const MADE = /^(?:calculated|computed|refreshed|recalculated|rebuilt|outdated|cached)_(?:at|on)$/i;
const COPIED = /(?:^|_)(?:cached?|denormali[sz]ed|materiali[sz]ed|snapshot|original|previous|old|last_known)(?:_|$)/i;
