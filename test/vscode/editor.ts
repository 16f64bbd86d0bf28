// What the tests in an extension host do in VS Code, through its API.
import * as vscode from 'vscode';
import { until } from './until.ts';

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('no folder is open');
  return first.uri;
}

/** The file of the workspace whose name ends so; there must be one. */
export async function fileNamed(ending: string): Promise<vscode.Uri> {
  const found = (await filesBelow(folder())).find((uri) => uri.path.endsWith(ending));
  if (!found) throw new Error(`no file ends in ${ending}`);
  return found;
}

export async function filesBelow(root: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(root);
  const found = await Promise.all(
    entries.map(([name, type]) => {
      const uri = vscode.Uri.joinPath(root, name);
      return type === vscode.FileType.Directory ? filesBelow(uri) : [uri];
    }),
  );
  return found.flat();
}

export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Tablefold's findings in a file, once there are any. */
export function findingsIn(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return until(() => {
    const found = vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'tablefold');
    return found.length > 0 && found;
  });
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}
