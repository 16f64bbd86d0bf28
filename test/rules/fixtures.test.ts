import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/rules/index.ts';
import { annotate, annotationsIn, inOrder } from './harness.ts';

const root = fileURLToPath(new URL('../fixtures/rules/', import.meta.url));

describe('annotated schemas', () => {
  const folders = readdirSync(root).sort();

  it('there is a folder of them for every rule, and no other', () => {
    assert.deepEqual(folders, rules.map((rule) => rule.id).sort());
  });

  for (const folder of folders) {
    for (const file of readdirSync(`${root}${folder}`).sort()) {
      it(`${folder}/${file} yields the findings written under its lines, and no others`, () => {
        const text = readFileSync(`${root}${folder}/${file}`, 'utf8');
        assert.deepEqual(annotate(text), [...annotationsIn(text)].sort(inOrder));
      });
    }
  }

  for (const folder of folders) {
    it(`${folder} has schemas that it finds something in and schemas that only look like it`, () => {
      const texts = readdirSync(`${root}${folder}`).map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8'));
      const speaks = (text: string) => annotationsIn(text).some((a) => a.says.startsWith(`${folder}: `));
      assert.ok(texts.some(speaks), 'one with a finding');
      assert.ok(!texts.every(speaks), 'one without');
    });
  }
});
