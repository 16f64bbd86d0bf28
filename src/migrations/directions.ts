import { baseName, stem } from './paths.ts';
import type { Folder, SqlFile } from './recognise.ts';

const DOWN = /[._-](?:down|undo|rollback|revert)$/i;
const DOWN_FOLDER = /^(?:downs?|rollbacks?|undos?|reverts?)$/i;
const UP_FOLDER = /^(?:ups?|forward|apply|deploy)$/i;
const MIGRATIONS = /^(?:migrations?|migrate|versions?|versioned)$/i;

/** Whether the file takes back another of them: x.down.sql whatever is there, x_down.sql where x or x_up is. */
export function isDownOf(file: SqlFile, all: readonly SqlFile[]): boolean {
  const name = stem(file.name);
  if (/\.(?:down|undo|rollback|revert)$/i.test(name)) return true;
  if (!DOWN.test(name)) return false;
  const bare = name.replace(DOWN, '').toLowerCase();
  return all.some(
    (other) =>
      other !== file &&
      stem(other.name)
        .toLowerCase()
        .replace(/[._-]up$/, '') === bare,
  );
}

/** Whether the folder holds what takes its sibling's files back. */
export function isDownFolder(folder: Folder): boolean {
  return (
    DOWN_FOLDER.test(folder.name) &&
    (folder.parent?.folders.some((f) => UP_FOLDER.test(f.name) || MIGRATIONS.test(f.name)) ||
      (folder.parent?.files.length ?? 0) > 0)
  );
}

export function isUpFolder(path: string): boolean {
  return UP_FOLDER.test(baseName(path));
}
