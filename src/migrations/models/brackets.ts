// What no parenthesis counts in: comments, and strings of each kind.
const SKIPPED =
  /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\\r\n]|\\[\s\S])*'?|"(?:[^"\\\r\n]|\\[\s\S])*"?|`(?:[^`\\]|\\[\s\S])*`?|[()]/g;

/** Where the parenthesis that opens at `open` closes in a text of TypeScript; the text's last place where it does not. */
export function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  SKIPPED.lastIndex = open;
  for (let token = SKIPPED.exec(text); token; token = SKIPPED.exec(text)) {
    if (token[0] === '(') depth++;
    else if (token[0] === ')' && --depth === 0) return token.index;
  }
  return text.length - 1;
}
