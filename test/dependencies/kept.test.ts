import assert from 'node:assert/strict';
import { createSession, type Session } from '../../src/analysis/session.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FILES = {
  '/app/migrations/001_customers.sql':
    'create table customers (id bigint primary key, name text not null, email text not null, region_id bigint);',
  '/app/migrations/002_orders.sql':
    'create table orders (id bigint primary key, customer_id bigint not null references customers (id), customer_name text not null, status text not null);',
  '/app/migrations/003_lines.sql':
    'create table order_lines (order_id bigint not null references orders (id), product_id bigint not null, customer_name text, product_title text, quantity int, primary key (order_id, product_id));',
  '/app/migrations/004_stores.sql':
    'create table regions (id bigint primary key, title text);\ncreate table stores (id bigint primary key, region_id bigint not null references regions (id), region_title text);',
  '/app/migrations/005_rows.sql':
    "insert into customers values (1, 'Ann', 'a@b.c', 1), (2, 'Bo', 'b@b.c', 1);\ninsert into orders values (1, 1, 'Ann', 'paid'), (2, 2, 'Bo', 'open'), (3, 2, 'Bo', 'paid'), (4, 1, 'Ann', 'open');",
} as const;
type Path = keyof typeof FILES;

/** Each leaves something else as it is: a table moves, loses what is copied, its key, its name, its rows; another one comes. */
const EDITS: readonly (readonly [Path, (text: string) => string])[] = [
  ['/app/migrations/001_customers.sql', (text) => `-- moved\n${text}`],
  ['/app/migrations/001_customers.sql', (text) => text.replace('name text', 'label int')],
  ['/app/migrations/001_customers.sql', (text) => text.replace('customers', 'clients')],
  ['/app/migrations/002_orders.sql', (text) => text.replace('references customers (id)', '')],
  ['/app/migrations/004_stores.sql', (text) => `${text}\ncreate table products (id bigint primary key, title text);`],
  ['/app/migrations/005_rows.sql', (text) => text.replaceAll("1, 'Ann', '", "1, 'Eve', '")],
  ['/app/migrations/002_orders.sql', (text) => `${text}\ncreate type mood as enum ('a');`],
  ['/app/migrations/004_stores.sql', (text) => text.replace('region_id bigint not null', 'region_id text not null')],
];

async function opened(files: Record<string, string>): Promise<Session> {
  const session = createSession({ files: memoryFiles(files), roots: ['/app'] });
  await session.load();
  return session;
}

const said = (session: Session) => session.review().databases.map(({ findings }) => findings);

describe('what is kept about dependencies', () => {
  it('is after each edit, and after taking it back, what a new session finds', async () => {
    const session = await opened(FILES);
    const first = said(session);
    assert.ok(first.flat().some(({ ruleId }) => ruleId === 'transitive-dependency'));
    for (const [path, edit] of EDITS) {
      const text = edit(FILES[path]);
      session.update(path, text);
      assert.deepEqual(said(session), said(await opened({ ...FILES, [path]: text })));
      session.update(path, undefined);
      assert.deepEqual(said(session), first);
    }
  });

  it('is what a new session finds after edits one upon the other', async () => {
    const session = await opened(FILES);
    const texts: Record<string, string> = { ...FILES };
    for (const [path, edit] of EDITS) {
      texts[path] = edit(texts[path] ?? '');
      session.update(path, texts[path]);
      assert.deepEqual(said(session), said(await opened(texts)));
    }
  });
});
