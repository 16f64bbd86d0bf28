import assert from 'node:assert/strict';
import { createSession } from '../../src/analysis/session.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** What is said of files below /app, a line each: the findings "file:offset message", then "problem" and what is told beside them. */
async function said(texts: Readonly<Record<string, string>>, severity?: 'off'): Promise<string[]> {
  const files = memoryFiles(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/app/${path}`, text])));
  const session = createSession({
    files,
    roots: ['/app'],
    ...(severity && { severities: { 'failing-migration': severity } }),
  });
  await session.load();
  return session
    .review()
    .databases.flatMap(({ findings, statementProblems }) => [
      ...findings
        .filter((f) => f.ruleId === 'failing-migration')
        .map((f) => `${f.severity} ${f.at.file.replace(/.*\//, '')}:${f.at.span.start} ${f.message}`),
      ...statementProblems.told.map((p) => `problem ${p.at.file.replace(/.*\//, '')}:${p.at.span.start} ${p.message}`),
    ]);
}

const CREATE = 'create table users (id int primary key, email text);\n';
const FAILS = `alter table users drop constraint users_email_key;
alter table users add constraint users_email_filled check (email <> '');
create index users_email on users (email);
`;
const flyway = (text: string) => ({ 'm/V1__create.sql': CREATE, 'm/V2__more.sql': text });
const SAYS =
  'error V2__more.sql:12 constraint "users_email_key" of relation "users" does not exist (42704): Flyway runs this file as one transaction, so none of its 3 statements takes effect, and the schema lacks 1 constraint and 1 index. Correct this statement.';

describe('a file of which nothing stays', () => {
  it('is told once, where the first statement is refused, and not as a problem again', async () => {
    assert.deepEqual(await said(flyway(FAILS)), [SAYS]);
    const [first, second, ...more] = await said(flyway(`${FAILS}alter table users drop column nickname;\n`));
    assert.match(first ?? '', /none of its 4 statements/);
    assert.match(second ?? '', /^problem V2__more\.sql:\d+ column "nickname" of relation "users" does not exist$/);
    assert.deepEqual(more, []);
  });

  it('is a problem again where the rule is off', async () => {
    assert.deepEqual(await said(flyway(FAILS), 'off'), [
      'problem V2__more.sql:12 constraint "users_email_key" of relation "users" does not exist',
    ]);
  });

  it('is told once where it opens its transaction itself, by the rule or else by the problem', async () => {
    const text = `begin;\n${FAILS}commit;\n`;
    const [line, ...more] = await said({ 'schema.sql': CREATE + text });
    assert.match(line ?? '', /^error schema\.sql:\d+ constraint "users_email_key".*none of the 3 statements/);
    assert.deepEqual(more, []);
    assert.deepEqual(await said({ 'schema.sql': CREATE + text }, 'off'), [
      'problem schema.sql:72 constraint "users_email_key" of relation "users" does not exist; the transaction around it is rolled back, and 2 statements behind it are refused for that',
    ]);
  });

  it('is one of many statements, whose first takes all constraints with it', async () => {
    const added = Array.from({ length: 600 }, (_, i) => `alter table users add constraint c${i} check (id <> ${i});`);
    const [line] = await said(flyway(`alter table users rename column mail to email2;\n${added.join('\n')}`));
    assert.match(line ?? '', /none of its 601 statements takes effect, and the schema lacks 600 constraints\./);
  });

  it('lacks what no file creates only as far as anyone knows', async () => {
    const [line] = await said(
      flyway('alter table user add column a int;\nalter table users add column b int;'.replace('user ', 'usr ')),
    );
    assert.match(
      line ?? '',
      /^warning V2__more\.sql:12 relation "usr" does not exist \(42P01\), and no file here creates it: Flyway runs this file/,
    );
  });

  it('is only what stands behind the last COMMIT', async () => {
    const [line] = await said(flyway(`alter table users add column a int;\ncommit;\n${FAILS}`));
    assert.match(line ?? '', /Flyway undoes the transaction, so 3 of this file's 4 statements have no effect/);
  });

  it('is nothing where a tool runs each statement by itself', async () => {
    const plain = { '001_create.sql': CREATE, '002_more.sql': FAILS };
    assert.deepEqual(await said(plain), [
      'problem 002_more.sql:12 constraint "users_email_key" of relation "users" does not exist',
    ]);
    const goose = (mark: string) => ({
      'm/00001_create.sql': `-- +goose Up\n${CREATE}`,
      'm/00002_more.sql': `${mark}-- +goose Up\n${FAILS}-- +goose Down\ndrop index users_email;\n`,
    });
    assert.match(
      (await said(goose('')))[0] ?? '',
      /goose runs this file as one transaction, so none of its 3 statements/,
    );
    assert.match((await said(goose('-- +goose NO TRANSACTION\n')))[0] ?? '', /^problem /);
  });

  it('is a changeset where the tool runs one after the other', async () => {
    const liquibase = (attribute: string) => ({
      'm/1.sql': `--liquibase formatted sql\n--changeset a:1\n${CREATE}--changeset a:2${attribute}\n${FAILS}--changeset a:3\ncreate table other (id int);\n`,
    });
    assert.match(
      (await said(liquibase('')))[0] ?? '',
      /Liquibase undoes the transaction, so 3 of this file's 5 statements have no effect/,
    );
    assert.match((await said(liquibase(' runInTransaction:false')))[0] ?? '', /^problem /);
  });

  it('is not one that no transaction may hold', async () => {
    const [line] = await said(flyway(`${FAILS}create index concurrently users_id on users (id);\n`));
    assert.match(line ?? '', /^problem /);
  });

  it('is not sure where a migration may be missing between', async () => {
    const texts = {
      'm/V1__a.sql': CREATE,
      'm/V2__b.sql': 'create table b (id int);',
      'm/V4__more.sql': FAILS,
    };
    assert.match((await said(texts))[0] ?? '', /^problem V4__more/);
    const tens = { 'm/V10__a.sql': CREATE, 'm/V20__b.sql': 'create table b (id int);', 'm/V30__more.sql': FAILS };
    assert.match((await said(tens))[0] ?? '', /^error V30__more/);
  });

  it('is not sure behind a statement that could not be read', async () => {
    const broken = {
      ...flyway(FAILS),
      'm/V1__create.sql': `${CREATE}alter table users add constraint users_email_key uniqe (email);\n`,
    };
    assert.ok((await said(broken)).every((line) => line.startsWith('problem ')));
  });

  it('is not sure that something still depends on what is dropped, behind a block that may have dropped it', async () => {
    const held = {
      'm/V1__create.sql': `${CREATE}create table users_new (id int primary key);
create function mirror() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger users_mirror after insert on users for each row execute function mirror();
`,
    };
    const swap = `do $$ begin execute 'drop table users cascade'; execute 'alter table users_next rename to users'; end $$;`;
    const drop = 'drop function mirror();\nalter table users add column name text;\n';
    assert.match((await said({ ...held, 'm/V2__drop.sql': drop }))[0] ?? '', /^error V2__drop/);
    const lines = await said({ ...held, 'm/V2__swap.sql': swap, 'm/V3__drop.sql': drop });
    assert.deepEqual(
      lines.filter((line) => line.includes('V3__drop')).map((line) => line.split(' ')[0]),
      ['problem'],
    );
  });

  it('is not one file after the other', async () => {
    const numbers = [1, 2, 3, 4, 5];
    const own = (text: string, n: number) => text.replaceAll('users', `t${n}`);
    const after = (most: number) =>
      said({
        'm/V1__create.sql': numbers.map((n) => own(CREATE, n)).join(''),
        ...Object.fromEntries(numbers.slice(0, most).map((n) => [`m/V${n + 1}__more.sql`, own(FAILS, n)])),
      });
    const told = async (most: number) => (await after(most)).map((line) => line.split(' ')[0]);
    assert.deepEqual(await told(3), ['error', 'error', 'error']);
    assert.deepEqual(await told(4), ['problem', 'problem', 'problem', 'problem']);
  });

  it('is doubtful where a statement before it that fails says the same names', async () => {
    const lines = await said({ ...flyway(FAILS), 'm/V3__again.sql': FAILS });
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['error', 'problem', 'problem', 'problem'],
    );
  });

  it('is not what belongs to the tool itself', async () => {
    const lines = await said(
      flyway('alter table flyway_schema_history owner to admin;\nalter table users add column b int;'),
    );
    assert.ok(lines.every((line) => line.startsWith('problem ')));
  });
});
