import { strict as assert } from 'node:assert';
import { createSession } from '../../src/analysis/session.ts';
import { hoverOf } from '../../src/reporting/hover.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FILE = '/shop/migrations/001_all.sql';
const SQL = `create table customers (id int primary key, email text, full_name text, phone text);
create table customers_v2 (id int primary key, email text, full_name text, phone text, vip boolean);
create table orders (id int primary key);
`;

/** What is said at the n-th place of a name in the file, from 0. */
async function said(
  name: string,
  { decisions = [] as unknown[], isMarkdown = false } = {},
): Promise<string | undefined> {
  const files = { [FILE]: SQL, '/shop/tablefold.json': JSON.stringify({ decisions }) };
  const session = createSession({ files: memoryFiles(files), roots: ['/shop'] });
  await session.load();
  const [database] = session.review().databases;
  assert.ok(database);
  const start = SQL.indexOf(`${name} (`) + 2;
  const found = hoverOf(database, { file: FILE, span: { start, end: start } }, isMarkdown);
  if (found) assert.equal(SQL.slice(found.span.start, found.span.end), name);
  return found?.text;
}

describe('hovering over the name of a table', () => {
  it('says what was found, with its evidence, and what speaks for and against it', async () => {
    const text = (await said('customers_v2')) ?? '';
    assert.match(text, /^warning\[versioned-table\] customers_v2 is named as version 2 of customers /);
    assert.match(text, /\n- shared: email, full_name, phone\n/);
    assert.match(text, /\n\ncustomers_v2 and customers: \d\.\d\d\n\n- \d\.\d\d columns in common/);
  });

  it('shows names as they are in Markdown', async () => {
    const text = (await said('customers_v2', { isMarkdown: true })) ?? '';
    assert.match(text, /^\*\*warning\\\[versioned-table\\\]\*\* customers\\_v2 is named/);
  });

  it('says what was decided', async () => {
    const keep = ['customers', 'customers_v2'];
    const decisions = [{ keep, because: 'two shops', on: '2026-11-26' }];
    assert.equal(
      await said('customers_v2', { decisions }),
      `Kept beside customers: two shops (tablefold.json, 2026-11-26)

customers_v2 is in BCNF

- key: id`,
    );
  });

  it('says of any table what its key is and which normal form it is in', async () => {
    assert.equal(await said('orders'), 'orders is in BCNF\n\n- key: id');
  });
});
