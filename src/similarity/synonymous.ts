import type { Column, Relation } from '../catalog/model.ts';
import { type Form, formsOf } from './column-forms.ts';
import { tableWords } from './names.ts';
import { compatibility, type Family, familyOf } from './types.ts';
import { snake, words } from './words.ts';

/** Two columns of one table that are named and typed like one fact. */
export interface Synonyms {
  /** The one that stands first. */
  readonly first: Column;
  readonly second: Column;
  /** spelling: qty and quantity, userName and user_name; words: phone and phone_number. */
  readonly by: 'spelling' | 'words';
  /** False where such names now and then mean two things. */
  readonly sure: boolean;
}

/** Each column of a table with the first one before it that is called alike, in the table's order. */
export function findSynonymous(table: Relation): readonly Synonyms[] {
  const own = tableWords(table.name);
  const byForm = new Map<string, { readonly column: Column; readonly form: Form }[]>();
  const found: Synonyms[] = [];
  for (const second of table.columns) {
    let best: Synonyms | undefined;
    for (const form of formsOf(words(second.name), familyOf(second.type), own)) {
      const known = byForm.get(form.key) ?? [];
      for (const { column: first, form: other } of known) {
        const by = form.spelling && other.spelling ? 'spelling' : 'words';
        const pair = asTyped({ first, second, by, sure: form.sure && other.sure });
        if (pair !== undefined && (best === undefined || (pair.sure && !best.sure))) best = pair;
      }
      byForm.set(form.key, [...known, { column: second, form }]);
    }
    if (best !== undefined) found.push(best);
  }
  return found;
}

const TIMES: ReadonlySet<Family> = new Set(['date', 'timestamp']);
const NUMBERS: ReadonlySet<Family> = new Set(['integer', 'decimal', 'float']);

/** The pair, as sure as its types leave it; undefined where they, or a plural, make two facts of it. */
function asTyped(pair: Synonyms): Synonyms | undefined {
  const { first, second, by } = pair;
  if (first === second || !mayBeOneFact(first, second)) return undefined;
  const left = familyOf(first.type);
  const right = familyOf(second.type);
  if (TIMES.has(left)) {
    if (isHalf(words(first.name), words(second.name))) return undefined;
    // A moment and the day that it falls on.
    if (left !== right) return by === 'spelling' ? { ...pair, sure: false } : undefined;
  }
  if (by !== 'spelling' || !isPlural(first.name, second.name)) return pair;
  if (left !== 'text' || right !== 'text') return undefined;
  return { ...pair, sure: pair.sure && UNCOUNTED.has(words(first.name).at(-1) ?? '') };
}

/** Whether both types may keep the same fact. */
function mayBeOneFact(a: Column, b: Column): boolean {
  const left = familyOf(a.type);
  const right = familyOf(b.type);
  if (a.type.array || b.type.array) return a.type.array === b.type.array && left === right;
  if (left === right) return left !== 'other' || a.type.name === b.type.name;
  if (NUMBERS.has(left) && NUMBERS.has(right)) return true;
  return compatibility(a.type, b.type).types !== 'different' || isFlag(a, b) || isFlag(b, a);
}

/** is_active as a boolean and active as 0 and 1, or as Y and N. */
function isFlag(flag: Column, other: Column): boolean {
  if (familyOf(flag.type) !== 'boolean') return false;
  const family = familyOf(other.type);
  return family === 'integer' || (family === 'text' && other.type.modifiers[0] === '1');
}

/** start_date and start_time may be two halves of one moment. */
function isHalf(left: readonly string[], right: readonly string[]): boolean {
  return (left.includes('date') && right.includes('time')) || (left.includes('time') && right.includes('date'));
}

function isPlural(a: string, b: string): boolean {
  const left = snake(a).replaceAll('_', '');
  const right = snake(b).replaceAll('_', '');
  return left === `${right}s` || right === `${left}s`;
}

// A text called so may be meant as a whole or as its parts; the plural of anything else is another thing: tag and tags.
const UNCOUNTED: ReadonlySet<string> = new Set([
  ...['note', 'remark', 'comment', 'description', 'detail', 'instruction', 'content', 'information', 'requirement'],
]);
