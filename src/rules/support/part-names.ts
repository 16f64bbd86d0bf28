import { tableWords } from '../../similarity/index.ts';
import { wordSet } from './word-set.ts';

/**
 * What a part's name says beyond the whole's: `more` of the same (user_extra), `about` it (order_info, user_details), or
 * one `aspect` of it (user_contact_info).
 */
export interface PartName {
  readonly kind: 'more' | 'about' | 'aspect';
  /** The words that the part's name adds, in order. */
  readonly adds: readonly string[];
}

/** Words that only say that there is more to tell. */
const MORE = wordSet(`
  extra additional addition addl ext extension extended more other misc rest miscellaneous supplement supplemental
  supplementary aux auxiliary plus further cont
`);

/** Words that any column of the whole could be gathered under. */
const ABOUT = new Set(['information', 'detail', 'data', 'field', 'column', 'attribute', 'property', 'particular']);

/** Words for one side of a thing, such as stand in front of columns: contact_email, physical_weight. */
const ASPECTS = wordSet(`
  contact address demographic personal specification dimension measurement physical fact description about metadata
  meta flag feature location geo social seo note date basic general
`);

/** Words that name good parts by themselves, but no more than an aspect where there is "more" of them. */
const PARTS = new Set(['profile', 'setting', 'preference', 'configuration', 'option', 'status', 'stat']);

/** What the tables of things themselves are called to tell them from their parts. */
const WHOLE = new Set(['main', 'master', 'base', 'basic', 'core', 'header', 'general', 'primary']);

/** Words that a name bears without meaning anything by them. */
const MARKS = new Set(['table', 'tbl', 't', 'tb']);

/**
 * Reads a part's name against the whole's: the last word of the whole has to be in it, and everything else has to be a
 * word that names no thing of its own (`order_cancellations` does, and holds what only few orders have).
 * @returns undefined where the part is called after something else
 */
export function readPartName(part: string, whole: string): PartName | undefined {
  const of = tableWords(whole).filter((word) => !MARKS.has(word));
  const named = of.filter((word) => !WHOLE.has(word));
  const head = (named.length === 0 ? of : named).at(-1);
  const own = tableWords(part);
  if (head === undefined || !own.includes(head)) return undefined;
  const adds = own.filter((word) => !of.includes(word) && !MARKS.has(word));
  // Attribute translations are translations; user attributes are of a user.
  if (own.some((word, i) => adds.includes(word) && !MORE.has(word) && i < own.indexOf(head))) return undefined;
  const unknown = adds.filter((word) => !MORE.has(word) && !ABOUT.has(word));
  if (unknown.length === 0)
    return adds.length === 0 ? undefined : { kind: adds.some((word) => MORE.has(word)) ? 'more' : 'about', adds };
  if (unknown.length < adds.length && unknown.every((word) => PARTS.has(word)))
    return adds.some((word) => MORE.has(word)) ? { kind: 'more', adds } : undefined;
  // Of "delivery information" the second word says that the first is no thing of its own.
  const gathered = unknown.length === 1 && ABOUT.has(adds.at(-1) ?? '');
  return gathered || unknown.every((word) => ASPECTS.has(word)) ? { kind: 'aspect', adds } : undefined;
}
