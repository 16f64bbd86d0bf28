import { type Database, type Discovery, partsOf, runsInOneTransaction } from '../../src/migrations/index.ts';
import { sqlModels } from '../../src/migrations/models/declarative.ts';
import { drizzleModels } from '../../src/migrations/models/drizzle.ts';
import { prismaModels } from '../../src/migrations/models/prisma.ts';
import { describeParts } from '../hosts/describe-parts.ts';

const NOW = new Date('2025-06-01T12:30:45.678Z');

/** All that a discovery says, as text; paths as seen from the root. */
export function describeDiscovery(discovery: Discovery, root: string): string {
  const short = (path: string) => (path === root ? '.' : path.replace(`${root}/`, ''));
  const lines = discovery.databases.flatMap((database) => describeDatabase(database, discovery.texts, short));
  if (discovery.problems.length > 0) lines.push('problems');
  for (const { path, severity, message } of discovery.problems) lines.push(`  ${severity} ${short(path)}: ${message}`);
  if (discovery.ignored.length > 0) lines.push('part of no database');
  for (const { path, reason } of discovery.ignored) lines.push(`  ${short(path)}: ${reason}`);
  return `${lines.join('\n')}\n`;
}

function describeDatabase(
  database: Database,
  texts: ReadonlyMap<string, string>,
  short: (path: string) => string,
): string[] {
  const { layout } = database;
  const flags = `${database.generated ? ', generated' : ''}${database.declarative ? ', kept by hand' : ''}`;
  const lines = [`database ${database.name}: ${layout.title} in ${short(database.root)}${flags}`];
  for (const { path, version } of database.files) {
    const text = texts.get(path) ?? '';
    const transaction = runsInOneTransaction(database, path, text) ? ', in one transaction' : '';
    lines.push(`  runs ${short(path)}${version === undefined ? '' : ` as ${version}`}${transaction}`);
    const program = partsOf(layout, path, text);
    if (program) {
      lines.push(...quote(describeParts(text, program)));
      continue;
    }
    const parts = layout.up(path, text);
    if (parts.length !== 1 || parts[0]?.start !== 0 || parts[0].end !== text.length)
      for (const { start, end } of parts) lines.push(...quote(text.slice(start, end)));
  }
  for (const { path } of database.included ?? []) lines.push(`  has in them ${short(path)}`);
  for (const { path } of database.seeds ?? []) lines.push(`  rows ${short(path)}`);
  for (const { path, reason } of database.ignored) lines.push(`  not ${short(path)}: ${reason}`);
  const edits = layout.newMigration(database, { slug: 'drop_notes', up: UP, down: DOWN, now: NOW, texts });
  for (const edit of edits) {
    lines.push(`  ${edit.kind} ${short(edit.path)}`);
    if (edit.kind === 'change')
      for (const { span, newText } of edit.edits) lines.push(`    at ${span.start}`, ...quote(newText));
    else lines.push(...quote(edit.text));
  }
  for (const left of layout.afterwards?.(database, texts) ?? []) lines.push(`  then: ${left}`);
  for (const model of database.models ?? []) {
    const read = model.endsWith('.prisma') ? prismaModels : model.endsWith('.sql') ? sqlModels : drizzleModels;
    const declared = read(texts.get(model) ?? '');
    lines.push(`  model ${short(model)}: ${declared.map(({ table, name }) => `${table} (${name})`).join(', ')}`);
  }
  return [...lines, ''];
}

const UP = '-- Notes are kept elsewhere.\n\nalter table notes rename to old_notes;\ndrop table old_notes;\n';
const DOWN = 'create table notes (id bigint);\n';

function quote(text: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    | ${line}`.trimEnd());
}
