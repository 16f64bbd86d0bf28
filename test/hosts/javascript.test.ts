import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { HostFramework } from '../../src/hosts/framework.ts';
import { templateLiteral } from '../../src/hosts/frameworks/javascript-text.ts';
import { knex } from '../../src/hosts/frameworks/knex.ts';
import { kysely } from '../../src/hosts/frameworks/kysely.ts';
import { typeorm } from '../../src/hosts/frameworks/typeorm.ts';
import { umzug } from '../../src/hosts/frameworks/umzug.ts';
import { readHost } from '../../src/hosts/read.ts';
import type { SqlPart } from '../../src/sql/script.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { runs, seed } from '../support/runs.ts';
import { describeParts } from './describe-parts.ts';

/** What a text's migration does, in one line a part. */
function check(text: string, framework: HostFramework = knex, path = 'a.js'): string[] {
  return describeParts(text, readHost(path, text, framework))
    .split(/^(?=sql|file|gap|builder)/m)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('\n')
        .filter((line) => !/^ +@/.test(line))
        .map((line) => line.replace(/^ {2}\| ?/, '').trim())
        .filter((line) => line !== '' && line !== 'sql')
        .join(' ')
        .replace(/^sql when/, 'when')
        .replace(/ @\d+:\d+$/, ''),
    );
}

function up(body: string): string {
  return `exports.up = async (knex) => {\n${body}\n};\n`;
}

function sqlOf(text: string, path: string, framework: HostFramework): SqlPart[] {
  return readHost(path, text, framework).filter((part) => part.kind === 'sql');
}

// Texts with what makes literals hard.
const hard = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '\\',
        '${',
        '}',
        '\n',
        '\r\n',
        '\t',
        'é',
        '😀',
        '\u2028',
        '--',
        '/*',
        '*/',
        '//',
        '$1',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom('CREATE TABLE a (id int);', 'n', 'x41', 'u0041', '0'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `S${parts.join('')}E`);

