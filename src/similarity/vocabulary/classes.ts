/**
 * Word lists as people write them: a class a line, its words and phrases separated by commas, singular, lower case,
 * abbreviations written out; lines that begin with # are remarks. The first of a class stands for all of it, and a line that
 * begins with a word of an earlier one goes on with that.
 */

/** Each phrase leads to what it means, and to one thing only: the first line that has it counts. */
export function readClasses(...lists: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [first, ...others] of linesOf(lists)) {
    if (first === undefined) continue;
    const meaning = found.get(first) ?? first;
    for (const phrase of [first, ...others]) if (!found.has(phrase)) found.set(phrase, meaning);
  }
  return found;
}

/** The same where a phrase may mean several things. */
export function readManyClasses(...lists: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const group of linesOf(lists)) {
    const [meaning] = group;
    if (meaning === undefined) continue;
    for (const phrase of group) {
      const known = found.get(phrase);
      if (known === undefined) found.set(phrase, [meaning]);
      else if (!known.includes(meaning)) known.push(meaning);
    }
  }
  return found;
}

function* linesOf(lists: readonly string[]): Iterable<readonly string[]> {
  for (const list of lists)
    for (const line of list.split('\n'))
      if (line !== '' && !line.startsWith('#')) yield line.split(',').map((phrase) => phrase.trim());
}
