/** The words of a text, separated by blanks and line breaks: how word lists are written. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
