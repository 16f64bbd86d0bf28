import stringWidth from 'string-width';
import type { Location } from '../../text/span.ts';
import type { Places } from '../places.ts';
import type { Style } from './style.ts';

/** Marks a name in its source line. */
export interface Mark {
  readonly at: Location;
  /** '^' for what a finding is about, '-' for what is related to it. */
  readonly sign: '^' | '-';
  readonly label?: string;
  readonly paint: (text: string) => string;
}

/** Width of the gutter that holds the line numbers of all these places. */
export function gutterOf(places: Places, at: readonly Location[]): number {
  return Math.max(...at.map((a) => String(places.range(a).start.line + 1).length));
}

/** `file:line:column`, one-based, as terminals and editors open it. */
export function address(places: Places, at: Location): string {
  const { start } = places.range(at);
  return `${places.file(at.file)}:${start.line + 1}:${start.character + 1}`;
}

/** The line that a name stands in, with the name underlined, behind an arrow and its address. */
export function snippet(places: Places, mark: Mark, arrow: '-->' | ':::', gutter: number, style: Style): string {
  const { colours } = style;
  const { range, line, number } = lineAt(places, mark.at);
  const margin = ' '.repeat(gutter);
  const bar = colours.blue('|');
  const out = [`${margin}${colours.blue(arrow)} ${address(places, mark.at)}`];
  if (line === undefined) return out.join('\n');
  const shown = cut(line, range, style.width - gutter - 3);
  out.push(`${margin} ${bar}`);
  out.push(`${colours.blue(String(number).padStart(gutter))} ${bar} ${shown.text}`);
  const under = ' '.repeat(shown.before) + mark.paint(mark.sign.repeat(shown.marked));
  out.push(...underline(under, shown.before + shown.marked, mark, gutter, style).map((u) => `${margin} ${bar} ${u}`));
  return out.join('\n');
}

function underline(under: string, end: number, { label, paint }: Mark, gutter: number, style: Style): string[] {
  if (!label) return [under];
  if (gutter + 3 + end + 1 + stringWidth(label) <= style.width) return [`${under} ${paint(label)}`];
  const margin = ' '.repeat(gutter + 3);
  const below = style.prose(label, margin).split('\n');
  return [under, ...below.map((line) => paint(line.slice(margin.length)))];
}

interface Line {
  readonly range: { readonly start: number; readonly end: number };
  /** Undefined where the text is not at hand or the line is empty. */
  readonly line: string | undefined;
  /** One-based. */
  readonly number: number;
}

function lineAt(places: Places, at: Location): Line {
  const { start, end } = places.range(at);
  const index = places.lines(at.file);
  const from = index.offset({ line: start.line, character: 0 });
  const to = index.offset({ line: start.line + 1, character: 0 });
  const line = places
    .text(at.file)
    .slice(from, to)
    .replace(/[\r\n]+$/, '');
  const last = end.line === start.line ? end.character : line.length;
  return {
    range: { start: start.character, end: Math.max(last, start.character + 1) },
    line: line === '' ? undefined : line,
    number: start.line + 1,
  };
}

interface Shown {
  readonly text: string;
  /** Terminal columns before the mark and under it. */
  readonly before: number;
  readonly marked: number;
}

// What stays visible behind a name that stands far to the right.
const BEHIND = 12;

/** As much of the line as fits, with the marked part in it; what is cut away shows as "...". */
function cut(line: string, { start, end }: { start: number; end: number }, room: number): Shown {
  const marked = plain(line.slice(start, end)) || ' ';
  let before = plain(line.slice(0, start));
  if (stringWidth(before + marked) > room) {
    const kept = Math.max(0, room - stringWidth(marked) - BEHIND - 3);
    before = `...${clip([...before].reverse(), kept)
      .reverse()
      .join('')}`;
  }
  let text = before + marked + plain(line.slice(end));
  if (stringWidth(text) > room) text = `${clip([...text], room - 3).join('')}...`;
  const left = stringWidth(before);
  return { text, before: left, marked: Math.max(1, Math.min(stringWidth(marked), room - left)) };
}

/** As many characters from the start as fit into `room` columns. */
function clip(characters: readonly string[], room: number): string[] {
  const kept: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += stringWidth(character);
    if (width > room) break;
    kept.push(character);
  }
  return kept;
}

/** Tabs as two spaces; what would move the cursor or colour the rest as a question mark. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  return text.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');
}
