import { linesOf } from '../migrations.ts';

/**
 * A Python literal of an SQL text in triple quotes, which begins and ends on lines of its own; its lines stand `indent` columns further in,
 * unless one of them lies inside of a quoted text, whose white space is its own.
 * @returns lines; the first is the opening quotes
 */
export function tripleQuoted(sql: string, indent: number): string[] {
  const lines = linesOf(sql);
  const margin = ' '.repeat(isIndentable(lines) ? indent : 0);
  const body = lines.map((line) => (line === '' ? '' : `${margin}${escaped(line)}`));
  return ['"""', ...body, `${' '.repeat(indent)}"""`];
}

/** Backslashes, three quotes in a row, and control characters other than tabs. */
function escaped(line: string): string {
  return line
    .replaceAll('\\', '\\\\')
    .replaceAll('"""', '""\\"')
    .replace(/(?!\t)\p{Cc}/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Whether no quoted text goes from one line to the next: each holds all the quotes that it opens. */
function isIndentable(lines: readonly string[]): boolean {
  const isEven = (line: string, quote: string) => line.split(quote).length % 2 === 1;
  return lines.every((line) => isEven(line, "'") && isEven(line, '"') && !/\$\w*\$|\\['"\\]/.test(line));
}
