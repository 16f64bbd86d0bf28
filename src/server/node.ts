import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openEmbedded } from '../node/engine.ts';
import { nodeFiles } from '../node/files.ts';
import { loadNodeParser } from '../node/parser.ts';
import { remoteFiles } from './remote-files.ts';
import { startServer } from './server.ts';

/** Serves over what the command line names: `--stdio` for any editor, `--node-ipc` for VS Code. */
export function serveNode(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, (options) => ({
    files: options.remoteFiles ? remoteFiles(connection) : nodeFiles(),
    openEngine: openEmbedded,
    prepare: loadNodeParser,
  }));
}
