import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A folder on disk with these files, by their paths in it. */
export function folderWith(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tablefold-cli-')));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The files of a folder, by their paths in it. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const BEGINNING = `create table users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  display_name text,
  bio text
);
`;

/** A history that says the same thing twice. */
export const twice = {
  'migrations/001_users.sql': BEGINNING,
  'migrations/002_users_v2.sql': `create table users_v2 (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  display_name text,
  bio text,
  phone text
);
`,
};

/** A history with nothing to say about it. */
export const clean = {
  'migrations/001_users.sql': BEGINNING,
  'migrations/002_rooms.sql': 'create table rooms (number integer primary key, floor integer not null);\n',
};
