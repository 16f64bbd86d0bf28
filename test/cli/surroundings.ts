import { resolve } from 'node:path';
import { run } from '../../src/cli/program.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { nodeFiles } from '../../src/node/files.ts';
import { writeEdits } from '../../src/node/write-edits.ts';

export interface Captured {
  readonly world: Surroundings;
  readonly out: () => string;
  readonly err: () => string;
}

/** The command line's world for tests: the disk is real, the streams are caught, the clock stands still. */
export function surroundings(rest: Partial<Surroundings> & { readonly terminal?: boolean } = {}): Captured {
  let out = '';
  let err = '';
  const { terminal = false, ...given } = rest;
  const world: Surroundings = {
    cwd: resolve('.'),
    env: {},
    version: '1.2.3',
    stdout: {
      write: (text) => {
        out += text;
      },
      isTTY: terminal,
      columns: terminal ? 80 : undefined,
    },
    stderr: {
      write: (text) => {
        err += text;
      },
      isTTY: terminal,
      columns: terminal ? 80 : undefined,
    },
    files: nodeFiles(),
    openEngine: () => Promise.reject(new Error('this test has no engine')),
    writeEdits,
    // test/support/setup.ts has loaded the parser.
    prepare: async () => {},
    resolve: (path) => resolve(given.cwd ?? '.', path),
    now: () => new Date('2025-12-01T10:00:00Z'),
    readInput: () => Promise.reject(new Error('this test types nothing')),
    onInterrupt: () => () => {},
    serve: () => Promise.reject(new Error('this test serves nobody')),
    ...given,
  };
  return { world, out: () => out, err: () => err };
}

/** Runs one command line and returns what came of it. */
export async function tablefold(
  args: readonly string[],
  rest: Parameters<typeof surroundings>[0] = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const { world, out, err } = surroundings(rest);
  const code = await run(args, world);
  return { code, out: out(), err: err() };
}
