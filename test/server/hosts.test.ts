import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { openEmbedded } from '../../src/node/engine.ts';
import { APPLY_REFACTORING } from '../../src/server/protocol.ts';
import type { Platform } from '../../src/server/server.ts';
import { startClient, type TestClient } from '../support/language-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = '/shop/db/migrate';
const CREATE = `${FOLDER}/20240101000000_create_customers.rb`;
const COPY = `${FOLDER}/20240201000000_create_customers_v2.rb`;
const uri = (path: string) => `file://${path}`;

const FILES = {
  [CREATE]: `class CreateCustomers < ActiveRecord::Migration[7.1]
  def up
    execute "create table customers (id uuid primary key, email text not null, full_name text, loyalty_points int)"
  end
end
`,
  [COPY]: `class CreateCustomersV2 < ActiveRecord::Migration[7.1]
  def up
    execute <<~SQL
      create table customers_v2 (
        id uuid primary key,
        email text not null,
        full_name text,
        loyalty_points int,
        referral_code text
      )
    SQL
  end
end
`,
};

describe('the language server, over migrations in another language', () => {
  let client: TestClient;
  const platform: Platform = { files: memoryFiles(FILES), openEngine: openEmbedded, prepare: async () => {} };

  beforeEach(async () => {
    client = await startClient(() => platform, '/shop');
    await client.until(() => client.diagnostics.has(uri(COPY)));
  });
  afterEach(() => client.close());

  const shown = () =>
    (client.diagnostics.get(uri(COPY)) ?? []).map(
      ({ range, code }) => `${range.start.line}:${range.start.character}-${range.end.character} ${code}`,
    );

  it('underlines the name in the string, and follows an edit', async () => {
    assert.deepEqual(shown(), ['3:19-31 versioned-table']);
    await client.open(uri(COPY), FILES[COPY] as string);
    await client.change(uri(COPY), 2, `# frozen_string_literal: true\n${FILES[COPY]}`);
    await client.until(() => shown()[0] === '4:19-31 versioned-table');
    await client.change(uri(COPY), 3, (FILES[COPY] as string).replace('create table', 'create tabl'));
    await client.until(() => shown()[0] === '3:13-17 42601');
  });

  it('offers the merge at the name, and writes it as a migration of the same kind', async () => {
    const actions = await client.actionsAt(uri(COPY), 3, 22);
    const merge = actions.find(({ title }) => title === 'Merge customers_v2 into customers');
    assert.ok(merge, actions.map(({ title }) => title).join());
    const resolved = await client.connection.sendRequest('codeAction/resolve', merge);
    const { command } = resolved as { command?: { arguments?: unknown[] } };
    await client.connection.sendRequest('workspace/executeCommand', {
      command: APPLY_REFACTORING,
      arguments: command?.arguments ?? [],
    });
    const [edit] = client.edits;
    const [created] = createdFiles(edit);
    assert.match(created ?? '', /\/db\/migrate\/\d{14}_merge_customers_v2_into_customers\.rb$/);
    const text = JSON.stringify(edit);
    assert.match(text, /class MergeCustomersV2IntoCustomers < ActiveRecord::Migration\[7\.1\]/);
  });
});

function createdFiles(edit: WorkspaceEdit | undefined): string[] {
  return (edit?.documentChanges ?? []).flatMap((change) => ('kind' in change && 'uri' in change ? [change.uri] : []));
}
