import type { Span } from '../text/span.ts';

/** A backslash command of psql, with its arguments. */
export interface Command extends Span {
  readonly name: string;
  readonly argument: string;
}

// These take the rest of the line, backslashes and all; the others end at the next backslash.
const WHOLE_LINE = /^(?:copy|!|h|help|ef|ev|sf|sv)$/;

/** Offset of the line end (LF, CRLF or CR) at or after `from`; the text's end where there is none. */
export function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}

/** Offset of the first character of the line behind the one that `from` is in. */
export function nextLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  return Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
}

/** The command that the backslash at `start` begins; `\;` and `\\` are commands of that one character. */
export function command(text: string, start: number): Command {
  const line = endOfLine(text, start);
  const first = text[start + 1] ?? '';
  if (first === ';' || first === '\\') {
    return { start, end: Math.min(start + 2, line), name: first, argument: '' };
  }
  let at = start + 1;
  while (at < line && !/[\s\\]/.test(text[at] as string)) at++;
  const name = text.slice(start + 1, at);
  const end = WHOLE_LINE.test(name) ? line : argumentsEnd(text, at, line);
  return { start, end, name, argument: text.slice(at, end).trim() };
}

function argumentsEnd(text: string, from: number, line: number): number {
  let quote = '';
  for (let i = from; i < line; i++) {
    const c = text[i] as string;
    if (quote) {
      if (c === '\\' && quote === "'") i++;
      else if (c === quote) quote = '';
    } else if (c === '\\') return i;
    else if (c === "'" || c === '"' || c === '`') quote = c;
  }
  return line;
}

/** Whether the command sends the statement before it, as a semicolon would: \g, \gset, \gexec ... and `\;`. */
export function endsStatement({ name }: Command): boolean {
  return /^(?:;|(?:g|gx|gset|gexec|gdesc|crosstabview|watch|parse)(?!\w))/.test(name);
}

interface Branch {
  /** Whether an earlier branch of the same \if is the one that runs. */
  taken: boolean;
  active: boolean;
}

/**
 * Which branches of \if ... \endif a run without further settings takes. A condition is decided where it is a literal,
 * asks whether a variable is set, or names one that \set gave a literal; any other is taken to hold, so that of
 * two branches one is read and no table is created twice.
 */
export class Conditionals {
  readonly #branches: Branch[] = [];
  readonly #variables = new Map<string, string>();

  get active(): boolean {
    return this.#branches.every((b) => b.active);
  }

  run({ name, argument }: Command): void {
    const branch = this.#branches.at(-1);
    if (name === 'if') {
      const active = this.#holds(argument);
      this.#branches.push({ taken: active, active });
    } else if (branch && (name === 'elif' || name === 'else')) {
      branch.active = !branch.taken && (name === 'else' || this.#holds(argument));
      branch.taken ||= branch.active;
    } else if (name === 'endif') this.#branches.pop();
    else if (name === 'set' && this.active) {
      const [variable = '', value = ''] = argument.split(/\s+/);
      this.#variables.set(variable, value.replace(/^'(.*)'$/, '$1'));
    } else if (name === 'unset' && this.active) this.#variables.delete(argument);
  }

  #holds(condition: string): boolean {
    const asked = /^:\{\?(\w+)\}$/.exec(condition)?.[1];
    if (asked !== undefined) return this.#variables.has(asked);
    const variable = /^:['"]?(\w+)['"]?$/.exec(condition)?.[1];
    const value = (variable === undefined ? condition : this.#variables.get(variable)) ?? '';
    return !/^(?:f|fa|fal|fals|false|n|no|of|off|0)$/i.test(value);
  }
}
