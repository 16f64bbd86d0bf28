import { connectEmbedded } from '../verification/embedded.ts';
import type { OpenEngine } from '../verification/engine.ts';
import type { EngineFiles, EngineWorker } from '../verification/worker-protocol.ts';

/** The contrib modules that schemas ask for most; each is fetched only when a CREATE EXTENSION names it. */
const EXTENSIONS = [
  'pgcrypto',
  'uuid-ossp',
  'citext',
  'pg_trgm',
  'btree_gist',
  'btree_gin',
  'hstore',
  'ltree',
  'unaccent',
];

/**
 * Opens PGlite in a worker of its own, from files beside the server's bundle.
 * @param assets URI of the folder that holds web/engine-worker.js and pglite/
 */
export function browserEngine(assets: string): OpenEngine {
  let files: Promise<EngineFiles> | undefined;
  return async (options) => {
    files ??= fetchFiles(`${assets}/pglite/`);
    return connectEmbedded(startWorker(`${assets}/web/engine-worker.js`), await files, options);
  };
}

async function fetchFiles(folder: string): Promise<EngineFiles> {
  const [wasm, initdb, bundle, data] = await Promise.all([
    fetchBytes(`${folder}pglite.wasm`).then((bytes) => WebAssembly.compile(bytes)),
    fetchBytes(`${folder}initdb.wasm`).then((bytes) => WebAssembly.compile(bytes)),
    fetchBytes(`${folder}pglite.data`),
    fetchBytes(`${folder}data.tar.gz`),
  ]);
  const extensions = Object.fromEntries(EXTENSIONS.map((name) => [name, `${folder}${name}.tar.gz`]));
  return { wasm, initdb, bundle, data, extensions };
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

/** A page of another origin may not start this script as a worker, but a script of its own may import it. */
function startWorker(script: string): EngineWorker {
  const start = URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(script)});`], { type: 'text/javascript' }),
  );
  const worker = new Worker(start);
  URL.revokeObjectURL(start);
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => {
      worker.onmessage = ({ data }) => listener(data);
    },
    onFailure: (listener) => {
      worker.onerror = ({ message }) => listener(message);
    },
    terminate: () => worker.terminate(),
  };
}
