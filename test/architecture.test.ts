import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * What each folder under src/ may import besides itself. The direction is the architecture: text <- {sql, configuration} <-
 * {migrations, catalog} <- {similarity, rules, refactorings, planning, comparison, verification} <- analysis <-
 * reporting <- {server, cli}; normalization knows nothing of SQL.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  normalization: [],
  sql: ['text'],
  hosts: ['text', 'sql'],
  configuration: ['text'],
  migrations: ['text', 'sql', 'hosts', 'configuration'],
  catalog: ['text', 'sql'],
  similarity: ['text', 'sql', 'catalog'],
  verification: ['text', 'sql', 'catalog'],
  dependencies: ['text', 'sql', 'catalog', 'similarity', 'normalization'],
  rules: ['text', 'sql', 'catalog', 'similarity', 'normalization', 'dependencies'],
  refactorings: ['text', 'sql', 'catalog', 'migrations', 'similarity', 'normalization', 'dependencies', 'verification'],
  planning: ['text', 'sql', 'catalog', 'similarity', 'normalization', 'dependencies'],
  comparison: ['text', 'sql', 'catalog', 'similarity'],
  analysis: [
    'text',
    'sql',
    'configuration',
    'catalog',
    'migrations',
    'similarity',
    'normalization',
    'dependencies',
    'rules',
    'refactorings',
    'planning',
    'comparison',
    'verification',
  ],
  reporting: [
    'configuration',
    'text',
    'sql',
    'catalog',
    'migrations',
    'normalization',
    'dependencies',
    'planning',
    'rules',
    'refactorings',
    'similarity',
    'verification',
    'analysis',
  ],
  node: ['text', 'sql', 'hosts', 'migrations', 'verification'],
  server: [
    'text',
    'sql',
    'hosts',
    'configuration',
    'catalog',
    'migrations',
    'rules',
    'refactorings',
    'verification',
    'analysis',
    'reporting',
    'node',
  ],
  cli: [
    'text',
    'sql',
    'normalization',
    'dependencies',
    'configuration',
    'catalog',
    'migrations',
    'rules',
    'refactorings',
    'verification',
    'analysis',
    'reporting',
    'node',
    'server',
  ],
  // The extension and what runs in its panels reach the core only through the server, whose protocol they share.
  extension: ['server/protocol.ts', 'webview/messages.ts'],
  webview: ['server/protocol.ts'],
};

/** Packages that belong to one part of the house, and the only files or folders that may import them. */
const RESERVED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^vscode$/, ['extension/']],
  [/^vscode-languageserver(\/|$)/, ['server/']],
  [/^vscode-languageclient(\/|$)/, ['extension/']],
  [/^@electric-sql\/pglite/, ['verification/pglite']],
  [/^libpg-query/, ['sql/parser.ts']],
  [/^@vscode\/tree-sitter-wasm/, ['hosts/grammar.ts']],
  [/^pgsql-deparser$/, ['sql/print.ts']],
  [/^(jsonc-parser$|picomatch)/, ['configuration/', 'migrations/']],
  [/^(commander|picocolors)$/, ['cli/', 'reporting/']],
  [/^node:/, ['node/', 'cli/', 'server/node', 'server/main.ts', 'extension/node', 'verification/pglite']],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(root: string): Import[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
  return files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const found = source.matchAll(
      /(?:^|[\s;}])(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
    );
    return [...found].map((match) => ({ from: file, to: match[1] ?? match[2] ?? '' }));
  });
}

describe('the house', () => {
  const root = new URL('../src', import.meta.url).pathname;
  const imports = importsOf(root);

  it('has imports to look at', () => {
    assert.ok(imports.length > 50, `${imports.length} imports found`);
  });

  it('is built of the folders that the architecture names', () => {
    const folders = readdirSync(root, { withFileTypes: true }).map((d) => d.name);
    assert.deepEqual(
      folders.filter((f) => !(f in MAY_IMPORT)),
      [],
    );
  });

  it('imports in one direction', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!to.startsWith('.')) return false;
      const target = relative(root, join(root, dirname(from), to));
      const [folder = ''] = from.split('/');
      const [other = ''] = target.split('/');
      const allowed = MAY_IMPORT[folder] ?? [];
      return other !== folder && !allowed.includes(other) && !allowed.includes(target);
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps rules and refactorings apart from each other', () => {
    assert.deepEqual(
      imports.filter(({ from, to }) => from.startsWith('rules/') && to.includes('refactorings/')),
      [],
    );
    assert.deepEqual(
      imports.filter(({ from, to }) => from.startsWith('refactorings/') && to.includes('rules/')),
      [],
    );
  });

  it('says in ARCHITECTURE.md why each dependency is there', () => {
    const manifest = JSON.parse(readFileSync(join(root, '../package.json'), 'utf8'));
    const page = readFileSync(join(root, '../ARCHITECTURE.md'), 'utf8');
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    assert.deepEqual(
      names.filter((name) => !page.includes(name)),
      [],
    );
  });

  it('imports each platform and library where it belongs and nowhere else', () => {
    const wrong = imports.filter(({ from, to }) =>
      RESERVED.some(([name, places]) => name.test(to) && !places.some((place) => from.startsWith(place))),
    );
    assert.deepEqual(wrong, []);
  });
});
