import { plainText, type Value } from './value.ts';

const BEGINS =
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:alter|analyze|comment\s+on|copy|create|delete\s+from|do\s*\$|drop|grant|insert\s+into|refresh\s+materialized|reindex|revoke|select|set|truncate|update|vacuum|with)\b/i;

/** Whether a value that goes to a function nobody here knows is a statement, or a list of them: it begins as one does. */
export function startsLikeSql(value: Value): boolean {
  if (value.kind === 'list') return value.items.length > 0 && value.items.every(startsLikeSql);
  if (value.kind !== 'text') return false;
  const [first] = value.pieces;
  return first?.kind === 'literal' && BEGINS.test(plainText(value) ?? first.text);
}
