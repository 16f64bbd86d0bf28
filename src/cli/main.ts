import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openEmbedded } from '../node/engine.ts';
import { nodeFiles } from '../node/files.ts';
import { loadNodeParser } from '../node/parser.ts';
import { writeEdits } from '../node/write-edits.ts';
import { run } from './program.ts';
import type { Output } from './surroundings.ts';

const slashes = (p: string) => (process.platform === 'win32' ? p.replaceAll('\\', '/') : p);

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = run(process.argv.slice(2), {
  cwd: slashes(process.cwd()),
  env: process.env,
  version: readVersion(),
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  files: nodeFiles(),
  openEngine: openEmbedded,
  writeEdits,
  prepare: loadNodeParser,
  resolve: (p) => slashes(path.resolve(p)),
  now: () => new Date(),
  async readInput() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  onInterrupt(stop) {
    process.on('SIGINT', stop);
    return () => void process.off('SIGINT', stop);
  },
  async serve() {
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    const { serveNode } = await import('../server/node.ts');
    serveNode();
    // The connection ends the process itself, when its client says so or is gone.
    await new Promise(() => {});
  },
});

// Setting the code and returning, instead of exiting, lets a pipe take all of a long output first.
void code.then((exitCode) => {
  process.exitCode = exitCode;
});

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
  };
}

/** package.json stands above the bundle's folder, and above src/ when run from the sources. */
function readVersion(): string {
  const place = import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json';
  const { version } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as { version: string };
  return version;
}
