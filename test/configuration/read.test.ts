import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { schemaText } from '../../scripts/configuration-schema.ts';
import { vocabulary } from '../../src/analysis/configuration.ts';
import { type Configuration, readConfiguration } from '../../src/configuration/index.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { runs, seed } from '../support/runs.ts';

const read = (text: string) => readConfiguration('/app/tablefold.json', text, vocabulary);

/** What is wrong with a configuration, a line each: "line:column message". */
function wrong(text: string): string[] {
  const lines = new LineIndex(text);
  return read(text).problems.map(({ span, message }) => {
    const { line, character } = lines.position(span.start);
    return `${line + 1}:${character + 1} ${message}`;
  });
}

/** What a configuration comes to, without places. */
function means(text: string): Omit<Configuration, 'overrides'> {
  const { overrides: _, ...rest } = read(text).configuration;
  return JSON.parse(JSON.stringify(rest, (key, value) => (key === 'at' ? undefined : value)));
}

describe('tablefold.json', () => {
  it('names databases, what to leave out, and how to judge', () => {
    const text = `{
      // The shop's own.
      "$schema": "./tablefold.schema.json",
      "databases": [
        { "name": "shop", "files": ["db/*.sql"], "order": "name", "layout": "flyway", "searchPath": ["app", "public"], "postgres": 16 },
        { "files": "schema.sql", "order": ["a.sql", "b/*.sql"], },
      ],
      "ignore": ["**/legacy/**"],
      "postgres": 15,
      "rules": { "versioned-table": "off" },
      "decisions": [
        { "keep": ["public.orders", "orders_v2"], "because": "two shops", "on": "2026-11-26" },
        { "keep": ["orders_bak"], "because": "an audit needs it" },
      ],
      "failOn": "error", /* and no more */
    }`;
    const glob = (pattern: string) => ({ base: '/app', pattern });
    assert.deepEqual(wrong(text), []);
    assert.deepEqual(means(text), {
      path: '/app/tablefold.json',
      databases: [
        {
          name: 'shop',
          files: [glob('db/*.sql')],
          order: 'name',
          layout: 'flyway',
          searchPath: ['app', 'public'],
          postgres: 16,
        },
        { files: [glob('schema.sql')], order: [glob('a.sql'), glob('b/*.sql')] },
      ],
      discover: true,
      ignore: [glob('**/legacy/**')],
      defaults: { postgres: 15 },
      rules: { 'versioned-table': 'off' },
      decisions: [
        { keep: [{ name: 'public.orders' }, { name: 'orders_v2' }], because: 'two shops', on: '2026-11-26' },
        { keep: [{ name: 'orders_bak' }], because: 'an audit needs it' },
      ],
      failOn: 'error',
    });
  });

  it('knows where it names the tables of a decision', () => {
    const text = '{ "decisions": [{ "because": "so", "keep": ["a", "b"] }] }';
    const [decision] = read(text).configuration.decisions;
    const at = [decision, ...(decision?.keep ?? [])].map((one) => text.slice(one?.at.start, one?.at.end));
    assert.deepEqual(at, ['["a", "b"]', '"a"', '"b"']);
  });

  it('takes no decision that says no reason, and knows which days there are', () => {
    const text =
      '{ "decisions": [{ "keep": ["a", "b"] }, { "keep": [], "because": "x" }, { "keep": ["a"], "because": "x", "on": "2026-02-30" }] }';
    assert.deepEqual(wrong(text), [
      '1:17 decisions[0] has no "because"',
      '1:51 decisions[1].keep must not be empty',
      '1:112 decisions[2].on must be a day such as "2026-11-26", not "2026-02-30"',
    ]);
    const left = { keep: [{ name: 'a' }], because: 'x' };
    assert.deepEqual(means(text).decisions, [left]);
  });

  it('may be empty but for braces', () => {
    assert.deepEqual(wrong('{}'), []);
    assert.deepEqual(wrong('\ufeff{ }\r\n'), []);
  });

  it('says which key was meant, and where', () => {
    assert.deepEqual(wrong('{\n  "databse": [],\n  "databases": [{ "file": ["a.sql"] }]\n}'), [
      '2:3 unknown key "databse"; did you mean "databases"?',
      '3:17 databases[0] has no "files"',
      '3:19 unknown key "file"; did you mean "files"?',
    ]);
    assert.match(wrong('{ "colour": 1 }')[0] ?? '', /^1:3 unknown key "colour"; known are "\$schema", "databases", /);
  });

  it('says which rule, layout or severity was meant', () => {
    assert.deepEqual(wrong('{ "rules": { "versoned-table": "off", "duplicate-table": "warn" }, "layout": "Flyway" }'), [
      '1:14 unknown key "versoned-table"; did you mean "versioned-table"?',
      '1:58 rules.duplicate-table cannot be "warn"; did you mean "warning"?',
      '1:78 layout cannot be "Flyway"; did you mean "flyway"?',
    ]);
  });

  it('says what a value must be', () => {
    assert.deepEqual(
      wrong('{ "postgres": "16", "ignore": "x", "discover": 1, "searchPath": [], "databases": [1, null] }'),
      [
        '1:15 postgres must be a whole number from 10 to 99, not "16"',
        '1:31 ignore must be a list, not "x"',
        '1:48 discover must be true or false, not 1',
        '1:65 searchPath must not be empty',
        '1:83 databases[0] must be an object, not 1',
        '1:86 databases[1] must be an object, not null',
      ],
    );
    assert.deepEqual(wrong('[]'), ['1:1 the configuration must be an object, not a list']);
  });

  it('keeps what is right beside what is wrong', () => {
    const { ignore, rules } = read(
      '{ "ignore": ["a", 2, "b"], "rules": { "x": 1, "duplicate-table": "hint" } }',
    ).configuration;
    assert.deepEqual(
      ignore.map((glob) => glob.pattern),
      ['a', 'b'],
    );
    assert.deepEqual(rules, { 'duplicate-table': 'hint' });
  });

  it('says where its syntax is broken', () => {
    assert.deepEqual(wrong('{\n  "ignore": ["a" "b"]\n}'), [
      '2:18 syntax error at or near "\\"b\\"": expected a comma',
    ]);
    assert.deepEqual(wrong('{ "ignore": ['), ['1:14 syntax error at end of file: expected a close bracket']);
    assert.deepEqual(wrong(''), ['1:1 the file is empty; {} is the least that it can hold']);
    assert.deepEqual(wrong('{ "ignore": [] } x').length, 1);
  });

  it('gives no key and no database twice', () => {
    assert.deepEqual(wrong('{ "ignore": [], "ignore": ["a"] }'), ['1:17 key "ignore" is given twice']);
    assert.deepEqual(wrong('{ "databases": [{ "name": "a", "files": "x" }, { "name": "a", "files": "y" }] }'), [
      '1:48 two databases are called "a"; give one of them another name',
    ]);
  });

  it('is not nested deeper than anyone could mean', () => {
    assert.deepEqual(wrong('['.repeat(100_000)), ['1:101 nested more than 100 levels deep']);
  });
});

