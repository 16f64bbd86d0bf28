import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';
import { byVersion, compareText, duplicateVersions } from '../versions.ts';

/**
 * 2025-01-01-120000_name/up.sql and down.sql. The version is the folder's name up to the first underscore without its
 * dashes, and versions compare as text.
 */
export const diesel: Recognisable = {
  id: 'diesel',
  title: 'Diesel',
  transactional: true,
  up: wholeText,

  recognise(folder) {
    const ups: SourceFile[] = [];
    const downs: SourceFile[] = [];
    for (const child of folder.folders) {
      const version = /^(\d[\d-]*)(?:_|$)/.exec(child.name)?.[1];
      if (version === undefined) continue;
      for (const { name, path } of child.files) {
        if (name === 'up.sql') ups.push({ path, version });
        else if (name === 'down.sql') downs.push({ path, version, reason: `it rolls back ${version}` });
      }
    }
    if (ups.length === 0) return [];
    const files = byVersion(ups, compareDashless);
    const problems = duplicateVersions(files, 'error', compareDashless);
    return [{ root: folder.path, files, ignored: byVersion(downs, compareDashless), problems }];
  },

  newMigration(database, { slug, up, down, now }) {
    // The folder that `diesel setup` makes is numbered all noughts, which is no format to follow.
    const versions = versionsOf(database).filter((version) => /[1-9]/.test(version));
    const version = nextVersion(versions, now, dashed(now), compareDashless);
    const folder = joinPath(database.root, `${version}_${slug}`);
    return [createFile(joinPath(folder, 'up.sql'), up), createFile(joinPath(folder, 'down.sql'), down)];
  },
};

function compareDashless(a: string, b: string): number {
  return compareText(a.replaceAll('-', ''), b.replaceAll('-', ''));
}

/** 2025-01-31-235959, as `diesel migration generate` writes it. */
function dashed(now: Date): string {
  const [date = '', time = ''] = now.toISOString().split('T');
  return `${date}-${time.slice(0, 8).replaceAll(':', '')}`;
}
