import type { FileProblem } from './files.ts';
import type { SourceFile } from './layout.ts';
import { isMarked, type Marks } from './marks.ts';
import type { Folder, SqlFile } from './recognise.ts';
import { byVersion, compareVersions, duplicateVersions } from './versions.ts';

/** What files with both directions in one have in common, whichever tool's marks they bear. */
export interface MarkedFiles {
  readonly files: readonly SourceFile[];
  readonly ignored: readonly SourceFile[];
  readonly problems: readonly FileProblem[];
}

/**
 * The migrations of a folder in which at least one file bears the tool's up mark; undefined where none does.
 * @param version reads a file name's version; files without one are the tool's to skip.
 */
export function markedFiles(
  folder: Folder,
  marks: Marks,
  title: string,
  version: (name: string) => string | undefined,
  compare: (a: string, b: string) => number = compareVersions,
): MarkedFiles | undefined {
  const isOne = (file: SqlFile) => version(file.name) !== undefined && isMarked(file.text, marks);
  if (!folder.files.some(isOne)) return undefined;
  const files: SourceFile[] = [];
  const ignored: SourceFile[] = [];
  const problems: FileProblem[] = [];
  for (const { name, path, text } of folder.files) {
    const number = version(name);
    // A schema file that lies beside the migrations is left to whoever knows it.
    if (number === undefined) {
      if (isMarked(text, marks)) ignored.push({ path, reason: `${title} runs no file whose name has no version` });
      continue;
    }
    files.push({ path, version: number });
    if (!isMarked(text, marks) && text.trim() !== '')
      problems.push({
        path,
        severity: 'error',
        message: `no line marks what runs up, so ${title} stops at this file; mark it as the other files are`,
      });
  }
  const sorted = byVersion(files, compare);
  return { files: sorted, ignored, problems: [...problems, ...duplicateVersions(sorted, 'error', compare)] };
}
