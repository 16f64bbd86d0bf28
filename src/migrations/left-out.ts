import { systemOfFolder } from './systems.ts';

/** Folders that hold no source of the project's own: version control, installed packages, caches. Never worth listing. */
const NEVER_LISTED = new Set([
  '.git',
  '.hg',
  '.svn',
  '.jj',
  'node_modules',
  'bower_components',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.yarn',
  '.pnpm-store',
  '.gradle',
  '.terraform',
  '.next',
  '.nuxt',
  '.turbo',
  '.cache',
  '.vscode-test',
  '.history',
]);

/** Whether a folder of this name is not even looked into. */
export function isNeverListed(folder: string): boolean {
  return NEVER_LISTED.has(folder);
}

const TESTS = new Set([
  'test',
  'tests',
  '__tests__',
  'spec',
  'specs',
  'e2e',
  'fixtures',
  '__fixtures__',
  'testdata',
  'test-data',
  'test_data',
  'testing',
  'stub',
  'stubs',
  'pgtap',
  '__mocks__',
  'mocks',
]);
const VENDORED = new Set(['vendor', 'vendored', 'third_party', 'third-party', 'thirdparty', 'site-packages']);
const BUILT = new Set(['dist', 'build', 'out', 'target', 'coverage', 'obj']);

/**
 * A sentence's end that says why what lies below a folder is left out; undefined where it is not.
 * @param siblings the names of the folders beside it, and its own.
 */
export function whyLeftOut(folder: string, siblings: ReadonlySet<string>): string | undefined {
  const name = folder.toLowerCase();
  if (isRollbackFolder(name)) return 'it holds rollback scripts';
  if (name.endsWith('.tablefold')) return 'it holds migrations for databases that exist already';
  if (isNeverListed(name)) return 'it holds installed packages or version control';
  if (TESTS.has(name)) return 'it holds tests';
  if (VENDORED.has(name)) return "it holds others' code";
  if (BUILT.has(name)) return 'it holds what a build wrote';
  const system = systemOfFolder(name, siblings);
  if (system !== undefined) return `it holds SQL for ${system}`;
  if (name.startsWith('.') && name.length > 1) return 'its name hides it';
  return undefined;
}

/** Whether the name is a rollback folder's, which is not read even where nothing else is found. */
export function isRollbackFolder(folder: string): boolean {
  return folder.toLowerCase().endsWith('.rollback');
}
