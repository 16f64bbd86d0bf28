import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  type Connection,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { STATUS, type Status } from '../../src/server/protocol.ts';
import { type ClientOptions, type Platform, startServer } from '../../src/server/server.ts';

/** A client as an editor would be, talking to a server in the same process through real JSON-RPC. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** Diagnostics as last published, by URI. */
  readonly diagnostics: Map<string, Diagnostic[]>;
  readonly edits: WorkspaceEdit[];
  readonly messages: string[];
  readonly statuses: Status[];
  /** Tokens of the work that the server announced, for cancelling it. */
  readonly progress: (string | number)[];
  /** Resolves when `condition` holds, asked again after each notification; the test's own timeout bounds it. */
  until(condition: () => boolean): Promise<void>;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  actionsAt(uri: string, line: number, character: number): Promise<CodeAction[]>;
  close(): Promise<void>;
}

export async function startClient(
  platformFor: (options: ClientOptions, connection: Connection) => Platform,
  folder: string,
  options: {
    initializationOptions?: ClientOptions;
    configuration?: unknown;
    prepare?: (c: ProtocolConnection) => void;
  } = {},
): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, platformFor);
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const diagnostics = new Map<string, Diagnostic[]>();
  const edits: WorkspaceEdit[] = [];
  const messages: string[] = [];
  const statuses: Status[] = [];
  const progress: (string | number)[] = [];
  let waiting: (() => void)[] = [];
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const resume of woken) resume();
  };
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
    diagnostics.set(params.uri, params.diagnostics);
    wake();
  });
  connection.onNotification(STATUS, (status: Status) => {
    statuses.push(status);
    wake();
  });
  for (const method of ['window/showMessage', 'window/logMessage']) {
    connection.onNotification(method, (params: { message?: string }) => {
      if (params.message) messages.push(params.message);
      wake();
    });
  }
  connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string | number }) => {
    progress.push(token);
    wake();
    return null;
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/showMessageRequest', (params: { message: string }) => {
    messages.push(params.message);
    wake();
    return null;
  });
  connection.onRequest('workspace/configuration', () => [options.configuration ?? {}]);
  connection.onRequest('workspace/applyEdit', (params: { edit: WorkspaceEdit }) => {
    edits.push(params.edit);
    wake();
    return { applied: true };
  });
  options.prepare?.(connection);
  connection.listen();
  const params: InitializeParams = {
    processId: null,
    rootUri: `file://${folder}`,
    workspaceFolders: [{ uri: `file://${folder}`, name: 'test' }],
    initializationOptions: options.initializationOptions,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
      window: { workDoneProgress: true },
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    },
  };
  await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    diagnostics,
    edits,
    messages,
    statuses,
    progress,
    async until(condition) {
      while (!condition()) await new Promise<void>((resume) => waiting.push(resume));
    },
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'sql', version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    actionsAt: (uri, line, character) => {
      const at = { line, character };
      return connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: diagnostics.get(uri) ?? [] },
      });
    },
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      up.destroy();
      down.destroy();
    },
  };
}
