import assert from 'node:assert/strict';
import fc from 'fast-check';
import { knex } from '../../src/hosts/frameworks/knex.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { runs, seed } from '../support/runs.ts';

// Lists are copied before they grow: that another name for the same list sees it too is not followed.

/** Runs the body of an `up` with something that notes the SQL which is waited for. */
async function run(body: string): Promise<string[]> {
  const ran: string[] = [];
  const raw = (sql: string) => ({
    // biome-ignore lint/suspicious/noThenProperty: a query runs where it is waited for
    then(done: (value: unknown) => unknown) {
      ran.push(sql);
      return Promise.resolve({ rows: [] }).then(done);
    },
  });
  const made = new Function('knex', `return (async () => {\n${body}\n})();`);
  await made({ raw });
  return ran;
}

/** The names that a statement may use, of texts and of lists of texts. */
interface Names {
  readonly texts: readonly string[];
  readonly lists: readonly string[];
}

const word = fc.constantFrom('users', 'posts', 'a', 'b', "it's", 'é');

function text({ texts }: Names, depth = 1): fc.Arbitrary<string> {
  const literal = word.map((w) => JSON.stringify(w));
  const options: fc.Arbitrary<string>[] = [literal, word.map((w) => `\`${w}\``)];
  if (texts.length > 0) options.push(fc.constantFrom(...texts));
  if (depth > 0) {
    const inner = fc.tuple(text({ texts, lists: [] }, depth - 1), text({ texts, lists: [] }, depth - 1));
    options.push(
      inner.map(([a, b]) => `${a} + ${b}`),
      inner.map(([a, b]) => `\`x \${${a}}\${${b}} y\``),
      inner.map(([a, b]) => `(${a} === ${b} ? ${a} : ${b})`),
      inner.map(([a, b]) => `[${a}, ${b}].join(' ')`),
      inner.map(([a, b]) => `({ k: ${a}, other: ${b} }).k`),
      inner.map(([a, b]) => `[${a}, ${b}][1]`),
      inner.map(([a, b]) => `(${a}).concat(${b}).toUpperCase()`),
      inner.map(([a, b]) => `((x, y = ${b}) => x + y)(${a})`),
      inner.map(([a, b]) => `(${a}).replace('s', ${b})`),
    );
  }
  return fc.oneof(...options);
}

function list(names: Names, depth = 1): fc.Arbitrary<string> {
  const items = fc.array(text(names, 0), { minLength: 1, maxLength: 3 });
  const options: fc.Arbitrary<string>[] = [items.map((parts) => `[${parts.join(', ')}]`)];
  if (names.lists.length > 0) options.push(fc.constantFrom(...names.lists));
  if (depth > 0) {
    const inner = list(names, depth - 1);
    options.push(
      fc.tuple(inner, text(names, 0)).map(([l, t]) => `[...${l}, ${t}]`),
      inner.map((l) => `${l}.map((item, i) => item + i)`),
      inner.map((l) => `${l}.filter((item) => item !== 'a')`),
      inner.map((l) => `${l}.slice(1).reverse()`),
      fc.constant("'p q r'.split(' ')"),
      fc.constant("Object.keys({ k1: 1, 'k-2': 2 })"),
    );
  }
  return fc.oneof(...options);
}

let count = 0;
function fresh(kind: string): string {
  return `${kind}${count++}`;
}

/** Statements, each of which sees what those before it declare. */
function block(names: Names, depth: number, length: number): fc.Arbitrary<string> {
  if (length === 0) return fc.constant('');
  return statement(names, depth).chain(({ code, declares }) =>
    block(
      { texts: [...names.texts, ...declares.texts], lists: [...names.lists, ...declares.lists] },
      depth,
      length - 1,
    ).map((rest) => `${code}\n${rest}`),
  );
}

interface Made {
  readonly code: string;
  readonly declares: Names;
}

const nothing: Names = { texts: [], lists: [] };

