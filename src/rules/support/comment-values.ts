/** Words that stand before a list of values and are none. */
const LEAD =
  /^(?:.*?:|.*?\b(?:one of|either|values?(?: are)?|allowed|possible|e\.g\.?|i\.e\.?|can be|may be|enum)\b:?)\s*/i;
const ITEM = /^[a-z][a-z0-9_-]{0,29}$/i;
const CAPITALS = /^[A-Z][A-Z0-9]{0,3}$/;
const LEAST_BARE = 3;
const LEAST_QUOTED = 2;
const LEAST_CODED = 2;

/**
 * The values that a comment lists: `pending, paid, void`, `'draft' | 'sent'`, `one of: a, b or c`. Prose lists nothing.
 */
export function valuesListed(comment: string): readonly string[] {
  const coded = codesListed(comment);
  if (coded.length >= LEAST_CODED) return coded;
  const quoted = [...comment.matchAll(/(?<![\w'])(['"`])([\w -]{1,30})\1(?![\w'])/g)].map((m) => m[2] ?? '');
  if (quoted.length >= LEAST_QUOTED) return [...new Set(quoted)];
  const inParentheses = [...comment.matchAll(/\(([^()]*)\)/g)].map((m) => m[1] ?? '');
  for (const text of [comment, comment.replace(LEAD, ''), ...inParentheses]) {
    const items = itemsOf(text);
    if (items.length >= LEAST_BARE || (items.length > 1 && items.every((item) => CAPITALS.test(item)))) return items;
  }
  return [];
}

/** Single words, told apart by one kind of mark and nothing else. */
function itemsOf(text: string): readonly string[] {
  const plain = text.trim().replace(/[.;]$/, '');
  for (const mark of ['|', ',', '/']) {
    const items = plain.split(mark === ',' ? /,\s*(?:or |and )?|\s+or\s+/ : mark).map((item) => item.trim());
    if (items.length > 1 && items.every((item) => ITEM.test(item))) return [...new Set(items)];
  }
  return [];
}

const CODE_IS = /(?<![\w.])(-?\d{1,3}|[A-Z][A-Z0-9]{0,3})\s*(?:=>?|:|-(?=\s)|–|—|→)\s*["']?\p{L}[\p{L}\d_-]*/gu;
const CODE_THEN_WORD = /^([A-Z][A-Z0-9]{0,2}|-?\d{1,2})\s+\p{Ll}[\p{L}\d-]+(?:\s\p{L}[\p{L}-]+)?$/u;

/** The codes that a comment explains: `0 = open, 1 = closed`, `A: actual; E: estimated`, `W won, L lost`. */
export function codesListed(comment: string): readonly string[] {
  const explained = [...comment.matchAll(CODE_IS)].flatMap((m) => m[1] ?? []);
  if (new Set(explained).size >= LEAST_CODED) return [...new Set(explained)];
  const items = comment.split(/[,;]/).map((item) => CODE_THEN_WORD.exec(item.trim())?.[1]);
  return items.length >= LEAST_CODED && items.every((item) => item !== undefined)
    ? [...new Set(items.flatMap((item) => item ?? []))]
    : [];
}
