#!/usr/bin/env node
// What `npm start` and `npm test` do, on a fresh clone with nothing but Node and npm: install, build, run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...given] = process.argv.slice(2);
// The long run is the same tests with many times the generated cases.
const args = given.filter((a) => a !== '--long');
if (given.includes('--long')) process.env.TABLEFOLD_TEST_FACTOR = '50';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) stop(`Tablefold needs Node 20 or newer; this is ${process.version}.`);

install();
if (task === 'start') start();
else if (task === 'test') test();
else stop(`unknown task "${task}": start or test`);

function start() {
  run(process.execPath, ['esbuild.mjs', '--quiet']);
  // A path is the caller's own: npm runs scripts in the project's folder, wherever it was called from.
  const from = process.env.INIT_CWD ?? process.cwd();
  const paths = args.map((a) => (a.startsWith('-') || existsSync(path.join(root, a)) ? a : path.resolve(from, a)));
  const anyPath = paths.some((a) => !a.startsWith('-'));
  process.exit(
    run(process.execPath, ['dist/cli.cjs', 'review', ...(anyPath ? [] : ['samples/marketing']), ...paths], {
      mayFail: true,
    }),
  );
}

/** Runs every suite, whatever the ones before it did, and ends with the sum of them all. */
function test() {
  let failedToRun = 0;
  let code = run(process.execPath, ['esbuild.mjs', '--quiet'], { mayFail: true });
  if (code !== 0) {
    failedToRun++;
    console.log('the build failed; what needs no build is tested all the same');
  }
  const artifacts = path.join(root, 'test-artifacts');
  const tally = path.join(artifacts, 'tally.jsonl');
  mkdirSync(artifacts, { recursive: true });
  rmSync(tally, { force: true });

  const { wanted, rest } = suiteArguments();
  const mochaReporter = ['--reporter', './test/support/tally.mjs'];
  const suites = [
    { name: 'core', command: ['node_modules/mocha/bin/mocha.js', ...mochaReporter, 'test/**/*.test.ts', ...rest] },
    ...['api', 'web', 'ui'].map((name) => ({
      name,
      command: ['--import', 'tsx', 'test/vscode/run.ts', name, ...rest],
    })),
  ].filter((suite) => !wanted || wanted.has(suite.name));
  for (const { name, command } of suites) {
    console.log(`\n== ${name} ==`);
    const before = readTally(tally).length;
    const status = run(process.execPath, command, { mayFail: true, env: { ...process.env, TABLEFOLD_TALLY: tally } });
    code ||= status;
    const counted = readTally(tally).slice(before);
    const failures = counted.reduce((n, c) => n + c.failed, 0);
    if (status !== 0 && failures === 0) {
      failedToRun++;
      console.log(`the ${name} suite ended with exit code ${status} without having run all of its tests`);
    }
  }
  const counts = readTally(tally);
  const passed = counts.reduce((n, c) => n + c.passed, 0);
  const failed = counts.reduce((n, c) => n + c.failed, failedToRun);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? code || 1 : code);
}

/** `--suite core,api` picks suites; everything else (--grep ...) goes to all of them. */
function suiteArguments() {
  const at = args.indexOf('--suite');
  if (at < 0) return { wanted: undefined, rest: args };
  return { wanted: new Set(args[at + 1]?.split(',')), rest: args.filter((_, i) => i !== at && i !== at + 1) };
}

function readTally(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Installs what package-lock.json asks for, unless node_modules holds just that already, however it came there. */
function install() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  const missing = Object.entries(wanted).filter(
    ([name, entry]) => name !== '' && !entry.optional && present[name]?.version !== entry.version,
  );
  if (missing.length === 0) return;
  console.error('Installing dependencies ...');
  const npm = process.env.npm_execpath;
  if (npm) run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  else
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      quiet: true,
      shell: process.platform === 'win32',
    });
}

function lockedPackages(file) {
  const full = path.join(root, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')).packages ?? {}) : {};
}

/** Runs a command in the project's folder and returns its exit code; ends this process if that is not 0 and it may not fail. */
function run(command, commandArgs, { mayFail = false, quiet = false, ...options } = {}) {
  // What an installation prints belongs to nobody's output: `npm start -- ... | less` shows the review alone.
  const stdio = quiet ? ['inherit', 2, 2] : 'inherit';
  const { status, signal, error } = spawnSync(command, commandArgs, { cwd: root, stdio, ...options });
  if (error) stop(`cannot run ${command}: ${error.message}`);
  const code = status ?? (signal ? 128 : 1);
  if (code !== 0 && !mayFail) process.exit(code);
  return code;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