describe('the documentation of tablefold.json', () => {
  const page = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

  it('shows configurations that are right', () => {
    const shown = ['README.md', 'docs/configuration.md'].flatMap((name) =>
      [...page(name).matchAll(/```jsonc\n([\s\S]*?)```/g)].map((match) => match[1] ?? ''),
    );
    assert.equal(shown.length, 3);
    assert.deepEqual(shown.flatMap(wrong), []);
  });

  it('names every key and every layout', () => {
    const text = page('docs/configuration.md');
    const { properties } = JSON.parse(schemaText());
    const keys = [...Object.keys(properties), ...Object.keys(properties.databases.items.properties)];
    const missing = [...keys, ...vocabulary.layouts.map(({ id }) => id)].filter((word) => !text.includes(`${word}`));
    assert.deepEqual(missing, []);
  });
});

const ajv = new Ajv({ strict: true, allErrors: true });
ajv.addVocabulary(['allowComments', 'allowTrailingCommas']);
const isValid = ajv.compile(JSON.parse(schemaText()));

const patterns = fc.oneof(
  fc.constantFrom('db/*.sql', '**', '!x', 'a/b', '../c', '['),
  fc.string({ minLength: 1, maxLength: 6 }),
);
const loose = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('flyway', 'name', 'off', 'error', 16, true));
const database = fc.record(
  {
    name: fc.oneof(fc.constantFrom('a', 'b', 'c'), loose),
    files: fc.oneof(patterns, fc.array(patterns, { maxLength: 3 }), loose),
    order: fc.oneof(fc.constantFrom('layout', 'name'), fc.array(patterns, { maxLength: 2 }), loose),
    layout: fc.oneof(fc.constantFrom('flyway', 'plain', 'goose'), loose),
    searchPath: fc.oneof(fc.array(patterns, { maxLength: 2 }), loose),
    postgres: fc.oneof(fc.integer({ min: 8, max: 101 }), loose),
  },
  { requiredKeys: [] },
);
const decision = fc.record(
  {
    keep: fc.oneof(fc.array(fc.constantFrom('public.a', 'b', ''), { maxLength: 3 }), loose),
    because: fc.oneof(fc.constantFrom('so', ''), loose),
    on: fc.oneof(fc.constantFrom('2026-11-26', '26.11.2026'), loose),
  },
  { requiredKeys: [] },
);
const configuration = fc.record(
  {
    $schema: loose,
    databases: fc.oneof(fc.array(fc.oneof(database, loose), { maxLength: 3 }), loose),
    discover: fc.oneof(fc.boolean(), loose),
    ignore: fc.oneof(fc.array(patterns, { maxLength: 3 }), loose),
    postgres: fc.oneof(fc.integer({ min: 9, max: 19 }), loose),
    rules: fc.oneof(
      fc.dictionary(fc.constantFrom('versioned-table', 'x'), fc.constantFrom('off', 'error', 'no')),
      loose,
    ),
    decisions: fc.oneof(fc.array(fc.oneof(decision, loose), { maxLength: 3 }), loose),
    failOn: fc.oneof(fc.constantFrom('error', 'never', 'hint'), loose),
    other: loose,
  },
  { requiredKeys: [] },
);

