import {
  type Column,
  type Constraint,
  type Index,
  isTable,
  keyOf,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import { partsOf } from '../catalog/nodes.ts';
import { nextSignificant, type Token } from '../sql/lexer.ts';
import { readSql, type Statement } from '../sql/read.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains, type Span } from '../text/span.ts';
import { wholeStatement } from './whole-statement.ts';

/**
 * Takes out what declares indexes, constraints and columns that are gone from tables that stay: a statement of its own, a clause of
 * ALTER TABLE, a line of CREATE TABLE, or a clause of a column; and the comments on them. Whether the file then says what it
 * should is for the caller to see.
 */
export function withoutParts(text: string, now: Snapshot, wanted: Snapshot): TextEdit[] {
  const gone = [...now.relations.values()].flatMap((table) => partsGone(table, wanted));
  if (gone.length === 0) return [];
  const { statements } = readSql(text);
  const spans = new Map<string, Span>();
  const add = (...found: readonly Span[]) => {
    for (const span of found) spans.set(`${span.start} ${span.end}`, span);
  };
  const statementAt = (span: Span) => statements.find((s) => contains(s.span, span));
  for (const { part, kind } of gone) {
    const { created, changes } = part.provenance;
    const statement = statementAt(created.span);
    if (statement) add(...declarationIn(text, statement, created.name, kind === 'column'));
    const about = changes.flatMap((c) => statementAt(c.at.span) ?? []).filter(isAboutOne);
    const comments = statements.filter((s) => isCommentOn(s, part.name, kind));
    add(...[...about, ...comments].map((s) => wholeStatement(text, s.span)));
  }
  return apart([...spans.values()]).map((span) => ({ span, newText: '' }));
}

/** The spans with those that overlap joined: a constraint may stand within a column that goes as well. */
function apart(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

interface Gone {
  readonly part: Index | Constraint | Column;
  readonly kind: 'index' | 'constraint' | 'column';
}

function partsGone(table: Relation, wanted: Snapshot): Gone[] {
  const next = wanted.relations.get(keyOf(table));
  if (!next || next.kind !== table.kind || !(isTable(table) || table.kind === 'materialized view')) return [];
  const indexes = table.indexes.filter(
    (i) => i.constraint === undefined && !next.indexes.some((n) => n.name === i.name),
  );
  const constraints = table.constraints.filter(
    (c) => c.type !== 'n' && !next.constraints.some((n) => n.name === c.name),
  );
  const columns = isTable(table)
    ? table.columns.filter((c) => c.local && !next.columns.some((n) => n.name === c.name && !isMadeAnew(c, n)))
    : [];
  return [
    ...indexes.map((part) => ({ part, kind: 'index' as const })),
    ...constraints.map((part) => ({ part, kind: 'constraint' as const })),
    ...columns.map((part) => ({ part, kind: 'column' as const })),
  ];
}

/** Whether a column of one name was dropped and added again. */
export function isMadeAnew(before: Column, now: Column): boolean {
  return before.provenance.created.file !== now.provenance.created.file;
}

const COMMENTED = { index: 'OBJECT_INDEX', constraint: 'OBJECT_TABCONSTRAINT', column: 'OBJECT_COLUMN' } as const;

function isCommentOn({ node }: Statement, name: string, kind: Gone['kind']): boolean {
  if (!('CommentStmt' in node)) return false;
  const { objtype, object } = node.CommentStmt;
  return objtype === COMMENTED[kind] && partsOf(object).at(-1) === name;
}

/** Whether the statement changes one thing and no other. */
function isAboutOne({ node }: Statement): boolean {
  return 'RenameStmt' in node || ('AlterTableStmt' in node && (node.AlterTableStmt.cmds ?? []).length === 1);
}

/** What of the statement declares it; nothing where that cannot be told. */
function declarationIn(text: string, statement: Statement, name: Span, isColumn: boolean): Span[] {
  const { node, span } = statement;
  if ('IndexStmt' in node || isAboutOne(statement)) return [wholeStatement(text, span)];
  const isAlter = 'AlterTableStmt' in node;
  if (!isAlter && !('CreateStmt' in node)) return [];
  const items = itemsOf(text, span, isAlter ? 0 : 1);
  const at = items.findIndex((i) => contains(i, name));
  const item = items[at];
  if (!item) return [];
  const first = tokensIn(text, item)[0];
  if (!isAlter && !isColumn && !(first && isWord(text, first, TABLE_CONSTRAINT))) return clauseOf(text, item, name);
  // Where ALTER TABLE's first clause begins, its list does not tell.
  if (isAlter && at === 0) return [];
  const [before, after] = [items[at - 1], items[at + 1]];
  if (!before) return after ? [{ start: item.start, end: after.start }] : [];
  // What is said of the line before may stand behind its comma.
  const comma = nextSignificant(text, before.end);
  const blanks = /\s*$/.exec(text.slice(0, item.start))?.[0].length ?? 0;
  return [...(comma ? [{ start: comma.start, end: comma.end }] : []), { start: item.start - blanks, end: item.end }];
}

/** The spans between commas at that depth of parentheses, from first to last token; at depth 0 the first is no clause alone. */
function itemsOf(text: string, span: Span, depth: 0 | 1): Span[] {
  const items: Span[] = [];
  let level = 0;
  let start: number | undefined;
  let end = span.start;
  const close = () => {
    if (start !== undefined) items.push({ start, end });
    start = undefined;
  };
  for (const token of tokensIn(text, span)) {
    const symbol = token.kind === 'symbol' ? text[token.start] : undefined;
    if (symbol === ')') level--;
    if (depth === 1 && level < 1 && symbol === ')') {
      close();
      return items;
    }
    if (symbol === ',' && level === depth) close();
    else if (level >= depth) {
      start ??= token.start;
      end = token.end;
    }
    if (symbol === '(') level++;
  }
  close();
  return items;
}

const TABLE_CONSTRAINT = /^(?:constraint|unique|check|foreign|primary|exclude)$/i;
const COLUMN_CLAUSE = /^(?:constraint|default|check|unique|primary|references|generated|collate)$/i;

/** The clause of a column that the name stands in, with the blanks before it. */
function clauseOf(text: string, item: Span, name: Span): Span[] {
  const tokens = tokensIn(text, item);
  const at = tokens.findIndex((t) => t.start === name.start);
  const before = tokens[at - 1];
  if (at < 1 || !before) return [];
  const isNamed = isWord(text, before, /^constraint$/i);
  const first = isNamed ? at - 1 : at;
  // Its own keyword begins no other clause.
  let next = (isNamed ? at + 1 : at) + 1;
  for (let level = 0; next < tokens.length; next++) {
    const token = tokens[next] as Token;
    const symbol = token.kind === 'symbol' ? text[token.start] : undefined;
    level += symbol === '(' ? 1 : symbol === ')' ? -1 : 0;
    if (level === 0 && beginsClause(text, tokens, next)) break;
  }
  return [{ start: tokens[first - 1]?.end ?? item.start, end: tokens[next - 1]?.end ?? item.end }];
}

/** Whether another clause of a column begins here, and not `set default`, `not deferrable`, `nulls not distinct`. */
function beginsClause(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (isWord(text, token, /^not$/i)) return next !== undefined && isWord(text, next, /^null$/i);
  if (isWord(text, token, /^null$/i)) return !(previous && isWord(text, previous, /^(?:set|not)$/i));
  return isWord(text, token, COLUMN_CLAUSE) && !(previous && isWord(text, previous, /^set$/i));
}

function isWord(text: string, token: Token, pattern: RegExp): boolean {
  return token.kind === 'word' && pattern.test(text.slice(token.start, token.end));
}

function tokensIn(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  for (let t = nextSignificant(text, start); t && t.end <= end; t = nextSignificant(text, t.end)) tokens.push(t);
  return tokens;
}
