import assert from 'node:assert/strict';
import { vocabulary } from '../../src/analysis/configuration.ts';
import { configurationWith, readConfiguration, recordDecision } from '../../src/configuration/index.ts';
import { applyEdits } from '../../src/text/edit.ts';

const DECISION = { keep: ['public.orders', 'public.orders_v2'], because: 'two "shops"', on: '2026-11-26' };

/** The text with the decision in it, or why it is not. */
function recorded(text: string): string {
  const edits = recordDecision(text, DECISION);
  return 'unavailable' in edits ? edits.unavailable : applyEdits(text, edits);
}

function decisionsIn(text: string) {
  const { configuration, problems } = readConfiguration('/app/tablefold.json', text, vocabulary);
  assert.deepEqual(problems, [], text);
  return configuration.decisions.map(({ keep, because, on }) => ({ keep: keep.map(({ name }) => name), because, on }));
}

describe('recording a decision', () => {
  it('writes a new file that says nothing else', () => {
    assert.equal(
      configurationWith(DECISION),
      `{
  "decisions": [
    {
      "keep": ["public.orders", "public.orders_v2"],
      "because": "two \\"shops\\"",
      "on": "2026-11-26"
    }
  ]
}
`,
    );
  });

  it('puts it behind the others, indented as they are, and leaves each comment with what it is about', () => {
    assert.equal(
      recorded(`{
\t"rules": {}, // all of them
\t"decisions": [
\t\t{ "keep": ["a", "b"], "because": "c" } // since May
\t\t// and no more
\t],
}
`),
      `{
\t"rules": {}, // all of them
\t"decisions": [
\t\t{ "keep": ["a", "b"], "because": "c" }, // since May
\t\t{
\t\t\t"keep": ["public.orders", "public.orders_v2"],
\t\t\t"because": "two \\"shops\\"",
\t\t\t"on": "2026-11-26"
\t\t}
\t\t// and no more
\t],
}
`,
    );
  });

  it('begins the list behind the other keys where there is none yet', () => {
    assert.equal(
      recorded('{\r\n  // ours\r\n  "ignore": ["old"] // stale\r\n}\r\n'),
      [
        '{',
        '  // ours',
        '  "ignore": ["old"], // stale',
        '  "decisions": [',
        '    {',
        '      "keep": ["public.orders", "public.orders_v2"],',
        '      "because": "two \\"shops\\"",',
        '      "on": "2026-11-26"',
        '    }',
        '  ]',
        '}',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back from whatever a file looked like before, with all that it held', () => {
    const before = { keep: ['a', 'b'], because: 'c', on: undefined };
    const item = '{ "keep": ["a", "b"], "because": "c" }';
    const texts: readonly (readonly [string, readonly unknown[]])[] = [
      ['', []],
      ['// nothing yet\n', []],
      ['{}', []],
      ['{\n  // nothing yet\n}', []],
      ['\ufeff{ "rules": {} }', []],
      ['{ "rules": {} /* none */ }', []],
      ['{ "rules": {} // none\n}', []],
      ['{ "rules": {} // none\n  , }', []],
      ['{ "decisions": [] }', []],
      ['{ "decisions": [ /* none */ ], "rules": {} }', []],
      ['{ "decisions": [ // none\n ] }', []],
      [`{ "decisions": [${item}] }`, [before]],
      [`{ "decisions": [${item},] }`, [before]],
      [`{ "decisions": [\n  ${item} // so\n  , // or so\n] }`, [before]],
      [`{"decisions":[${item}\n]\n}`, [before]],
    ];
    for (const [text, others] of texts) {
      const after = recorded(text);
      assert.deepEqual(decisionsIn(after), [...others, DECISION], after);
      for (const comment of text.match(/\/\/.*|\/\*.*?\*\//g) ?? []) assert.ok(after.includes(comment), after);
    }
  });

  it('says why where the file is nothing to add to', () => {
    assert.equal(recorded('{\n  "rules": {},\n  "x"\n}'), 'line 4 of tablefold.json is not valid; mend it first');
    assert.equal(recorded('[]'), 'tablefold.json holds no object; make it one first');
    assert.equal(recorded('{ "decisions": {} }'), '"decisions" of tablefold.json is no list; make it one first');
  });
});
