#!/usr/bin/env node
// Bundles everything that ships into dist/: `node esbuild.mjs [--production] [--watch] [--quiet]`.
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
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
};

/** libpg-query's emscripten module asks for Node's modules behind a test that is false in a browser. */
const withoutNode = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: /^node:(fs|crypto|path|url)$/ }, ({ path: id }) => ({
      path: id,
      namespace: 'without-node',
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
// Dependencies that are ES modules find their files by import.meta.url, which CommonJS has not.
const moduleUrl = {
  define: { ...shared.define, 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const browser = { ...shared, platform: 'browser', target: 'es2022', plugins: [withoutNode], conditions: ['browser'] };

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
  { ...browser, format: 'iife', entryPoints: ['src/webview/report.ts'], outfile: 'dist/webview/report.js' },
].filter((build) => existsSync(path.join(root, build.entryPoints[0])));

if (!flags.has('--watch')) rmSync(dist, { recursive: true, force: true });
copy(packageFile('libpg-query/wasm/libpg-query.wasm'), dist);
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

function copy(file, folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(file, path.join(folder, path.basename(file)));
}
