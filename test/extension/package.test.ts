import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { listFiles, PackageManager } from '@vscode/vsce';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the package that users install', () => {
  let files: string[];

  before(async () => {
    files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((f) => f.replaceAll('\\', '/'));
  });

  it('holds the bundles, the assets and the texts, and no source', () => {
    const groups = new Set(files.map((file) => file.split('/')[0]));
    assert.deepEqual([...groups].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'media',
      'package.json',
      'syntaxes',
    ]);
    assert.deepEqual(
      files.filter((file) => /\.(ts|map)$|node_modules|\.sql$/.test(file)),
      [],
    );
  });

  it('holds the schemas of its JSON, that of tablefold.json where VS Code looks for it', () => {
    assert.deepEqual(
      files.filter((file) => file.startsWith('docs/')).sort(),
      ['catalog', 'check', 'compliance', 'dependencies', 'explain', 'tablefold'].map(
        (name) => `docs/schemas/${name}.schema.json`,
      ),
    );
  });

  it('holds all that runs', () => {
    const bundles = files.filter((file) => /^dist\/.*\.(c?js|css)$/.test(file) || /^dist\/[^/]*\.wasm$/.test(file));
    assert.deepEqual(bundles.sort(), [
      'dist/cli.cjs',
      'dist/engine-worker.cjs',
      'dist/extension.cjs',
      'dist/libpg-query.wasm',
      'dist/server.cjs',
      'dist/web/engine-worker.js',
      'dist/web/extension.cjs.js',
      'dist/web/server.js',
      'dist/webview/report.css',
      'dist/webview/report.js',
    ]);
  });

  it('holds bundles that ask for no file that is left out of them', () => {
    const bundles = files.filter((file) => /^dist\/.*\.c?js$/.test(file) && !file.startsWith('dist/pglite/'));
    const asked = bundles.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/\brequire\w*\(["'](\.\.?\/[^"']+)/g)].map(
        (match) => `${file}: ${match[1]}`,
      ),
    );
    assert.deepEqual(asked, []);
  });

  it('runs as a command line', () => {
    const cli = path.join(root, 'dist/cli.cjs');
    const out = execFileSync(process.execPath, [cli, 'init', 'samples', '--print'], { cwd: root, encoding: 'utf8' });
    assert.match(out, /"name": "marketing"/);
  });

  it('runs as a server in a browser’s worker, where there is no page', () => {
    const scope: Record<string, unknown> = {
      ...{ console, TextDecoder, TextEncoder, WebAssembly, URL, performance, AbortController, crypto, queueMicrotask },
      ...{ setTimeout, clearTimeout, setInterval, clearInterval, fetch },
      location: { href: 'https://editor.test/dist/web/server.js' },
      postMessage: () => {},
      addEventListener: () => {},
      importScripts: () => {},
    };
    scope.self = scope;
    runInNewContext(readFileSync(path.join(root, 'dist/web/server.js'), 'utf8'), scope);
  });

  it('holds PostgreSQL with its extensions, ready to start', () => {
    const pglite = files.filter((file) => file.startsWith('dist/pglite/')).map((file) => path.basename(file));
    const wanted = ['pglite.wasm', 'pglite.data', 'initdb.wasm', 'data.tar.gz', 'pgcrypto.tar.gz', 'uuid-ossp.tar.gz'];
    assert.deepEqual(
      wanted.filter((file) => !pglite.includes(file)),
      [],
    );
  });

  it('stays below 40 MB before it is compressed', () => {
    // What is packaged is built for production (npm run package), where names are kept and all else is made small.
    const shipped = (file: string) => {
      const whole = path.join(root, file);
      if (!/^dist\/.*\.c?js$/.test(file)) return statSync(whole).size;
      return Buffer.byteLength(transformSync(readFileSync(whole, 'utf8'), { minify: true, keepNames: true }).code);
    };
    const bytes = files.reduce((sum, file) => sum + shipped(file), 0);
    assert.ok(bytes < 40e6, `${(bytes / 1e6).toFixed(1)} MB`);
  });
});
