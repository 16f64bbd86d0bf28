import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../server/protocol.ts';
import { pathOf, uriOf } from './locations.ts';

// Installed packages and version control: huge, and never a project's own schema.
const LEFT_OUT = new Set(['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.venv', 'venv', '.vscode-test']);

interface Listed {
  readonly files: { readonly path: string; readonly size: number }[];
  readonly unreadable: { readonly path: string; readonly reason: string }[];
}

/** Reads for a server that cannot: through VS Code's file systems, whatever is behind them. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(LIST_FILES, ({ root }: ListFilesParams, token: vscode.CancellationToken) => list(root, token)),
    client.onRequest(READ_FILE, async ({ path }: ReadFileParams): Promise<ReadFileResult> => {
      return { base64: toBase64(await vscode.workspace.fs.readFile(uriOf(path))) };
    }),
  ];
}

async function list(root: string, token: vscode.CancellationToken): Promise<Listed> {
  const found: Listed = { files: [], unreadable: [] };
  const start = uriOf(root);
  try {
    const { type, size } = await vscode.workspace.fs.stat(start);
    if (type & vscode.FileType.Directory) await visit(start);
    else found.files.push({ path: root, size });
  } catch (error) {
    found.unreadable.push({ path: root, reason: reasonOf(error) });
  }
  return found;

  async function visit(folder: vscode.Uri): Promise<void> {
    if (token.isCancellationRequested) return;
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      await Promise.all(entries.map(([name, type]) => add(vscode.Uri.joinPath(folder, name), name, type)));
    } catch (error) {
      found.unreadable.push({ path: pathOf(folder), reason: reasonOf(error) });
    }
  }

  async function add(uri: vscode.Uri, name: string, type: vscode.FileType): Promise<void> {
    if (type & vscode.FileType.Directory) {
      // A link to a folder may lead back to one above it, and there is no way to ask where it leads.
      if (!LEFT_OUT.has(name) && !(type & vscode.FileType.SymbolicLink)) await visit(uri);
      return;
    }
    if (!(type & vscode.FileType.File)) return;
    // Sizes matter for what will be read; asking for the others' would double the requests.
    const size = /\.(sql|pgsql|psql|ddl|php|rb|py|[cm]?[jt]s|go|java)$/i.test(name)
      ? (await vscode.workspace.fs.stat(uri)).size
      : 0;
    found.files.push({ path: pathOf(uri), size });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return 'permission denied';
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return 'no such file or directory';
  return error instanceof Error ? error.message : String(error);
}

/** In slices, because a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
