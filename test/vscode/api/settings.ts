import * as vscode from 'vscode';
import { codeOf, fileNamed, findingsIn } from '../editor.ts';
import { until } from '../until.ts';

const found = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'tablefold');
const settings = () => vscode.workspace.getConfiguration('tablefold');

export function settingsTests(): void {
  describe('the settings and commands', () => {
    it('give a rule another severity, or turn it off', async () => {
      const uri = await fileNamed('hotfix_social_publishing_v2.sql');
      await findingsIn(uri);
      await settings().update('rules', { 'versioned-table': 'error' });
      await until(() =>
        found(uri).some((d) => codeOf(d) === 'versioned-table' && d.severity === vscode.DiagnosticSeverity.Error),
      );
      await settings().update('rules', { 'versioned-table': 'off' });
      await until(() => found(uri).every((d) => codeOf(d) !== 'versioned-table'));
      await settings().update('rules', undefined);
      await until(() => found(uri).some((d) => codeOf(d) === 'versioned-table'));
    });

    it('turn Tablefold off, and on again', async () => {
      const uri = await fileNamed('hotfix_social_publishing_v2.sql');
      await findingsIn(uri);
      await settings().update('enable', false);
      await until(() => found(uri).length === 0);
      await settings().update('enable', undefined);
      await findingsIn(uri);
    });

    it('restart the server, which finds the same again', async () => {
      const uri = await fileNamed('hotfix_social_publishing_v2.sql');
      const before = (await findingsIn(uri)).length;
      await vscode.commands.executeCommand('tablefold.restartServer');
      await until(() => found(uri).length === before);
    });
  });
}
