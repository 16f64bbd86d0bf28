import type { CopyStmt } from '@pgsql/types';
import type { Span } from '../../text/span.ts';
import { defElems, scalarText, stringsOf } from '../nodes.ts';
import type { KnownValue } from './source.ts';

export interface CopyFormat {
  readonly csv: boolean;
  readonly delimiter: string;
  /** What stands for NULL. */
  readonly nullText: string;
  /** What stands for the column's default; undefined where nothing does. */
  readonly defaultText: string | undefined;
  readonly header: boolean;
  readonly quote: string;
  readonly escape: string;
  /** Columns whose values are never NULL, or NULL even where quoted; '*' is all. */
  readonly forceNotNull: readonly string[];
  readonly forceNull: readonly string[];
}

/** What COPY's options say of its data; undefined for a format that is not text. */
export function copyFormat(copy: CopyStmt): CopyFormat | undefined {
  const options = defElems(copy.options);
  const of = (name: string) => options.find((o) => o.defname === name);
  const text = (name: string) => scalarText(of(name)?.arg);
  const columns = (name: string): readonly string[] => {
    const arg = of(name)?.arg;
    return arg && 'List' in arg ? stringsOf(arg.List.items) : arg ? ['*'] : [];
  };
  const format = text('format') ?? 'text';
  if (format !== 'text' && format !== 'csv') return undefined;
  const csv = format === 'csv';
  const header = of('header');
  return {
    csv,
    delimiter: text('delimiter') ?? (csv ? ',' : '\t'),
    nullText: text('null') ?? (csv ? '' : '\\N'),
    defaultText: text('default'),
    header: header !== undefined && !/^(?:false|off|0)$/i.test(scalarText(header.arg) ?? 'true'),
    quote: text('quote') ?? '"',
    escape: text('escape') ?? text('quote') ?? '"',
    forceNotNull: columns('force_not_null'),
    forceNull: columns('force_null'),
  };
}

/** A value of a line: `default` is the marker that stands for the column's default. */
export type CopyValue = KnownValue | { readonly default: true };

export interface CopyLine extends Span {
  readonly values: readonly CopyValue[];
}

const DEFAULT = { default: true } as const;

/** How many rows the data holds: a header and the `\.` at its end are none. */
export function countLines(text: string, data: Span, format: CopyFormat): number {
  let count = format.header ? -1 : 0;
  for (const _ of linesOf(text, data, format)) count++;
  return Math.max(0, count);
}

/** The lines with these numbers, from 0 and in order. The others are passed over, since a table may have millions. */
export function readLines(
  text: string,
  data: Span,
  format: CopyFormat,
  columns: readonly string[],
  wanted: readonly number[],
): readonly (CopyLine & { readonly number: number })[] {
  const found: (CopyLine & { readonly number: number })[] = [];
  let number = format.header ? -1 : 0;
  for (const { start, end } of linesOf(text, data, format)) {
    if (number === wanted[found.length]) {
      const line = text.slice(start, end);
      found.push({
        number,
        start,
        end,
        values: format.csv ? csvValues(line, format, columns) : textValues(line, format),
      });
      if (found.length === wanted.length) break;
    }
    number++;
  }
  return found;
}

function linesOf(text: string, data: Span, format: CopyFormat): Iterable<Span> {
  return format.csv ? csvLines(text, data, format) : textLines(text, data);
}

function* textLines(text: string, data: Span): Iterable<Span> {
  for (let at = data.start; at < data.end; ) {
    let end = lineEnd(text, at, data.end);
    // A line end behind a backslash is part of the value.
    while (end < data.end && backslashesBefore(text, end, at) % 2 === 1) end = lineEnd(text, end + 1, data.end);
    const line = { start: at, end: end > at && text[end - 1] === '\r' && text[end] === '\n' ? end - 1 : end };
    at = end + 1;
    if (isEnd(text, line)) break;
    yield line;
  }
}

