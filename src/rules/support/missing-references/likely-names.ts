import {
  type Column,
  columnOf,
  foreignKeysOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../../catalog/model.ts';
import { familyOf, isUnique, tableWords, words } from '../../../similarity/index.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { wordSet } from '../word-set.ts';

/** A column that tells the rows of its table apart by a name of its own. */
export interface NamedKey {
  readonly table: Relation;
  readonly column: Column;
  readonly primary: boolean;
}

interface Likely {
  /** By their words. */
  readonly keys: ReadonlyMap<string, readonly NamedKey[]>;
  /** Tables of one word, by its first four letters. */
  readonly starting: ReadonlyMap<string, readonly Relation[]>;
}

/** What keys of any table are called, or what is unique without anything referring to it. */
const ANY = wordSet(`
  id uuid guid pk oid xid pid gid code name key slug email mail username login handle nickname phone mobile token hash url uri path domain host hostname
  type status state kind label title number no nr date day month year week time timestamp hour value version locale language
  text description identifier subject position model prompt content key rank level order sequence index word term tag ip address
`);
const TAILS =
  /\b(?:name|email|mail|phone|mobile|token|hash|url|path|slug|username|title|date|time|at|on|day|month|year|position|sequence|line number|line)$/;

const kept = new WeakMap<Snapshot, Likely>();

export function readLikely(snapshot: Snapshot): Likely {
  let known = kept.get(snapshot);
  if (known === undefined) {
    known = read(snapshot);
    kept.set(snapshot, known);
  }
  return known;
}

function read(snapshot: Snapshot): Likely {
  const keys = new Map<string, NamedKey[]>();
  const starting = new Map<string, Relation[]>();
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table) || isApart(table)) continue;
    const own = tableWords(table.name);
    if (own.length === 1) add(starting, own[0]?.slice(0, 4) ?? '', table);
    const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
    const primary = primaryKeyOf(table)?.columns ?? [];
    for (const column of table.columns) {
      const of = words(column.name);
      const text = of.join(' ');
      if ((of.length === 1 && ANY.has(text)) || TAILS.test(text)) continue;
      if (keyed.has(column.name) || columnOf(table, column.name) === undefined || !isUnique(table, [column.name]))
        continue;
      const isPrimary = primary.length === 1 && primary[0] === column.name;
      // A number that is unique beside the key is most often a reference itself.
      if (!isPrimary && familyOf(column.type) !== 'text' && column.type.name !== 'bytea') continue;
      add(keys, text, { table, column, primary: isPrimary });
    }
  }
  return { keys, starting };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [value]);
  else all.push(value);
}
