import type { DoStmt, Node } from '@pgsql/types';
import { nextSignificant } from '../../sql/lexer.ts';
import { parseSql } from '../../sql/parser.ts';
import { readSql } from '../../sql/read.ts';
import { blank } from '../../sql/split.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Origin } from '../model.ts';
import { defElems, scalarText, stringOf } from '../nodes.ts';
import { intoOf, type LoopOver, type PlBlock, type PlStatement, parseBlock } from '../plpgsql/parse.ts';
import { type Action, type ActionBlock, type ActionLoop, runBlock } from '../plpgsql/run.ts';
import { originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap } from '../working.ts';
import { runCalls } from './call.ts';
import type { Lowering } from './change.ts';
import { lowerStatement } from './statement.ts';

/** A DO block: the DDL in it that can be read, under the conditions that the catalog decides. */
export function lowerDo(node: DoStmt, reading: Reading): Lowering {
  const options = defElems(node.args);
  const language = scalarText(options.find((o) => o.defname === 'language')?.arg) ?? 'plpgsql';
  const body = stringOf(options.find((o) => o.defname === 'as')?.arg) ?? '';
  const at = originOfToken(reading, undefined);
  const block = language === 'plpgsql' ? parseBlock(body) : undefined;
  if (!block) {
    const what = language === 'plpgsql' ? 'a DO block that is no PL/pgSQL block' : `a DO block in ${language}`;
    return { at, run: (work) => addGap(work, what, at) };
  }
  const lowered = lowerBlock({ reading, body, place: placeOfString(reading, body) }, block);
  return { at, run: (work) => runBlock(work, lowered) };
}

/** The body of a function that a statement calls: all that happens in it happens where the call stands. */
export function lowerBody(reading: Reading, body: string): ActionBlock | undefined {
  const block = parseBlock(body);
  return block && lowerBlock({ reading, body, place: () => reading.place(reading.statement.span) }, block);
}

/** A body with the way from its offsets to the file's. */
interface Body {
  readonly reading: Reading;
  readonly body: string;
  place(span: Span): Span;
}

/** Where a string constant of the statement that reads as `content` stands in the file. */
function placeOfString(reading: Reading, content: string): (span: Span) => Span {
  const { text, statement } = reading;
  const { start, end } = statement.span;
  for (let token = nextSignificant(text, start); token && token.end <= end; token = nextSignificant(text, token.end)) {
    if (token.kind !== 'string') continue;
    const literal = text.slice(token.start, token.end);
    const open = literal.startsWith('$') ? literal.indexOf('$', 1) + 1 : literal.indexOf("'") + 1;
    const inner = { start: token.start + open, end: token.end - (literal.startsWith('$') ? open : 1) };
    const written = text.slice(inner.start, inner.end);
    if (written === content) return (span) => reading.place(shift(span, inner.start));
    // Doubled quotes make the text in the file longer than what it says.
    if (written.replaceAll("''", "'") === content)
      return (span) =>
        reading.place({
          start: inner.start + doubled(written, span.start),
          end: inner.start + doubled(written, span.end),
        });
  }
  return () => reading.place(statement.span);
}

/** Offset in `written` of what stands at `offset` once doubled quotes are single. */
function doubled(written: string, offset: number): number {
  let at = 0;
  for (let n = 0; n < offset; n++) at += written.startsWith("''", at) ? 2 : 1;
  return at;
}

function lowerBlock(source: Body, block: PlBlock): ActionBlock {
  return {
    kind: 'block',
    declarations: block.declarations.map(({ variable, value }) => ({
      variable,
      value: value && expressionAt(source, value),
    })),
    body: block.body.flatMap((s) => lowerPl(source, s)),
    handlers: block.handlers.map(({ conditions, body }) => ({
      conditions,
      body: body.flatMap((s) => lowerPl(source, s)),
    })),
  };
}

function originOf(source: Body, span: Span): Origin {
  const first = nextSignificant(source.body, span.start);
  const { file, number } = source.reading;
  const name = first ? { start: first.start, end: first.end } : span;
  return { file, statement: number, span: source.place(span), name: source.place(name) };
}

