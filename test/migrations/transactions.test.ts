import assert from 'node:assert/strict';
import { type Database, findDatabases, runsInOneTransaction } from '../../src/migrations/index.ts';
import { memoryFiles } from '../support/memory-files.ts';

async function check(path: string, text: string, expected: boolean, others: Record<string, string> = {}) {
  const { databases } = await findDatabases(memoryFiles({ ...others, [path]: text }), '/w');
  const database = databases.find((d) => d.files.some((file) => file.path === path)) as Database;
  assert.equal(runsInOneTransaction(database, path, text), expected, database.layout.id);
}

const A = 'create table a (x int);\n';

describe('a file runs in one transaction', () => {
  it('where psql runs it and it begins and commits one itself', async () => {
    await check('/w/db/001_a.sql', A, false);
    await check(
      '/w/db/001_a.sql',
      `-- First.\n\\set ON_ERROR_STOP on\nset lock_timeout = '1s';\nbegin;\n${A}commit;\n`,
      true,
    );
    await check('/w/db/001_a.sql', `start transaction isolation level serializable;\n${A}end transaction`, true);
  });

  it('but not where it commits before its end, or only a function’s body begins and ends', async () => {
    await check('/w/db/001_a.sql', `begin;\n${A}commit;\nselect 1;\n`, false);
    await check('/w/db/001_a.sql', `begin;\n${A}commit;\nbegin;\n${A}commit;\n`, false);
    await check('/w/db/001_a.sql', `${A}do $$ begin null; end $$;\n`, false);
    await check('/w/db/001_a.sql', `begin;\ndo $x$ begin null; end; $x$;\ncommit;`, true);
  });

  it('by goose and sqlx unless it says otherwise, in whatever case and place the tool reads it', async () => {
    await check('/w/db/001_a.sql', `-- +goose Up\n${A}-- +goose no transaction\n`, false);
    await check('/w/db/001_a.sql', `-- +goose Up\n${A}-- not +goose no transaction\n`, true);
    const crate = { '/w/Cargo.toml': '[package]' };
    await check('/w/migrations/1_a.sql', `-- no-transaction\n${A}`, false, crate);
    await check('/w/migrations/1_a.sql', `\n-- no-transaction\n${A}`, true, crate);
  });

  it('by Atlas unless a directive at its top says otherwise, apart from the first statement', async () => {
    const sum = { '/w/m/atlas.sum': 'h1:x\n1_a.sql h1:y\n' };
    await check('/w/m/1_a.sql', `-- atlas:txmode none\n\n${A}`, false, sum);
    await check('/w/m/1_a.sql', `-- atlas:txmode none\n${A}`, true, sum);
    await check('/w/m/1_a.sql', `-- atlas:txmode file\n\n${A}`, true, sum);
  });

  it('by Prisma up to 7.3, which sends it whole', async () => {
    const path = '/w/prisma/migrations/20240101000000_a/migration.sql';
    const needs = (version: string) => ({
      '/w/prisma/package.json': `{ "devDependencies": { "prisma": "${version}" } }`,
    });
    await check(path, A, false);
    await check(path, A, true, needs('^6.19.0'));
    await check(path, A, true, needs('7.3.0'));
    await check(path, A, false, needs('^7.4.0'));
    await check(path, A, false, needs('latest'));
    await check(path, `begin;\n${A}commit;\n`, true, needs('8.0.0'));
  });

  it('by Diesel, but for metadata.toml, which has to say so where it is there', async () => {
    const path = '/w/migrations/2024-01-01-000000_a/up.sql';
    const metadata = '/w/migrations/2024-01-01-000000_a/metadata.toml';
    await check(path, A, true);
    await check(path, A, false, { [metadata]: 'run_in_transaction = false' });
    await check(path, A, false, { [metadata]: '# nothing' });
    await check(path, A, true, { [metadata]: 'run_in_transaction = true' });
  });
});
