import type { Database } from '../migrations/layout.ts';
import { inTransaction, OWN_TRANSACTION } from '../migrations/new-files.ts';
import type { FileEdit } from '../text/edit.ts';
import { describeProof, type Proof } from '../verification/proof.ts';
import { followUps } from './follow-ups.ts';
import { editInPlace } from './in-place.ts';
import type { Plan, Step } from './refactoring.ts';

export interface WriteOptions {
  /** What running the plan has shown; its sentences go into the header. */
  readonly proof?: Proof;
  readonly now: Date;
}

const WIDTH = 100;

/** Where no table goes away. */
const LESS_HEADINGS: Readonly<Partial<Record<Step['phase'], string>>> = {
  switch: 'Switch: a view has what was there',
  contract: 'Contract: what nobody needs any more goes',
};

const HEADINGS: Readonly<Record<Step['phase'], string>> = {
  expand: 'Expand: room for the rows',
  backfill: 'Backfill: the rows move',
  switch: 'Switch: the old name becomes a view',
  contract: 'Contract: the old table goes',
};

/**
 * The files that a plan comes to: a new migration and its rollback, under the names that the layout's tool expects. Where one
 * file is the schema, that file says afterwards what the schema is, and the migration for databases that exist already goes
 * into a folder beside it; a file that cannot be edited to the very same schema stays as it is.
 */
export function writePlan(
  plan: Plan,
  database: Database,
  texts: ReadonlyMap<string, string>,
  options: WriteOptions,
): FileEdit[] {
  const notes = [...plan.notes, ...followUps(plan, database, texts)];
  const up = migrationText({ ...plan, notes }, options);
  const down = rollbackText(plan, options);
  const inPlace = editSchemaFile(plan, database, texts, { up, down, now: options.now });
  return inPlace ?? [...database.layout.newMigration(database, { slug: plan.slug, up, down, now: options.now, texts })];
}

function editSchemaFile(
  plan: Plan,
  database: Database,
  texts: ReadonlyMap<string, string>,
  { up, down, now }: { readonly up: string; readonly down: string; readonly now: Date },
): FileEdit[] | undefined {
  const [only, ...others] = database.files;
  const text = only && texts.get(only.path);
  if (!database.declarative || database.generated || !only || others.length > 0 || text === undefined) return undefined;
  const edits = editInPlace(only.path, text, up);
  if (!edits) return undefined;
  const base = `${only.path.replace(/\.[^./]+$/, '')}.tablefold/${stamp(now)}_${plan.slug}`;
  return [
    { kind: 'change', path: only.path, before: text, edits },
    { kind: 'create', path: `${base}.up.sql`, text: inTransaction(up) },
    { kind: 'create', path: `${base}.down.sql`, text: inTransaction(down) },
  ];
}

/** 20260301120000 */
function stamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The migration, with a header that says what it does with the rows and what has been shown of it. */
export function migrationText(plan: Plan, { proof, now }: WriteOptions): string {
  const header = [
    ...comment(`${plan.title}.`),
    '--',
    ...comment(`Written by Tablefold on ${day(now)}.`),
    '--',
    ...section(`Rows: ${plan.rowPolicy ? `${plan.rowPolicy}. ` : ''}${plan.rowPolicyMeaning}`),
    ...mappingTable(plan),
    ...(plan.notes.length > 0
      ? [...comment('To know:'), ...plan.notes.flatMap((n) => comment(`- ${n}`, '  ')), '--']
      : []),
    ...(proof
      ? describeProof(proof).flatMap((s, i) => comment(i === 0 ? s : `- ${s}`, i === 0 ? '' : '  '))
      : comment('Not proved: it has not been run anywhere yet.')),
  ];
  const body: string[] = [];
  const headed = new Set(plan.steps.map((s) => s.phase)).size > 1;
  let phase: Step['phase'] | undefined;
  for (const step of plan.steps) {
    if (headed && step.phase !== phase)
      body.push(heading((plan.rowPolicy ? undefined : LESS_HEADINGS[step.phase]) ?? HEADINGS[step.phase]));
    phase = step.phase;
    if (step.transaction === 'own' && body.length > 0) body.push(OWN_TRANSACTION);
    body.push(`${comment(step.comment).join('\n')}\n${step.sql}`);
  }
  return `${header.join('\n')}\n\n${body.join('\n\n')}\n`;
}

/** The rollback, for after the migration has been committed and rows have been written since. */
export function rollbackText(plan: Plan, { now }: WriteOptions): string {
  const written = plan.rowPolicy ? 'Rows that were written through either name' : 'Rows that were written';
  const header = [
    ...comment(`Undoes: ${plan.title}.`),
    '--',
    ...comment(`Written by Tablefold on ${day(now)}. ${written} since are kept.`),
  ];
  const body = plan.rollback.map((r) => `${comment(r.comment).join('\n')}\n${r.sql}`);
  return `${header.join('\n')}\n\n${body.join('\n\n')}\n`;
}

function heading(title: string): string {
  return `-- ${title} ${'-'.repeat(Math.max(3, WIDTH - title.length - 4))}`;
}

function section(text: string): string[] {
  return [...comment(text), '--'];
}

function mappingTable({ mapping }: Plan): string[] {
  if (mapping.length === 0) return [];
  const from = Math.max(0, ...mapping.map((m) => m.from.length));
  const to = Math.max(0, ...mapping.map((m) => m.to.length));
  return [
    ...comment('Columns:'),
    ...mapping.map((m) => `--   ${m.from.padEnd(from)}  ->  ${m.to.padEnd(to)}  ${m.why}`.trimEnd()),
    '--',
  ];
}

/** The text as line comments of at most 100 columns. */
function comment(text: string, indent = ''): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '--';
    for (const word of paragraph.split(' ')) {
      if (line !== '--' && line.length + word.length + 1 > WIDTH) {
        lines.push(line);
        line = `--${indent}`;
      }
      line += ` ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

function day(now: Date): string {
  return now.toISOString().slice(0, 10);
}
