import type { TerminalOptions } from '../reporting/index.ts';
import type { Output, Surroundings } from './surroundings.ts';

// Prose wider than this is tiring to read, however wide the terminal.
const WIDEST = 100;
const NARROWEST = 40;

/** Whether to colour an output: NO_COLOR and FORCE_COLOR decide, else whether a terminal that knows colours listens. */
export function wantsColours(output: Output, env: Surroundings['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return output.isTTY && env.TERM !== 'dumb';
}

export function terminalOptions({ stdout, env, cwd }: Surroundings): TerminalOptions {
  const width = stdout.isTTY ? Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? 80)) : 80;
  return { width, colours: wantsColours(stdout, env), base: cwd };
}

export interface ProgressLine {
  report(message: string, fraction: number): void;
  /** Leaves nothing behind. */
  clear(): void;
}

/** A line on standard error that says what is being done; nothing at all where no terminal listens. */
export function progressLine({ stderr }: Surroundings): ProgressLine {
  if (!stderr.isTTY) return { report() {}, clear() {} };
  const room = Math.max(NARROWEST, stderr.columns ?? 80) - 8;
  let shown = '';
  return {
    report(message, fraction) {
      const percent = `${Math.round(Math.min(1, Math.max(0, fraction)) * 100)}`.padStart(3);
      const line = `${percent} % ${message.slice(0, room)}`;
      if (line !== shown) stderr.write(`\r\u001b[K${line}`);
      shown = line;
    },
    clear() {
      if (shown !== '') stderr.write('\r\u001b[K');
      shown = '';
    },
  };
}
