import type { HostFile, HostOrder } from '../migrations.ts';

/** Files by the number that each has, and those of one number as problems. `tool` is who refuses them. */
export function numberedOrder(
  files: readonly HostFile[],
  versionOf: (file: HostFile) => string,
  tool: string,
): HostOrder {
  const found = files
    .map((file) => ({ path: file.path, version: versionOf(file) }))
    .sort((a, b) => compareIds(a.version, b.version) || (a.path < b.path ? -1 : 1));
  return {
    files: found,
    problems: found.flatMap(({ path, version }, i) => {
      const before = found[i - 1];
      if (!before || compareIds(before.version, version) !== 0) return [];
      const message = `version ${version} is taken by ${baseName(before.path)} already: ${tool} refuses to run either; give one of them another number`;
      return [{ path, severity: 'error' as const, message }];
    }),
  };
}

/** By the number that they begin with, then as text. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => BigInt(/^\d+/.exec(id)?.[0] ?? '0'));
  if (left !== undefined && right !== undefined && left !== right) return left < right ? -1 : 1;
  const [before, after] = [a, b].map((id) => id.replace(/^\d+/, ''));
  return (before ?? '') < (after ?? '') ? -1 : (before ?? '') > (after ?? '') ? 1 : 0;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
