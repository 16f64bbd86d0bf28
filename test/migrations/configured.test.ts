import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { vocabulary } from '../../src/analysis/configuration.ts';
import { override, readConfiguration } from '../../src/configuration/index.ts';
import { findConfigured, findDatabases } from '../../src/migrations/index.ts';
import { nodeFiles } from '../../src/node/files.ts';
import { tablefold } from '../cli/surroundings.ts';
import { memoryFiles } from '../support/memory-files.ts';

const table = (name: string) => `create table ${name} (id int primary key, ${name}_at date);`;

interface Asked {
  readonly root?: string;
  readonly configuration: unknown;
  readonly overrides?: Parameters<typeof override>[1];
}

/** What is found below /app, a line each: "name (layout): files", then the problems as "path: message". */
async function found(texts: Readonly<Record<string, string>>, { root = '/app', configuration, overrides = {} }: Asked) {
  const files = memoryFiles(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/app/${path}`, text])));
  const read = readConfiguration('/app/tablefold.json', JSON.stringify(configuration), vocabulary);
  assert.deepEqual(read.problems, []);
  const { databases, problems } = await findConfigured(files, root, override(read.configuration, overrides));
  const short = (path: string) => path.replace(/^\/app\//, '');
  return [
    ...databases.map((d) => `${d.name} (${d.layout.id}): ${d.files.map((f) => short(f.path)).join(' ')}`),
    ...problems.map((p) => `${short(p.path)}: ${p.message}`),
  ];
}

const two = {
  'shop/migrations/V1__a.sql': table('a'),
  'shop/migrations/V2__b.sql': table('b'),
  'shop/migrations/V10__c.sql': table('c'),
  'crm/schema.sql': table('leads'),
};

describe('a configuration', () => {
  it('names a database, and the rest is discovered', async () => {
    assert.deepEqual(
      await found(two, { configuration: { databases: [{ name: 'sales', files: 'shop/migrations/*.sql' }] } }),
      [
        'sales (flyway): shop/migrations/V1__a.sql shop/migrations/V2__b.sql shop/migrations/V10__c.sql',
        'crm (plain): crm/schema.sql',
      ],
    );
  });

  it('ends the discovery of the rest when it says so', async () => {
    const configuration = { discover: false, databases: [{ files: ['crm'] }] };
    assert.deepEqual(await found(two, { configuration }), ['crm (plain): crm/schema.sql']);
  });

  it('leaves files out', async () => {
    assert.deepEqual(await found(two, { configuration: { ignore: ['shop/**/V2*', 'crm'] } }), [
      'shop (flyway): shop/migrations/V1__a.sql shop/migrations/V10__c.sql',
    ]);
  });

  it('makes one database of several globs, which run one after the other', async () => {
    const texts = { ...two, 'base.sql': table('z') };
    const files = ['crm/schema.sql', 'base.sql', 'shop/migrations'];
    const [first] = await found(texts, { configuration: { databases: [{ name: 'all', files }] } });
    assert.equal(
      first,
      'all (flyway): crm/schema.sql base.sql shop/migrations/V1__a.sql shop/migrations/V2__b.sql shop/migrations/V10__c.sql',
    );
  });

  it('orders by name or by its own list', async () => {
    const texts = { 'x/b.sql': table('b'), 'x/a10.sql': table('a10'), 'x/a9.sql': table('a9') };
    const order = async (how: unknown) =>
      (await found(texts, { configuration: { databases: [{ name: 'x', files: 'x/*', order: how }] } }))[0];
    assert.equal(await order('name'), 'x (plain): x/a9.sql x/a10.sql x/b.sql');
    assert.equal(await order(['x/b.sql', 'x/a10*']), 'x (plain): x/b.sql x/a10.sql x/a9.sql');
  });

  it('makes the layout what it says, and says where nothing looks like it', async () => {
    const texts = { 'm/1.sql': table('a'), 'm/10.sql': table('b'), 'm/2.sql': table('c') };
    const lines = await found(texts, { configuration: { databases: [{ name: 'm', files: 'm', layout: 'flyway' }] } });
    assert.deepEqual(lines, [
      'm (flyway): m/1.sql m/2.sql m/10.sql',
      'tablefold.json: database m: no file here is named as Flyway names them, so they run in the order of their names',
    ]);
    const every = await found(texts, { configuration: { layout: 'goose' } });
    assert.match(every[0] ?? '', /^m \(goose\): m\/1\.sql m\/2\.sql m\/10\.sql$/);
  });

  it('never replays what undoes', async () => {
    const texts = { 'm/1_a.up.sql': table('a'), 'm/1_a.down.sql': 'drop table a;' };
    assert.deepEqual(await found(texts, { configuration: { databases: [{ name: 'm', files: ['m/*.sql'] }] } }), [
      'm (golang-migrate): m/1_a.up.sql',
    ]);
  });

  it('says which glob matches nothing', async () => {
    const databases = [{ name: 'x', files: ['crm', 'nowhere/*.sql'] }];
    assert.deepEqual((await found(two, { configuration: { databases, discover: false } })).slice(1), [
      'tablefold.json: database x: no file matches "nowhere/*.sql"',
    ]);
    assert.deepEqual(await found({ 'a.sql': table('a') }, { configuration: { databases: [{ files: 'b' }] } }), [
      'a (plain): a.sql',
      'tablefold.json: database b: no file matches "b"',
    ]);
  });

  it('reads a file that it names, whatever that is called', async () => {
    const configuration = { databases: [{ name: 'x', files: ['db.txt'] }] };
    assert.deepEqual(await found({ 'db.txt': table('a') }, { configuration }), ['x (plain): db.txt']);
  });

  it('makes a database whole, even where less is asked for, and keeps out what lies elsewhere', async () => {
    const configuration = { databases: [{ name: 'sales', files: ['crm/schema.sql', 'shop/migrations'] }] };
    const [line, ...more] = await found(
      { ...two, 'other/schema.sql': table('o') },
      { root: '/app/shop', configuration },
    );
    assert.match(line ?? '', /^sales \(flyway\): crm\/schema\.sql shop\/migrations\/V1__a\.sql /);
    assert.deepEqual(more, []);
    assert.deepEqual(await found({ ...two, 'other/schema.sql': table('o') }, { root: '/app/other', configuration }), [
      'other (plain): other/schema.sql',
    ]);
  });

  it('gives way to the command line', async () => {
    const configuration = {
      databases: [{ name: 'm', files: 'm', layout: 'flyway', postgres: 14 }],
      ignore: ['m/2.sql'],
    };
    const texts = { 'm/1.sql': table('a'), 'm/2.sql': table('b'), 'm/3.sql': table('c') };
    const overrides = { layout: 'numbered', ignore: [{ base: '/app/m', pattern: '3.sql' }] };
    assert.deepEqual(await found(texts, { configuration, overrides }), ['m (numbered): m/1.sql']);
  });
});

describe('the configuration that init writes', () => {
  const root = new URL('../fixtures/layouts/', import.meta.url).pathname;
  const shape = ({ databases }: Awaited<ReturnType<typeof findDatabases>>) =>
    databases
      .map(
        (d) =>
          `${d.name} ${d.root} ${d.layout.id} ${d.generated} ${d.declarative}\n${d.files.map((f) => f.path).join('\n')}`,
      )
      .sort();

  for (const name of readdirSync(root)) {
    it(`finds in ${name} what is found there without it`, async () => {
      const folder = `${root}${name}`;
      const { out, code } = await tablefold(['init', folder, '--print']);
      assert.equal(code, 0);
      const { configuration, problems } = readConfiguration(`${folder}/tablefold.json`, out, vocabulary);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        shape(await findConfigured(nodeFiles(), folder, configuration)),
        shape(await findDatabases(nodeFiles(), folder)),
      );
    });
  }
});
