import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Review } from '../../src/analysis/review.ts';
import { createSession } from '../../src/analysis/session.ts';
import { rowsIn } from '../../src/catalog/rows/in-files.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { runs } from '../support/runs.ts';

const ROOT = '/shop/migrations';

const SQL: Readonly<Record<string, string>> = {
  [`${ROOT}/001_customers.sql`]: `create table customers (id int primary key, email text, full_name text, phone text);\n`,
  [`${ROOT}/002_orders.sql`]: `create table orders (id int primary key, customer_id int references customers (id), total numeric);\n`,
  [`${ROOT}/003_copy.sql`]: `create table customers_v2 (id int primary key, email text, full_name text, phone text, vip boolean);\n`,
  [`${ROOT}/004_again.sql`]: `create table if not exists orders (id int primary key, customer_id int, total numeric, note text);\n`,
};

/** "rule: tables" of every finding, in order. */
function shown(review: Review): string[] {
  return review.databases.flatMap((d) => d.findings.map((f) => `${f.ruleId}: ${f.tables.join(' ')}`)).sort();
}

async function open(files = SQL, severities = {}) {
  const session = createSession({ files: memoryFiles(files), roots: ['/shop'], severities });
  await session.load();
  return session;
}

const ALL = ['redeclared-table: public.orders', 'versioned-table: public.customers_v2 public.customers'];

