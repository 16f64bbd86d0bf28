import type { Column, Relation } from '../../catalog/model.ts';
import { tableWords, words } from '../../similarity/index.ts';
import { wordSet } from './word-set.ts';

/** Words that say only that a table links two others. */
const EMPTY = wordSet(`
  map mapping link linked rel relation relationship assoc association associated xref ref reference cross join
  junction jct jt bridge pivot lnk through m2m n2n nm many to has have in of by for on with and x the a at table tbl t
  tb row entry data tagging
`);

/** Words that a link between two things means anyhow, but for people: who was put on a task is not who made it. */
const FAINT = new Set(['assign', 'grant', 'list']);
/** Words for being one of a group, which a link between somebody and a group means anyhow. */
const BELONGING = new Set(['member', 'enrollment', 'affiliation', 'belonging', 'placement']);

const SAME: ReadonlyMap<string, string> = new Map([
  ['membership', 'member'],
  ['enrolment', 'enrollment'],
  ['enrolled', 'enrollment'],
  ['assignment', 'assign'],
  ['assigned', 'assign'],
  ['assignee', 'assign'],
  ['granted', 'grant'],
  ['ownership', 'owner'],
  ['owned', 'owner'],
  ['followed', 'follower'],
  ['liked', 'like'],
  ['favourite', 'favorite'],
]);

/** Tables of people of any kind: a bare user_id of a thing is whoever made or owns it. */
const ANYBODY = new Set(['user', 'person', 'people', 'member', 'account', 'profile', 'identity', 'admin']);

export function isAnybody(relation: Relation): boolean {
  return ANYBODY.has(tableWords(relation.name).at(-1) ?? '');
}

/**
 * What a link's name says beyond the tables that it links: nothing of product_tags and tags_products, "like" of post_likes,
 * "member" of team_members; sorted.
 * @param prefixes words that name a module rather than a thing (crm_, app_)
 */
export function meaningOfLink(
  link: Relation,
  ends: readonly Relation[],
  prefixes: ReadonlySet<string>,
): readonly string[] {
  const said = new Set(ends.flatMap((end) => tableWords(end.name)));
  return meant(tableWords(link.name).filter((word, i) => !said.has(word) && !(i === 0 && prefixes.has(word))));
}

/** In which part a column points to a table: "assign" of assignee_id, nothing of user_id; sorted. */
export function roleOfColumn(column: Column, target: Relation): readonly string[] {
  const of = tableWords(target.name);
  const own = words(column.name).filter((word, i, all) => i < all.length - 1 || !KEYS.has(word));
  return meant(own.filter((word) => !of.includes(word)));
}

const KEYS = wordSet(`
  id uuid guid fk key pk code no nr
`);

function meant(of: readonly string[]): readonly string[] {
  return [...new Set(of.filter((word) => !EMPTY.has(word)).map((word) => SAME.get(word) ?? word))].sort();
}

/** Without the words that a link means anyhow. */
export function beyondFaint(meaning: readonly string[]): readonly string[] {
  return meaning.filter((word) => !FAINT.has(word));
}

/** Without those, and those for being one of a group. */
export function beyondBelonging(meaning: readonly string[]): readonly string[] {
  return beyondFaint(meaning).filter((word) => !BELONGING.has(word));
}
