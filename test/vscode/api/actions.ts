import * as vscode from 'vscode';
import * as assert from '../assert.ts';
import { fileNamed, findingsIn } from '../editor.ts';
import { until } from '../until.ts';

export function actionsTests(): void {
  describe('what can be done about a finding', () => {
    it('is, among others, to compare the two tables side by side', async () => {
      const uri = await fileNamed('hotfix_social_publishing_v2.sql');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const at = (await findingsIn(uri)).find((d) => document.getText(d.range) === 'social_posts_v2');
      assert.ok(at, 'a finding at social_posts_v2');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        at.range,
      );
      const titles = actions.map((a) => a.title);
      const [first] = titles;
      assert.ok(first?.startsWith('Merge '), `the merge comes first: ${titles.join('; ')}`);
      for (const wanted of [/^Keep .*, and record why$/, /^Ignore .* on this line$/, /^Ignore .* in this file$/])
        assert.ok(
          titles.some((title) => wanted.test(title)),
          `${wanted} among ${titles.join('; ')}`,
        );

      const compare = actions.find((a) => /^Compare .*social_posts_v2 and .*social_posts side by side$/.test(a.title));
      assert.ok(compare?.command, `a comparison among ${titles.join('; ')}`);
      await vscode.commands.executeCommand(compare.command.command, ...(compare.command.arguments ?? []));
      const input = await until(() => {
        const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return shown instanceof vscode.TabInputTextDiff && shown;
      });
      const [left, right] = await Promise.all(
        [input.original, input.modified].map(async (page) => (await vscode.workspace.openTextDocument(page)).getText()),
      );
      assert.ok(/create table pulse\.social_posts_v2 \(/.test(left ?? ''), `the first table: ${left}`);
      assert.ok(/create table pulse\.social_posts \(/.test(right ?? ''), `the second table: ${right}`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('is said with its evidence on hover', async () => {
      const uri = await fileNamed('hotfix_social_publishing_v2.sql');
      const document = await vscode.workspace.openTextDocument(uri);
      const at = (await findingsIn(uri)).find((d) => document.getText(d.range) === 'social_posts_v2');
      assert.ok(at, 'a finding at social_posts_v2');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        at.range.start,
      );
      const text = hovers.flatMap(({ contents }) => contents.map((c) => (typeof c === 'string' ? c : c.value))).join();
      assert.ok(text.includes('shared: '), text);
    });
  });
}
