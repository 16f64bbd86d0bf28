import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadParser } from '../sql/parser.ts';
import { EngineError, type OpenEngine } from '../verification/engine.ts';
import { remoteFiles } from './remote-files.ts';
import { type ClientOptions, startServer } from './server.ts';

/** Serves from inside a browser's worker: files come through the client, the parser from beside the bundle. */
const scope = self as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

startServer(connection, (options) => ({
  files: remoteFiles(connection),
  openEngine: openNoEngine,
  prepare: () => loadParserFrom(options),
}));

async function loadParserFrom({ assets }: ClientOptions): Promise<void> {
  const response = await fetch(`${assets}/libpg-query.wasm`);
  if (!response.ok) throw new Error(`the SQL parser could not be loaded: ${response.status} ${response.statusText}`);
  await loadParser(await response.arrayBuffer());
}

const openNoEngine: OpenEngine = async () => {
  throw new EngineError('proofs need the desktop: no PostgreSQL runs in this browser', '0A000');
};
