import type { Plan } from '../../refactorings/refactoring.ts';
import { applyEdits, type FileEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/line-index.ts';
import { describeProof, type Outcome, type Proof } from '../../verification/proof.ts';
import { displayPath } from '../paths.ts';
import { count, makeStyle, type Style, type TerminalOptions } from './style.ts';

export interface PlanOptions extends TerminalOptions {
  /** Only the first file whole, the others (the rollback) by name. */
  readonly brief?: boolean;
}

/** A plan: what it does, what becomes of the rows, and the files that it comes to, which say the rest in their header. */
export function renderPlan(plan: Plan, edits: readonly FileEdit[], options: PlanOptions = {}): string {
  const style = makeStyle(options);
  const policy = plan.rowPolicy ? `${plan.rowPolicy}: ` : '';
  const out = [style.heading(plan.title), style.prose(`${policy}${plan.rowPolicyMeaning}`, 'Rows  ')];
  // A new migration carries the notes itself.
  if (!edits.some((edit) => edit.kind === 'create')) out.push(...plan.notes.map((note) => style.prose(note, 'Note  ')));
  return `${[...out, '', renderEdits(edits, style, options)].join('\n')}\n`;
}

/** What is left to a person once the files are written, a paragraph each. */
export function renderFollowUps(notes: readonly string[], options: TerminalOptions = {}): string {
  const style = makeStyle(options);
  return notes.map((note) => `${style.prose(note, 'Then  ')}\n`).join('');
}

/** Files as they would be written: new ones whole, changed ones by the lines that change. */
function renderEdits(edits: readonly FileEdit[], style: Style, { base, brief }: PlanOptions): string {
  const { colours } = style;
  return edits
    .map((edit, i) => {
      const path = displayPath(edit.path, base);
      if (edit.kind === 'create' && brief && i > 0) {
        return `${colours.bold(path)} ${colours.dim(`(new, ${count(linesOf(edit.text), 'line')})`)}\n`;
      }
      if (edit.kind === 'create')
        return `${colours.bold(`${path} (new)`)}\n\n${paintSql(edit.text.trimEnd(), style)}\n`;
      return `${colours.bold(`${path} (changed)`)}\n\n${changedLines(edit, style)}\n`;
    })
    .join('\n');
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

function changedLines(edit: Extract<FileEdit, { kind: 'change' }>, { colours }: Style): string {
  const lines = new LineIndex(edit.before);
  return edit.edits
    .map(({ span, newText }) => {
      const first = lines.position(span.start).line;
      const from = lines.offset({ line: first, character: 0 });
      const to = lines.offset({ line: lines.position(span.end).line + 1, character: 0 });
      const before = edit.before.slice(from, to);
      const after = applyEdits(before, [{ span: { start: span.start - from, end: span.end - from }, newText }]);
      return [
        colours.cyan(`@@ line ${first + 1} @@`),
        ...signed(before, '-').map(colours.red),
        ...signed(after, '+').map(colours.green),
      ].join('\n');
    })
    .join('\n');
}

function signed(text: string, sign: string): string[] {
  return text === ''
    ? []
    : text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => sign + line);
}

function paintSql(sql: string, { colours }: Style): string {
  return sql
    .split('\n')
    .map((line) => (/^\s*--/.test(line) ? colours.dim(line) : line))
    .join('\n');
}

const MARKS: Readonly<Record<Outcome, string>> = { held: 'held', failed: 'refuted', 'not shown': 'not shown' };
const ORDER: readonly Outcome[] = ['failed', 'not shown', 'held'];

/** The verdict with its numbers, then each check: what was to be shown, and what was found. */
export function renderProof(proof: Proof, options: TerminalOptions = {}): string {
  const style = makeStyle(options);
  const { green, red, yellow, bold } = style.colours;
  const paints = { proved: green, failed: red, incomplete: yellow, held: green, 'not shown': yellow };
  const out = [style.heading('Proof')];
  const verdict = style.prose(describeProof(proof)[0] ?? '');
  out.push(...verdict.split('\n').map((line) => bold(paints[proof.verdict](line))));
  for (const outcome of ORDER) {
    const mark = `  ${MARKS[outcome].padEnd(9)}  `;
    for (const { title, detail } of proof.checks.filter((c) => c.outcome === outcome)) {
      out.push(paints[outcome](mark) + style.prose(`${title}: ${detail}`, mark).slice(mark.length));
    }
  }
  out.push(...proof.notes.map((note) => style.prose(note, '  note       ')));
  return `${out.join('\n')}\n`;
}
