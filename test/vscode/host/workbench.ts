import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Host } from './install.ts';
import { type StaticServer, serveFolders } from './static-server.ts';

export interface WorkbenchOptions {
  readonly host: Host;
  /** Folders of extensions under development. */
  readonly extensions: readonly string[];
  /** Module whose `run` the extension host calls; the workbench exits with its outcome. */
  readonly testsPath?: string | undefined;
  /** Folder, or .code-workspace file, to open. */
  readonly folder?: string | undefined;
  readonly openFiles?: readonly string[];
  /** Runs the extensions' `browser` entries in a web worker, as vscode.dev does. */
  readonly web?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly disableExtensions?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the extension host writes to its console. */
  onLog?(type: string, args: unknown[]): void;
  /** The tests at `testsPath` ended; 0 means that `run` resolved. */
  onExit?(code: number): void;
  /** The server, the browser or the page went away before `close`. */
  onDeath?(why: string): void;
}

export interface Workbench {
  readonly page: Page;
  close(): Promise<void>;
}

const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  // The browser's default is afterDelay, which would write half-typed text into the folder under test.
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Starts VS Code's server on a free port of this machine and shows its workbench in a headless Chromium. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  // Short, because the server makes unix sockets in it, whose paths are limited to 107 bytes.
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tf-'));
  const userData = path.join(scratch, 'user-data');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));

  let closing = false;
  let browser: Browser | undefined;
  let folders: StaticServer | undefined;
  const server = startServer(options, scratch, userData);
  const close = async () => {
    if (closing) return;
    closing = true;
    await browser?.close();
    folders?.close();
    await stop(server);
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  };
  const died = (why: string) => {
    if (!closing) options.onDeath?.(why);
  };
  try {
    const authority = `127.0.0.1:${await listening(server)}`;
    server.once('exit', (code) => died(`the server exited with code ${code}`));
    browser = await launchChromium(options.host);
    browser.on('disconnected', () => died('the browser closed'));
    if (options.web)
      folders = await serveFolders([...options.extensions, ...(options.testsPath ? [options.testsPath] : [])]);
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1400, height: 900 },
      // The workbench's policy lets a page connect to its own server, and extensions under test come from another port.
      bypassCSP: Boolean(options.web),
    });
    await isolate(context);
    await giveDevelopmentOptions(context, options, (file) => folders?.url(file) ?? remote(authority, file));
    const page = await context.newPage();
    page.on('crash', () => died('the page crashed'));
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => options.onLog?.(type, args));
    await page.exposeFunction('codeAutomationExit', (code: number) => options.onExit?.(code));
    await page.goto(address(authority, options), { waitUntil: 'domcontentloaded' });
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function startServer({ host, env }: WorkbenchOptions, scratch: string, userData: string): ChildProcess {
  const variables: NodeJS.ProcessEnv = {
    ...process.env,
    ...env,
    TMPDIR: scratch,
    XDG_RUNTIME_DIR: scratch,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  for (const name of [
    'NODE_OPTIONS',
    'ELECTRON_RUN_AS_NODE',
    'VSCODE_IPC_HOOK_CLI',
    'VSCODE_CWD',
    'VSCODE_AGENT_FOLDER',
  ]) {
    delete variables[name];
  }
  const flags = [
    ...['--accept-server-license-terms', '--without-connection-token', '--telemetry-level', 'off'],
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--server-data-dir', path.join(scratch, 'server'), '--user-data-dir', userData],
    ...['--extensions-dir', path.join(scratch, 'extensions')],
    // Should this process be killed, the server goes five minutes after its last client.
    '--enable-remote-auto-shutdown',
  ];
  return spawn(host.node, [path.join(host.server, 'out/server-main.js'), ...flags], {
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that extension hosts end with it.
    detached: true,
  });
}

/** The port that the server listens on. */
function listening(server: ChildProcess): Promise<number> {
  let log = '';
  return new Promise((resolve, reject) => {
    const read = (data: Buffer) => {
      log += data;
      const match = /agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server exited with code ${code}:\n${log}`)));
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-(server.pid as number), name);
    } catch {
      // Gone already.
    }
  };
  signal('SIGTERM');
  const patience = setTimeout(() => signal('SIGKILL'), 1500);
  await gone;
  clearTimeout(patience);
  signal('SIGKILL');
}

function launchChromium({ chromium: executablePath, fonts }: Host): Promise<Browser> {
  const rendering = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  return chromium.launch({
    executablePath,
    args: [...rendering, '--no-sandbox', '--disable-dev-shm-usage'],
    env: { ...process.env, ...(!fs.existsSync('/etc/fonts') && { FONTCONFIG_PATH: fonts }) } as Record<string, string>,
  });
}

/** Nothing but this machine is asked for anything. */
async function isolate(context: BrowserContext): Promise<void> {
  const outside = (url: URL) => /^https?:$/.test(url.protocol) && !/^(127\.0\.0\.1|localhost)$/.test(url.hostname);
  await context.route(outside, (route) => route.abort());
}

/**
 * A built workbench takes extensions under development only from its page's configuration, not from its address; so they
 * are written there before the page's scripts run. (Answering with a rewritten page instead makes Chromium refuse its
 * web sockets.)
 */
async function giveDevelopmentOptions(
  context: BrowserContext,
  { extensions, testsPath }: WorkbenchOptions,
  urlOf: (file: string) => string,
): Promise<void> {
  const components = (file: string) => {
    const url = new URL(urlOf(file));
    return { scheme: url.protocol.slice(0, -1), authority: url.host, path: decodeURIComponent(url.pathname) };
  };
  const development = {
    extensions: extensions.map(components),
    ...(testsPath && { extensionTestsPath: components(testsPath) }),
  };
  await context.addInitScript((given) => {
    if (window !== window.top) return;
    document.addEventListener('readystatechange', () => {
      const configuration = document.getElementById('vscode-workbench-web-configuration');
      if (document.readyState !== 'interactive' || !configuration) return;
      const settings = JSON.parse(configuration.getAttribute('data-settings') ?? '{}');
      settings.developmentOptions = { ...settings.developmentOptions, ...given };
      settings.enableWorkspaceTrust = false;
      settings.productConfiguration = {
        ...settings.productConfiguration,
        extensionsGallery: null,
        enableTelemetry: false,
      };
      configuration.setAttribute('data-settings', JSON.stringify(settings));
    });
  }, development);
}

function address(authority: string, { folder, openFiles, disableExtensions }: WorkbenchOptions): string {
  const query = new URLSearchParams();
  if (folder?.endsWith('.code-workspace')) query.set('workspace', folder);
  else if (folder) query.set('folder', folder);
  else query.set('ew', 'true');
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (disableExtensions) payload.push(['disableExtensions', 'true']);
  for (const file of openFiles ?? []) payload.push(['openFile', remote(authority, file)]);
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

function remote(authority: string, file: string): string {
  return `vscode-remote://${authority}${file.split('/').map(encodeURIComponent).join('/')}`;
}
