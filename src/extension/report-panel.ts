import * as vscode from 'vscode';
import type { CheckDocument, ComplianceDocument, Range, Status } from '../server/protocol.ts';
import type { FromPanel, ToPanel } from '../webview/messages.ts';
import { pathOf, toRange, uriOf } from './locations.ts';

export interface ReportPanel extends vscode.Disposable {
  /** Opens the panel, or brings it to the front, with this review in it. */
  show(document: CheckDocument, compliance: ComplianceDocument | undefined): void;
  /** Tells the panel, where it is open, that there is a newer review than the one it shows. */
  reviewed(status: Status): void;
}

/** The review of the whole workspace as a page beside the files. */
export function createReportPanel(context: vscode.ExtensionContext, reviewAgain: () => Promise<void>): ReportPanel {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist/webview');
  let panel: vscode.WebviewPanel | undefined;
  let shown: CheckDocument | undefined;
  let forms: ComplianceDocument | undefined;

  function open(): vscode.WebviewPanel {
    const made = vscode.window.createWebviewPanel('tablefold.report', 'Schema Review', vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [dist],
    });
    made.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media/tables.svg');
    made.webview.onDidReceiveMessage(receive);
    made.onDidDispose(() => {
      panel = undefined;
    });
    made.webview.html = page(made.webview, dist);
    return made;
  }

  async function receive(message: FromPanel): Promise<void> {
    if (message.type === 'ready') send();
    if (message.type === 'again') await reviewAgain();
    if (message.type === 'open') await openAt(message.file, message.range);
  }

  function send(): void {
    if (shown)
      post({
        type: 'review',
        document: shown,
        compliance: forms,
        folders: folderPaths(),
        rules: ruleSummaries(context),
      });
  }

  function post(message: ToPanel): void {
    void panel?.webview.postMessage(message);
  }

  return {
    show(document, compliance) {
      shown = document;
      forms = compliance;
      if (panel) {
        panel.reveal();
        send();
      } else panel = open();
    },
    reviewed({ state, findings }) {
      if (state === 'ready' && shown && findings !== shown.summary.findings) post({ type: 'stale' });
    },
    dispose: () => panel?.dispose(),
  };
}

async function openAt(file: string, range: Range): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  const selection = toRange(range);
  const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await vscode.window.showTextDocument(document, { selection, viewColumn: beside ?? vscode.ViewColumn.Beside });
}

function folderPaths(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => pathOf(folder.uri));
}

/** What each rule is about, as the settings say it. */
function ruleSummaries(context: vscode.ExtensionContext): Record<string, string> {
  const { contributes } = context.extension.packageJSON as {
    contributes: {
      configuration: { properties: Record<string, { properties?: Record<string, { description: string }> }> };
    };
  };
  const rules = contributes.configuration.properties['tablefold.rules']?.properties ?? {};
  return Object.fromEntries(Object.entries(rules).map(([id, { description }]) => [id, description]));
}

function page(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file));
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; font-src ${webview.cspSource};`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('report.css')}">
<title>Schema Review</title>
</head>
<body>
<main id="report" tabindex="-1"></main>
<script nonce="${nonce}" src="${address('report.js')}"></script>
</body>
</html>`;
}
