import type { Database } from '../migrations/layout.ts';
import type { FileEdit } from '../text/edit.ts';
import { describeProof, type Proof } from '../verification/proof.ts';
import type { Plan, Step } from './refactoring.ts';

export interface WriteOptions {
  /** What running the plan has shown; its sentences go into the header. */
  readonly proof?: Proof;
  readonly now: Date;
}

const WIDTH = 100;

const HEADINGS: Readonly<Record<Step['phase'], string>> = {
  expand: 'Expand: room for the rows',
  backfill: 'Backfill: the rows move',
  switch: 'Switch: the old name becomes a view',
  contract: 'Contract: the old table goes',
};

/** The files that a plan comes to: a new migration and its rollback, under the names that the layout's tool expects. */
export function writePlan(
  plan: Plan,
  database: Database,
  _texts: ReadonlyMap<string, string>,
  options: WriteOptions,
): FileEdit[] {
  return [
    ...database.layout.newMigration(database, {
      slug: plan.slug,
      up: migrationText(plan, options),
      down: rollbackText(plan, options),
      now: options.now,
    }),
  ];
}

/** The migration, with a header that says what it does with the rows and what has been shown of it. */
export function migrationText(plan: Plan, { proof, now }: WriteOptions): string {
  const header = [
    ...comment(`${plan.title}.`),
    '--',
    ...comment(`Written by Tablefold on ${day(now)}.`),
    '--',
    ...section(`Rows: ${plan.rowPolicy}. ${plan.rowPolicyMeaning}`),
    ...mappingTable(plan),
    ...(plan.notes.length > 0
      ? [...comment('To know:'), ...plan.notes.flatMap((n) => comment(`- ${n}`, '  ')), '--']
      : []),
    ...(proof
      ? describeProof(proof).flatMap((s, i) => comment(i === 0 ? s : `- ${s}`, i === 0 ? '' : '  '))
      : comment('Not proved: it has not been run anywhere yet.')),
  ];
  const body: string[] = [];
  let phase: Step['phase'] | undefined;
  for (const step of plan.steps) {
    if (step.phase !== phase) body.push(heading(HEADINGS[step.phase]));
    phase = step.phase;
    body.push(`${comment(step.comment).join('\n')}\n${step.sql}`);
  }
  return `${header.join('\n')}\n\n${body.join('\n\n')}\n`;
}

/** The rollback, for after the migration has been committed and rows have been written since. */
export function rollbackText(plan: Plan, { now }: WriteOptions): string {
  const header = [
    ...comment(`Undoes: ${plan.title}.`),
    '--',
    ...comment(`Written by Tablefold on ${day(now)}. Rows that were written through either name since are kept.`),
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
