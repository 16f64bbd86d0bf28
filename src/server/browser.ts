import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { provideGrammars } from '../hosts/grammar.ts';
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
  provideGrammars(async (file) => new Uint8Array(await load(`${assets}/grammars/${file}`, 'a grammar')));
  await loadParser(await load(`${assets}/libpg-query.wasm`, 'the SQL parser'));
}

async function load(url: string, what: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${what} could not be loaded: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
