import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../until.ts';
import { type Driver, openDriver } from './driver.ts';

describe('a person who merges two tables with the mouse', () => {
  let vscode: Driver;

  before(async () => {
    vscode = await openDriver('hotfix_social_publishing_v2.sql');
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await vscode.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });
  after(() => vscode.close());

  it('sees the name underlined, and the finding among the problems', async () => {
    const { page } = vscode;
    await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await vscode.command('Problems: Focus on Problems View');
    // Of a long list only what is in sight is there.
    await page
      .getByPlaceholder(/^Filter \(e\.g\. text/)
      .first()
      .fill('social_posts_v2');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'social_posts_v2' }).first().waitFor();
    await vscode.picture('problems');
  });

  it('sees the number of findings in the status bar', async () => {
    await vscode.page.locator('.statusbar-item', { hasText: /Tablefold: \d+/ }).waitFor();
  });

  it('finds the merge under the lightbulb, and previews it with the verdict', async () => {
    const { page } = vscode;
    await page.keyboard.press('Control+J');
    await vscode.text(/CREATE.TABLE.pulse\.social_posts_v2/, 'social_posts_v2').click();
    // Scoped to the editor: a row of the problems has a lightbulb of its own.
    const bulb = page.locator('.editor-instance').locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]');
    await bulb.locator('visible=true').first().click();
    const item = page.locator('.action-widget .monaco-list-row', {
      hasText: 'Merge social_posts_v2 into social_posts',
    });
    await item.first().waitFor();
    await vscode.picture('lightbulb');
    await item.first().click();
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    await rows.filter({ hasText: /^Proved on PostgreSQL/ }).waitFor();
    await rows.filter({ hasText: /\.sql/ }).first().waitFor();
    await rows.filter({ hasText: /^-- Merge/ }).click();
    await page.locator('.multiDiffEntry, .diff-editor, .monaco-diff-editor').first().waitFor();
    await vscode.picture('refactor-preview');
  });

  it('applies it, and the new files are there', async () => {
    const { page } = vscode;
    const before = new Set(vscode.files());
    const status = page.locator('.statusbar-item', { hasText: /Tablefold: \d+/ });
    const findings = await status.textContent();
    await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).click();
    const created = await until(() => {
      const now = vscode.files().filter((name) => !before.has(name) && name.endsWith('.sql'));
      const texts = now.map((name) => readFileSync(path.join(vscode.folder, name), 'utf8'));
      return texts.length > 0 && texts.every((text) => text !== '') && texts;
    });
    assert.ok(
      created.some((text) => /create (or replace )?view [^;]*social_posts_v2/i.test(text)),
      'one keeps the old name as a view',
    );
    await until(async () => {
      const now = await status.textContent();
      return now !== null && now !== findings;
    });
    await vscode.picture('applied');
  });
});
