import { FILE_NAME } from './configuration.ts';

/** A database that was found, as a new configuration names it. */
export interface FoundDatabase {
  readonly name: string;
  /** Id of its layout, and what people call it. */
  readonly layout: { readonly id: string; readonly title: string };
  /** Globs from the configuration's folder. */
  readonly files: readonly string[];
  /** How many files are replayed. */
  readonly count: number;
}

/**
 * The text of a new tablefold.json.
 * @param schema path or address of the JSON schema, where there is one to name
 */
export function writeConfiguration(databases: readonly FoundDatabase[], schema?: string): string {
  const lines = [
    `// ${FILE_NAME}: what Tablefold reads in this folder, and how it judges it. Everything is optional; comments are allowed.`,
    '{',
    ...(schema === undefined ? [] : [`  "$schema": ${JSON.stringify(schema)},`, '']),
    '  // Each database: its files (globs from this folder; a folder stands for all that is in it), and the layout of the',
    '  // tool that runs them. Files that no database here names are searched for more databases ("discover": false ends that).',
    ...list('databases', databases.map(describe)),
    '',
    '  // Files and folders to leave out: "**/legacy/**", "db/scratch.sql".',
    '  "ignore": [],',
    '',
    '  // Schemas that names without a schema are looked up in when a session begins.',
    '  // "searchPath": ["app", "public"],',
    '',
    '  // Major version of the server: what it does not know yet is then reported.',
    '  // "postgres": 16,',
    '',
    '  // The severity of each rule: error, warning, info, hint, or off.',
    '  "rules": {',
    '    // "duplicate-table": "error"',
    '  },',
    '',
    "  // Tables that stay as they are, and why: nothing more is said of them. VS Code's lightbulb writes these, too.",
    '  // "decisions": [{ "keep": ["public.orders", "public.orders_v2"], "because": "..." }],',
    '',
    '  // The least severity with which "tablefold check" ends with exit code 1: error, warning, info, or never.',
    '  "failOn": "warning"',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function list(key: string, items: readonly (readonly string[])[]): string[] {
  if (items.length === 0) return [`  "${key}": [],`];
  const inner = items.flatMap((lines, i) => {
    const comma = i < items.length - 1 ? ',' : '';
    return lines.map((line, n) => `    ${line}${n === lines.length - 1 ? comma : ''}`);
  });
  return [`  "${key}": [`, ...inner, '  ],'];
}

function describe({ name, layout, files, count }: FoundDatabase): string[] {
  const patterns = files.map((pattern) => JSON.stringify(pattern));
  const shown = patterns.length === 1 ? patterns : [`\n      ${patterns.join(',\n      ')}\n    `];
  return [
    `// ${layout.title}, ${count === 1 ? 'one file' : `${count} files`}`,
    `{ "name": ${JSON.stringify(name)}, "files": [${shown.join('')}], "layout": ${JSON.stringify(layout.id)} }`,
  ];
}
