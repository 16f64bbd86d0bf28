import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figures, floors, measureAll } from '../../scripts/accuracy/figures.ts';
import { hashOfForms, readFormLabels } from '../../scripts/accuracy/forms/labels.ts';
import { hashOf, readCorpus, readLabels } from '../../scripts/accuracy/labels.ts';
import { accuracyPage } from '../../scripts/accuracy/page.ts';
import { readPublicJudgement } from '../../scripts/accuracy/public.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

describe('accuracy on the labelled schemas', () => {
  let all: Figures = { duplicates: [], forms: [] };
  before(async function () {
    this.timeout(300_000);
    all = await measureAll();
  });

  it('is measured on what was frozen before anything was tuned', () => {
    for (const { name, half, frozen, forms } of readCorpus()) {
      if (half !== 'held back') continue;
      assert.equal(hashOf(name), frozen, `${name} is not what it was`);
      assert.equal(readFormLabels(name) && hashOfForms(name), forms, `the labels of normal forms of ${name}`);
    }
  });

  it('rests on labels that name what exists, each with a reason', () => {
    for (const half of [...all.duplicates, ...all.forms])
      for (const schema of half.schemas) assert.deepEqual(schema.unknown, [], schema.name);
    for (const { name } of readCorpus()) {
      const { duplicates, families, others, fine } = readLabels(name);
      const forms = readFormLabels(name) ?? { violations: [], fine: [] };
      for (const label of [...duplicates, ...families, ...others, ...fine])
        assert.ok(label.reason.length > 10, `${name}: ${label.on.join(', ')}`);
      // "As filed." is one.
      for (const label of [...forms.violations, ...forms.fine])
        assert.ok(label.reason.length > 5, `${name}: ${label.on.join(', ')}`);
    }
  });

  it('has not dropped in any figure (npm run accuracy says which)', () => {
    const before: Record<string, number> = JSON.parse(readFileSync(here('figures.json'), 'utf8'));
    const now = floors(all);
    assert.ok(Object.keys(before).length > 0);
    assert.deepEqual(
      Object.entries(before).filter(([name, floor]) => (now[name] ?? 0) < floor),
      [],
    );
  });

  it('is what docs/accuracy.md says (npm run accuracy writes it)', () =>
    assert.equal(readFileSync(here('../../docs/accuracy.md'), 'utf8'), accuracyPage(all, readPublicJudgement())));
});
