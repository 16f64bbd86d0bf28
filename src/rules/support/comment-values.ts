/** Words that stand before a list of values and are none. */
const LEAD =
  /^(?:.*?:|.*?\b(?:one of|either|values?(?: are)?|allowed|possible|e\.g\.?|i\.e\.?|can be|may be|enum)\b:?)\s*/i;
const ITEM = /^[a-z][a-z0-9_-]{0,29}$/i;
const LEAST_BARE = 3;
const LEAST_QUOTED = 2;

/**
 * The values that a comment lists: `pending, paid, void`, `'draft' | 'sent'`, `one of: a, b or c`. Prose lists nothing.
 */
export function valuesListed(comment: string): readonly string[] {
  const quoted = [...comment.matchAll(/(?<![\w'])(['"`])([\w -]{1,30})\1(?![\w'])/g)].map((m) => m[2] ?? '');
  if (quoted.length >= LEAST_QUOTED) return [...new Set(quoted)];
  const inParentheses = [...comment.matchAll(/\(([^()]*)\)/g)].map((m) => m[1] ?? '');
  for (const text of [comment, comment.replace(LEAD, ''), ...inParentheses]) {
    const items = itemsOf(text);
    if (items.length >= LEAST_BARE) return items;
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
