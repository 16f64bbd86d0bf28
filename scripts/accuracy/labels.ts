import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isTable, keyOf, type Snapshot } from '../../src/catalog/model.ts';

/** Where the labelled schemas lie: a folder each, with migrations/ and labels.json. */
export const SCHEMAS = fileURLToPath(new URL('../../test/accuracy/schemas/', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../test/accuracy/corpus.json', import.meta.url));

export type Half = 'tuning' | 'held back';

/** One labelled schema, and the half of the corpus that it belongs to. */
export interface Labelled {
  readonly name: string;
  readonly half: Half;
  /** What it was written and labelled for, where not for everything. */
  readonly for?: 'normal forms';
  /** SHA-256 of everything in the folder but the labels of normal forms, as it was frozen. */
  readonly frozen: string;
  /** SHA-256 of the labels of normal forms, where there are any. */
  readonly forms?: string;
}

export interface Label {
  readonly on: readonly string[];
  readonly reason: string;
}

/** labels.json as its author wrote it; names may leave the schema out. */
export interface Labels {
  readonly domain: string;
  readonly manner: string;
  /** Whether the schema holds no duplicates at all. */
  readonly clean: boolean;
  readonly duplicates: readonly (Label & { readonly how: string })[];
  readonly families: readonly (Label & { readonly kind: string })[];
  readonly others: readonly (Label & { readonly rule: string })[];
  readonly fine: readonly (Label & { readonly because: string })[];
}

export function readCorpus(): readonly Labelled[] {
  return (JSON.parse(readFileSync(CORPUS, 'utf8')) as { schemas: Labelled[] }).schemas;
}

export function readLabels(name: string): Labels {
  return JSON.parse(readFileSync(`${SCHEMAS}${name}/labels.json`, 'utf8'));
}

/** SHA-256 of every file of a labelled schema but the later labels of normal forms, paths included: what "frozen" means. */
export function hashOf(name: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(`${SCHEMAS}${name}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'normal-forms.json')
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) {
    hash.update(`${file.slice(SCHEMAS.length)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Every name that labels may use, and the key that findings use for it ("schema.table", "schema.table.column" ...). */
export function namesIn(snapshot: Snapshot): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  // Where a short name is ambiguous, the first schema on the search path wins, as for PostgreSQL.
  const add = (short: string, key: string) => {
    names.set(key, key);
    if (!names.has(short) || key.startsWith('public.')) names.set(short, key);
  };
  for (const relation of snapshot.relations.values()) {
    const key = keyOf(relation);
    if (isTable(relation)) add(relation.name, key);
    for (const column of relation.columns) add(`${relation.name}.${column.name}`, `${key}.${column.name}`);
    for (const index of relation.indexes) add(index.name, `${relation.schema}.${index.name}`);
    for (const constraint of relation.constraints) {
      add(constraint.name, `${key}.${constraint.name}`);
      add(`${relation.name}.${constraint.name}`, `${key}.${constraint.name}`);
    }
  }
  for (const type of snapshot.types.values()) add(type.name, keyOf(type));
  return names;
}
