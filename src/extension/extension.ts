import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import {
  type CheckDocument,
  COMPLIANCE,
  type ComplianceDocument,
  REVIEW,
  STATUS,
  type Status,
} from '../server/protocol.ts';
import { clientOptions } from './client-options.ts';
import { createComparing } from './comparing.ts';
import { provingMiddleware } from './proving.ts';
import { answerFileRequests } from './reading.ts';
import { createRefactorPreview } from './refactor-preview.ts';
import { createReportPanel } from './report-panel.ts';
import { registerSilencing } from './silencing.ts';
import { createStatusItem } from './status-item.ts';

/** Makes a client that is not started yet; Node and the browser differ in how they run the server. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and everything that stands on it, until the extension is deactivated. */
export async function startExtension(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const log = vscode.window.createOutputChannel('Tablefold', { log: true });
  const status = createStatusItem();
  const preview = createRefactorPreview();
  const middleware: Middleware = { ...provingMiddleware(() => client), ...preview.middleware };
  const client: BaseLanguageClient = makeClient('tablefold', 'Tablefold', clientOptions(log, middleware));
  const report = createReportPanel(context, review);
  const comparing = createComparing(() => client);
  context.subscriptions.push(log, status, preview, report, comparing, ...registerSilencing(() => client));
  context.subscriptions.push(
    client.onNotification(STATUS, (now: Status) => {
      status.show(now);
      report.reviewed(now);
      if (now.state === 'ready') comparing.reviewed();
    }),
    ...answerFileRequests(client),
    vscode.commands.registerCommand('tablefold.reviewWorkspace', review),
    vscode.commands.registerCommand('tablefold.restartServer', restart),
    vscode.commands.registerCommand('tablefold.showOutput', () => log.show()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('tablefold.enable')) void follow();
    }),
    { dispose: () => void client.dispose() },
  );
  await follow();

  /** Does as the setting tablefold.enable says. */
  async function follow(): Promise<void> {
    const wanted = vscode.workspace.getConfiguration('tablefold').get('enable', true);
    try {
      if (wanted && !client.isRunning()) await client.start();
      if (!wanted && client.isRunning()) await client.stop();
      if (!wanted) status.showDisabled();
    } catch (error) {
      status.show({ state: 'failed', tables: 0, findings: 0, message: messageOf(error) });
      log.error(`the server did not start: ${messageOf(error)}`);
    }
  }

  async function restart(): Promise<void> {
    log.info('restarting the server');
    if (client.isRunning()) await client.stop();
    await follow();
  }

  async function review(): Promise<void> {
    if (!client.isRunning()) {
      const turnOn = 'Turn On';
      const answer = await vscode.window.showInformationMessage('Tablefold is turned off in the settings.', turnOn);
      if (answer !== turnOn) return;
      await vscode.workspace.getConfiguration('tablefold').update('enable', true);
      await follow();
    }
    const document = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Reviewing the workspace', cancellable: true },
      (_, token) => client.sendRequest<CheckDocument | undefined>(REVIEW, token).catch((error) => failed(error, token)),
    );
    // Of the same review; without it the page still has its findings.
    const compliance = await client.sendRequest<ComplianceDocument | undefined>(COMPLIANCE).catch(() => undefined);
    if (document) report.show(document, compliance);
  }

  function failed(error: unknown, token: vscode.CancellationToken): undefined {
    if (token.isCancellationRequested) return;
    log.error(`the review failed: ${messageOf(error)}`);
    void vscode.window.showErrorMessage(`The review failed: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
