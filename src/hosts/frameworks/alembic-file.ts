import { split } from '../../sql/split.ts';
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
import { settingsOf, textsOf } from './python-settings.ts';

// Source: alembic.sqlalchemy.org, "Create a Migration Script" (revision, down_revision; file_template, by default %%(rev)s_%%(slug)s),
// "Working with Branches" (a down_revision of several is a merge; branch_labels; depends_on; more than one head),
// MigrationContext.autocommit_block (it commits the transaction that the migration runs in).
const NAME = /^(?!(?:__init__|env|conftest)\.py$).+\.py$/;
const REVISION = /^revision\s*(?::[^=\n]*)?=/m;
const DOWN_REVISION = /^down_revision\s*(?::[^=\n]*)?=/m;

interface Revision {
  readonly path: string;
  readonly key: string;
  /** What it revises: none for the first. */
  readonly down: readonly string[];
  readonly labels: readonly string[];
  readonly after: readonly string[];
}

/** How Alembic keeps its migrations: each names the one before it. */
export const alembicMigrations: HostMigrations = {
  firstVersion: 'timestamp',

  isNamed: (path) => NAME.test(baseName(path)) && /(?:^|\/)(?:versions|alembic|\w*migrations?)\//.test(path),
  isOne: (text) => REVISION.test(text) && DOWN_REVISION.test(text),
  order,

  // A transaction holds one migration, or all of them: what the file does is in one.
  transactional: (_, text) => !/\bautocommit_block\s*\(/.test(text),

  print({ slug, up, down, now, version, folder, neighbour }) {
    const last = neighbour && revisionOf(neighbour)?.key;
    const revision = last !== undefined && /^\d+$/.test(last) ? version : hash(`${slug}\n${now.toISOString()}\n${up}`);
    const name = neighbour && last !== undefined ? `${stamped(prefixOf(neighbour, last), now)}${revision}` : revision;
    const isTyped = /^revision\s*:/m.test(neighbour?.text ?? '');
    const [q, arrow] = [/^revision\b.*=\s*"/m.test(neighbour?.text ?? '') ? '"' : "'", isTyped ? ' -> None' : ''];
    const typed = (name: string, type: string) => (isTyped ? `${name}: ${type}` : name);
    const text = [
      `"""${sentence(slug)}`,
      '',
      `Revision ID: ${revision}`,
      `Revises: ${last ?? ''}`,
      `Create Date: ${now.toISOString().slice(0, 19).replace('T', ' ')}`,
      '',
      '"""',
      ...(isTyped ? ['from typing import Sequence, Union', ''] : []),
      'from alembic import op',
      '',
      '',
      '# revision identifiers, used by Alembic.',
      `${typed('revision', 'str')} = ${q}${revision}${q}`,
      `${typed('down_revision', 'Union[str, None]')} = ${last === undefined ? 'None' : `${q}${last}${q}`}`,
      `${typed('branch_labels', 'Union[str, Sequence[str], None]')} = None`,
      `${typed('depends_on', 'Union[str, Sequence[str], None]')} = None`,
      '',
      '',
      `def upgrade()${arrow}:`,
      ...executes(up),
      '',
      '',
      `def downgrade()${arrow}:`,
      ...executes(down),
      '',
    ].join('\n');
    return { path: inFolder(folder, `${name}_${slug}.py`), text };
  },
};

function revisionOf({ path, text }: HostFile): Revision | undefined {
  const settings = settingsOf(text);
  const key = settings.get('revision');
  if (typeof key !== 'string') return undefined;
  const down = textsOf(settings.get('down_revision'));
  const labels = textsOf(settings.get('branch_labels'));
  return { path, key, down, labels, after: [...down, ...textsOf(settings.get('depends_on'))] };
}

function order(files: readonly HostFile[]): HostOrder {
  const problems: HostProblem[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const byKey = new Map<string, Revision>();
  for (const file of sorted) {
    const revision = revisionOf(file);
    if (!revision) continue;
    const other = byKey.get(revision.key);
    if (other)
      problems.push(
        errorIn(
          file.path,
          `revision ${revision.key} is also the revision of ${baseName(other.path)}; Alembic runs only one of them`,
        ),
      );
    else byKey.set(revision.key, revision);
  }
  // depends_on may also name a branch.
  const byLabel = new Map([...byKey.values()].flatMap((r) => r.labels.map((label) => [label, r.key] as const)));
  const nodes = [...byKey.values()].map((node) => ({
    ...node,
    after: node.after.map((name) => (byKey.has(name) ? name : (byLabel.get(name.replace(/@.*$/, '')) ?? name))),
  }));
  for (const { path, key, after } of nodes)
    for (const name of after)
      if (!byKey.has(name))
        problems.push(
          errorIn(path, `revision ${key} revises ${name}, which no file here has; Alembic refuses to upgrade`),
        );
  const { order: ordered, circular } = byDependencies(nodes);
  for (const { path, key } of circular)
    problems.push(errorIn(path, `revision ${key} comes behind itself; Alembic refuses to upgrade`));
  problems.push(...severalHeads(nodes));
  return { files: ordered.map(({ path, key }) => ({ path, version: key })), problems };
}

/** Several heads are no mistake where branches have names; without any, nobody can upgrade to "head". */
function severalHeads(nodes: readonly Revision[]): HostProblem[] {
  const revised = new Set(nodes.flatMap((n) => n.down));
  const [first, ...others] = nodes.filter((n) => !revised.has(n.key));
  if (!first || nodes.some((n) => n.labels.length > 0)) return [];
  return others.map(({ path, key }) => ({
    path,
    severity: 'warning',
    message: `revisions ${first.key} and ${key} are both heads: "alembic upgrade head" refuses; join them with "alembic merge heads"`,
  }));
}

/** What stands before the revision in a file's name, where the project's file_template puts a date there. */
function prefixOf({ path }: HostFile, revision: string): string {
  const name = baseName(path);
  return name.slice(0, Math.max(0, name.indexOf(revision)));
}

/** A date spelled as in `like`, with the digits of `now`; what is not one is left out. */
function stamped(like: string, now: Date): string {
  const digits = now.toISOString().replace(/\D/g, '');
  const count = like.replace(/\D/g, '').length;
  if (![8, 12, 14].includes(count) || !/^(?:19|20)\d\d/.test(like)) return '';
  let at = 0;
  return like.replace(/\d/g, () => digits[at++] ?? '');
}

function sentence(slug: string): string {
  const words = slug.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One call a statement, since some drivers prepare what they are handed, and take one statement a time. */
function executes(sql: string): string[] {
  const { statements } = split(sql);
  if (statements.length === 0) return ['    pass'];
  return statements.flatMap(({ start, end }, i) => {
    // Comments before a statement go with it.
    const from = i === 0 ? 0 : sql.indexOf(';', statements[i - 1]?.end ?? 0) + 1;
    const before = sql.slice(from, start).trim();
    const own = `${before === '' ? '' : `${before}\n`}${sql.slice(start, end)}`;
    const [opening, ...lines] = tripleQuoted(withEscapedColons(own), 8);
    return ['    op.execute(', `        ${opening}`, ...lines, '    )'];
  });
}

/** A colon before a word begins a parameter of `text()`, which a string is made into, unless a backslash, which goes away, is before it. */
function withEscapedColons(sql: string): string {
  return sql.replace(/\\(?=:[\w$]*(?![:\w$]))/g, '\\\\').replace(/(?<![:\w$\\]):(?=[\w$]+(?![:\w$]))/g, '\\:');
}

/** Twelve hexadecimal digits, as Alembic's own revisions have. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const c of text) value = BigInt.asUintN(64, (value ^ BigInt(c.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return (value >> 16n).toString(16).padStart(12, '0');
}