describe('a session', () => {
  it('reviews what the files add up to', async () => {
    assert.deepEqual(shown((await open()).review()), ALL);
  });

  it('knows the rows of seed files beside it, and takes nothing in them for schema', async () => {
    const session = await open({
      ...SQL,
      '/shop/seeds/customers.sql': `create table staging (id int); insert into customers (id, email) values (1, 'a@b.c'); oops;`,
    });
    const [database] = session.review().databases;
    assert.deepEqual(shown(session.review()), ALL);
    assert.deepEqual(
      [...(database?.snapshot.relations.keys() ?? [])],
      ['public.customers', 'public.customers_v2', 'public.orders'],
    );
    assert.deepEqual(database?.statementProblems.told, []);
    const rows = () => {
      const snapshot = session.review().databases[0]?.snapshot;
      const table = snapshot?.relations.get('public.customers');
      return (
        snapshot &&
        table &&
        rowsIn(snapshot)
          .rowsOf(table)
          ?.rows.map((r) => r.values)
      );
    };
    assert.deepEqual(rows(), [['1', 'a@b.c', null, null]]);
    session.update('/shop/seeds/customers.sql', 'insert into customers (id) values (2), (3);');
    assert.equal(rows()?.length, 2);
    assert.ok(session.knows('/shop/seeds/customers.sql'));
  });

  it('lets an unsaved text count, until it is taken back', async () => {
    const session = await open();
    session.update(`${ROOT}/003_copy.sql`, 'create table suppliers (id int primary key, iban text);');
    assert.deepEqual(shown(session.review()), ['redeclared-table: public.orders']);
    session.update(`${ROOT}/003_copy.sql`, undefined);
    assert.deepEqual(shown(session.review()), ALL);
  });

  it('keeps the identity of every table that an edit leaves alone', async () => {
    const session = await open();
    const [before] = session.review().databases;
    session.update(`${ROOT}/003_copy.sql`, `-- a remark\n${SQL[`${ROOT}/003_copy.sql`]}`);
    const [after] = session.review().databases;
    const same = (key: string) => before?.snapshot.relations.get(key) === after?.snapshot.relations.get(key);
    assert.ok(same('public.customers') && same('public.orders'));
    assert.ok(!same('public.customers_v2'), 'its place has moved');
  });

  it('gives a finding the same fingerprint wherever its lines have moved to', async () => {
    const session = await open();
    const prints = () =>
      session
        .review()
        .databases.flatMap((d) => d.findings.map((f) => f.fingerprint))
        .sort();
    const before = prints();
    for (const [path, text] of Object.entries(SQL)) session.update(path, `\n\n-- moved\n${text}`);
    assert.deepEqual(prints(), before);
  });

  it('gives two findings about the same two fingerprints', async () => {
    const again = 'create table if not exists customers (id bigint);\n';
    const session = await open({ ...SQL, [`${ROOT}/004_again.sql`]: again + again });
    const prints = session.review().databases.flatMap((d) => d.findings.map((f) => f.fingerprint));
    assert.equal(new Set(prints).size, prints.length);
    assert.ok(
      prints.some((print) => print.endsWith(' #2')),
      prints.join(),
    );
  });

  it('leaves out a rule that is off, and gives another the severity asked for', async () => {
    const session = await open(SQL, { 'versioned-table': 'off', 'redeclared-table': 'error' });
    const findings = session.review().databases.flatMap((d) => d.findings);
    assert.deepEqual(
      findings.map((f) => `${f.severity} ${f.ruleId}`),
      ['error redeclared-table'],
    );
    session.configure({});
    assert.deepEqual(shown(session.review()), ALL);
  });

  it('says nothing about what a comment tells it to ignore', async () => {
    const session = await open();
    session.update(`${ROOT}/003_copy.sql`, `-- tablefold: ignore versioned-table\n${SQL[`${ROOT}/003_copy.sql`]}`);
    assert.deepEqual(shown(session.review()), ['redeclared-table: public.orders']);
  });

  it('reads what runs down for its syntax, and replays nothing of it', async () => {
    const files = memoryFiles({
      '/w/m/1_a.sql': '-- migrate:up\ncreate table a (x int);\n-- migrate:down\ndrop tabel a;\n',
      '/w/l/a.sql':
        '--liquibase formatted sql\n--changeset ada:1\ncreate table l (x int)\n--rollback drop tabel l\n--changeset ada:2\nselect 1\n--rollback select 2\n',
      '/w/p/1_a.up.sql': 'create table b (x int);',
      '/w/p/1_a.down.sql': 'drop tabel b;\ndrop table b;',
      '/w/n/0001_a.sql': 'create table c (x int);',
      '/w/n.rollback/0001_a.sql': 'drop tabel c;',
    });
    const session = createSession({ files, roots: ['/w'] });
    await session.load();
    const { databases } = session.review();
    const places = databases.flatMap((d) => d.statementProblems.told.map(({ at }) => `${at.file} ${at.span.start}`));
    assert.deepEqual(places.sort(), [
      '/w/l/a.sql 83',
      '/w/m/1_a.sql 59',
      '/w/n.rollback/0001_a.sql 5',
      '/w/p/1_a.down.sql 5',
    ]);
    const tables = databases.flatMap(({ snapshot }) => [...snapshot.relations.keys()]);
    assert.deepEqual(tables.sort(), ['public.a', 'public.b', 'public.c', 'public.l']);
    assert.ok(session.knows('/w/p/1_a.down.sql'));
    session.update('/w/p/1_a.down.sql', 'drop table b;');
    const rest = session.review().databases.flatMap((d) => d.statementProblems.told);
    assert.equal(rest.length, 3);
  });

  it('stops loading when it is told to, and keeps what it had', async () => {
    const session = await open();
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(session.load(stop.signal), { name: 'AbortError' });
    assert.deepEqual(shown(session.review()), ALL);
  });

  it('comes to the same after any edits as a fresh one does', async () => {
    const paths = Object.keys(SQL);
    const text = fc.oneof(
      fc.constantFrom(...Object.values(SQL)),
      fc.constantFrom(
        '',
        'drop table orders;',
        'alter table customers rename to customers_old;',
        'create tabl x;',
        'alter table customers_v2 add column n int;',
      ),
    );
    const edit = fc.record({ path: fc.constantFrom(...paths), text });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const session = await open();
        session.review();
        const texts: Record<string, string> = { ...SQL };
        for (const e of edits) {
          session.update(e.path, e.text);
          session.review();
          texts[e.path] = e.text;
        }
        const fresh = await open();
        for (const [path, t] of Object.entries(texts)) fresh.update(path, t);
        assert.deepEqual(session.review().databases, fresh.review().databases);
      }),
      { numRuns: runs(30) },
    );
  });
});
