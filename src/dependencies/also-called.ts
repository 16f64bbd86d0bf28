import { tableWords } from '../similarity/index.ts';
import { CHOOSING, TAKEN_OVER } from './copy-words.ts';
import type { Reference } from './references.ts';

/** Other words for the part that a row plays: tutor of tutor_staff_id, requester of requested_by. */
export function alsoCalled({ role, target }: Reference): readonly (readonly string[])[] {
  const [first = '', last = ''] = role;
  if (role.length !== 2) return [];
  if (last === 'by') return agentsOf(first).map((word) => [word]);
  if (last === 'to') return assigneeOf(first);
  // What a thing is marked with, a kind or a status, is not called after the thing.
  const named = tableWords(target.name);
  const isKind = named.includes(last) && ![last, ...named].some((word) => TAKEN_OVER.has(word));
  return isKind && !CHOOSING.has(first) && !NO_PARTS.has(first) ? [[first], ...assigneeOf(first)] : [];
}

/** What a name begins with, however many other things it does as well: full_name, external_code. */
const NO_PARTS = new Set(
  'email full display middle short external internal legal base main custom sub local global other'.split(' '),
);

/** assignee for assigned */
function assigneeOf(participle: string): readonly (readonly string[])[] {
  const stem = /^(.{3,}?)e?d$/.exec(participle)?.[1];
  return stem === undefined ? [] : [[`${stem}ee`]];
}

/** requester and requestor for requested. */
function agentsOf(participle: string): readonly string[] {
  const stem = /^(.+?)e?d$/.exec(participle)?.[1];
  return stem === undefined ? [] : [`${stem}er`, `${stem}or`];
}
