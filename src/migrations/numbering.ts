import { stem } from './paths.ts';

/** A file name that begins with a number or a date. */
export interface Numbering {
  /** "V" in V2__x.sql, "migration_" in migration_002.sql; mostly nothing. */
  readonly before: string;
  /** As it is spelled: "0007", "2025-01-31", "1.2", "003a". */
  readonly version: string;
  /** "_", "-", "__", " " or ".", or nothing where the name ends with the number. */
  readonly separator: string;
  /** What stands behind the separator, without the extension. */
  readonly rest: string;
}

const BEFORE = '(?:(?:v|ver|version|migration|migrate|step|patch|release|update|upgrade|script|m|mig)[-_. ]?)?';
const DATE =
  '(?:19|20)\\d\\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2]\\d|3[01])(?:[-_.T]?\\d{2,6}(?:[-_.:]\\d{2}){0,2})?(?:-\\d{4})?';
const NAME = new RegExp(`^(${BEFORE})(${DATE}(?![\\da-z])|\\d+(?:\\.\\d+)*[a-z]?)(?:$|([-_. ]+)(.*)$)`, 'i');

/** Reads the number that a file's or folder's name begins with; undefined where it begins with none. */
export function readNumber(name: string): Numbering | undefined {
  const match = NAME.exec(/\.[a-z]+$/i.test(name) ? stem(name) : name);
  if (!match) return undefined;
  const [, before = '', version = '', separator = '', rest = ''] = match;
  return { before, version, separator, rest };
}
