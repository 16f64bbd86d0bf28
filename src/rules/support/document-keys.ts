import type { Column, Relation } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';
import { codeOf } from './code/places.ts';
import { valuesOf } from './column-values.ts';

/** Keys that all known documents of a column hold, no more and no less. */
export interface KeysHeld {
  readonly keys: readonly string[];
  readonly rows: number;
}

/** Keys that the schema's own code reads, most read first. */
export type KeysRead = readonly {
  readonly key: string;
  /** As messages name them: "unique index contacts_email". */
  readonly by: readonly string[];
  /** Whether a unique index tells rows apart by it. */
  readonly unique: boolean;
}[];

/** Fewer documents are alike by chance. */
const LEAST_ROWS = 3;
const LEAST_KEYS = 2;

export function keysHeld({ rows }: RuleContext, table: Relation, column: Column): KeysHeld | undefined {
  const values = valuesOf(rows, table, column);
  if (values.length < LEAST_ROWS) return undefined;
  const [first, ...others] = values.map(keysIn);
  if (first === undefined || first.length < LEAST_KEYS) return undefined;
  const same = first.join('\n');
  if (!others.every((keys) => keys?.join('\n') === same)) return undefined;
  // One document, said again and again, is a default.
  return new Set(values).size < 2 ? undefined : { keys: first, rows: values.length };
}

/** The keys of a document, in order; undefined for anything that is none. */
function keysIn(value: string): readonly string[] | undefined {
  try {
    const document: unknown = JSON.parse(value);
    if (document === null || typeof document !== 'object' || Array.isArray(document)) return undefined;
    return Object.keys(document).sort();
  } catch {
    return undefined;
  }
}

export function keysRead({ snapshot }: RuleContext, table: Relation, column: Column): KeysRead {
  const found = new Map<string, { by: Set<string>; unique: boolean }>();
  for (const { place, column: of, keys } of codeOf(snapshot).of(table)) {
    // A generated column lifts a key out already: that is a column.
    if (of !== column.name || place.kind === 'generated column') continue;
    for (const key of keys) {
      // The place in an array is no key.
      if (!/^[A-Za-z_][\w -]*$/.test(key)) continue;
      const known = found.get(key) ?? { by: new Set<string>(), unique: false };
      known.by.add(`${place.kind} ${place.name}`);
      known.unique ||= place.kind === 'unique index';
      found.set(key, known);
    }
  }
  return [...found]
    .map(([key, { by, unique }]) => ({ key, by: [...by], unique }))
    .sort((a, b) => Number(b.unique) - Number(a.unique) || b.by.length - a.by.length);
}

/** What a comment says that a document holds: an example of one, or a list of what is in it "as JSON". */
export interface KeysSaid {
  readonly keys: readonly string[];
  /** Whether an example shows that all values are numbers: figures of one kind of thing. */
  readonly numbers: boolean;
  readonly example: boolean;
}

const LEAST_SAID = 3;

export function keysSaid(comments: readonly string[], ofTable: string | undefined): KeysSaid | undefined {
  for (const comment of comments) {
    const example = exampleIn(comment);
    if (example !== undefined) return example;
  }
  const listed = ofTable === undefined ? undefined : /^([^.;:]+)\bas jsonb?\b/i.exec(ofTable)?.[1];
  const names = listed?.split(/,|\band\b/).map((name) => name.trim()) ?? [];
  return names.length >= LEAST_SAID && names.every((name) => name !== '' && name.split(' ').length <= 4)
    ? { keys: names, numbers: false, example: false }
    : undefined;
}

/** A flat document; one that holds others is there to hold anything. */
function exampleIn(comment: string): KeysSaid | undefined {
  const text = comment.slice(comment.indexOf('{'), comment.lastIndexOf('}') + 1);
  const keys = text === '' ? undefined : keysIn(text);
  if (keys === undefined || keys.length < LEAST_SAID) return undefined;
  const values = Object.values(JSON.parse(text) as Record<string, unknown>);
  if (values.some((value) => typeof value === 'object' && value !== null)) return undefined;
  return { keys, numbers: values.every((value) => typeof value === 'number'), example: true };
}
