import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';

/** Called by VS Code where extensions run in a browser's worker: vscode.dev, github.dev. */
export function activate(context: ExtensionContext): Promise<void> {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  return startExtension(context, (id, name, options) => {
    const worker = new Worker(Uri.joinPath(dist, 'web/server.js').toString(true));
    const initializationOptions = { ...options.initializationOptions, remoteFiles: true, assets: dist.toString(true) };
    return new LanguageClient(id, name, worker, { ...options, initializationOptions });
  });
}
