import type { Span } from '../../text/span.ts';
import type { SourceFile } from '../layout.ts';
import { linesAt, wholeText } from '../marks.ts';
import { createFile, migrationsFolder, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';
import { byVersion, compareNatural, duplicateVersions } from '../versions.ts';

const UP = /^\s*--[\s-]*up\s+migration/im;
const DOWN = /^\s*--[\s-]*down\s+migration/im;
const MARK = /^[ \t]*--[\s-]*(?:up|down)\s+migration/gim;
const VERSIONED = /^(\d+)_.*\.sql$/;

/**
 * 1718000000000_name.sql or 20240610063320000_name.sql with `-- Up Migration` and `-- Down Migration`, by time; a file
 * without an up mark runs whole. Source: getActions and getNumericPrefix of the package, release 8.0.4.
 */
export const nodePgMigrate: Recognisable = {
  id: 'node-pg-migrate',
  title: 'node-pg-migrate',
  transactional: true,
  up: upPart,
  ends: (_path, text) => linesAt(text, MARK),

  recognise(folder) {
    const versioned = folder.files.flatMap((file) => {
      const version = VERSIONED.exec(file.name)?.[1];
      return version === undefined ? [] : [{ file, version }];
    });
    const isOurs = versioned.some(({ file, version }) => UP.test(file.text) && /^\d{13}$|^\d{17}$/.test(version));
    if (!isOurs) return [];
    const files = byVersion(
      versioned.map(({ file, version }): SourceFile => ({ path: file.path, version })),
      compareTimes,
    );
    return [{ root: folder.path, files, problems: duplicateVersions(files, 'warning', compareTimes) }];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, String(now.getTime()), compareTimes);
    const text = `-- Up Migration\n${withNewline(up)}\n-- Down Migration\n${withNewline(down)}`;
    return [createFile(joinPath(migrationsFolder(database), `${version}_${slug.replaceAll('_', '-')}.sql`), text)];
  },
};

/** From the first up mark to the first down mark behind it; all of the text where nothing marks what runs up. */
function upPart(path: string, text: string): readonly Span[] {
  const start = UP.exec(text)?.index;
  if (start === undefined) return wholeText(path, text);
  const down = DOWN.exec(text)?.index;
  return [{ start, end: down === undefined || down < start ? text.length : down }];
}

/** Times of either spelling, as numbers. */
export function compareTimes(a: string, b: string): number {
  return timeOf(a) - timeOf(b) || compareNatural(a, b);
}

/** Unix milliseconds, also of 17 digits that spell a time in UTC. */
function timeOf(version: string): number {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(version) ?? [];
  if (year === undefined) return Number(version);
  return Date.UTC(+year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), Number(ms));
}
