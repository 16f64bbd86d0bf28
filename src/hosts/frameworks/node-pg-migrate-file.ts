import type { HostFile, HostMigrations } from '../migrations.ts';
import { baseName, compareText, exportsUp, isProgram, withoutComments, withVersions } from './javascript-names.ts';
import { fileName, firstName, moduleText, styleOf } from './javascript-text.ts';

// Files of JavaScript, TypeScript and SQL run in the order of the times that their names begin with, all in one transaction
// unless one asks for none. Source: salsita.github.io/node-pg-migrate; getNumericPrefix and Migration of the package.
export const nodePgMigrateMigrations: HostMigrations = {
  isNamed: (path) => isProgram(path) && prefixOf(path) !== undefined,

  isOne: (text) => exportsUp(text) && /\bpgm\b|\bMigrationBuilder\b|\bnode-pg-migrate\b/.test(text),

  order(files) {
    const named = files.filter((file) => isRun(file)).map((file) => file.path);
    const ordered = named.sort(
      (a, b) =>
        timeOf(prefixOf(a) ?? '') - timeOf(prefixOf(b) ?? '') || natural(baseName(a), baseName(b)) || compareText(a, b),
    );
    return withVersions(ordered, prefixOf);
  },

  transactional: (_, text) => !/\.\s*noTransaction\s*\(/.test(withoutComments(text)),

  firstVersion: (now) => String(now.getTime()),

  print(migration) {
    const { up, down, neighbour } = migration;
    const style = styleOf(neighbour, { parameters: 'pgm' });
    const pgm = firstName(style.parameters, 'pgm');
    return {
      path: fileName(migration, style.extension, { version: '_', words: '-' }),
      text: moduleText(style, up, down, (sql) => `${pgm}.sql(${sql})`),
    };
  },
};

/** SQL files of the folder run in their turn. */
function isRun({ path, text }: HostFile): boolean {
  return prefixOf(path) !== undefined && (/\.sql$/.test(path) || (isProgram(path) && exportsUp(text)));
}

function prefixOf(path: string): string | undefined {
  const prefix = baseName(path).split('_')[0] ?? '';
  return /^\d+$/.test(prefix) || ISO_TIME.test(prefix) ? prefix : undefined;
}

const ISO_TIME = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?(?:[+-][0-2]\d:[0-5]\d|Z)?$/;

/** Milliseconds of a Unix time, of 17 digits that spell a time in UTC, or of an ISO time; other numbers as they are. */
function timeOf(prefix: string): number {
  const spelled = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(prefix);
  if (spelled) {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = spelled.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second, ms);
  }
  return ISO_TIME.test(prefix) ? Date.parse(prefix) : Number(prefix);
}

function natural(a: string, b: string): number {
  return a.localeCompare(b, 'en', { usage: 'sort', numeric: true, sensitivity: 'variant', ignorePunctuation: true });
}
