import type { Snapshot } from '../catalog/model.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import { type Similarity, singular, words } from '../similarity/index.ts';
import type { Delimited } from './delimited.ts';
import type { Strength } from './judged-series.ts';
import type { ListTarget } from './list-targets.ts';
import { tokens } from './numbered-names.ts';

/** A column that holds several values in each row. */
export interface ListColumn {
  readonly form: 'text' | 'array' | 'jsonb';
  /** Of text; a comma is only supposed where nothing says it. */
  readonly separator?: string;
  readonly target?: ListTarget;
  readonly strength: Strength;
  /** How that is known. */
  readonly basis: 'declared' | 'observed' | 'inferred';
  /** How it is known, as a clause: "its comment says so". */
  readonly because: string;
  /** Why it may be meant so, as a clause. */
  readonly doubt?: string;
  readonly shown?: Delimited;
}

export interface Surroundings {
  readonly snapshot: Snapshot;
  readonly similarity: Pick<Similarity, 'nameOf' | 'tenantKeys'>;
  readonly rows: RowSource;
}

/** A name that may be a list's, read. */
export interface ListName {
  /** Words for one item: product of product_ids, tag of tag_list. */
  readonly item: readonly string[];
  /** What tells the items apart (id, code, slug), where the name says so. */
  readonly as: string | undefined;
  /** Whether the name is in the plural, or says that it is a list. */
  readonly many: boolean;
  /** A word that says so in so many letters: list, csv, array. */
  readonly mark: string | undefined;
}

const MARKS = new Set(['list', 'csv', 'array', 'arr', 'json', 'jsonb', 'set', 'str', 'text', 'collection']);
const KEYS: ReadonlyMap<string, string> = new Map([
  ...['id', 'uuid', 'guid', 'fk', 'pk', 'ref'].map((word) => [word, 'id'] as const),
  ...['code', 'slug', 'name', 'key', 'sku', 'email', 'number', 'handle'].map((word) => [word, word] as const),
  ['skus', 'sku'],
]);

const listNames = new Map<string, ListName>();

/** The name of a column as that of a list. */
export function listName(name: string): ListName {
  let known = listNames.get(name);
  if (known === undefined) {
    known = readListName(name);
    if (listNames.size >= 100_000) listNames.clear();
    listNames.set(name, known);
  }
  return known;
}

function readListName(name: string): ListName {
  const written = [...tokens(name)];
  const of: string[] = [...words(name)];
  let mark: string | undefined;
  if (of.length > 1 && MARKS.has(of.at(-1) ?? '')) {
    mark = of.pop();
    written.pop();
  } else if (of.length > 1 && (of[0] === 'csv' || of[0] === 'list')) {
    mark = of.shift();
    written.shift();
    if (of.at(0) === 'of') of.shift();
  }
  const last = written.at(-1) ?? '';
  const many =
    singular(last) !== last ||
    (mark !== undefined && mark !== 'json' && mark !== 'jsonb' && mark !== 'text' && mark !== 'str');
  const key = of.length > 1 ? KEYS.get(of.at(-1) ?? '') : undefined;
  return { item: key === undefined ? of : of.slice(0, -1), as: key, many, mark };
}
