import { nextToken } from '../sql/lexer.ts';
import type { Part } from '../sql/script.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { directivesIn, ignoring } from './directives.ts';

/** An ignore to be written into a file. */
export interface WantedIgnore {
  readonly path: string;
  readonly text: string;
  /** What the file would run if this were its text; undefined where the file is SQL itself. */
  partsOf(text: string): readonly Part[] | undefined;
  /** The name that the findings underline. */
  readonly name: Span;
  /** Ids, at least one. */
  readonly rules: readonly string[];
  readonly scope: 'line' | 'file';
  readonly reason: string;
}

/** Stands for the reason where nobody can be asked for it; whoever reads the comment is told that it says none. */
export const NO_REASON = 'TODO say why';

/**
 * The comment that ignores these rules at this name, or in all of the file; `readDirectives` and `directivesIn` read it back.
 * Undefined where no comment has a place: the name stands in no SQL of the program's, or the comment would become part of a text.
 */
export function ignoreEdit(wanted: WantedIgnore): TextEdit | undefined {
  const { path, text, name, rules, scope } = wanted;
  const reason = wanted.reason.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim() || NO_REASON;
  const words = `tablefold-ignore${scope === 'file' ? '-file' : ''} ${rules.join(', ')}: ${reason}`;
  const parts = wanted.partsOf(text);
  if (!parts) return scope === 'file' ? atTop(text, MARKS, `-- ${words}`) : besideName(text, name, words);
  const comment = `${/\.(rb|py)$/i.test(path) ? '#' : '//'} ${words}`;
  const edits =
    scope === 'file'
      ? [atTop(text, HEADS, comment)]
      : [...aboveSql(text, parts, name, comment), insert(lineEnd(text, name.end), ` ${comment}`)];
  return edits.find((edit) => works(wanted, parts, edit));
}

/** Whether a program still runs the same SQL, and the comment is read as one: what stands around a text may be anything. */
function works({ text, name, rules, partsOf }: WantedIgnore, before: readonly Part[], edit: TextEdit): boolean {
  const edited = applyEdits(text, [edit]);
  const after = partsOf(edited) ?? [];
  const isSame = before.every((part, i) => {
    const other = after[i];
    return part.kind !== 'sql' ? part.kind === other?.kind : other?.kind === 'sql' && part.text === other.text;
  });
  if (!isSame || before.length !== after.length) return false;
  const offset = name.start + (edit.span.start <= name.start ? edit.newText.length : 0);
  const directives = directivesIn(edited, after);
  return rules.every((rule) => ignoring(directives, rule, offset).length > 0);
}

/** Lines that a migration tool wants to be the first. */
const MARKS = /^--[ \t]*(?:!|liquibase formatted|atlas:|deploy\b|\+goose|\+migrat|migrate:)/i;
/** What a program's file begins with: a hashbang, PHP's opening tag, comments that mean something to its language. */
const HEADS = /^(?:#|<\?php|\/\/)/i;

/** On a line of its own, behind the lines that have to be the first. */
function atTop(text: string, first: RegExp, comment: string): TextEdit {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (let end = lineEnd(text, at); first.test(text.slice(at, end)); end = lineEnd(text, at)) {
    const next = behindBreak(text, end);
    if (next === end) return insert(end, `${breakOf(text)}${comment}`);
    at = next;
  }
  return insert(at, `${comment}${breakOf(text)}`);
}

/** Behind the code of the name's line; before a comment that is there, or what goes on in the next line. */
function besideName(text: string, name: Span, words: string): TextEdit {
  const end = lineEnd(text, name.start);
  let at = name.end;
  for (let token = nextToken(text, at); token && token.start < end; token = nextToken(text, at)) {
    if (token.kind === 'comment' || token.end > end || text[token.start] === '\\') return insert(at, ` /* ${words} */`);
    at = token.end;
  }
  return insert(at, ` -- ${words}`);
}

/** On a line of its own above the one in which the program's text begins that holds the name, where one does. */
function aboveSql(text: string, parts: readonly Part[], name: Span, comment: string): TextEdit[] {
  const place = parts
    .flatMap((part) => (part.kind === 'sql' ? [part.place({ start: 0, end: part.text.length })] : []))
    .find(({ start, end }) => start <= name.start && name.end <= end);
  if (!place) return [];
  let line = lineStart(text, place.start);
  // A text that begins with its line was opened in the line above it.
  if (text.slice(line, place.start).trim() === '') line = lineBefore(text, line);
  // No comment comes between a line and the one that it goes on in.
  while (/\\\s*$/.test(text.slice(lineBefore(text, line), line))) line = lineBefore(text, line);
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  return [insert(line, `${indent}${comment}${breakOf(text)}`)];
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function breakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]/);
  return at < 0 ? text.length : from + at;
}

function behindBreak(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** The start of the line above the one that starts at `line`; the same where it is the first. */
function lineBefore(text: string, line: number): number {
  return lineStart(text, text.startsWith('\r\n', line - 2) ? line - 2 : Math.max(0, line - 1));
}

function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}
