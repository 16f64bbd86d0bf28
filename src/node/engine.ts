import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { connectEmbedded } from '../verification/embedded.ts';
import { EngineError, type OpenEngine } from '../verification/engine.ts';
import type { EngineFiles, EngineWorker } from '../verification/worker-protocol.ts';

/*
 * What the build has to put beside the bundle that contains this file:
 *   engine-worker.cjs    src/node/engine-worker.ts, bundled with PGlite
 *   pglite/              from @electric-sql/pglite/dist: pglite.wasm, initdb.wasm, pglite.data, *.tar.gz (extensions)
 *   pglite/data.tar.gz   made by `node --import tsx scripts/pglite-data.ts FILE`: a cluster ready to start
 */

const here = path.dirname(fileURLToPath(import.meta.url));
/** Run from its sources, by a loader that understands TypeScript. */
const fromSources = import.meta.url.endsWith('.ts');

let files: Promise<EngineFiles> | undefined;

/**
 * Opens an empty PGlite database in a worker thread of its own. It keeps the process alive until it is closed.
 * @throws EngineError 58P01 where PGlite's files are missing, otherwise as `connectEmbedded`
 */
export const openEmbedded: OpenEngine = async (options) => {
  // Read and compiled once for all workers.
  files ??= loadFiles();
  const ready = await files.catch((error: unknown) => {
    files = undefined;
    throw new EngineError(`could not read PostgreSQL's files: ${String(error)}`, '58P01');
  });
  // Only now, so that nothing the worker says comes before somebody listens.
  return connectEmbedded(startWorker(), ready, options);
};

/** On Node 20 a worker does not inherit the loader of its parent, so it has to ask for it itself. */
const LOAD_TYPESCRIPT = `
  const { workerData } = require('node:worker_threads');
  import(workerData.loader).then(({ tsImport }) => tsImport(workerData.file, workerData.file));`;

function typescriptWorker(): { loader: string; file: string } {
  return {
    // Its CommonJS face cannot import modules.
    loader: createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
    file: new URL('./engine-worker.ts', import.meta.url).href,
  };
}

function startWorker(): EngineWorker {
  // PostgreSQL's own chatter is not for our streams; what matters comes back as an error.
  const quiet = { stdout: true, stderr: true };
  const worker = fromSources
    ? new Worker(LOAD_TYPESCRIPT, { ...quiet, eval: true, workerData: typescriptWorker() })
    : new Worker(path.join(here, 'engine-worker.cjs'), quiet);
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => {
      worker.on('message', listener);
    },
    onFailure: (listener) => {
      worker.on('error', (error) => listener(error.message));
      worker.on('exit', () => listener('the database worker ended'));
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}

/** Where PGlite's files are: beside the bundle, or in node_modules when run from the sources. */
function pgliteFolder(): string {
  if (!fromSources) return path.join(here, 'pglite');
  return path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
}

/** Run from the sources, a build's prepared cluster is used where there is one. */
function preparedData(folder: string): string {
  return path.join(fromSources ? path.join(here, '../../dist/pglite') : folder, 'data.tar.gz');
}

async function loadFiles(): Promise<EngineFiles> {
  const folder = pgliteFolder();
  const [wasm, initdb] = await Promise.all(
    ['pglite.wasm', 'initdb.wasm'].map((name) => WebAssembly.compile(readFileSync(path.join(folder, name)))),
  );
  if (!wasm || !initdb) throw new Error('unreachable');
  const data = readIfThere(preparedData(folder));
  return {
    wasm,
    initdb,
    bundle: toArrayBuffer(readFileSync(path.join(folder, 'pglite.data'))),
    ...(data ? { data: toArrayBuffer(data) } : {}),
    extensions: extensionsIn(folder),
  };
}

function extensionsIn(folder: string): Record<string, string> {
  const archives = readdirSync(folder).filter((f) => f.endsWith('.tar.gz') && f !== 'data.tar.gz');
  return Object.fromEntries(
    archives.map((f) => [f.slice(0, -'.tar.gz'.length), pathToFileURL(path.join(folder, f)).href]),
  );
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** For the build: the files that an engine is made of, without a prepared cluster. */
export async function engineFiles(): Promise<EngineFiles> {
  const { data: _, ...rest } = await loadFiles();
  return rest;
}
