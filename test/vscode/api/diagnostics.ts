import * as vscode from 'vscode';
import * as assert from '../assert.ts';
import { codeOf, fileNamed, findingsIn } from '../editor.ts';
import { until } from '../until.ts';

const TWIN = 'hotfix_social_publishing_v2.sql';

export function diagnosticsTests(): void {
  describe('findings', () => {
    it('stand at the name in a file that is open, with the twin a click away', async () => {
      const uri = await fileNamed(TWIN);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const found = await findingsIn(uri);
      const finding = found.find(
        (d) => codeOf(d) === 'versioned-table' && document.getText(d.range) === 'social_posts_v2',
      );
      assert.ok(finding, `a versioned-table finding at the name; there are: ${found.map((d) => d.message).join('; ')}`);
      const twin = finding.relatedInformation?.[0]?.location;
      assert.ok(twin, 'the twin is related');
      const other = await vscode.workspace.openTextDocument(twin.uri);
      assert.equal(other.getText(twin.range), 'social_posts');
    });

    it('are there for files that nobody opened', async () => {
      const open = new Set(vscode.workspace.textDocuments.map((d) => d.uri.toString()));
      const closed = await until(() => {
        const found = vscode.languages
          .getDiagnostics()
          .filter(([uri, list]) => !open.has(uri.toString()) && list.some((d) => d.source === 'tablefold'));
        return found.length > 0 && found;
      });
      assert.ok(closed.length > 1, `${closed.length} closed files with findings`);
    });

    it('come and go while a file is edited, before it is saved', async () => {
      const uri = await fileNamed(TWIN);
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      const before = (await findingsIn(uri)).length;
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '-- tablefold-ignore-file: not now\n'));
      await until(() => vscode.languages.getDiagnostics(uri).every((d) => d.source !== 'tablefold'));
      await vscode.commands.executeCommand('undo');
      await until(() => vscode.languages.getDiagnostics(uri).length === before);
    });
  });
}
