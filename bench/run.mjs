#!/usr/bin/env node
// `npm run bench`: bundles the benchmark as the product is bundled, since a development loader would slow it, and runs it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.join(root, 'dist/bench/measure.cjs');
mkdirSync(path.dirname(outfile), { recursive: true });
cpSync(
  createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm'),
  path.join(root, 'dist/bench/libpg-query.wasm'),
);
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench/measure.ts'],
  outfile,
  bundle: true,
  // As in esbuild.mjs.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
});
execFileSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
