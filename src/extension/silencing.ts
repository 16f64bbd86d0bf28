import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type EditAnswer,
  IGNORE_FINDING,
  type IgnoreRequest,
  KEEP_TABLES,
  type KeepRequest,
  RECORD_DECISION,
  type RecordDecisionParams,
  WRITE_IGNORE,
  type WriteIgnoreParams,
} from '../server/protocol.ts';

/** The commands that ask a person for a reason, and write it down where it silences a finding. */
export function registerSilencing(client: () => BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(KEEP_TABLES, async (request: KeepRequest) => {
      const names = request.tables.map((key) => key.replace(/^public\./, '')).join(', ');
      const because = await askWhy('Keep the tables', `Why do these stay as they are: ${names}?`);
      if (because === undefined) return;
      const unsaved = vscode.workspace.textDocuments
        .filter(({ isDirty, uri }) => isDirty && uri.path.endsWith('/tablefold.json'))
        .map((document) => ({ uri: document.uri.toString(), text: document.getText() }));
      const params: RecordDecisionParams = { ...request, because, unsaved };
      const changed = await applyAnswer(client(), RECORD_DECISION, params);
      // A decision counts from when it is saved; what a person has not saved yet is left to them.
      const dirty = new Set(unsaved.map(({ uri }) => uri));
      for (const uri of changed)
        if (!dirty.has(uri.toString())) await (await vscode.workspace.openTextDocument(uri)).save();
    }),
    vscode.commands.registerCommand(IGNORE_FINDING, async (request: IgnoreRequest) => {
      const where = request.scope === 'line' ? 'here' : 'in this file';
      const because = await askWhy('Ignore', `Why is ${request.rules.join(', ')} ignored ${where}?`);
      if (because === undefined) return;
      const params: WriteIgnoreParams = { ...request, because };
      await applyAnswer(client(), WRITE_IGNORE, params);
    }),
  ];
}

async function askWhy(title: string, prompt: string): Promise<string | undefined> {
  const said = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? 'Say why in a few words.' : undefined),
  });
  return said?.trim() || undefined;
}

/** Asks the server for an edit and applies it; gives the files that it changed. */
async function applyAnswer(client: BaseLanguageClient, request: string, params: unknown): Promise<vscode.Uri[]> {
  try {
    const answer = await client.sendRequest<EditAnswer | null>(request, params);
    if (!answer) return [];
    if ('unavailable' in answer) throw new Error(answer.unavailable);
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the file could not be changed');
    return edit.entries().map(([uri]) => uri);
  } catch (error) {
    void vscode.window.showErrorMessage(`Nothing was written: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}
