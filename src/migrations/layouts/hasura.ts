import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Folder, Recognisable } from '../recognise.ts';
import { byVersion, duplicateVersions } from '../versions.ts';

const STEP = /^(\d+)(?:_|$)/;
// Unix time in milliseconds, which is what the console and `hasura migrate create` number by.
const MILLISECONDS = /^1\d{12}$/;

/**
 * migrations/<database>/<Unix milliseconds>_name/up.sql and down.sql (config v3; v2 has no folder for the database), in
 * the order of the versions as numbers.
 * Source: hasura.io/docs/latest/migrations-metadata-seeds/manage-migrations; config v1's pairs of files are golang-migrate's.
 */
export const hasura: Recognisable = {
  id: 'hasura',
  title: 'Hasura',
  transactional: true,
  reads: ['config.yaml'],
  up: wholeText,

  recognise(folder) {
    const ups: SourceFile[] = [];
    const downs: SourceFile[] = [];
    for (const child of folder.folders) {
      const version = STEP.exec(child.name)?.[1];
      if (version === undefined) continue;
      for (const { name, path } of child.files) {
        if (name === 'up.sql') ups.push({ path, version });
        else if (name === 'down.sql') downs.push({ path, version, reason: `it rolls back ${version}`, isDown: true });
      }
    }
    const isHasura = isProject(folder) || ups.every(({ version }) => MILLISECONDS.test(version ?? ''));
    if (ups.length === 0 || !isHasura) return [];
    const files = byVersion(ups);
    return [{ root: folder.path, files, ignored: byVersion(downs), problems: duplicateVersions(files, 'error') }];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, String(now.getTime()));
    const folder = joinPath(database.root, `${version}_${slug}`);
    return [createFile(joinPath(folder, 'up.sql'), up), createFile(joinPath(folder, 'down.sql'), down)];
  },
};

/** Whether a folder above holds the configuration of a Hasura project, which names where its metadata is or its server. */
function isProject(folder: Folder): boolean {
  for (let above = folder.parent; above; above = above.parent)
    if (/^(?:metadata_directory|migrations_directory|endpoint)\s*:/m.test(above.marker('config.yaml') ?? ''))
      return true;
  return false;
}
