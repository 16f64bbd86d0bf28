import type { FileProblem } from './files.ts';
import type { SourceFile } from './layout.ts';
import { baseName } from './paths.ts';

/** Compares versions part by part as numbers, as Flyway does: 2 < 10, 1.2 < 1.10, and 1 equals 1.0. */
export function compareVersions(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0n) - (right[i] ?? 0n);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

function parts(version: string): bigint[] {
  return (version.match(/\d+/g) ?? []).map(BigInt);
}

/** Compares code unit by code unit, as tools do that sort file names: no locale has a say in what runs first. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares names as people order them: digits as numbers, the rest as text ("2_b" before "10_a", "1" before "1a"). */
export function compareNatural(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] as string;
    const y = right[i] as string;
    const both = /^\d/.test(x) && /^\d/.test(y);
    const order = both ? compareVersions(x, y) : compareText(x.toLowerCase(), y.toLowerCase());
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

/** Files in the order of their versions; equal versions by path, so that the order is one and the same on every machine. */
export function byVersion<F extends SourceFile>(files: readonly F[], compare = compareVersions): F[] {
  return [...files].sort((a, b) => compare(a.version ?? '', b.version ?? '') || compareText(a.path, b.path));
}

/**
 * A problem for each version that more than one file claims. `files` must be sorted by version.
 * @param severity 'error' where the tool refuses to run, 'warning' where it runs both in an order that only names decide.
 */
export function duplicateVersions(
  files: readonly SourceFile[],
  severity: 'error' | 'warning',
  compare = compareVersions,
): FileProblem[] {
  const problems: FileProblem[] = [];
  for (let i = 0; i < files.length; ) {
    const first = files[i] as SourceFile;
    let next = i + 1;
    while (next < files.length && first.version !== undefined && isSame(first, files[next], compare)) next++;
    if (next - i > 1) problems.push(duplicate(files.slice(i, next), severity));
    i = next;
  }
  return problems;
}

function isSame(a: SourceFile, b: SourceFile | undefined, compare: (a: string, b: string) => number): boolean {
  return a.version !== undefined && b?.version !== undefined && compare(a.version, b.version) === 0;
}

function duplicate(files: readonly SourceFile[], severity: 'error' | 'warning'): FileProblem {
  const last = files.at(-1) as SourceFile;
  const names = shortNames(files.map((f) => f.path));
  const consequence =
    severity === 'error' ? 'the tool refuses to run them' : 'only their names decide which runs first';
  return {
    path: last.path,
    severity,
    message: `version ${last.version} is taken by ${names.join(' and ')}: ${consequence}; give one of them another number`,
  };
}

/** File names, or the last folder with them where names alone would not tell the files apart. */
function shortNames(paths: readonly string[]): string[] {
  const names = paths.map(baseName);
  if (new Set(names).size === names.length) return names;
  return paths.map((path) => path.split('/').slice(-2).join('/'));
}
