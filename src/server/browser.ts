import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadParser } from '../sql/parser.ts';
import { browserEngine } from './browser-engine.ts';
import { remoteFiles } from './remote-files.ts';
import { type ClientOptions, startServer } from './server.ts';

/** Serves from inside a browser's worker: files come through the client, the parser and PGlite from beside the bundle. */
const scope = self as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

startServer(connection, ({ assets = '' }) => ({
  files: remoteFiles(connection),
  openEngine: browserEngine(assets),
  prepare: () => loadParserFrom(assets),
}));

async function loadParserFrom(assets: NonNullable<ClientOptions['assets']>): Promise<void> {
  const response = await fetch(`${assets}/libpg-query.wasm`);
  if (!response.ok) throw new Error(`the SQL parser could not be loaded: ${response.status} ${response.statusText}`);
  await loadParser(await response.arrayBuffer());
}
