import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMPARE, COMPARE_TABLES, type CompareParams, type SideBySide } from '../server/protocol.ts';

const SCHEME = 'tablefold-table';

/** What a page of a comparison shows; the query of its URI, as JSON. */
interface Page extends CompareParams {
  readonly side: keyof SideBySide;
}

export interface Comparing extends vscode.Disposable {
  /** Shows what is open as it is by now. */
  reviewed(): void;
}

/** The command that opens two tables side by side, and the pages that the editor for differences shows for it. */
export function createComparing(client: () => BaseLanguageClient): Comparing {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri, token) {
      const { side, ...tables } = JSON.parse(uri.query) as Page;
      try {
        const compared = await client().sendRequest<SideBySide | null>(COMPARE, tables, token);
        return compared?.[side].sql;
      } catch (error) {
        return `-- ${error instanceof Error ? error.message : String(error)}\n`;
      }
    },
  });
  const command = vscode.commands.registerCommand(COMPARE_TABLES, async (tables: CompareParams) => {
    const [left, right] = [pageOf(tables, 'left'), pageOf(tables, 'right')];
    await vscode.commands.executeCommand('vscode.diff', left, right, `${nameIn(left)} \u2194 ${nameIn(right)}`);
  });
  return {
    reviewed() {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    },
    dispose() {
      changed.dispose();
      provider.dispose();
      command.dispose();
    },
  };
}

/** Ends in .sql, so that it is coloured as what it is. */
function pageOf(tables: CompareParams, side: keyof SideBySide): vscode.Uri {
  const page: Page = { ...tables, side };
  return vscode.Uri.from({ scheme: SCHEME, path: `/${tables[side]}.sql`, query: JSON.stringify(page) });
}

function nameIn({ path }: vscode.Uri): string {
  return path.slice(1, -'.sql'.length).replace(/^public\./, '');
}
