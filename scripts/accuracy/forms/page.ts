import { precision, recall } from '../figures.ts';
import type { Half } from '../labels.ts';
import { FORMS } from './labels.ts';
import { countForms, type FormsMeasured } from './measure.ts';

export interface FormsHalf {
  readonly half: Half;
  readonly schemas: readonly FormsMeasured[];
}

/** The part of docs/accuracy.md about normal forms. */
export function formsSection(all: readonly FormsHalf[]): string {
  const row = (title: string, goal: string, of: (half: FormsHalf) => string) =>
    `| ${title} | ${goal} | ${all.map(of).join(' | ')} |`;
  const total = (half: FormsHalf) => countForms(half.schemas, () => true);
  return `## Normal forms

${all.map((h) => `${h.half}: ${h.schemas.length} schemas of ${sum(h, (s) => s.tables)} tables with ${sum(h, (s) => s.due.length)} violations and ${sum(h, (s) => s.fine.labelled)} look-alikes that are fine`).join('; ')}; each label with its reason.
A warning is right where a label speaks of its columns; what no label speaks of counts as wrong.

| | goal | ${all.map((h) => h.half).join(' | ')} |
|---|---|${all.map(() => '---').join('|')}|
${[
  row('warnings that are right', '90 %', (h) =>
    share(precision(total(h).warnings), total(h).warnings.right, total(h).warnings.given),
  ),
  row('violations found by warnings', '', (h) =>
    share(recall(total(h).warnings), total(h).warnings.found, total(h).warnings.due),
  ),
  row('violations touched by warnings and hints', '80 %', (h) =>
    share(recall(total(h).touched), total(h).touched.found, total(h).touched.due),
  ),
  row(
    'warnings on acceptable repetitions',
    'none',
    (h) => `${sum(h, (s) => s.fine.warned.length)} of ${sum(h, (s) => s.fine.labelled)}`,
  ),
].join('\n')}

By form and by rule: warnings that are right, labels found by warnings, labels touched by anything that is said.

| | ${all.map((h) => `${h.half}: right | found | touched`).join(' | ')} |
|---|${all.map(() => '---|---|---').join('|')}|
${Object.entries(FORMS)
  .flatMap(([form, rules]) => [
    `| **${form}** | ${all.map((h) => cells(countForms(h.schemas, (o) => o.form === form))).join(' | ')} |`,
    ...rules.map(
      (rule) => `| ${rule} | ${all.map((h) => cells(countForms(h.schemas, (o) => o.rule === rule))).join(' | ')} |`,
    ),
  ])
  .join('\n')}

By basis: of findings what they say they know it by, of labels what their author could know it by.

| | ${all.map((h) => `${h.half}: right | found | touched`).join(' | ')} |
|---|${all.map(() => '---|---|---').join('|')}|
${['declared', 'observed', 'inferred'].map((basis) => `| ${basis} | ${all.map((h) => cells(countForms(h.schemas, (o) => o.basis === basis))).join(' | ')} |`).join('\n')}
`;
}

function cells({ warnings, touched }: ReturnType<typeof countForms>): string {
  return `${warnings.right} of ${warnings.given} | ${warnings.found} of ${warnings.due} | ${touched.found} of ${touched.due}`;
}

function sum({ schemas }: FormsHalf, of: (schema: FormsMeasured) => number): number {
  return schemas.reduce((n, schema) => n + of(schema), 0);
}

function share(percent: number, part: number, whole: number): string {
  return `${Math.floor(percent)} % (${part} of ${whole})`;
}

/** The figures that must not drop, by name: whole percent, and what no warning takes for a violation. */
export function formFloors(all: readonly FormsHalf[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    // Where nothing is labelled yet there is nothing to drop.
    all
      .filter((half) => half.schemas.length > 0)
      .flatMap((half) => {
        const { warnings, touched } = countForms(half.schemas, () => true);
        const labelled = sum(half, (s) => s.fine.labelled);
        const left = labelled - sum(half, (s) => s.fine.warned.length);
        return [
          [`${half.half}: normal forms, warnings, precision`, Math.floor(precision(warnings))],
          [`${half.half}: normal forms, warnings, recall`, Math.floor(recall(warnings))],
          [`${half.half}: normal forms, touched, recall`, Math.floor(recall(touched))],
          [
            `${half.half}: normal forms, acceptable and not warned of, percent`,
            labelled === 0 ? 100 : Math.floor((100 * left) / labelled),
          ],
        ];
      }),
  );
}
