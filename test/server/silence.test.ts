import assert from 'node:assert/strict';
import type { CodeAction, Hover, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEmbedded } from '../../src/node/engine.ts';
import {
  COMPARE,
  COMPARE_TABLES,
  type EditAnswer,
  IGNORE_FINDING,
  KEEP_TABLES,
  RECORD_DECISION,
  type SideBySide,
  WRITE_IGNORE,
} from '../../src/server/protocol.ts';
import type { Platform } from '../../src/server/server.ts';
import { startClient, type TestClient } from '../support/language-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = '/shop';
const COPY = `${FOLDER}/migrations/0002_copy.sql`;
const CONFIGURATION = `${FOLDER}/tablefold.json`;
const uri = (path: string) => `file://${path}`;
const COLUMNS =
  'id uuid primary key, email text not null, full_name text, loyalty_points int, newsletter_opt_in boolean';

const SQL: Readonly<Record<string, string>> = {
  [`${FOLDER}/migrations/0001_customers.sql`]: `create table customers (${COLUMNS});\n`,
  [COPY]: `create table customers_v2 (\n  ${COLUMNS},\n  referral_code text\n);\n`,
};
const COMMANDS = [COMPARE_TABLES, KEEP_TABLES, IGNORE_FINDING];
/** Line and character of customers_v2. */
const AT = [0, 15] as const;

