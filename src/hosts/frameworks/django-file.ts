import { byDependencies } from '../dependencies.ts';
import {
  baseName,
  errorIn,
  type HostFile,
  type HostMigrations,
  type HostOrder,
  type HostProblem,
  inFolder,
} from '../migrations.ts';
import { tripleQuoted } from './python-literal.ts';
import { type Setting, settingsOf } from './python-settings.ts';

// Source: docs.djangoproject.com, "Migrations" (files in an app's folder "migrations"; dependencies; atomic; squashing: replaces),
// "Migration Operations" (RunSQL), "Writing database migrations" (run_before; non-atomic migrations).
// Modules whose names begin with "_" or "~" are not looked at.
const NAME = /^(?![_~]).+\.py$/;
const CLASS = /^class\s+Migration\s*\(/m;
// Names of an app's first and last migration in dependencies.
const FIRST = '__first__';
const LATEST = '__latest__';

interface Migration {
  readonly path: string;
  readonly app: string;
  readonly name: string;
  /** "app.0001_initial" */
  readonly key: string;
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly replaces: readonly string[];
}

/** How Django keeps its migrations: a folder an app, each migration with the names of those it depends on. */
export const djangoMigrations: HostMigrations = {
  firstVersion: '0001',
  rootMarker: 'manage.py',

  isNamed: (path) => NAME.test(baseName(path)) && /(?:^|\/)\w*migrations\/[^/]+$/.test(path),
  isOne: (text) => CLASS.test(text),
  order,
  transactional: (_, text) => !/\batomic\s*=/.test(text) || settingsOf(text, 'Migration').get('atomic') !== false,

  print({ slug, up, down, folder, neighbour }) {
    const last = neighbour && nameOf(neighbour.path);
    const number = /^\d+/.exec(last ?? '')?.[0] ?? '0000';
    const next = String(Number(number) + 1).padStart(number.length, '0');
    const q = neighbour && !neighbour.text.includes('"') ? "'" : '"';
    const dependency =
      last === undefined ? [] : [`        (${q}${appOf(neighbour?.path ?? '')}${q}, ${q}${last}${q}),`];
    const text = [
      'from django.db import migrations',
      '',
      '',
      'class Migration(migrations.Migration):',
      '    dependencies = [',
      ...dependency,
      '    ]',
      '',
      '    operations = [',
      '        migrations.RunSQL(',
      ...keyword('sql', up),
      ...(down.trim() === '' ? [] : keyword('reverse_sql', down)),
      '        ),',
      '    ]',
      '',
    ].join('\n');
    return { path: inFolder(folder, `${next}_${slug}.py`), text };
  },
};

function keyword(name: string, sql: string): string[] {
  const [opening, ...lines] = tripleQuoted(sql, 12);
  const last = lines.pop();
  return [`            ${name}=${opening}`, ...lines, `${last},`];
}

function nameOf(path: string): string {
  return baseName(path).replace(/\.py$/, '');
}

/** The app that the file's folder "migrations" is in: its label, unless its AppConfig says another. */
function appOf(path: string): string {
  return path.split('/').at(-3) ?? '';
}

function migrationOf({ path, text }: HostFile): Migration {
  const settings = settingsOf(text, 'Migration');
  const app = appOf(path);
  const name = nameOf(path);
  return {
    path,
    app,
    name,
    key: `${app}.${name}`,
    after: keysOf(settings.get('dependencies')),
    before: keysOf(settings.get('run_before')),
    replaces: keysOf(settings.get('replaces')),
  };
}

/** `[("app", "0001_initial")]`; a dependency on whatever the user model is has no name here. */
function keysOf(setting: Setting): readonly string[] {
  if (!Array.isArray(setting)) return [];
  return setting.flatMap((pair: Setting) => {
    const [app, name] = Array.isArray(pair) ? pair : [];
    return typeof app === 'string' && typeof name === 'string' ? [`${app}.${name}`] : [];
  });
}

function order(files: readonly HostFile[]): HostOrder {
  const all = files
    .filter(({ path, text }) => NAME.test(baseName(path)) && CLASS.test(text))
    .map(migrationOf)
    .sort(byAppAndName);
  const problems: HostProblem[] = [];
  // A new database runs the squashed migration instead of those that it replaces.
  const insteadOf = new Map(all.flatMap((m) => m.replaces.map((key) => [key, m.key] as const)));
  const kept = all.filter((m) => !insteadOf.has(m.key));
  const byKey = new Map(kept.map((m) => [m.key, m]));
  const apps = new Set(kept.map((m) => m.app));
  const known = (key: string): string => {
    const instead = insteadOf.get(key);
    if (instead !== undefined && !byKey.has(key)) return instead;
    const [app = '', name = ''] = key.split('.');
    const own = name === FIRST || name === LATEST ? kept.filter((m) => m.app === app) : [];
    return (name === FIRST ? own[0] : own.at(-1))?.key ?? key;
  };
  const nodes = kept.map((m) => ({
    ...m,
    after: [
      ...[...m.after, ...replacedDependencies(m, all)].map(known).filter((key) => key !== m.key),
      ...kept.filter((other) => other.before.map(known).includes(m.key)).map((other) => other.key),
    ].toSorted((a, b) => byAppAndName(byKey.get(b), byKey.get(a))),
  }));
  for (const { path, key, after } of nodes)
    for (const name of after)
      if (!byKey.has(name) && apps.has(name.split('.')[0] ?? ''))
        problems.push(
          errorIn(path, `migration ${key} depends on ${name}, which no file here has; Django refuses to migrate`),
        );
  const leaves = leavesOf(nodes);
  // Django goes from the last of each app to those it needs, the last of them first.
  const { order: ordered, circular } = byDependencies(nodes, leaves);
  for (const { path, key } of circular)
    problems.push(errorIn(path, `migration ${key} depends on itself, by way of others; Django refuses to migrate`));
  problems.push(...conflicts(leaves));
  return { files: ordered.map(({ path, key }) => ({ path, version: key })), problems };
}

/** A squashed migration depends on what the ones that it replaces depend on. */
function replacedDependencies({ replaces }: Migration, all: readonly Migration[]): readonly string[] {
  const replaced = new Set(replaces);
  return all.filter((m) => replaced.has(m.key)).flatMap((m) => m.after.filter((key) => !replaced.has(key)));
}

function byAppAndName(a: Migration | undefined, b: Migration | undefined): number {
  if (!a || !b) return 0;
  if (a.app !== b.app) return a.app < b.app ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/** Migrations that no other of their app comes behind. */
function leavesOf<T extends Migration>(nodes: readonly T[]): readonly T[] {
  const needed = new Set(nodes.flatMap((m) => m.after.filter((key) => key.startsWith(`${m.app}.`))));
  return nodes.filter((m) => !needed.has(m.key));
}

/** An app has one last migration. */
function conflicts(leaves: readonly Migration[]): HostProblem[] {
  return leaves.flatMap((leaf, i) => {
    const other = leaves.slice(0, i).find((m) => m.app === leaf.app);
    return other
      ? [
          errorIn(
            leaf.path,
            `migrations ${other.name} and ${leaf.name} of ${leaf.app} are both the last: Django refuses to migrate; join them with "makemigrations --merge"`,
          ),
        ]
      : [];
  });
}
