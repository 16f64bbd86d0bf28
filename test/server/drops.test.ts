import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { openEmbedded } from '../../src/node/engine.ts';
import type { Platform } from '../../src/server/server.ts';
import { startClient, type TestClient } from '../support/language-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = '/shop';
const FILE = `${FOLDER}/migrations/0001_create.sql`;
const uri = (path: string) => `file://${path}`;

const SQL = `create table customers (
  id bigint primary key,
  email text not null constraint customers_email_key unique
);
create index customers_email_idx on customers (email);
alter table customers add constraint customers_email_unique unique (email);
create table orders (
  id bigint primary key,
  customer_id bigint references customers on delete cascade
);
alter table orders add constraint orders_customer foreign key (customer_id) references customers;
`;

describe('the language server, of what is said twice', () => {
  let client: TestClient;
  const platform: Platform = { files: memoryFiles({ [FILE]: SQL }), openEngine: openEmbedded, prepare: async () => {} };

  beforeEach(async () => {
    client = await startClient(() => platform, FOLDER);
    await client.until(() => client.diagnostics.has(uri(FILE)));
  });
  afterEach(() => client.close());

  /** What would be dropped; what else an editor can do with a finding is tested elsewhere. */
  const dropsAt = async (line: number, character: number) =>
    (await client.actionsAt(uri(FILE), line, character))
      .filter((a) => a.title.startsWith('Drop '))
      .map((a) => [a.title, a.kind, a.diagnostics?.[0]?.code]);

  it('offers a quick fix at the index and at the constraint, and none where two disagree', async () => {
    assert.deepEqual(await dropsAt(4, 15), [['Drop index customers_email_idx', 'quickfix', 'duplicate-index']]);
    assert.deepEqual(await dropsAt(5, 40), [
      ['Drop constraint customers_email_unique', 'quickfix', 'duplicate-constraint'],
    ]);
    assert.deepEqual(await dropsAt(10, 36), []);
    assert.deepEqual(await dropsAt(2, 40), [], 'what stays is not offered');
  });

  it('proves it, and hands over the migration', async function () {
    this.timeout(120_000);
    const [action] = await client.actionsAt(uri(FILE), 4, 15);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.ok(resolved.command);
    const { command, arguments: args } = resolved.command;
    const result = await client.connection.sendRequest<{ applied: boolean; proof: { verdict: string } }>(
      'workspace/executeCommand',
      { command, arguments: args },
    );
    assert.equal(result.proof.verdict, 'proved');
    const created = (client.edits[0]?.documentChanges ?? []).flatMap((c) =>
      'kind' in c && c.kind === 'create' ? c.uri : [],
    );
    assert.match(created[0] ?? '', /\/shop\/migrations\/0002_drop_index_customers_email_idx\.sql$/);
  });
});
