import * as vscode from 'vscode';
import type { Range } from '../server/protocol.ts';

/** The URI of a path as the server gives it: a file's own path, or a URI for what is on no disk. */
export function uriOf(path: string): vscode.Uri {
  return /^[a-z][\w+.-]+:\/\//i.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path);
}

/** The reverse of `uriOf`. */
export function pathOf(uri: vscode.Uri): string {
  if (uri.scheme !== 'file') return uri.toString(true);
  return uri.path.replace(/^\/([a-z]):/i, (_, drive: string) => `${drive.toUpperCase()}:`);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