describe('what the language server says of one table', () => {
  let client: TestClient;
  let texts: Record<string, string>;

  async function start(commands?: readonly string[], files = SQL): Promise<void> {
    texts = { ...files };
    const platform: Platform = { files: memoryFiles(texts), openEngine: openEmbedded, prepare: async () => {} };
    client = await startClient(() => platform, FOLDER, commands ? { initializationOptions: { commands } } : {});
    await client.until(() => client.diagnostics.has(uri(COPY)));
  }
  afterEach(() => client.close());

  const said = (path: string) => client.diagnostics.get(uri(path)) ?? [];
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

  /** Writes a file anew, as another program would. */
  async function save(path: string, text: string): Promise<void> {
    const type = path in texts ? 2 : 1;
    texts[path] = text;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri(path), type }],
    });
  }

  /** The text of the one file that an edit changes or makes. */
  function applied(edit: WorkspaceEdit | undefined, before: string): string {
    const change = edit?.documentChanges?.find((one): one is TextDocumentEdit => 'textDocument' in one);
    const edits = (change?.edits ?? Object.values(edit?.changes ?? {}).flat()) as TextEdit[];
    assert.ok(edits.length > 0, JSON.stringify(edit));
    return TextDocument.applyEdits(TextDocument.create('file:///x', 'sql', 1, before), edits);
  }

  const ask = (request: string, params: object) => client.connection.sendRequest<EditAnswer>(request, params);
  const argumentOf = (actions: readonly CodeAction[], title: RegExp) =>
    actions.find((action) => title.test(action.title))?.command?.arguments?.[0] as Record<string, unknown>;

  it('comes with all that can be done about it, the merge first', async () => {
    await start(COMMANDS);
    const actions = await client.actionsAt(uri(COPY), ...AT);
    const quick = actions.filter(({ kind }) => kind === 'quickfix');
    assert.deepEqual(titles(quick), [
      'Merge customers_v2 into customers',
      'Compare customers_v2 and customers side by side',
      'Keep both, and record why',
      'Ignore versioned-table on this line',
      'Ignore versioned-table in this file',
    ]);
    assert.deepEqual(titles(quick.filter(({ isPreferred }) => isPreferred)), ['Merge customers_v2 into customers']);
    for (const { diagnostics } of quick) assert.equal(diagnostics?.[0]?.code, 'versioned-table');
  });

  it('is mended by a rewrite where only those are asked for', async () => {
    await start(COMMANDS);
    const at = { line: AT[0], character: AT[1] };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uri(COPY) },
      range: { start: at, end: at },
      context: { diagnostics: said(COPY), only: ['refactor'] },
    });
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['Merge customers_v2 into customers', 'refactor.rewrite']],
    );
  });

  it('asks for nothing where a client has none of our commands, and ignores with a place for the reason', async () => {
    await start();
    const actions = (await client.actionsAt(uri(COPY), ...AT)).filter(({ title }) => !/^Merge/.test(title));
    assert.deepEqual(titles(actions), ['Ignore versioned-table on this line', 'Ignore versioned-table in this file']);
    const [line, file] = actions.map(({ edit }) => applied(edit, SQL[COPY] ?? ''));
    assert.equal(line?.split('\n')[0], 'create table customers_v2 ( -- tablefold-ignore versioned-table: TODO say why');
    assert.equal(file?.split('\n')[0], '-- tablefold-ignore-file versioned-table: TODO say why');
    for (const text of [line, file]) {
      await save(COPY, text ?? '');
      await client.until(() => String(said(COPY)[0]?.message).startsWith('the ignore says no reason'));
      assert.equal(said(COPY).length, 1);
    }
  });

  it('is ignored with the reason that the client asked for', async () => {
    await start(COMMANDS);
    const request = argumentOf(await client.actionsAt(uri(COPY), ...AT), /on this line/);
    const answer = await ask(WRITE_IGNORE, { ...request, because: ' two\nshops ' });
    assert.ok('edit' in answer);
    const text = applied(answer.edit, SQL[COPY] ?? '');
    assert.match(text, /^create table customers_v2 \( -- tablefold-ignore versioned-table: two shops\n/);
    await save(COPY, text);
    await client.until(() => said(COPY).length === 0);
    assert.deepEqual(await ask(WRITE_IGNORE, { ...request, because: 'x' }), {
      unavailable: 'what was to be ignored is gone by now',
    });
  });

  it('is kept with a reason in tablefold.json, in a new one or beside what is there', async () => {
    await start(COMMANDS);
    const actions = await client.actionsAt(uri(COPY), ...AT);
    const request = argumentOf(actions, /^Keep both, and record why/);
    const answer = await ask(RECORD_DECISION, { ...request, because: 'two shops', unsaved: [] });
    assert.ok('edit' in answer);
    const [create] = answer.edit.documentChanges ?? [];
    assert.deepEqual(create, {
      kind: 'create',
      uri: uri(CONFIGURATION),
      options: { overwrite: false, ignoreIfExists: false },
    });
    const created = applied(answer.edit, '');
    const [decision] = JSON.parse(created).decisions;
    assert.deepEqual(decision.keep, ['public.customers_v2', 'public.customers']);
    assert.match(decision.on, /^\d{4}-\d\d-\d\d$/);
    const unsaved = `// ours\n${created}`;
    const more = await ask(RECORD_DECISION, {
      ...request,
      because: 'more',
      unsaved: [{ uri: uri(CONFIGURATION), text: unsaved }],
    });
    assert.ok('edit' in more);
    const text = applied(more.edit, unsaved);
    assert.ok(text.startsWith('// ours\n'));
    await save(CONFIGURATION, text);
    await client.until(() => said(COPY).length === 0);
  });

  it('says why a decision cannot be recorded', async () => {
    await start(COMMANDS, { ...SQL, [CONFIGURATION]: '{ "rules": }' });
    const request = argumentOf(await client.actionsAt(uri(COPY), ...AT), /^Keep both/);
    assert.deepEqual(await ask(RECORD_DECISION, { ...request, because: 'x', unsaved: [] }), {
      unavailable: 'line 1 of tablefold.json is not valid; mend it first',
    });
  });

  it('marks an ignore and a decision that silence nothing as unnecessary', async () => {
    const decisions = [{ keep: ['customers', 'gone'], because: 'x' }];
    await start(COMMANDS, {
      ...SQL,
      [COPY]: `-- tablefold-ignore redeclared-table: no\n${SQL[COPY]}`,
      [CONFIGURATION]: JSON.stringify({ decisions }),
    });
    const unused = said(COPY).find(({ message }) => String(message).startsWith('there is no finding'));
    assert.deepEqual([unused?.severity, unused?.tags, unused?.range.start], [3, [1], { line: 0, character: 3 }]);
    await client.until(() => said(CONFIGURATION).length > 0);
    assert.deepEqual(
      said(CONFIGURATION).map(({ message, severity, range }) => [message, severity, range.start.character]),
      [['table "gone" does not exist', 3, 35]],
    );
  });

  it('compares two tables as SQL', async () => {
    await start(COMMANDS);
    const request = argumentOf(await client.actionsAt(uri(COPY), ...AT), /^Compare customers_v2 and customers/);
    const { left, right } = await client.connection.sendRequest<SideBySide>(COMPARE, request);
    assert.deepEqual([left.title, right.title], ['customers_v2', 'customers']);
    assert.match(left.sql, /^create table public\.customers_v2 \(\n[^;]*\n {2}referral_code text,\n/);
    assert.equal(left.sql.split('\n').length, right.sql.split('\n').length);
    await assert.rejects(
      client.connection.sendRequest(COMPARE, { ...request, right: 'public.gone' }),
      /"public.gone" does not exist/,
    );
  });

  it('says on hover what was found and what it rests on, at the name alone', async () => {
    await start();
    const hover = (line: number, character: number) =>
      client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: uri(COPY) },
        position: { line, character },
      });
    const found = await hover(...AT);
    const { kind, value } = (found?.contents ?? {}) as { kind?: string; value: string };
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*warning\\\[versioned-table\\\]\*\* customers\\_v2 is named/);
    assert.match(value, /\*\*customers\\_v2\*\* holds the same thing as \*\*customers\*\*/);
    assert.deepEqual(found?.range, { start: { line: 0, character: 13 }, end: { line: 0, character: 25 } });
    assert.equal(await hover(1, 4), null);
  });
});
