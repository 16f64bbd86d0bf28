import type { SourceFile } from './layout.ts';
import { baseName, dirName, joinPath, stem } from './paths.ts';
import type { Folder } from './recognise.ts';
import { byVersion } from './versions.ts';

/**
 * Where changes to a schema go that no migration tool looks after: into a folder of its own, which runs behind the schema.
 * "db/schema.sql" -> "db/schema.changes", and for a folder of schema files "db/schema" -> "db/schema/schema.changes".
 */
export function changesFolder(root: string, isFile: boolean): string {
  return joinPath(isFile ? dirName(root) : root, `${isFile ? stem(baseName(root)) : baseName(root)}.changes`);
}

export function isChangesFolder(folder: Folder): boolean {
  return folder.name.endsWith('.changes');
}

/** The changes to the schema at `root`, which is `folder` or a file in it. */
export function changesOf(folder: Folder, root: string): SourceFile[] {
  const path = changesFolder(root, root !== folder.path);
  const files = folder.folders.find((child) => child.path === path)?.files ?? [];
  return byVersion(files.map((file) => ({ path: file.path, version: /^\d+/.exec(file.name)?.[0] ?? file.name })));
}
