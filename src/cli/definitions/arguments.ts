import { Argument, type Command, InvalidArgumentError } from 'commander';
import type { Surroundings } from '../surroundings.ts';

/** What a command came to: 0 clean, 1 findings at or above --fail-on, 2 cannot run. */
export type ExitCode = number;

/** Adds a command to the program; `done` is told the command's exit code. */
export type Define = (program: Command, surroundings: Surroundings, done: (code: ExitCode) => void) => void;

export const EXIT_CODES = `
Exit codes:
  0  clean, or done
  1  findings at or above --fail-on
  2  cannot run; standard error says what and where`;

export function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('it is a number from 1.');
  return number;
}

export function notNegative(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError('it is a number from 0.');
  return number;
}

export function seconds(text: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number)) throw new InvalidArgumentError('it is a number of seconds above 0.');
  return number;
}

export function pathArgument(): Argument {
  return new Argument('[path]', 'folder or file that holds the schema').default('.', 'this folder');
}
