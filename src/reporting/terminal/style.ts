import picocolors from 'picocolors';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Severity } from '../../rules/rule.ts';

export interface TerminalOptions {
  /** Columns; 80 unless told. */
  readonly width?: number;
  /** Off unless told: whoever prints knows about NO_COLOR and whether a terminal listens. */
  readonly colours?: boolean;
  /** Folder that paths are shown relative to. */
  readonly base?: string;
}

export type Colours = ReturnType<typeof picocolors.createColors>;

export interface Style {
  readonly width: number;
  readonly colours: Colours;
  /**
   * Prose, wrapped. The first line starts with `lead`, the others with as much space, or with `hang`.
   * No line is longer than the width, except for a word that is: paths and names are never broken.
   */
  prose(text: string, lead?: string, hang?: string): string;
  /** A line of its own across the whole width. */
  heading(title: string, aside?: string): string;
}

export function makeStyle({ width = 80, colours = false }: TerminalOptions): Style {
  const paint = picocolors.createColors(colours);
  return {
    width,
    colours: paint,
    prose(text, lead = '', hang = ' '.repeat(stringWidth(lead))) {
      const room = Math.max(20, width - Math.max(stringWidth(lead), stringWidth(hang)));
      const [first = '', ...rest] = wrapAnsi(text, room).split('\n');
      return [lead + first, ...rest.map((line) => hang + line)].map((line) => line.trimEnd()).join('\n');
    },
    heading(title, aside = '') {
      const rule = Math.max(3, width - stringWidth(title) - stringWidth(aside) - (aside ? 5 : 4));
      return `${paint.dim('──')} ${paint.bold(title)} ${paint.dim('─'.repeat(rule) + (aside && ` ${aside}`))}`;
    },
  };
}

export function paintSeverity(severity: Severity | 'notice', text: string, paint: Colours): string {
  if (severity === 'error') return paint.bold(paint.red(text));
  if (severity === 'warning') return paint.bold(paint.yellow(text));
  return severity === 'info' ? paint.bold(paint.blue(text)) : paint.bold(text);
}

/** "1 table", "2 tables" */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
