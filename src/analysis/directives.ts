import { nextToken } from '../sql/lexer.ts';
import type { Part } from '../sql/script.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** A comment such as `-- tablefold: ignore versioned-table`, and where it holds. */
export interface Directive {
  /** Rule ids; empty for every rule. */
  readonly rules: readonly string[];
  /** The findings whose name starts in here are ignored. */
  readonly holds: Span;
}

const DIRECTIVE = /^(?:--|\/\*)\s*tablefold:\s*(ignore-file|ignore)\b([^\r\n*]*)/i;

/**
 * Reads the directives of a text. `ignore` behind code holds for its own line; on a line of its own for the statement
 * that follows; `ignore-file` for the whole file. Rule ids are separated by spaces or commas; anything behind ` -- ` or a
 * colon is the author's reason.
 */
export function readDirectives(text: string): readonly Directive[] {
  if (!/tablefold:/i.test(text)) return [];
  const lines = new LineIndex(text);
  const found: Directive[] = [];
  for (let token = nextToken(text, 0); token; token = nextToken(text, token.end)) {
    if (token.kind !== 'comment') continue;
    const match = DIRECTIVE.exec(text.slice(token.start, token.end));
    if (!match) continue;
    const rules = rulesOf(match[2]);
    found.push({
      rules,
      holds: match[1]?.toLowerCase() === 'ignore-file' ? { start: 0, end: text.length } : reach(text, lines, token),
    });
  }
  return found;
}

function rulesOf(words = ''): string[] {
  const [named = ''] = words.split(/\s--\s|:/);
  return named.split(/[\s,]+/).filter((word) => /^[a-z][a-z-]+$/.test(word));
}

// A comment of the program's own, whatever its language begins comments with.
const IN_PROGRAM = /(?:\/\/|#|\/\*|(?<=^[ \t]*)\*)[ \t]*tablefold:\s*(ignore-file|ignore)\b([^\r\n*]*)/gim;

/**
 * Reads the directives of a program whose SQL is `parts`: those in its SQL, and those in the program's own comments, which hold for
 * their line, and on a line of their own for the SQL that comes next.
 */
export function directivesIn(text: string, parts: readonly Part[]): readonly Directive[] {
  if (!/tablefold:/i.test(text)) return [];
  const lines = new LineIndex(text);
  const sql = parts.flatMap((part) => (part.kind === 'sql' ? [part] : []));
  const inside = sql.flatMap((part) =>
    readDirectives(part.text).map(({ rules, holds }) => ({ rules, holds: part.place(holds) })),
  );
  const beside = [...text.matchAll(IN_PROGRAM)].map((match): Directive => {
    const rules = rulesOf(match[2]);
    if (match[1]?.toLowerCase() === 'ignore-file') return { rules, holds: { start: 0, end: text.length } };
    const end = match.index + match[0].length;
    const line = lines.position(match.index).line;
    const start = lines.offset({ line, character: 0 });
    if (text.slice(start, match.index).trim() !== '') return { rules, holds: { start, end } };
    const next = sql.map((part) => part.place({ start: 0, end: part.text.length })).find((at) => at.start >= end);
    return { rules, holds: { start: end, end: next?.end ?? end } };
  });
  return [...inside, ...beside];
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

/** Whether one of the directives silences a finding of `ruleId` whose name starts at `offset`. */
export function isIgnored(directives: readonly Directive[], ruleId: string, offset: number): boolean {
  return directives.some(
    (d) => d.holds.start <= offset && offset <= d.holds.end && (d.rules.length === 0 || d.rules.includes(ruleId)),
  );
}
