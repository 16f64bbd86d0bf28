/** `npm run accuracy`: measures the rules against the labelled schemas, prints what came of it and writes docs/accuracy.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { floors, measureAll } from './accuracy/figures.ts';
import type { FormsMeasured } from './accuracy/forms/measure.ts';
import type { Measured } from './accuracy/measure.ts';
import { accuracyPage } from './accuracy/page.ts';
import { readPublicJudgement } from './accuracy/public.ts';

const PAGE = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url));
const FLOORS = fileURLToPath(new URL('../test/accuracy/figures.json', import.meta.url));

const { values } = parseArgs({
  options: { list: { type: 'string' }, accept: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});

if (values.help) {
  console.log(`Usage: npm run accuracy -- [--list NAME] [--accept]

  --list NAME  every judgement on one schema of the tuning half, and what was missed there
  --accept     take lower figures for the new floor`);
} else {
  const all = await measureAll();
  const page = accuracyPage(all, readPublicJudgement());
  console.log(page);
  const tuning = <T extends { readonly name: string }>(
    halves: readonly { readonly half: string; readonly schemas: readonly T[] }[],
  ) => halves.flatMap((h) => (h.half === 'tuning' ? h.schemas : [])).find((s) => s.name === values.list);
  const schema = tuning(all.duplicates);
  if (schema !== undefined) list(schema);
  const forms = tuning(all.forms);
  if (forms !== undefined) listForms(forms);
  const before: Record<string, number> = JSON.parse(readFileSync(FLOORS, 'utf8'));
  const now = floors(all);
  const dropped = Object.entries(before).filter(([name, floor]) => (now[name] ?? 0) < floor);
  for (const [name, floor] of dropped) console.log(`dropped: ${name}: ${floor} before, ${now[name] ?? 'gone'} now`);
  if (dropped.length === 0 || values.accept) {
    writeFileSync(FLOORS, `${JSON.stringify(now, undefined, 2)}\n`);
    writeFileSync(PAGE, page);
  } else process.exitCode = 1;
}

function list({ judged, quiet, missed, rules, unknown }: Measured): void {
  for (const [rule, { right, given, found, due }] of rules)
    if (given + due > 0) console.log(`${rule}: ${right} of ${given} right, ${found} of ${due} found`);
  for (const { right, loud, rule, confidence, about } of judged)
    console.log(`${right ? 'right' : 'wrong'} ${loud ? 'warning' : 'hint'} ${rule} ${confidence} ${about}`);
  for (const pair of quiet) console.log(`not as a warning: ${pair}`);
  for (const pair of missed) console.log(`missed: ${pair}`);
  for (const name of unknown) console.log(`unknown name in the labels: ${name}`);
}

function listForms({ judged, due, unknown }: FormsMeasured): void {
  for (const { rule, loud, basis, about, labelled } of judged)
    console.log(`${labelled ?? 'unlabelled'} ${loud ? 'warning' : 'hint'} ${rule} (${basis}) ${about}`);
  for (const { rule, about, warned, touched } of due)
    if (!warned) console.log(`${touched ? 'not as a warning' : 'missed'}: ${rule} ${about}`);
  for (const name of unknown) console.log(`unknown name in the labels of normal forms: ${name}`);
}