function statement(names: Names, depth: number): fc.Arbitrary<Made> {
  const plain = (code: string): Made => ({ code, declares: nothing });
  const withText = (make: (name: string, value: string) => string) =>
    text(names).map((value) => {
      const name = fresh('t');
      return { code: make(name, value), declares: { texts: [name], lists: [] } };
    });
  const options: fc.Arbitrary<Made>[] = [
    text(names).map((t) => plain(`await knex.raw(${t});`)),
    text(names).map((t) => plain(`await knex.raw(${t}).then(() => knex.raw('then'));`)),
    withText((n, v) => `const ${n} = ${v};`),
    withText((n, v) => `let ${n} = 'old'; ${n} = ${v}; ${n} += '!';`),
    withText(
      (n, v) =>
        `const { ${n}, missing: ${n}m = 'default', k: { inner: [, ${n}b] } } = { ${n}: ${v}, k: { inner: [1, 'two'] } }; await knex.raw(${n}m + ${n}b);`,
    ),
    withText(
      (n, v) =>
        `function ${n}f({ a = 'none', ...rest } = {}, ...more) { return a + more.join('-'); } const ${n} = ${n}f({ a: ${v} }, 'm', 'n') + ${n}f();`,
    ),
    list(names).map((l) => {
      const name = fresh('l');
      return { code: `const ${name} = [...${l}]; ${name}.push('pushed');`, declares: { texts: [], lists: [name] } };
    }),
    list(names).map((l) => plain(`await Promise.all(${l}.map((item) => knex.raw(item)));`)),
    list(names).map((l) =>
      plain(`await ${l}.reduce((p, item) => p.then(() => knex.raw('r ' + item)), Promise.resolve());`),
    ),
  ];
  if (depth > 0) {
    const item = fresh('i');
    const inside = { texts: [...names.texts, item], lists: names.lists };
    const body = block(inside, depth - 1, 2);
    const bare = block(names, depth - 1, 2);
    options.push(
      fc.tuple(list(names), body).map(([l, b]) => plain(`for (const ${item} of ${l}) {\n${b}}`)),
      fc
        .tuple(list(names), body)
        .map(([l, b]) => plain(`for (const ${item} of ${l}) {\nif (${item} === 'a') continue;\n${b}}`)),
      fc
        .tuple(list(names), body)
        .map(([l, b]) =>
          plain(
            `for (const [key, ${item}] of Object.entries({ one: 'x', two: 'y' })) {\nawait knex.raw(key);\n${b}}`.replace(
              'LIST',
              l,
            ),
          ),
        ),
      fc
        .tuple(text(names, 0), text(names, 0), bare, bare)
        .map(([a, c, b, e]) => plain(`if (${a} === ${c}) {\n${b}} else {\n${e}}`)),
      fc
        .tuple(text(names, 0), bare, bare)
        .map(([a, b, e]) => plain(`switch (${a}) {\ncase 'users':\ncase 'a': {\n${b}break; }\ndefault:\n${e}}`)),
      bare.map((b) =>
        plain(`try {\n${b}} catch (error) { await knex.raw('no'); } finally { await knex.raw('finally'); }`),
      ),
      bare.map((b) => plain(`await (async () => {\n${b}})();`)),
    );
  }
  return fc.oneof(...options);
}

describe('JavaScript programs', () => {
  before(loadAllGrammars);

  it('do what running them does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }).chain((length) => block(nothing, 1, length)),
        async (body) => {
          const expected = await run(body);
          const parts = readHost('a.js', `exports.up = async (knex) => {\n${body}\n};`, knex);
          assert.deepEqual(
            parts.map((part) => (part.kind === 'sql' ? part.text : `${part.kind} ${'what' in part ? part.what : ''}`)),
            expected.filter((sql) => sql.trim() !== ''),
            body,
          );
        },
      ),
      { ...seed(), numRuns: runs(200), endOnFailure: true },
    );
  });
});
