#!/usr/bin/env node
// Bundles everything that ships into dist/: `node esbuild.mjs [--production] [--watch] [--quiet]`.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const dist = path.join(root, 'dist');
const packageFile = createRequire(import.meta.url).resolve;

const shared = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  minify: production,
  // Names are what an error's stack shows.
  keepNames: production,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
  // Its CommonJS build requires its parts in a way that no bundler follows.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};

/** libpg-query and PGlite ask for Node's modules behind a test that is false in a browser. */
const withoutNode = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: /^(node:)?(fs|fs\/promises|crypto|path|url|module|util)$/ }, ({ path: id }) => ({
      path: id,
      namespace: 'without-node',
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** tree-sitter asks the page for its script's address; in a worker there is no page. It needs none, since it is handed its WASM. */
const inWorker = {
  name: 'tree-sitter-in-worker',
  setup(build) {
    build.onLoad({ filter: /tree-sitter-wasm[\\/]wasm[\\/]tree-sitter\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const refusal = /throw new Error\(['"]Unable to determine script URL['"]\);/;
      if (!refusal.test(text)) throw new Error('tree-sitter finds its script in another way by now');
      return { contents: text.replace(refusal, 'return self.location.href;') };
    });
  },
};

const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
// Dependencies that are ES modules find their files by import.meta.url, which CommonJS has not.
const moduleUrl = {
  define: { ...shared.define, 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  plugins: [withoutNode, inWorker],
  define: { ...shared.define, 'import.meta.url': 'self.location.href' },
};

const builds = [
  {
    ...node,
    ...moduleUrl,
    entryPoints: ['src/extension/node.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
  },
  { ...node, ...moduleUrl, entryPoints: ['src/server/main.ts'], outfile: 'dist/server.cjs' },
  {
    ...node,
    ...moduleUrl,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: `#!/usr/bin/env node\n${moduleUrl.banner.js}` },
  },
  { ...node, ...moduleUrl, entryPoints: ['src/node/engine-worker.ts'], outfile: 'dist/engine-worker.cjs' },
  // VS Code's browser host takes a file for CommonJS, in a package of ES modules, only where the name given in
  // package.json ends in .cjs; and it asks the web for that name with .js behind it.
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension/browser.ts'],
    outfile: 'dist/web/extension.cjs.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['src/server/browser.ts'], outfile: 'dist/web/server.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/server/browser-engine-worker.ts'],
    outfile: 'dist/web/engine-worker.js',
  },
  { ...browser, format: 'iife', entryPoints: ['src/webview/report.ts'], outfile: 'dist/webview/report.js' },
];

// A package holds nothing that an older build left behind.
if (production) rmSync(dist, { recursive: true, force: true });
copyAssets();
const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
if (flags.has('--watch')) {
  await Promise.all(contexts.map((context) => context.watch()));
  if (!flags.has('--quiet')) console.log('watching ...');
} else {
  try {
    await Promise.all(contexts.map((context) => context.rebuild()));
  } catch {
    // esbuild has printed what is wrong.
    process.exitCode = 1;
  }
  await Promise.all(contexts.map((context) => context.dispose()));
  if (existsSync(path.join(dist, 'cli.cjs'))) chmodSync(path.join(dist, 'cli.cjs'), 0o755);
}

/** Puts beside the bundles what they read at run time: the parser, PostgreSQL, and a database cluster ready to start. */
function copyAssets() {
  copy(packageFile('libpg-query/wasm/libpg-query.wasm'), dist);
  const grammars = path.dirname(packageFile('@vscode/tree-sitter-wasm'));
  for (const name of ['', '-php', '-ruby', '-python', '-typescript', '-tsx', '-javascript', '-go', '-java'])
    copy(path.join(grammars, `tree-sitter${name}.wasm`), path.join(dist, 'grammars'));
  const pglite = path.dirname(packageFile('@electric-sql/pglite'));
  const wanted = /^(pglite\.wasm|pglite\.data|initdb\.wasm|.*\.tar\.gz)$/;
  for (const file of readdirSync(pglite))
    if (wanted.test(file)) copy(path.join(pglite, file), path.join(dist, 'pglite'));
  const { version } = JSON.parse(readFileSync(path.join(pglite, '../package.json'), 'utf8'));
  // Made by running initdb once, which takes seconds; another PGlite makes another.
  const cluster = path.join(root, `node_modules/.cache/tablefold/cluster-${version}.tar.gz`);
  if (!existsSync(cluster)) {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/pglite-data.ts', cluster], {
      cwd: root,
      stdio: 'inherit',
    });
  }
  cpSync(cluster, path.join(dist, 'pglite/data.tar.gz'));
}

function copy(file, folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(file, path.join(folder, path.basename(file)));
}
