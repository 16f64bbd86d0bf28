import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../until.ts';
import { type Driver, openDriver } from './driver.ts';

describe('a person who decides to keep two tables', () => {
  let vscode: Driver;

  before(async () => {
    vscode = await openDriver('hotfix_social_publishing_v2.sql');
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await vscode.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });
  after(() => vscode.close());

  /** Opens the menu of the lightbulb at the name, and chooses an entry. */
  async function choose(entry: RegExp): Promise<void> {
    const { page } = vscode;
    await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await vscode.text(/CREATE.TABLE.pulse\.social_posts_v2/, 'social_posts_v2').click();
    const bulb = page.locator('.editor-instance').locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]');
    await bulb.locator('visible=true').first().click();
    const item = page.locator('.action-widget .monaco-list-row', { hasText: entry });
    await item.first().waitFor();
    await vscode.picture('lightbulb-keep');
    await item.first().click();
  }

  const decisions = () => {
    const file = path.join(vscode.folder, 'tablefold.json');
    return vscode.files().includes('tablefold.json') && readFileSync(file, 'utf8');
  };

  const status = () => vscode.page.locator('.statusbar-item', { hasText: /Tablefold: \d+/ });
  let found: string | null = null;

  it('is asked why, and finds the answer in tablefold.json', async () => {
    const { page } = vscode;
    await status().waitFor();
    found = await status().textContent();
    await choose(/^Keep both/);
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill('the hotfix runs until spring');
    await vscode.picture('keep-both');
    await page.keyboard.press('Enter');
    const text = await until(() => decisions() || undefined);
    const [decision] = JSON.parse(text).decisions;
    assert.deepEqual(decision.keep, ['pulse.social_posts_v2', 'pulse.social_posts']);
    assert.equal(decision.because, 'the hotfix runs until spring');
  });

  it('sees the finding gone', async () => {
    await until(async () => {
      const now = await status().textContent();
      return now !== null && now !== found;
    });
    await vscode.picture('kept');
  });
});
