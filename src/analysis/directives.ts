import { didYouMean } from '../configuration/index.ts';
import { rules } from '../rules/index.ts';
import { nextToken } from '../sql/lexer.ts';
import type { Part } from '../sql/script.ts';
import { LineIndex } from '../text/line-index.ts';
import { contains, type Span, shift } from '../text/span.ts';

/** A comment such as `-- tablefold-ignore versioned-table: kept for the auditors`, and where it holds. */
export interface Directive {
  /** The rules that it names, known ones or not; none for every rule. */
  readonly rules: readonly NamedRule[];
  /** Why; undefined where it says nothing, or only that it will. */
  readonly reason?: string;
  /** The comment from its keyword to the end of the reason. */
  readonly at: Span;
  /** The findings whose name starts in here are ignored. */
  readonly holds: Span;
  readonly isForFile: boolean;
}

export interface NamedRule {
  readonly id: string;
  readonly at: Span;
}

/**
 * The keyword, and what follows it on its line. Besides `tablefold-ignore` and `tablefold-ignore-file` this reads
 * `tablefold: ignore`, as they were spelled at first: whoever wrote that should not hear of the same findings again.
 */
const KEYWORD = String.raw`(tablefold)(?:-|:[ \t]*)(ignore-file|ignore)(?![\w-])([^\r\n]*)`;
const IN_SQL = new RegExp(String.raw`^(?:--|/\*)\s*${KEYWORD}`, 'id');
// A comment of the program's own, whatever its language begins comments with.
const IN_PROGRAM = new RegExp(String.raw`(?://|#|/\*|(?<=^[ \t]*)\*)[ \t]*${KEYWORD}`, 'gimd');
const ANY = /tablefold[-:]/i;

const IDS = rules.map((rule) => rule.id);

/**
 * Reads the directives of a text. `tablefold-ignore` behind code holds for its own line; on a line of its own for the statement
 * that follows; `tablefold-ignore-file` for the whole file. Rule ids are separated by commas; behind a colon stands the author's reason.
 */
export function readDirectives(text: string): readonly Directive[] {
  if (!ANY.test(text)) return [];
  const lines = new LineIndex(text);
  const found: Directive[] = [];
  for (let token = nextToken(text, 0); token; token = nextToken(text, token.end)) {
    if (token.kind !== 'comment') continue;
    const match = IN_SQL.exec(text.slice(token.start, token.end));
    if (!match) continue;
    const said = read(match, token.start);
    found.push({ ...said, holds: said.isForFile ? { start: 0, end: text.length } : reach(text, lines, token) });
  }
  return found;
}

/**
 * Reads the directives of a program whose SQL is `parts`: those in its SQL, and those in the program's own comments, which hold for
 * their line, and on a line of their own for the SQL that the next line with any begins.
 */
export function directivesIn(text: string, parts: readonly Part[]): readonly Directive[] {
  if (!ANY.test(text)) return [];
  const lines = new LineIndex(text);
  const sql = parts.flatMap((part) => (part.kind === 'sql' ? [part] : []));
  const inside = sql.flatMap((part) =>
    readDirectives(part.text).map(
      (directive): Directive => ({
        ...directive,
        rules: directive.rules.map(({ id, at }) => ({ id, at: part.place(at) })),
        at: part.place(directive.at),
        holds: part.place(directive.holds),
      }),
    ),
  );
  const places = sql.map((part) => part.place({ start: 0, end: part.text.length })).sort((a, b) => a.start - b.start);
  const outside = [...text.matchAll(IN_PROGRAM)].flatMap((match): Directive[] => {
    const said = read(match, 0);
    // The SQL's own comments are read with it.
    if (inside.some(({ at }) => contains(at, said.at) || contains(said.at, at))) return [];
    if (said.isForFile) return [{ ...said, holds: { start: 0, end: text.length } }];
    const end = match.index + match[0].length;
    const line = lines.position(match.index).line;
    const start = lines.offset({ line, character: 0 });
    if (text.slice(start, match.index).trim() !== '') return [{ ...said, holds: { start, end } }];
    const [next, ...others] = places.filter((at) => at.start >= end);
    if (!next) return [{ ...said, holds: { start: end, end } }];
    const beginsIn = lines.position(next.start).line;
    const beside = others.filter((at) => lines.position(at.start).line === beginsIn);
    return [{ ...said, holds: { start: end, end: Math.max(next.end, ...beside.map((at) => at.end)) } }];
  });
  return [...inside, ...outside];
}

/** @param match of KEYWORD behind a comment's sign @param offset of the matched text in its file */
function read(match: RegExpExecArray, offset: number): Omit<Directive, 'holds'> {
  const [, , keyword = '', behind = ''] = match;
  const [start, from] = [1, 3].map((group) => offset + (match.indices?.[group]?.[0] ?? 0)) as [number, number];
  const words = behind.replace(/\*\/.*$/, '').trimEnd();
  const { named, end } = readRules(words);
  const reason = words.slice(end).replace(/^\s*(?::|--?|\u2013|\u2014)?\s*/, '');
  return {
    rules: named.map(({ id, at }) => ({ id, at: shift(at, from) })),
    // What an editor that cannot ask for a reason leaves there to be replaced is none.
    ...(reason !== '' && !/^todo\b/i.test(reason) && { reason }),
    at: { start, end: from + words.length },
    isForFile: keyword.toLowerCase() === 'ignore-file',
  };
}

const WORD = /([ \t]*,[ \t]*|[ \t]+)([a-z][\w-]*)(?=[\s,:]|$)/iy;

/** The first word, each behind a comma, and each other one that is a rule's id, or nearly; what comes then is the reason. */
function readRules(words: string): { readonly named: readonly NamedRule[]; readonly end: number } {
  const named: NamedRule[] = [];
  let end = 0;
  for (;;) {
    WORD.lastIndex = end;
    const match = WORD.exec(words);
    const [, before = '', word = ''] = match ?? [];
    const id = word.toLowerCase();
    if (!match || (named.length > 0 && !before.includes(',') && !isLikeRule(id))) return { named, end };
    end = WORD.lastIndex;
    named.push({ id, at: { start: end - word.length, end } });
  }
}

function isLikeRule(word: string): boolean {
  return IDS.includes(word) || (word.includes('-') && didYouMean(word, IDS) !== undefined);
}

function reach(text: string, lines: LineIndex, comment: Span): Span {
  const line = lines.position(comment.start).line;
  const lineStart = lines.offset({ line, character: 0 });
  if (text.slice(lineStart, comment.start).trim() !== '') return { start: lineStart, end: comment.start };
  let end = comment.end;
  for (let token = nextToken(text, comment.end); token; token = nextToken(text, token.end)) {
    end = token.end;
    if (token.kind === 'symbol' && text[token.start] === ';') break;
  }
  return { start: comment.end, end };
}

/** Those of the directives that silence a finding of `ruleId` whose name starts at `offset`. */
export function ignoring(directives: readonly Directive[], ruleId: string, offset: number): readonly Directive[] {
  return directives.filter(
    ({ rules: named, holds }) =>
      holds.start <= offset && offset <= holds.end && (named.length === 0 || named.some(({ id }) => id === ruleId)),
  );
}
