import * as vscode from 'vscode';
import type { Status } from '../server/protocol.ts';

export interface StatusItem extends vscode.Disposable {
  show(status: Status): void;
  showDisabled(): void;
}

/** Tablefold's place in the status bar: what it is doing, how much it found, and a click to all of it. */
export function createStatusItem(): StatusItem {
  const item = vscode.window.createStatusBarItem('tablefold.status', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Tablefold';
  item.command = 'tablefold.reviewWorkspace';
  return {
    show(status) {
      const { text, tooltip, colour } = describe(status);
      item.text = text;
      item.tooltip = tooltip;
      item.accessibilityInformation = { label: `Tablefold: ${tooltip}` };
      item.backgroundColor = colour ? new vscode.ThemeColor(colour) : undefined;
      item.show();
    },
    showDisabled() {
      item.hide();
    },
    dispose: () => item.dispose(),
  };
}

function describe(status: Status): { text: string; tooltip: string; colour?: string } {
  const { state, tables, findings } = status;
  if (state === 'reviewing') return { text: '$(sync~spin) Tablefold', tooltip: 'Reviewing the schema' };
  if (state === 'failed') {
    const tooltip = `The review failed: ${status.message ?? 'see the output'}`;
    return { text: '$(error) Tablefold', tooltip, colour: 'statusBarItem.errorBackground' };
  }
  const tablesRead = tables === 1 ? '1 table' : `${tables} tables`;
  if (tables === 0) return { text: '$(layers) Tablefold', tooltip: 'No tables found in this workspace' };
  if (findings === 0) return { text: '$(pass) Tablefold', tooltip: `No findings in ${tablesRead}` };
  const found = findings === 1 ? '1 finding' : `${findings} findings`;
  return { text: `$(layers) Tablefold: ${findings}`, tooltip: `${found} in ${tablesRead}: show the review` };
}
