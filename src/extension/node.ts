import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';

/** Called by VS Code where extensions run on Node: the desktop, remote machines, containers. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = path.join(context.extensionPath, 'dist/server.cjs');
  return startExtension(context, (id, name, options) => {
    const debug = { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient(id, name, { run: { module, transport: TransportKind.ipc }, debug }, options);
  });
}
