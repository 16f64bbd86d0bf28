import assert from 'node:assert/strict';
import { readFacts } from '../../src/catalog/index.ts';
import { type Database, findDatabases } from '../../src/migrations/index.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** How many statements run of the first file, and what is wrong with the file. */
async function reads(path: string, text: string, others: Record<string, string> = {}): Promise<string> {
  const { databases } = await findDatabases(memoryFiles({ ...others, [path]: text }), '/w');
  const { layout } = databases.find((d) => d.files.some((f) => f.path === path)) as Database;
  const { statements, problems } = readFacts(path, text, layout.up(path, text), {
    ends: layout.ends?.(path, text) ?? [],
  });
  return [`${layout.id}: ${statements}`, ...problems.map((p) => p.message)].join('; ');
}

describe('a statement that no semicolon ends', () => {
  it('ends at dbmate’s marks', async () =>
    assert.equal(
      await reads('/w/db/20250101_a.sql', '-- migrate:up\ncreate table a (x int)\n\n--migrate:down\ndrop table a\n'),
      'dbmate: 1',
    ));

  it('ends at goose’s marks and at its StatementEnd', async () =>
    assert.equal(
      await reads(
        '/w/db/001_a.sql',
        [
          '-- +goose Up',
          '-- +goose StatementBegin',
          'create function one() returns int language sql as $$ select 1 $$',
          '-- +goose StatementEnd',
          'create table a (x int);',
          '-- +goose Down',
          'drop table a;',
        ].join('\n'),
      ),
      'goose: 2',
    ));

  it('ends at node-pg-migrate’s marks', async () =>
    assert.equal(
      await reads(
        '/w/db/1718000000000_a.sql',
        '-- Up Migration\r\ncreate table a (x int)\r\n-- Down Migration\r\ndrop table a\r\n',
      ),
      'node-pg-migrate: 1',
    ));

  it('ends at the lines that part two halves by custom', async () =>
    assert.equal(
      await reads('/w/db/001_a.sql', '-- UP\ncreate table a (x int)\n-- DOWN\ndrop table a\n'),
      'numbered: 1',
    ));

  it('ends at Drizzle’s breakpoints', async () =>
    assert.equal(
      await reads('/w/d/0000_a.sql', 'create table a (x int)\n--> statement-breakpoint\ncreate table b (y int)', {
        '/w/d/meta/_journal.json': '{"entries":[{"idx":0,"tag":"0000_a"}]}',
      }),
      'drizzle: 2',
    ));

  it('ends where Liquibase’s next changeset begins, and at its delimiters', async () =>
    assert.equal(
      await reads(
        '/w/db/a.sql',
        [
          '--liquibase formatted sql',
          '--changeset ada:1',
          'create table a (x int)',
          'GO',
          'create table b (y int)',
          '--changeset ada:2 endDelimiter:@@',
          'create function one() returns int language sql as $$ select 6/2; $$ @@',
          'create table c (z int) @@',
          '--changeset ada:3 endDelimiter:"\\n/"',
          'create table d (z int)',
          '/',
          'select 6',
          '  / 2',
          '--rollback drop table d',
        ].join('\n'),
      ),
      'liquibase: 6',
    ));

  it('ends at the delimiter that Atlas is told of', async () => {
    const others = { '/w/m/atlas.sum': 'h1:x\n1_a.sql h1:y\n' };
    const blank = '-- atlas:delimiter \\n\\n\\n\n\ncreate table a (x int)\n\n\ncreate table b (y int)\n';
    assert.equal(await reads('/w/m/1_a.sql', blank, others), 'atlas: 2');
    const words = '-- atlas:delimiter -- end\ncreate table a (x int)\n-- end\ncreate table b (y int)\n-- end\n';
    assert.equal(await reads('/w/m/1_a.sql', words, others), 'atlas: 2');
  });

  it('goes on over a mark’s words within it', async () =>
    assert.equal(await reads('/w/db/001_a.sql', 'create table a (\n  -- up and down\n  x int\n);\n'), 'numbered: 1'));
});
