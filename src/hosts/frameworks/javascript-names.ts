import type { HostFile, HostOrder } from '../migrations.ts';

/** Whether a program may be a migration by its name: not a declaration file, a test or a configuration. */
export function isProgram(path: string): boolean {
  const name = baseName(path);
  return /\.[cm]?[jt]s$/.test(name) && !/\.(?:d|test|spec|config)\.[cm]?[jt]s$|^(?:index|_)/.test(name);
}

/** A numbered or dated program, or any in a folder of migrations. */
export function isMigrationName(path: string): boolean {
  return isProgram(path) && (/^\d+\D/.test(baseName(path)) || /migrat/i.test(path.slice(0, -baseName(path).length)));
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The number or time that a name begins with: "0001", "20240131235959", "2024.01.31T23.59.59". */
export function versionOf(path: string): string | undefined {
  const name = baseName(path);
  return (TIME.exec(name) ?? /^\d+(?:[-_.]\d+(?![a-z\d]))*/i.exec(name))?.[0];
}

const TIME = /^\d{4}[-_.]?\d\d[-_.]?\d\d(?:[-_.T]?\d\d[-_.:]?\d\d(?:[-_.:]?\d\d(?:\.\d+)?)?Z?)?(?=[-_.a-z])/i;

/** Whether the module exports a function as `up`, in any form. */
export function exportsUp(text: string): boolean {
  return /\bup\s*[:=(,}]|\bfunction\s*\*?\s*up\b|\bas\s+up\b/.test(text) && /\bexports?\b/.test(text);
}

/** Comments taken out, roughly: for questions to which a comment must not be the answer. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}

type Compare = (a: string, b: string) => number;

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Files in the order of their names, with a warning where a version is used twice, so that only the rest of the name decides. */
export function inNameOrder(files: readonly HostFile[], compare: Compare = compareText): HostOrder {
  const ordered = files
    .filter(({ path, text }) => isProgram(path) && exportsUp(text))
    .map(({ path }) => path)
    .sort((a, b) => compare(baseName(a), baseName(b)) || compareText(a, b));
  return withVersions(ordered, versionOf);
}

/** @param ordered paths in the order in which they run */
export function withVersions(ordered: readonly string[], version: (path: string) => string | undefined): HostOrder {
  const seen = new Map<string, string>();
  const problems: HostOrder['problems'][number][] = [];
  const files = ordered.map((path) => {
    const own = version(path);
    if (own === undefined) return { path };
    const other = seen.get(own);
    // Dates without a time are shared by the files of a day.
    if (other !== undefined && own.replace(/\D/g, '').length !== 8) {
      const message = `version ${own} is taken by ${baseName(other)} and ${baseName(path)}: only their names decide which runs first; give one of them another number`;
      problems.push({ path, severity: 'warning', message });
    }
    seen.set(own, path);
    return { path, version: own };
  });
  return { files, problems };
}

/** 20250131235959, in UTC. */
export function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