describe('the JSON schema of tablefold.json', () => {
  it('is as scripts/configuration-schema.ts writes it', () => {
    const written = readFileSync(new URL('../../docs/schemas/tablefold.schema.json', import.meta.url), 'utf8');
    assert.equal(written, schemaText());
  });

  it('accepts what is read without a problem, and nothing else', () => {
    fc.assert(
      fc.property(configuration, (value) => {
        const { problems } = read(JSON.stringify(value));
        // That names are distinct, and are not the same key twice, no schema can say.
        const said = problems.filter(({ message }) => !message.startsWith('two databases'));
        assert.equal(isValid(value), said.length === 0, `${JSON.stringify(said)} ${ajv.errorsText(isValid.errors)}`);
      }),
      { numRuns: runs(500), ...seed() },
    );
  });
});

describe('any text as tablefold.json', () => {
  const isAnswered = (text: string) => {
    const { problems } = read(text);
    for (const { span, message } of problems) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length + 1, `${message} ${span.start}`);
      assert.ok(message.length > 0);
    }
  };

  it('is accepted or answered with what is wrong and where', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => isAnswered(JSON.stringify(value))),
      { numRuns: runs(300), ...seed() },
    );
    fc.assert(
      fc.property(configuration, fc.nat(), (value, cut) => {
        const text = JSON.stringify(value, undefined, 1);
        isAnswered(text.slice(0, cut % (text.length + 1)));
      }),
      { numRuns: runs(300), ...seed() },
    );
    fc.assert(fc.property(fc.string(), isAnswered), { numRuns: runs(300), ...seed() });
  });
});
