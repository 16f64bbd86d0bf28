import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import { APPLY_REFACTORING, type RefactoringRequest } from '../server/protocol.ts';

/**
 * Shows the proof of a chosen refactoring as a notification that can be cancelled, until the proof is done; the server's
 * own progress would show in the status bar alone, with no way to stop it.
 */
export function provingMiddleware(client: () => BaseLanguageClient): Middleware {
  /** By title; the server gives its progress the refactoring's. */
  const running = new Map<string, { report(message: string, increment: number): void; end(): void }>();
  const tokens = new Map<string | number, { readonly title: string; percentage: number }>();

  return {
    executeCommand(command, args, next) {
      if (command !== APPLY_REFACTORING) return next(command, args);
      const [{ title }] = args as [RefactoringRequest];
      const stop = new vscode.CancellationTokenSource();
      const result = client().sendRequest(ExecuteCommandRequest.type, { command, arguments: args }, stop.token);
      void vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (progress, token) =>
          new Promise<void>((end) => {
            token.onCancellationRequested(() => stop.cancel());
            running.set(title, { report: (message, increment) => progress.report({ message, increment }), end });
            result.then(
              () => end(),
              () => end(),
            );
          }),
      );
      return result.catch((error: Error) => {
        if (!stop.token.isCancellationRequested) void vscode.window.showErrorMessage(`${title}: ${error.message}`);
      });
    },

    handleWorkDoneProgress(token, params, next) {
      if (params.kind === 'begin' && running.has(params.title))
        tokens.set(token, { title: params.title, percentage: 0 });
      const known = tokens.get(token);
      if (!known) return next(token, params);
      const shown = running.get(known.title);
      if (params.kind === 'end') {
        tokens.delete(token);
        running.delete(known.title);
        shown?.end();
        return;
      }
      const percentage = params.percentage ?? known.percentage;
      shown?.report(params.message ?? '', percentage - known.percentage);
      known.percentage = percentage;
    },
  };
}
