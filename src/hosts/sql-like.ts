import { filled } from './replaced.ts';
import { type Piece, plainText, type Value } from './value.ts';

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
  /^(?:is|has|get|list|find|exists?|query|select|count|fetch|check|load|read|new|to|with|wrap|using|log|close|dataSource|commit|rollback|handle|print)(?![a-z])|[a-z](?:Exists?|_exists?)$/;

/** Whether a function's name says that it asks something of the database that it is given, or wraps it, and changes nothing. */
export function onlyAsks(name: string): boolean {
  return ASKS.test(name.slice(0, 1).toLowerCase() + name.slice(1));
}

/** A value that goes into SQL as it is, a name with its quotes already: what `bun.Ident` makes. */
export function verbatimSql(value: Value, quote = ''): Value {
  const pieces: Piece[] = value.kind === 'text' ? [...value.pieces] : [];
  const [first] = pieces;
  const mark: Piece[] =
    first && quote !== '' ? [{ kind: 'literal', text: quote, at: { ...first.at, end: first.at.start } }] : [];
  const text: Value = { kind: 'text', pieces: [...mark, ...pieces, ...mark] };
  return { kind: 'map', entries: [[VERBATIM, text]] };
}

const VERBATIM: Value = { kind: 'text', pieces: [{ kind: 'literal', text: 'verbatim', at: { start: 0, end: 0 } }] };

/**
 * SQL that is given its values apart, with `?` where they go: each is what it is given, where that is known, and a hole
 * otherwise. With `$1`, or `??`, a `?` is an operator.
 */
export function withParameters(sql: Value, values: readonly Value[] = []): Value {
  if (sql.kind !== 'text' || sql.pieces.some((piece) => piece.kind === 'literal' && /\?\?|\$\d/.test(piece.text)))
    return sql;
  let next = 0;
  return filled(sql, '?', (at) => parameter(values[next++]) ?? [{ kind: 'hole', at, source: '?' }]);
}

/** What a library puts into SQL for a value. */
function parameter(value: Value | undefined): readonly Piece[] | undefined {
  if (value?.kind === 'map') {
    const [own, ...others] = value.entries;
    return others.length === 0 && own?.[0] === VERBATIM && own[1].kind === 'text' ? own[1].pieces : undefined;
  }
  const text = value?.kind === 'text' ? plainText(value) : undefined;
  const [first] = value?.kind === 'text' ? value.pieces : [];
  if (text === undefined || !first) return undefined;
  return [{ kind: 'literal', text: `'${text.replaceAll("'", "''")}'`, at: first.at }];
}
