import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from '../../src/catalog/model.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf, type Finding } from '../../src/rules/rule.ts';
import { findingsIn, schemaOf } from './harness.ts';

const root = fileURLToPath(new URL('../fixtures/rules/', import.meta.url));

function fixtures(): readonly (readonly [string, string])[] {
  return readdirSync(root).flatMap((folder) =>
    readdirSync(`${root}${folder}`).map(
      (file) => [`${folder}/${file}`, readFileSync(`${root}${folder}/${file}`, 'utf8')] as const,
    ),
  );
}

function check(snapshot: Snapshot): readonly Finding[] {
  const context = contextOf(snapshot);
  return rules.flatMap((rule) => [...rule.check(context)]);
}

describe('every rule', () => {
  for (const { id, unmended } of rules)
    it(`${id} is mended by a refactoring, or says why by none`, () => {
      const answering = refactorings.filter(({ answers }) => answers.includes(id));
      assert.equal(answering.length > 0, unmended === undefined);
    });
});

describe('every finding', () => {
  let all: readonly { readonly file: string; readonly text: string; readonly finding: Finding }[] = [];
  before(() => {
    all = fixtures().flatMap(([file, text]) => findingsIn(text).map((finding) => ({ file, text, finding })));
    assert.ok(all.length > 0);
  });

  it('underlines a name and nothing else', () => {
    for (const { file, text, finding } of all) {
      const { start, end } = finding.at.span;
      assert.match(text.slice(start, end), /^(?:"[^"]+"|[\w.]+)$/, `${file}: ${finding.message}`);
    }
  });

  it('points to its twins by name as well', () => {
    for (const { file, text, finding } of all)
      for (const { at, message } of finding.related)
        assert.match(text.slice(at.span.start, at.span.end), /^(?:"[^"]+"|[\w.]+)$/, `${file}: ${message}`);
  });

  it('relates every table that it is about', () => {
    for (const { file, finding } of all)
      if (finding.ruleId !== 'redeclared-table')
        assert.ok(finding.related.length >= finding.tables.length - 1, `${file}: ${finding.message}`);
  });

  it('carries evidence that is plain JSON', () => {
    for (const { finding } of all)
      assert.deepEqual(JSON.parse(JSON.stringify(finding.evidence)), finding.evidence, finding.message);
  });

  it('is as confident as a number between 0 and 1', () => {
    for (const { finding } of all) assert.ok(finding.confidence > 0 && finding.confidence <= 1, finding.message);
  });

  it('is a warning only where it is likely to be right, and surer than what its rule only mentions', () => {
    // What the declarations themselves say is sure; its severity is a matter of what it does.
    const judged = all.filter(({ finding }) => finding.basis !== 'declared');
    const isLoud = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
    for (const { id } of rules) {
      const of = judged.filter(({ finding }) => finding.ruleId === id);
      const loud = of.filter(({ finding }) => isLoud(finding));
      const least = Math.min(1, ...loud.map(({ finding }) => finding.confidence));
      for (const { file, finding } of loud)
        assert.ok(finding.confidence >= 0.8, `${finding.confidence} ${file}: ${finding.message}`);
      for (const { file, finding } of of.filter((one) => !isLoud(one.finding)))
        assert.ok(finding.confidence < least, `${finding.confidence} ${file}: ${finding.message}`);
    }
  });

  it('is said once: no pair of tables has two', () => {
    for (const [file, text] of fixtures()) {
      const pairs = findingsIn(text)
        .filter((f) => f.ruleId === 'versioned-table' || f.ruleId === 'duplicate-table')
        .map((f) => f.tables.slice(0, 2).sort().join(' '));
      assert.equal(new Set(pairs).size, pairs.length, file);
    }
  });
});

describe('what is kept from one snapshot to the next', () => {
  it('changes no finding: a schema that shares tables with the one before is judged as if it were new', () => {
    const text = fixtures()
      .filter(([file]) => file.startsWith('duplicate-table/'))
      .map(([, sql]) => sql)
      .join('\n');
    const whole = schemaOf(text);
    check(whole);
    for (const left of [...whole.relations.keys()].slice(0, 12)) {
      const edited: Snapshot = { ...whole, relations: new Map([...whole.relations].filter(([key]) => key !== left)) };
      const afresh: Snapshot = { ...edited, relations: new Map([...structuredClone(edited.relations)]) };
      assert.deepEqual(check(edited), check(afresh), `without ${left}`);
    }
  });
});
