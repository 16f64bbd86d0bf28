import { hashAfterwards } from '../atlas-sum.ts';
import { wholeText } from '../marks.ts';
import { newPair, pairsIn } from '../pairs.ts';
import type { Recognisable } from '../recognise.ts';
import { isStep } from '../sections.ts';
import { byVersion, duplicateVersions } from '../versions.ts';

/**
 * 000001_name.up.sql and .down.sql, ordered by version as a number of 64 bits; files of other names are skipped.
 * A file is sent as one query, which PostgreSQL runs in one transaction unless the file says otherwise.
 * Sources: MIGRATIONS.md, source/parse.go and database/postgres of the module, release 4.
 */
export const golangMigrate: Recognisable = {
  id: 'golang-migrate',
  title: 'golang-migrate',
  transactional: true,
  up: wholeText,

  recognise(folder) {
    if (isStep(folder)) return [];
    const { ups, ignored } = pairsIn(folder);
    if (ups.length === 0 && ignored.length === 0) return [];
    const files = byVersion(ups);
    return [{ root: folder.path, files, ignored: byVersion(ignored), problems: duplicateVersions(files, 'error') }];
  },

  newMigration: newPair,
  afterwards: ({ root }, texts) => hashAfterwards(root, texts),
};