function lowerPl(source: Body, statement: PlStatement): Action[] {
  switch (statement.kind) {
    case 'sql':
      return lowerSql(source, statement.span);
    case 'execute':
      return [
        {
          kind: 'execute',
          query: expressionAt(source, statement.query),
          at: originOf(source, statement.span),
          lower: (sql) => lowerExecuted(source, statement.query, sql),
        },
        ...forgetting(statement.sets),
      ];
    case 'assign':
      return [{ kind: 'assign', variable: statement.variable, value: expressionAt(source, statement.value) }];
    case 'if':
      return [
        {
          kind: 'if',
          branches: statement.branches.map(({ condition, body }) => ({
            condition: expressionAt(source, condition),
            body: body.flatMap((s) => lowerPl(source, s)),
          })),
          otherwise: statement.otherwise.flatMap((s) => lowerPl(source, s)),
          at: originOf(source, statement.span),
        },
      ];
    case 'block':
      return [lowerBlock(source, statement)];
    case 'raise': {
      if (statement.level !== 'exception' && /^(debug|log|info|notice|warning)$/.test(statement.level)) return [];
      const message = /'((?:[^']|'')*)'/.exec(source.body.slice(statement.span.start, statement.span.end))?.[1];
      return [{ kind: 'raise', message: message ?? 'exception', at: originOf(source, statement.span) }];
    }
    case 'loop':
      return [
        {
          kind: 'loop',
          variables: statement.variables,
          over: overOf(source, statement.over),
          body: statement.body.flatMap((s) => lowerPl(source, s)),
          at: originOf(source, statement.span),
        },
      ];
    case 'leave':
      return [
        {
          kind: 'leave',
          how: statement.how,
          unconditional: statement.when === undefined,
          when: statement.when && expressionAt(source, statement.when),
          at: originOf(source, statement.span),
        },
      ];
    case 'perform': {
      const { query } = statement;
      const parsed = parseSql(`select ${source.body.slice(query.start, query.end)}`);
      const node = parsed.ok ? parsed.statements[0]?.node : undefined;
      const at = originOf(source, statement.span);
      return node ? [{ kind: 'perform', run: (scope) => runCalls(scope, node, source.reading, at) }] : [];
    }
    case 'return':
      return [{ kind: 'return' }];
    case 'ignored':
      return forgetting(statement.sets);
    case 'opaque':
      return [{ kind: 'opaque', what: statement.what, at: originOf(source, statement.span), span: statement.span }];
  }
}

/** What the statement sets is not known. */
function forgetting(variables: readonly string[]): Action[] {
  return variables.length > 0 ? [{ kind: 'forget', variables }] : [];
}

function overOf(source: Body, over: LoopOver): ActionLoop['over'] {
  switch (over.kind) {
    case 'query': {
      const parsed = parseSql(source.body.slice(over.query.start, over.query.end));
      const node = parsed.ok ? parsed.statements[0]?.node : undefined;
      return node && 'SelectStmt' in node ? { kind: 'query', query: node.SelectStmt } : { kind: 'unknown' };
    }
    case 'range':
      return { kind: 'range', from: expressionAt(source, over.from), to: expressionAt(source, over.to) };
    case 'array':
      return { kind: 'array', array: expressionAt(source, over.array) };
    case 'unknown':
      return over;
  }
}

function expressionAt(source: Body, span: Span): Node | undefined {
  const parsed = parseSql(`select (${source.body.slice(span.start, span.end)})`);
  const select = parsed.ok ? parsed.statements[0]?.node : undefined;
  const target = select && 'SelectStmt' in select ? select.SelectStmt.targetList?.[0] : undefined;
  return target && 'ResTarget' in target ? target.ResTarget.val : undefined;
}

/** SQL of the block itself. SELECT ... INTO sets variables here, and makes no table. */
function lowerSql(source: Body, span: Span): Action[] {
  const text = source.body.slice(span.start, span.end);
  const into = intoOf(text);
  // INTO names variables here, and several where SQL would take one table.
  const read = readSql(into ? blank(text, [into.span]) : text);
  if (read.problems.length > 0) {
    // A statement that holds a variable where SQL has none, or that is PL/pgSQL unknown here.
    return [
      { kind: 'opaque', what: 'a statement that cannot be read', at: originOf(source, span), span },
      ...forgetting(into?.variables ?? []),
    ];
  }
  return read.statements.flatMap((statement): Action[] => {
    const { node } = statement;
    if (into && 'SelectStmt' in node) return [{ kind: 'select into', variables: into.variables, query: node }];
    if (into) return forgetting(into.variables);
    const change = lowerStatement(node, {
      file: source.reading.file,
      text: source.body,
      number: source.reading.number,
      statement: {
        node,
        span: shift(statement.span, span.start),
        at: (location) => statement.at(location) + span.start,
      },
      place: source.place,
    });
    return change ? [{ kind: 'change', change }] : [];
  });
}

/** SQL that EXECUTE runs; its places are those of the string that it was made of, where that is one constant. */
function lowerExecuted(source: Body, query: Span, sql: string): Lowering[] {
  const whole = source.place(query);
  const inBody: Reading = {
    ...source.reading,
    text: source.body,
    statement: { node: { SelectStmt: {} }, span: query, at: () => query.start },
    place: source.place,
  };
  const place = placeOfString(inBody, sql);
  const read = readSql(sql);
  const changes = read.statements.flatMap((statement) => {
    const change = lowerStatement(statement.node, {
      file: source.reading.file,
      text: sql,
      number: source.reading.number,
      statement,
      place,
    });
    return change ?? [];
  });
  const problem = read.problems[0];
  if (!problem) return changes;
  const at = { file: source.reading.file, statement: source.reading.number, span: whole, name: whole };
  return [...changes, { at, run: () => refuse(S.syntax, problem.message) }];
}
