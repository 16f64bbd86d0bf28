import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { openEmbedded } from '../../src/node/engine.ts';
import type { ComplianceDocument } from '../../src/server/protocol.ts';
import { COMPLIANCE } from '../../src/server/protocol.ts';
import type { Platform } from '../../src/server/server.ts';
import { startClient, type TestClient } from '../support/language-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = '/school';
const FILE = `${FOLDER}/migrations/0001_create.sql`;
const uri = (path: string) => `file://${path}`;

const SQL = `create table teachers (
  id bigint primary key,
  name text not null,
  phone1 text,
  phone2 text,
  phone3 text
);
`;

describe('the language server, of normal forms', () => {
  let client: TestClient;
  const platform: Platform = { files: memoryFiles({ [FILE]: SQL }), openEngine: openEmbedded, prepare: async () => {} };

  beforeEach(async () => {
    client = await startClient(() => platform, FOLDER);
    await client.until(() => client.diagnostics.has(uri(FILE)));
  });
  afterEach(() => client.close());

  it('offers at the column what takes the table apart, and proves it', async function () {
    this.timeout(120_000);
    const actions = await client.actionsAt(uri(FILE), 3, 4);
    const split = actions.find((action) => action.title.startsWith('Split '));
    assert.deepEqual(
      [split?.title, split?.kind, split?.diagnostics?.[0]?.code],
      ['Split phone1, phone2, phone3 into teacher_phones', 'quickfix', 'repeating-group'],
    );
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', split);
    assert.ok(resolved.command, JSON.stringify(resolved.disabled));
    const result = await client.connection.sendRequest<{ proof: { verdict: string } }>('workspace/executeCommand', {
      command: resolved.command.command,
      arguments: resolved.command.arguments,
    });
    assert.equal(result.proof.verdict, 'proved');
  });

  it('says on request how far the schema keeps to them', async () => {
    const { databases } = await client.connection.sendRequest<ComplianceDocument>(COMPLIANCE);
    assert.deepEqual(
      databases[0]?.checklist.filter(({ met }) => !met).map(({ id, examples }) => [id, examples]),
      [['first-normal-form', ['public.teachers.phone1']]],
    );
  });
});
