import { filled } from './replaced.ts';
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

const ASKS =
  /^(?:is|has|get|list|find|exists?|query|select|count|fetch|check|load|read|new|to|with|wrap|using|log|close|dataSource|commit|rollback)(?![a-z])|[a-z](?:Exists?|_exists?)$/;

/** Whether a function's name says that it asks something of the database that it is given, or wraps it, and changes nothing. */
export function onlyAsks(name: string): boolean {
  return ASKS.test(name.slice(0, 1).toLowerCase() + name.slice(1));
}

/** SQL that is given its values apart, with `?` where they go: each is a hole. With `$1`, or `??`, a `?` is an operator. */
export function withParameters(sql: Value): Value {
  if (sql.kind !== 'text' || sql.pieces.some((piece) => piece.kind === 'literal' && /\?\?|\$\d/.test(piece.text)))
    return sql;
  return filled(sql, '?', (at) => [{ kind: 'hole', at, source: '?' }]);
}