function isEnd(text: string, { start, end }: Span): boolean {
  return text.startsWith('\\.', start) && /^\\\.[ \t]*$/.test(text.slice(start, end));
}

function lineEnd(text: string, from: number, limit: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 || found > limit ? limit : found;
}

function backslashesBefore(text: string, at: number, from: number): number {
  let count = 0;
  const end = text[at - 1] === '\r' ? at - 1 : at;
  while (end - count - 1 >= from && text[end - count - 1] === '\\') count++;
  return count;
}

function textValues(line: string, format: CopyFormat): CopyValue[] {
  const values: CopyValue[] = [];
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === format.delimiter) {
      values.push(textValue(line.slice(from, i), format));
      from = i + 1;
    }
  }
  values.push(textValue(line.slice(from), format));
  return values;
}

function textValue(raw: string, format: CopyFormat): CopyValue {
  if (raw === format.nullText) return null;
  if (raw === format.defaultText) return DEFAULT;
  return raw.includes('\\') ? unescaped(raw) : raw;
}

const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** COPY's backslash sequences; octal and hexadecimal ones are bytes, several of which may make one character. */
function unescaped(raw: string): string {
  const bytes: number[] = [];
  let out = '';
  const flush = () => {
    if (bytes.length > 0) out += new TextDecoder().decode(new Uint8Array(bytes.splice(0)));
  };
  for (let i = 0; i < raw.length; ) {
    if (raw[i] !== '\\' || i + 1 === raw.length) {
      flush();
      out += raw[i++];
      continue;
    }
    const byte = /^(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3}))/.exec(raw.slice(i + 1, i + 4));
    if (byte) {
      bytes.push((byte[1] === undefined ? Number.parseInt(byte[2] ?? '0', 8) : Number.parseInt(byte[1], 16)) & 255);
      i += 1 + byte[0].length;
      continue;
    }
    flush();
    const c = String.fromCodePoint(raw.codePointAt(i + 1) ?? 0);
    out += CONTROLS[c] ?? c;
    i += 1 + c.length;
  }
  flush();
  return out;
}

/** Lines of CSV: a line end within quotes ends none. */
function* csvLines(text: string, data: Span, { quote, escape: escaping }: CopyFormat): Iterable<Span> {
  for (let at = data.start; at < data.end; ) {
    const start = at;
    let inside = false;
    for (; at < data.end; at++) {
      const c = text[at] as string;
      if (inside && c === escaping && (text[at + 1] === quote || text[at + 1] === escaping)) at++;
      else if (c === quote) inside = !inside;
      else if (!inside && (c === '\n' || (c === '\r' && text[at + 1] === '\n'))) break;
    }
    const line = { start, end: at };
    at += text[at] === '\r' ? 2 : 1;
    if (isEnd(text, line)) break;
    yield line;
  }
}

function csvValues(line: string, format: CopyFormat, columns: readonly string[]): CopyValue[] {
  const { delimiter, quote, escape: escaping } = format;
  const fields: CopyValue[] = [];
  let field = '';
  let quoted = false;
  let inside = false;
  const finish = () => {
    fields.push(csvValue(field, quoted, format, columns[fields.length] ?? ''));
    field = '';
    quoted = false;
  };
  for (let at = 0; at < line.length; at++) {
    const c = line[at] as string;
    if (inside) {
      if (c === escaping && (line[at + 1] === quote || line[at + 1] === escaping)) field += line[++at];
      else if (c === quote) inside = false;
      else field += c;
    } else if (c === quote) {
      inside = true;
      quoted = true;
    } else if (c === delimiter) finish();
    else field += c;
  }
  finish();
  return fields;
}

function csvValue(field: string, quoted: boolean, format: CopyFormat, column: string): CopyValue {
  const named = (list: readonly string[]) => list.includes('*') || list.includes(column);
  if (field === format.defaultText && !quoted) return DEFAULT;
  if (field !== format.nullText) return field;
  if (quoted) return named(format.forceNull) ? null : field;
  return named(format.forceNotNull) ? field : null;
}
