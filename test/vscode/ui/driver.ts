import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron as electron, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { hostIn } from '../host/install.ts';
import { openWorkbench } from '../host/workbench.ts';
import { makeWorkspace } from '../workspace.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const artifacts = path.join(root, 'test-artifacts');

/** VS Code with a copy of the sample, and what a person does there. */
export interface Driver {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Names of all files below the folder. */
  files(): string[];
  /** Runs a command by its title, from the palette. */
  command(title: string): Promise<void>;
  /** The inside of the webview that is shown. */
  webview(): FrameLocator;
  /** Where `text` stands on the first line that matches `line`, which must be in sight; the editor shows blanks as any space. */
  text(line: RegExp, text: string): Locator;
  /** Keeps a picture of the window in test-artifacts/. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** @param open ending of the name of the file to open */
export async function openDriver(open: string, settings: Readonly<Record<string, unknown>> = {}): Promise<Driver> {
  const folder = makeWorkspace(
    path.join(mkdtempSync(path.join(process.env.TABLEFOLD_SCRATCH ?? '', 'ui-')), 'marketing'),
  );
  const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const file = files().find((name) => name.endsWith(open));
  if (!file) throw new Error(`no file ends in ${open}`);
  const { page, close } = await openWindow(folder, path.join(folder, file), settings);
  page.setDefaultTimeout(30_000);
  mkdirSync(artifacts, { recursive: true });
  return {
    page,
    folder,
    files,
    async command(title) {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input[type=text]');
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    text: (line, text) =>
      page
        .locator('.editor-instance .view-line', { hasText: line })
        .first()
        .locator('span > span')
        .filter({ hasText: text })
        .last(),
    picture: async (name) => void (await page.screenshot({ path: path.join(artifacts, `${name}.png`) })),
    async close() {
      await close();
      rmSync(path.dirname(folder), { recursive: true, force: true });
    },
  };
}

async function openWindow(
  folder: string,
  file: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<{ page: Page; close(): Promise<void> }> {
  const executablePath = process.env.TABLEFOLD_VSCODE_DESKTOP;
  if (!executablePath) {
    const host = hostIn(process.env.TABLEFOLD_VSCODE_HOST ?? '');
    return openWorkbench({ host, extensions: [root], folder, openFiles: [file], settings });
  }
  const profile = path.join(path.dirname(folder), 'profile');
  const flags = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-telemetry'];
  const app = await electron.launch({
    executablePath,
    args: [
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${profile}`,
      '--disable-extensions',
      ...flags,
      folder,
      file,
    ],
  });
  return { page: await app.firstWindow(), close: () => app.close() };
}
