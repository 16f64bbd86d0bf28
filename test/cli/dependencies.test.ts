import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import type { DependenciesDocument } from '../../src/reporting/index.ts';
import { assertMatches } from '../reporting/schemas.ts';
import { folderWith, removeFolders } from './folders.ts';
import { tablefold } from './surroundings.ts';

const PEOPLE = `id,name,zip,city
1,Ada,10115,Berlin
2,Bob,10115,Berlin
3,Cleo,20095,Hamburg
4,Ada,20095,Hamburg
5,Eve,80331,Munich
6,Bob,80331,Munich
`;

type Rest = Parameters<typeof tablefold>[1];

describe('tablefold dependencies', () => {
  after(removeFolders);
  const dependencies = (files: Record<string, string>, args: readonly string[], rest: Rest = {}) =>
    tablefold(['dependencies', ...args], { cwd: folderWith(files), ...rest });
  const inCsv = (text: string, ...args: string[]) => dependencies({ 'people.csv': text }, ['people.csv', ...args]);
  const document = async (text: string, ...args: string[]): Promise<DependenciesDocument> => {
    const { code, out, err } = await inCsv(text, '--format', 'json', ...args);
    assert.deepEqual([code, err], [0, '']);
    const parsed = JSON.parse(out) as DependenciesDocument;
    assertMatches('dependencies', parsed);
    return parsed;
  };
  const shown = ({ dependencies: all }: DependenciesDocument) =>
    all.map(({ lhs, rhs }) => `${lhs.join(' ')} -> ${rhs}`);

  it('shows keys, dependencies, the normal form and what to make of it', async () => {
    const { code, out, err } = await inCsv(PEOPLE);
    assert.deepEqual([code, err], [0, '']);
    for (const expected of [
      /^── people\.csv ─+ 6 rows, 4 columns\n/,
      /\nKeys \(3\)\n {2}id\n {2}name, zip\n {2}name, city\n/,
      /\nDependencies \(\d+\)\n {2}repeats {2}determinant → dependents\n +3 {2}zip → city\n/,
      /\nMinimal cover \(\d+\)\n/,
      /\nNormal form {2}3NF; in the way:\n {2}BCNF {2}city belongs to a key but depends on zip, which holds none\.\n/,
      /\nThird normal form by synthesis/,
    ])
      assert.match(out, expected);
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  it('prints a document that its schema describes', async () => {
    const { columns, rows, keys, normalForm, cover, decomposition, dependencies: all } = await document(PEOPLE);
    assert.deepEqual(columns, ['id', 'name', 'zip', 'city']);
    assert.deepEqual([rows, normalForm], [6, '3NF']);
    assert.deepEqual(keys, [['id'], ['name', 'zip'], ['name', 'city']]);
    assert.ok(all.some(({ lhs, rhs }) => lhs.join() === 'zip' && rhs === 'city'));
    assert.ok(cover.length <= all.length);
    assert.deepEqual([...new Set(decomposition.flatMap((part) => part.columns))].sort(), ['city', 'id', 'name', 'zip']);
  });

  it('takes the first line for data where it is told to', async () => {
    const { columns, rows } = await document('1,a\n2,b\n', '--no-header');
    assert.deepEqual([columns, rows], [['column1', 'column2'], 2]);
  });

  it('takes an empty field for NULL and a quoted one for an empty text', async () => {
    assert.deepEqual(shown(await document('a,b\n1,\n2,""\n3,\n')), ['a -> b']);
    assert.deepEqual(shown(await document('a,b\n1,\n2,\n')), [' -> b']);
  });

  it('lets NULLs equal each other, or nothing', async () => {
    const text = 'a,b\n,1\n,2\nx,3\nx,3\n';
    assert.deepEqual(shown(await document(text)), ['b -> a']);
    assert.deepEqual(shown(await document(text, '--nulls', 'distinct')), ['a -> b', 'b -> a']);
  });

  it('looks for short determinants alone where it is told to, and says so', async () => {
    const { code, out } = await inCsv(PEOPLE, '--max-left', '1');
    assert.equal(code, 0);
    assert.match(out, /\nOnly determinants of at most 1 column were looked for \(--max-left\)\.\n/);
    assert.match(out, /\nKeys \(1\)\n {2}id\n/);
    assert.match(out, /\nNormal form {2}2NF, as far as these dependencies tell; in the way:\n/);
  });

  it('reads standard input, with other delimiters', async () => {
    const readInput = async () => new TextEncoder().encode('\ufeffa;b\r\n1;2\r\n');
    const { code, out } = await dependencies({}, ['-', '--delimiter', ';', '--format', 'json'], { readInput });
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as DependenciesDocument).columns, ['a', 'b']);
  });

  it('says that there is no key where whole rows repeat', async () => {
    const { out } = await inCsv('a,b\n1,2\n1,2\n2,2\n');
    assert.match(out, /\nKeys\n {2}none: 1 row repeats another one wholly; without such rows a would be one\n/);
  });

  it('reads the rows that SQL files write into a table, but for what only a server knows', async () => {
    const files = {
      'migrations/001.sql': `create table stops (
  id serial primary key, name text, zip text, city text, seen timestamptz default now()
);
insert into stops (name, zip, city) values ('North', '10115', 'Berlin'), ('South', '10115', 'Berlin'), ('Port', '20095', 'Hamburg');
`,
    };
    const { code, out, err } = await dependencies(files, ['migrations', '--table', 'stops']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^── stops ─+ 3 rows, 4 columns\n/);
    assert.match(
      out,
      /\nLeft out, since values are known only where the files run: seen \(3 of\n3\)\.\n|seen \(3 of 3\)/,
    );
    assert.match(out, / zip → city/);
  });

  it('stops at Ctrl-C with what was found', async () => {
    const onInterrupt = (stop: () => void) => {
      stop();
      return () => {};
    };
    const { code, out } = await dependencies({ 'a.csv': PEOPLE }, ['a.csv'], { onInterrupt });
    assert.equal(code, 1);
    assert.match(out, /\nInterrupted: what is shown holds, /);
  });

  it('stops when its time is over, and says it beside the document', async () => {
    let time = 0;
    const now = () => {
      time += 60_000;
      return new Date(time);
    };
    const { code, out, err } = await dependencies(
      { 'a.csv': PEOPLE },
      ['a.csv', '--time-limit', '1', '--format', 'json'],
      {
        now,
      },
    );
    assert.equal(code, 1);
    assertMatches('dependencies', JSON.parse(out));
    assert.match(err, /^tablefold: stopped after 1 s \(--time-limit\): what is shown holds, /);
  });

  it('colours for a terminal and says the same without', async () => {
    const coloured = await dependencies({ 'a.csv': PEOPLE }, ['a.csv'], { terminal: true });
    const plain = await dependencies({ 'a.csv': PEOPLE }, ['a.csv'], { terminal: true, env: { NO_COLOR: '1' } });
    assert.notEqual(coloured.out, plain.out);
    assert.equal(stripVTControlCharacters(coloured.out), plain.out);
  });

  for (const [what, text, expected] of [
    ['is empty', '', 'people.csv is empty'],
    ['has too few fields', 'a,b\n1,2\n3\n', 'people.csv:3: missing data for column "b": 1 of 2 fields'],
    [
      'has too many fields',
      'a,b\n"1\n2",2\n3,4,5\n',
      'people.csv:4: extra data after last expected column: 3 fields for 2 columns',
    ],
    ['ends within quotes', 'a,b\n1,"2\n', 'people.csv:2: unterminated CSV quoted field'],
    ['names a column twice', 'a,a\n1,2\n', 'people.csv:1: column "a" specified more than once'],
  ] as const) {
    it(`cannot run with a CSV that ${what}`, async () => {
      const { code, out, err } = await inCsv(text);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, `tablefold: ${expected}\n`);
    });
  }

  for (const [what, args, expected] of [
    ['a file that is not there', ['no.csv'], /^tablefold: no\.csv cannot be read: no such file/],
    ['a folder', ['.'], /^tablefold: \. is a folder; name a CSV file, or .*--table NAME\n$/],
    ['nothing', [], /^tablefold: name a CSV file, - for standard input, or a table .*--table NAME\n$/],
    ['SQL', ['schema.sql'], /^tablefold: schema\.sql is SQL; name a table whose rows it writes: --table NAME\n$/],
    ['a table that is not there', ['--table', 'person'], /^tablefold: table "person" does not exist/],
    ['a table without rows', ['--table', 'things'], /^tablefold: no rows of things are written in \.: /],
    [
      'a wrong limit',
      ['schema.sql', '--max-left', '-1'],
      /^tablefold: option '--max-left <n>' argument '-1' is invalid/,
    ],
  ] as const) {
    it(`cannot run with ${what}`, async () => {
      const { code, out, err } = await dependencies({ 'schema.sql': 'create table things (a int);\n' }, args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    });
  }
});
