/** `npm run accuracy`: measures the rules against the labelled schemas, prints what came of it and writes docs/accuracy.md. */
import { parseArgs } from 'node:util';
import { type Half, readCorpus, readLabels } from './accuracy/labels.ts';
import { type Measured, measure } from './accuracy/measure.ts';
import { reviewOf } from './accuracy/review.ts';

const { values } = parseArgs({
  options: { half: { type: 'string' }, schema: { type: 'string' }, list: { type: 'boolean' } },
});

for (const { name, half } of readCorpus()) {
  if (values.half !== undefined && half !== (values.half as Half)) continue;
  if (values.schema !== undefined && name !== values.schema) continue;
  print(measure(name, readLabels(name), await reviewOf(name)));
}

function print(m: Measured): void {
  const show = ({ right, given, found, due }: Measured['warnings']) => `${right}/${given} right, ${found}/${due} found`;
  console.log(
    `${m.name} (${m.tables} tables): warnings ${show(m.warnings)}; touched ${show(m.touched)}; families ${show(m.families)}`,
  );
  if (m.unknown.length > 0) console.log(`  unknown names: ${m.unknown.join(', ')}`);
  if (!values.list) return;
  for (const [rule, count] of m.rules) if (count.given + count.due > 0) console.log(`  ${rule}: ${show(count)}`);
  for (const j of m.judged)
    console.log(`  ${j.right ? 'right' : 'WRONG'} ${j.loud ? 'warning' : 'hint'} ${j.rule} ${j.confidence} ${j.about}`);
  for (const pair of m.quiet) console.log(`  quiet ${pair}`);
  for (const pair of m.missed) console.log(`  missed ${pair}`);
}
