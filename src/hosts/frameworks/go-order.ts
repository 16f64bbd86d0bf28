import type { HostFile, HostOrder } from '../migrations.ts';

interface Numbering {
  versionOf(file: HostFile): string;
  compare(a: string, b: string): number;
  /** The tool, where it runs nothing while two files have one version. */
  readonly refuses?: string;
}

/** Files by the version that each has, and those of one version as problems. */
export function numberedOrder(files: readonly HostFile[], { versionOf, compare, refuses }: Numbering): HostOrder {
  const found = files
    .map((file) => ({ path: file.path, version: versionOf(file) }))
    .sort((a, b) => compare(a.version, b.version) || compareText(a.path, b.path));
  return {
    files: found,
    problems: found.flatMap(({ path, version }, i) => {
      const before = found[i - 1];
      if (!before || compare(before.version, version) !== 0) return [];
      const stops = refuses === undefined ? '' : `, and ${refuses} runs neither`;
      const message = `version ${version} is taken by ${baseName(before.path)} already${stops}; give one of them another`;
      return [{ path, severity: 'error' as const, message }];
    }),
  };
}

/** By the number that they begin with, then as text. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return compareText(a.replace(/^\d+/, ''), b.replace(/^\d+/, ''));
}

function numberOf(id: string): bigint {
  return BigInt(/^\d+/.exec(id)?.[0] ?? '0');
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
