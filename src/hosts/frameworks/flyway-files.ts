import type { HostFile, HostMigrations, HostOrder } from '../migrations.ts';
import { printJava } from './java-print.ts';

const NAMED = /(?:^|\/)([VRBU])(\d+(?:[._]\d+)*)?__([^/]*)\.(java|sql)$/;

/**
 * Flyway's migrations in Java, named as those in SQL are, with `_` in place of dots. `order` takes files of both kinds,
 * since Flyway runs them as one list.
 * Source: documentation.red-gate.com/flyway, "Migrations" and "Java-based migrations"; BaseJavaMigration.init.
 */
export const flywayMigrations: HostMigrations = {
  firstVersion: '1',
  isNamed: (path) =>
    (NAMED.test(path) && path.endsWith('.java')) || /(?:^|\/)db\/migrations?\/(?:[^/]+\/)*\w+\.java$/.test(path),
  isOne: (text) =>
    /\b(?:Base)?(?:Java|Jdbc|SpringJdbc)Migration\b/.test(text) || /\bvoid\s+migrate\s*\(\s*\w*Context\b/.test(text),
  order,
  transactional: (_path, text) =>
    !/\bcanExecuteInTransaction\s*\(\s*\)\s*\{\s*(?:\/\/[^\n]*\n\s*)*return\s+false\b/.test(text),
  print: printJava,
};

interface Named {
  readonly path: string;
  readonly kind: string;
  readonly version?: string;
  readonly description: string;
}

function order(files: readonly HostFile[]): HostOrder {
  const all = files.flatMap((file) => named(file) ?? []);
  const versioned = all
    .filter(({ kind, version }) => kind === 'V' && version !== undefined)
    .sort((a, b) => compareVersions(a.version ?? '', b.version ?? '') || compareText(a.path, b.path));
  const baselines = all
    .filter(({ kind, version }) => kind === 'B' && version !== undefined)
    .sort((a, b) => compareVersions(a.version ?? '', b.version ?? ''));
  const baseline = baselines.at(-1);
  const later = versioned.filter(
    ({ version }) => !baseline || compareVersions(version ?? '', baseline.version ?? '') > 0,
  );
  const repeatable = all.filter(({ kind }) => kind === 'R').sort((a, b) => compareText(a.description, b.description));
  return {
    files: [...(baseline ? [baseline] : []), ...later, ...repeatable].map(({ path, version }) =>
      version === undefined ? { path } : { path, version },
    ),
    problems: versioned.flatMap(({ path, version }, i) => {
      const before = versioned[i - 1];
      if (!before || compareVersions(before.version ?? '', version ?? '') !== 0) return [];
      const message = `version ${version} is taken by ${before.path.slice(before.path.lastIndexOf('/') + 1)} already, and Flyway runs neither; give one of them another`;
      return [{ path, severity: 'error' as const, message }];
    }),
  };
}

function named({ path, text }: HostFile): Named | undefined {
  const [, kind, version, description = ''] = NAMED.exec(path) ?? [];
  const own = path.endsWith('.java') ? declaredVersion(text) : undefined;
  if (own !== undefined) return { path, kind: 'V', version: own, description };
  if (kind === undefined || kind === 'U') return undefined;
  if (kind === 'R' ? version !== undefined : version === undefined) return undefined;
  return version === undefined
    ? { path, kind, description }
    : { path, kind, version: version.replaceAll('_', '.'), description };
}

/** What `getVersion()` answers: the version of a class that is not named after it. */
function declaredVersion(text: string): string | undefined {
  return /\bgetVersion\s*\(\s*\)\s*\{\s*return\s+MigrationVersion\s*\.\s*fromVersion\s*\(\s*"(\d+(?:[._]\d+)*)"/
    .exec(text)?.[1]
    ?.replaceAll('_', '.');
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[._]/).map(BigInt));
  for (let i = 0; i < Math.max(left?.length ?? 0, right?.length ?? 0); i++) {
    const [x = 0n, y = 0n] = [left?.[i], right?.[i]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
