import assert from 'node:assert/strict';
import { type Driver, openDriver } from './driver.ts';

describe('a person who reviews the workspace', () => {
  let vscode: Driver;

  before(async () => {
    vscode = await openDriver('create_billing.sql', { 'workbench.colorTheme': 'Default Dark Modern' });
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await vscode.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });
  after(() => vscode.close());

  it('gets a page of findings from the status bar', async () => {
    await vscode.page.locator('.statusbar-item', { hasText: /Tablefold: \d+/ }).click();
    const report = vscode.webview();
    await report.getByRole('heading', { name: 'Schema Review' }).waitFor();
    for (const rule of ['versioned-table', 'redeclared-table', 'transitive-dependency']) {
      await report.getByRole('heading', { name: rule }).waitFor();
    }
    await vscode.picture('report');
  });

  it('unfolds how far the schema keeps to the normal forms', async () => {
    const report = vscode.webview();
    const summary = report.locator('.compliance > summary').first();
    await summary.click();
    await report.getByText('Every column depends on the whole key (2NF)').first().waitFor();
    await report.getByRole('heading', { name: 'Single source of truth' }).first().waitFor();
    await vscode.picture('report-normal-forms');
    await summary.click();
  });

  it('opens a finding with the keyboard, and sees two tables side by side', async () => {
    const report = vscode.webview();
    const first = report.locator('li', { hasText: /pulse\.social_posts_v2 is named/ }).first();
    await first.locator('summary').focus();
    await vscode.page.keyboard.press('Enter');
    const headings = first.getByRole('columnheader');
    await headings.first().waitFor();
    assert.deepEqual(await headings.allTextContents(), ['pulse.social_posts_v2', 'pulse.social_posts']);
    await vscode.picture('report-evidence');
  });

  it('narrows the findings by what is typed', async () => {
    const report = vscode.webview();
    const all = await report.locator('li[data-severity]').count();
    await report.locator('vscode-textfield input').fill('campaign_name');
    await report.getByText(`1 of ${all} shown`).waitFor();
    assert.equal(await report.locator('li[data-severity]:visible').count(), 1);
    await report.locator('vscode-textfield input').fill('');
  });

  it('goes from a finding to the name in the file', async () => {
    const { page } = vscode;
    await vscode
      .webview()
      .locator('li', { hasText: 'campaign_name seems to repeat' })
      .locator('a.place')
      .first()
      .click();
    await page.locator('.editor-instance .view-line', { hasText: 'campaign_name' }).first().waitFor();
    await page.locator('.statusbar-item', { hasText: '(13 selected)' }).waitFor();
    await vscode.picture('report-open');
  });
});
