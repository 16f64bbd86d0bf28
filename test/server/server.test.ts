import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol } from 'vscode-languageserver';
import { openEmbedded } from '../../src/node/engine.ts';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../src/server/protocol.ts';
import { remoteFiles } from '../../src/server/remote-files.ts';
import type { Platform } from '../../src/server/server.ts';
import { startClient, type TestClient } from '../support/language-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = '/shop';
const CREATE = `${FOLDER}/migrations/0001_create.sql`;
const COPY = `${FOLDER}/migrations/0002_copy.sql`;
const uri = (path: string) => `file://${path}`;

const SQL: Record<string, string> = {
  [CREATE]: `create table customers (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  full_name text,
  loyalty_points integer not null default 0,
  newsletter_opt_in boolean not null default false
);
`,
  [COPY]: `create table customers_v2 (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  full_name varchar(200),
  loyalty_points integer not null default 0,
  newsletter_opt_in boolean not null default false,
  referral_code text
);
`,
};

describe('the language server', () => {
  let client: TestClient;
  const platform: Platform = { files: memoryFiles(SQL), openEngine: openEmbedded, prepare: async () => {} };

  beforeEach(async () => {
    client = await startClient(() => platform, FOLDER);
    await client.until(() => client.diagnostics.has(uri(COPY)));
  });
  afterEach(() => client.close());

  /** "line:start-end code" of each diagnostic, so that a wrong place shows. */
  const shown = (path: string) =>
    (client.diagnostics.get(uri(path)) ?? []).map(
      ({ range, code }) => `${range.start.line}:${range.start.character}-${range.end.character} ${code}`,
    );

  it('publishes findings of files that nobody opened, at the name', () => {
    assert.deepEqual(shown(COPY), ['0:13-25 versioned-table']);
    const [finding] = client.diagnostics.get(uri(COPY)) ?? [];
    assert.equal(finding?.source, 'tablefold');
    assert.equal(finding?.relatedInformation?.[0]?.location.uri, uri(CREATE));
  });

  it('follows an edit that nobody saved, and forgets it when the file is closed', async () => {
    const renamed = (SQL[COPY] as string).replace('customers_v2', 'suppliers').replace('loyalty_points', 'iban');
    await client.open(uri(COPY), SQL[COPY] as string);
    await client.change(uri(COPY), 2, `\n\n${SQL[COPY]}`);
    await client.until(() => shown(COPY)[0]?.startsWith('2:') ?? false);
    await client.change(uri(COPY), 3, renamed.replace(/\n {2}(?:email|full_name|newsletter).*/g, ''));
    await client.until(() => shown(COPY).length === 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(COPY) } });
    await client.until(() => shown(COPY).length === 1);
  });

  it('underlines a syntax error with PostgreSQL’s own words, and keeps the findings of the rest', async () => {
    await client.open(uri(COPY), SQL[COPY] as string);
    await client.change(uri(COPY), 2, `${SQL[COPY]}create tabl oops;\n`);
    await client.until(() => shown(COPY).length === 2);
    const error = client.diagnostics.get(uri(COPY))?.find((d) => d.code === '42601');
    assert.equal(error?.message, 'syntax error at or near "tabl"');
  });

  it('outlines a file as it is being edited', async () => {
    const names = (symbols: DocumentSymbol[]): unknown =>
      symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, names(children)] : name));
    await client.open(uri(COPY), SQL[COPY] as string);
    await client.change(uri(COPY), 2, 'create table a (x int);\n\nalter table b drop column y;\n');
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uri(COPY) },
    });
    assert.deepEqual(names(symbols), [['a', ['x']], 'b']);
    assert.deepEqual(symbols[1]?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 27 } });
    assert.deepEqual(symbols[1]?.selectionRange, {
      start: { line: 2, character: 12 },
      end: { line: 2, character: 13 },
    });
  });

  it('offers the merge at the name, and only there', async () => {
    const actions = await client.actionsAt(uri(COPY), 0, 15);
    assert.equal(actions[0]?.title, 'Merge customers_v2 into customers');
    assert.equal(actions[0]?.edit, undefined, 'nothing is planned before it is chosen');
    assert.deepEqual(
      actions[0]?.diagnostics?.map((d) => d.code),
      ['versioned-table'],
    );
    assert.deepEqual(await client.actionsAt(uri(COPY), 2, 4), []);
  });

  it('proves the chosen merge and hands it over as an edit that asks for confirmation', async function () {
    this.timeout(120_000);
    const [action] = await client.actionsAt(uri(COPY), 0, 15);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.ok(resolved.command);
    const result = await client.connection.sendRequest<{ applied: boolean; proof: { verdict: string } }>(
      'workspace/executeCommand',
      {
        command: resolved.command.command,
        arguments: resolved.command.arguments,
      },
    );
    assert.equal(result.proof.verdict, 'proved');
    const [edit] = client.edits;
    const annotation = Object.values(edit?.changeAnnotations ?? {})[0];
    assert.equal(annotation?.needsConfirmation, true);
    assert.match(annotation?.description ?? '', /^Proved on .*PostgreSQL.* \d+ rows/);
    const created = (edit?.documentChanges ?? [])
      .filter((c) => 'kind' in c && c.kind === 'create')
      .map((c) => ('uri' in c ? c.uri : ''));
    assert.match(created[0] ?? '', /\/shop\/migrations\/0003_merge_customers_v2_into_customers\.sql$/);
  });

  it('stops a proof that is cancelled, and changes nothing', async function () {
    this.timeout(60_000);
    const [action] = await client.actionsAt(uri(COPY), 0, 15);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const announced = client.progress.length;
    const running = client.connection.sendRequest('workspace/executeCommand', {
      command: resolved.command?.command,
      arguments: resolved.command?.arguments,
    });
    await client.until(() => client.progress.length > announced);
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: client.progress.at(-1) });
    assert.deepEqual(await running, { applied: false, reason: 'cancelled' });
    assert.deepEqual(client.edits, []);
  });

  it('refuses to resolve an offer made on an older state of the table', async () => {
    const [action] = await client.actionsAt(uri(COPY), 0, 15);
    await client.open(uri(COPY), SQL[COPY] as string);
    await client.change(
      uri(COPY),
      2,
      (SQL[COPY] as string).replace('referral_code text', 'referral_code text, vip boolean'),
    );
    await assert.rejects(client.connection.sendRequest('codeAction/resolve', action), /offered on an older state/);
  });

  it('follows tablefold.json as it changes, and underlines what is wrong in it', async () => {
    const path = `${FOLDER}/tablefold.json`;
    const texts: Record<string, string> = { ...SQL };
    const following = await startClient(() => ({ ...platform, files: memoryFiles(texts) }), FOLDER);
    const said = (file: string) => following.diagnostics.get(uri(file))?.map((d) => d.message) ?? [];
    const save = async (text: string) => {
      texts[path] = text;
      const changes = [{ uri: uri(path), type: 2 }];
      await following.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    await following.until(() => said(COPY).length === 1);
    await save('{ "rules": { "versioned-table": "off" } }');
    await following.until(() => said(COPY).length === 0);
    await save('{ "rules": { "versioned-tabel": "off" } }');
    await following.until(() => said(COPY).length === 1 && said(path).length === 1);
    assert.deepEqual(said(path), ['unknown key "versioned-tabel"; did you mean "versioned-table"?']);
    assert.deepEqual(following.diagnostics.get(uri(path))?.[0]?.range, {
      start: { line: 0, character: 13 },
      end: { line: 0, character: 30 },
    });
    await following.close();
  });

  it('says how many tables and findings there are', async () => {
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    assert.deepEqual(client.statuses.at(-1), { state: 'ready', tables: 2, findings: 1 });
  });

  it('underlines a syntax error in a file that only takes another back, and follows its edits', async () => {
    const up = `${FOLDER}/m/1_a.up.sql`;
    const down = `${FOLDER}/m/1_a.down.sql`;
    const files = memoryFiles({ [up]: 'create table a (x int);\n', [down]: 'drop table a;\ndrop tabel b;\n' });
    const other = await startClient(() => ({ ...platform, files }), FOLDER);
    await other.until(() => other.diagnostics.has(uri(down)));
    assert.deepEqual(
      other.diagnostics.get(uri(down))?.map(({ message, range }) => [message, range.start.line]),
      [['syntax error at or near "tabel"', 1]],
    );
    await other.open(uri(down), 'drop table a;\n');
    await other.until(() => other.diagnostics.get(uri(down))?.length === 0);
    await other.close();
  });

  it('reads through the client where the client asks for it', async () => {
    const disk = memoryFiles(SQL);
    const remote = await startClient((_, connection) => ({ ...platform, files: remoteFiles(connection) }), FOLDER, {
      prepare(connection) {
        connection.onRequest(LIST_FILES, ({ root }: ListFilesParams) => disk.list(root));
        connection.onRequest(READ_FILE, async ({ path }: ReadFileParams): Promise<ReadFileResult> => {
          return { base64: Buffer.from(await disk.read(path)).toString('base64') };
        });
      },
    });
    await remote.until(() => remote.diagnostics.has(uri(COPY)));
    await remote.close();
  });
});