describe('JavaScript and TypeScript', () => {
  before(loadAllGrammars);

  it('decodes every kind of literal, with a place in the file for each of its characters', () => {
    const quotes = [
      (sql: string) => JSON.stringify(sql),
      (sql: string) => `'${JSON.stringify(sql).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
      templateLiteral,
    ];
    fc.assert(
      fc.property(hard, fc.nat(2), fc.constantFrom('a.ts', 'a.js', 'a.tsx'), (sql, kind, path) => {
        const literal = (quotes[kind] as (sql: string) => string)(sql);
        const text = `export async function up(q) {\n  /* é '\` */ await q.manager.query(${literal});\n}\n`;
        const [part, ...others] = sqlOf(text, path, typeorm);
        assert.deepEqual(others, []);
        assert.equal(part?.text, sql);
        assert.deepEqual(part?.holes, []);
        for (let at = 0; at < sql.length; at++) {
          const { start, end } = part?.place({ start: at, end: at + 1 }) ?? { start: 0, end: 0 };
          const spelled = text.slice(start, end);
          // Either the character itself or the escape sequence that stands for it.
          assert.ok(spelled === sql[at] || spelled.startsWith('\\'), `${at}: ${JSON.stringify(spelled)}`);
        }
      }),
      { ...seed(), numRuns: runs(200) },
    );
  });

  it('decodes literals as the language itself does', () => {
    const body = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\\n',
            '\\r',
            '\\v',
            '\\0',
            '\\a',
            '\\e',
            '\\8',
            '\\x41',
            '\\u00e9',
            '\\u{1F600}',
            '\\\\',
            '\\`',
            "\\'",
          ),
          fc.constantFrom(
            '\\"',
            '\\$',
            '$',
            '{',
            '}',
            '\\\n',
            '\\\r\n',
            '\n',
            '\r\n',
            '\r',
            '\u2028',
            '\\\u2028',
            'é😀',
            '\\é',
            'S',
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 10 },
      )
      .map((parts) => `S${parts.join('')}`);
    let tried = 0;
    fc.assert(
      fc.property(body, fc.constantFrom("'", '"', '`'), fc.constantFrom('', 'String.raw'), (inside, quote, tag) => {
        if (tag !== '' && quote !== '`') return;
        const literal = `${tag}${quote}${inside}${quote}`;
        let expected: unknown;
        try {
          expected = runInNewContext(`(${literal})`);
        } catch {
          return;
        }
        if (typeof expected !== 'string') return;
        tried++;
        const text = `exports.up = async (q) => { await q.query(${literal}); };`;
        assert.deepEqual(
          sqlOf(text, 'a.js', typeorm).map((part) => part.text),
          [expected],
        );
      }),
      { ...seed(), numRuns: runs(400) },
    );
    assert.ok(tried > 50, `only ${tried} literals were valid`);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'exports.up = ',
        'async ',
        '(knex)',
        ' => ',
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        '`',
        '${',
        "'",
        '"',
        '\\',
        ';',
        ',',
      ],
      ...[
        'await knex.raw(',
        'for (const a of ',
        'class A ',
        'extends B ',
        '?.',
        '=',
        '...',
        'sql`',
        '<any>',
        'if (',
        '!',
      ],
      ...[
        'else ',
        'return ',
        '.then(',
        'switch (',
        'case ',
        'enum E ',
        '\r\n',
        'é😀',
        '//',
        '/*',
        'export default ',
        'a.b',
      ],
    );
    const frameworks = [knex, typeorm, kysely, umzug];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 30 }).map((p) => p.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.constantFrom('a.js', 'a.ts', 'a.tsx'),
        fc.nat(3),
        (text, path, which) => {
          for (const part of readHost(path, text, frameworks[which] as HostFramework)) {
            if (part.kind !== 'sql') continue;
            const { start, end } = part.place({ start: 0, end: part.text.length });
            assert.ok(start >= 0 && start <= end && end <= text.length);
          }
        },
      ),
      { ...seed(), numRuns: runs(200) },
    );
  });

  it('finds up in every form in which a module exports it', () => {
    const sql = "{ await knex.raw('yes'); }";
    const no = "{ await knex.raw('no'); }";
    const forms = [
      `exports.down = async (knex) => ${no}; exports.up = async (knex) => ${sql};`,
      `module.exports.up = async function up(knex) ${sql}; module.exports.down = async function (knex) ${no};`,
      `module.exports = { down: async (knex) => ${no}, up: async (knex) => ${sql} };`,
      `module.exports = { async down(knex) ${no}, async up(knex) ${sql} };`,
      `async function down(knex) ${no}\nasync function up(knex) ${sql}\nmodule.exports = { up, down };`,
      `const down = async (knex) => ${no}; const up = async (knex) => ${sql}; exports.up = up; exports.down = down;`,
      `const run = async (knex) => ${sql}; module.exports = { down: (k) => no(k), up: run };`,
      `const migration = { up: async (knex) => ${sql}, down: async (knex) => ${no} }; module.exports = migration;`,
      `export async function down(knex) ${no}\nexport async function up(knex) ${sql}`,
      `export const down = async (knex) => ${no}, up = async (knex) => ${sql};`,
      `async function forwards(knex) ${sql}\nasync function backwards(knex) ${no}\nexport { forwards as up, backwards as down };`,
      `export default { async up(knex) ${sql}, async down(knex) ${no} };`,
      `export default class A { async down(knex) ${no} async up(knex) ${sql} }`,
      `module.exports = class A { async down(knex) ${no} async up(knex) ${sql} };`,
      `exports.default = class { up = async (knex) => ${sql}; down = async (knex) => ${no} };`,
      `exports.up = wrap(async (knex) => ${sql}); exports.down = wrap(async (knex) => ${no});`,
      `exports['up'] = async (knex) => ${sql}; exports['down'] = async (knex) => ${no};`,
      `exports.up = (knex) => knex.raw('yes'); exports.down = (knex) => knex.raw('no');`,
      `exports.up = knex => knex.raw('yes').then(() => done()); exports.down = knex => knex.raw('no');`,
      `exports.up = function* (knex) { yield knex.raw('yes'); };`,
    ];
    const isMissed = (form: string, path: string) => check(form, knex, path).join() !== 'yes';
    assert.deepEqual(
      forms.filter((form) => isMissed(form, 'a.js')),
      [],
    );
    const typed = [
      `const m: Migration = { up: async (knex: Knex): Promise<void> => ${sql} } satisfies Migration; export = m;`,
      `export default (class { async up(knex: Knex) ${sql} });`,
      `export const up: Up = async ({ context: { knex } }) => ${sql};`,
      `@named('x') export class A<T> extends Base<T> implements M { constructor(private a: string) {} public async up(knex: Knex): Promise<void> ${sql} }`,
    ];
    assert.deepEqual(
      typed.filter((form) => isMissed(form, 'a.ts')),
      [],
    );
  });

  it('runs what knex.raw makes only where it is waited for', () => {
    const text = up(`
      const unused = knex.raw('unused');
      const later = knex.raw('later');
      await knex('users').insert({ id: knex.raw('gen_random_uuid()') });
      await knex.raw('first');
      await later;
      const many = ['a', 'b'].map((n) => knex.raw(n));
      await Promise.all([...many, knex.raw('c')]);
      await knex.transaction((trx) => trx.raw('in a transaction'));
      return knex.raw('last');`);
    assert.deepEqual(check(text), ['first', 'later', 'a', 'b', 'c', 'in a transaction', 'last']);
  });

  it('keeps the condition under which a query was made', () => {
    const text = up(`
      await knex.schema.hasTable('a').then((there) => { if (!there) return knex.raw('CREATE TABLE a ()'); });
      const query = (await knex.schema.hasColumn('a', 'b')) ? null : knex.raw('ALTER TABLE a ADD b int');
      if (process.env.CI) await knex.raw('perhaps');`);
    assert.deepEqual(check(text).slice(0, 1), ['when a is not there CREATE TABLE a ()']);
    assert.deepEqual(check(text).at(-1), 'when perhaps perhaps');
  });

  it('follows values through the ways in which the language passes them on', () => {
    const text = up(`
      const { a, b: { c = 'c0', d = 'd0' } = {}, ...others } = { a: 'a1', b: { c: 'c1' } };
      const [first, , third = 'x'] = ['1', '2', '3'];
      let sql = \`\${a} \${c} \${d}\`;
      sql += ' ' + first + third;
      await knex.raw(sql);
      const run = (table, ...columns) => knex.raw(\`\${table}(\${columns.join(', ')})\`);
      await run('t', 'x', 'y');
      await run(...['u', 'z']);
      const base = { x: 'x1', y: 'y1' };
      const map = { ...base, y: 'y2', ['z']: 'z1' };
      for (const [k, v] of Object.entries(map)) await knex.raw(k + v);
      for (const k in map) if (k === 'x') await knex.raw('only ' + k);
      for (const n of ['p', 'q']) { if (n === 'p') continue; await knex.raw(n); }
      switch (a) { case 'a0': case 'a1': await knex.raw('case'); break; default: await knex.raw('no'); }
      await knex.raw('x y'.split(' ').concat(['z']).map((s) => s.toUpperCase()).filter((s) => s !== 'Y').join('-'));
      await knex.raw('SELECT $$a$$'.replace('a', a));
      await knex.raw(others?.['missing'] ?? unknown);`);
    assert.deepEqual(check(text), [
      'a1 c1 d0 13',
      't(x, y)',
      'u(z)',
      'xx1',
      'yy2',
      'zz1',
      'only x',
      'q',
      'case',
      'X-Z',
      'SELECT $$a1$$',
      "gap SQL in others?.['missing'] ?? unknown, which is not known here",
    ]);
  });

  it('takes a local variable for another one than that of its name around it', () => {
    const text = `const sql = 'outer';\nconst other = async (knex) => { const sql = 'inner'; await knex.raw(sql); };\n${up(
      'await other(knex); await knex.raw(sql);',
    )}`;
    assert.deepEqual(check(text), ['inner', 'outer']);
  });

  it('does not guess which of two values a condition chose', () => {
    const text = up(`
      let table = 'users';
      if (process.env.CI) { table = 'other'; await knex.raw(table); }
      await knex.raw(\`DROP TABLE \${table}\`);
      let schema;
      if (process.env.CI) schema = 'a'; else schema = 'b';
      await knex.raw(schema);
      let known;
      if (1 === 1) known = 'c'; else known = 'd';
      await knex.raw(known);`);
    assert.deepEqual(check(text), [
      'when perhaps other',
      'DROP TABLE <table>',
      'gap SQL in schema, which is not known here',
      'c',
    ]);
  });

  it('takes a condition in an expression for an if', () => {
    const text = up(`
      const there = await knex.schema.hasTable('a');
      there || (await knex.raw('CREATE TABLE a ()'));
      there && (await knex.raw('ALTER TABLE a'));
      there ? await knex.raw('DROP TABLE a') : await knex.raw('CREATE TABLE a (id int)');`);
    assert.deepEqual(check(text), [
      'when a is not there CREATE TABLE a ()',
      'when a is there ALTER TABLE a',
      'when a is there DROP TABLE a',
      'when a is not there CREATE TABLE a (id int)',
    ]);
  });

  it('knows what other libraries make of texts and lists', () => {
    const text = `
      import format from 'pg-format';
      import { format as print } from 'node:util';
      const sql = (strings, ...values) => strings.reduce((all, s, i) => all + values[i - 1] + s);
      exports.up = async (knex) => {
        await knex.raw(format('CREATE TABLE %I (a int DEFAULT %L)', 'a b', "it's"));
        await knex.raw(print('%s = 100%%', 'x'));
        await knex.raw(dedent\`one \${'two'}\`);
        await knex.raw(sql\`three \${'four'}\`);
        await knex.raw(/* sql */ \`five
          six\`.replace(/\\s+/g, ' '));
        await pMap(['a', 'b'], async (name) => { await knex.raw(name); });
        const run = knex.raw.bind(knex);
      };`;
    assert.deepEqual(check(text), [
      "CREATE TABLE \"a b\" (a int DEFAULT 'it''s')",
      'x = 100%',
      'one two',
      'three four',
      'five six',
      'a',
      'b',
    ]);
  });

  it('reads files from wherever the module says', () => {
    const text = `
      import fs, { readFileSync as read } from 'node:fs';
      import { readFile } from 'fs/promises';
      import * as path from 'path';
      import { fileURLToPath } from 'url';
      import views from './views.sql?raw';
      const here = path.dirname(fileURLToPath(import.meta.url));
      export async function up(knex) {
        await knex.raw(read(path.join(here, 'a.sql'), 'utf8'));
        await knex.raw(fs.readFileSync(new URL('./b.sql', import.meta.url)).toString('utf8'));
        await knex.raw(await readFile(path.resolve(import.meta.dirname, '../c.sql'), 'utf8'));
        await knex.raw(await fs.promises.readFile('db/d.sql', { encoding: 'utf8' }));
        await knex.raw(fs.readFileSync(__dirname + '/e.sql').toString().trim());
        await knex.raw(views);
        for (const name of ['f', 'g']) await knex.raw(read(path.join(__dirname, \`\${name}.sql\`), 'utf8'));
        await knex.raw(read(path.join(__dirname, process.env.FILE)));
      }`;
    assert.deepEqual(check(text), [
      'file ./a.sql',
      'file ./b.sql',
      'file ./../c.sql',
      'file db/d.sql',
      'file ./e.sql',
      'file ./views.sql',
      'file ./f.sql',
      'file ./g.sql',
      'gap SQL that is put together as the program runs',
    ]);
  });

  it('begins behind a byte-order mark, a hashbang and directives', () => {
    const text = `\ufeff#!/usr/bin/env node\n'use strict';\n${up("await knex.raw('a');")}`;
    const [part] = sqlOf(text, 'a.js', knex);
    const place = part?.place({ start: 0, end: 1 });
    assert.equal(text.slice(place?.start, place?.end), 'a');
  });

  it('runs every migration that a file of TypeORM declares', () => {
    const one = (name: string) =>
      `export class ${name} implements MigrationInterface { async up(q) { await q.query('${name}'); } async down(q) { await q.query('no'); } }`;
    assert.deepEqual(check(`${one('A1')}\n${one('B2')}`, typeorm, 'a.ts'), ['A1', 'B2']);
  });

  it('knows a wait from a call where parentheses follow', () => {
    const text = up(`
      await (async () => { await knex.raw('a'); })();
      await (knex).raw('b');
      await (knex.raw('c'));
      const rows = (await knex.raw('d')).rows;
      await (async (run) => { await run('e'); })((sql) => knex.raw(sql));
      await ['f', 'g'].reduce((p, s) => p.then(() => knex.raw(s)), Promise.resolve());`);
    assert.deepEqual(check(text), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('goes on behind a syntax error', () => {
    const text = "exports.up = async (knex) => {\n  await knex.raw('a');\n  const = ;\n  await knex.raw('b');\n};";
    assert.deepEqual(check(text), ['a', 'b']);
  });

  it('takes the line ends of a template for line feeds, and finds its places behind them', () => {
    const text = up('await knex.raw(`CREATE TABLE a (\n  id int\n);\nDROP TABLE b;`);').replaceAll('\n', '\r\n');
    const [part] = sqlOf(text, 'a.js', knex);
    assert.equal(part?.text, 'CREATE TABLE a (\n  id int\n);\nDROP TABLE b;');
    const start = part?.text.indexOf('DROP') ?? 0;
    const place = part?.place({ start, end: start + 10 });
    assert.equal(text.slice(place?.start, place?.end), 'DROP TABLE');
  });
});
