import * as vscode from 'vscode';
import * as assert from '../assert.ts';
import { fileNamed, filesBelow, findingsIn, folder, textOf } from '../editor.ts';
import { until } from '../until.ts';

export function mergeTests(): void {
  describe('the merge', () => {
    it('is offered at the name, previewed, and written as new files that say that it is proved', async () => {
      const uri = await fileNamed('hotfix_social_publishing_v2.sql');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const before = new Set((await filesBelow(folder())).map(String));
      const at = (await findingsIn(uri)).find((d) => document.getText(d.range) === 'social_accounts_v2');
      assert.ok(at, 'a finding at social_accounts_v2');

      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        at.range,
        undefined,
        10,
      );
      const merge = actions.find((a) => /^Merge .*social_accounts_v2 into .*social_accounts$/.test(a.title));
      assert.ok(merge?.command, `a merge with its command; offered: ${actions.map((a) => a.title).join('; ')}`);
      const { command, arguments: given = [] } = merge.command;
      const applied = vscode.commands.executeCommand(command, ...given);

      const created = await until(async () => {
        // Does nothing until the preview is there.
        await vscode.commands.executeCommand('refactorPreview.apply');
        const now = (await filesBelow(folder())).filter((f) => !before.has(String(f)));
        return now.length > 0 && now;
      });
      await applied;
      const texts = await Promise.all(created.map((f) => until(async () => (await textOf(f)) || false)));
      const migration = texts.find((t) => /create (or replace )?view .*social_accounts_v2/i.test(t));
      assert.ok(migration, `a migration with the view under the old name among ${created.join(', ')}`);
      assert.ok(/proved/i.test(migration), 'the migration says that it is proved');
      assert.equal(await textOf(uri), document.getText(), 'the file that was open');
      await until(async () => {
        const left = vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'tablefold');
        return left.every((d) => document.getText(d.range) !== 'social_accounts_v2');
      });
    });
  });
}
