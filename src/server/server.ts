import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FILE_NAME } from '../configuration/index.ts';
import type { Files } from '../migrations/files.ts';
import { type CheckDocument, checkDocument, complianceDocument } from '../reporting/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { OpenEngine } from '../verification/engine.ts';
import { applyRefactoring } from './apply.ts';
import { codeActions, resolveCodeAction } from './code-actions.ts';
import { compare } from './compare.ts';
import { documentSymbols } from './document-symbols.ts';
import { hover } from './hover.ts';
import { pathOf } from './paths.ts';
import {
  APPLY_REFACTORING,
  COMPARE,
  COMPLIANCE,
  type CompareParams,
  type ComplianceDocument,
  type EditAnswer,
  RECORD_DECISION,
  REVIEW,
  type RecordDecisionParams,
  type RefactoringRequest,
  WRITE_IGNORE,
  type WriteIgnoreParams,
} from './protocol.ts';
import { decisionEdit, writtenIgnore } from './silence.ts';
import { createWorkspace } from './workspace.ts';

/** What a server needs from where it runs: Node or a browser worker. */
export interface Platform {
  readonly files: Files;
  readonly openEngine: OpenEngine;
  /** Loads the SQL parser. */
  prepare(): Promise<void>;
}

/** What the client may say in `initializationOptions`. */
export interface ClientOptions {
  /** Read files through the client (tablefold/files/*) instead of by the platform's own means. */
  readonly remoteFiles?: boolean;
  /** Where a browser's server finds what is shipped beside it: the URI of the folder dist/. */
  readonly assets?: string;
  /** Commands of the client's own that the server may name in its actions; see protocol.ts. */
  readonly commands?: readonly string[];
}

/** The client's settings under `tablefold`. */
interface Settings {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly proof?: {
    /** Most rows made for each table. */
    readonly rows?: number;
    /** Seconds that one statement may take. */
    readonly timeout?: number;
  };
}

// SQL, the folders in which migrations in other languages lie, what tools keep beside the migrations as far as a review
// reads it, and the models that they write migrations from.
const WATCHED = [
  '**/*.sql',
  '**/{migration,migrations,migrate,versions}/**/*.{php,rb,py,js,mjs,cjs,ts,mts,cts,go,java}',
  '**/{_journal.json,atlas.sum,sqitch.conf,metadata.toml,migration_lock.toml}',
  '**/{sqlc.yaml,sqlc.yml,sqlc.json}',
  '**/*.{plan,conf,prisma}',
  '**/drizzle.config.*',
  '**/*changelog*.{yaml,yml,xml,json}',
  `**/${FILE_NAME}`,
];

/** Serves one client on the connection, until it disconnects. */
export function startServer(
  connection: Connection,
  platformFor: (options: ClientOptions, connection: Connection) => Platform,
): void {
  const documents = new TextDocuments(TextDocument);
  let platform: Platform | undefined;
  let workspace: ReturnType<typeof createWorkspace> | undefined;
  let client: InitializeParams['capabilities'] = {};
  let settings: Settings = {};
  let commands: ReadonlySet<string> = new Set();

  connection.onInitialize(async (params) => {
    client = params.capabilities;
    const options = (params.initializationOptions as ClientOptions | undefined) ?? {};
    commands = new Set(options.commands);
    platform = platformFor(options, connection);
    await platform.prepare();
    const folders = (params.workspaceFolders ?? []).map((f) => pathOf(f.uri));
    workspace = createWorkspace(connection, platform.files, folders);
    return {
      serverInfo: { name: 'tablefold' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, CodeActionKind.RefactorExtract],
          resolveProvider: true,
        },
        documentSymbolProvider: true,
        hoverProvider: true,
        executeCommandProvider: { commands: [APPLY_REFACTORING] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tablefold' });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace?.changeFolders(
          added.map((f) => pathOf(f.uri)),
          removed.map((f) => pathOf(f.uri)),
        );
      });
    }
    await configure();
    await workspace?.reload();
  });

  async function configure(): Promise<void> {
    if (!client.workspace?.configuration) return;
    settings = ((await connection.workspace.getConfiguration('tablefold')) as Settings | null) ?? {};
    workspace?.configure(settings.rules ?? {});
  }

  connection.onShutdown(() => workspace?.dispose());
  connection.onDidChangeConfiguration(configure);
  connection.onDidChangeWatchedFiles(() => workspace?.reload());

  documents.onDidOpen(({ document }) => workspace?.opened(pathOf(document.uri), document.getText()));
  documents.onDidChangeContent(({ document }) => workspace?.edited(pathOf(document.uri), document.getText()));
  documents.onDidClose(({ document }) => workspace?.closed(pathOf(document.uri)));

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    if (!workspace) return [];
    const review = workspace.current();
    const text = documents.get(uri)?.getText() ?? review.texts.get(pathOf(uri));
    const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false;
    return text === undefined ? [] : documentSymbols(review, pathOf(uri), text, nested);
  });
  connection.onCodeAction((params, token) => (workspace ? codeActions(workspace, params, commands, token) : []));
  connection.onCodeActionResolve((action) => (workspace ? resolveCodeAction(workspace, action) : action));
  connection.onExecuteCommand(async ({ command, arguments: args }, token) => {
    if (command !== APPLY_REFACTORING || !workspace || !platform) return undefined;
    const { openEngine } = platform;
    const { rows, timeout } = settings.proof ?? {};
    const open: OpenEngine = (options) => openEngine({ ...(timeout && { timeout: timeout * 1000 }), ...options });
    return applyRefactoring(connection, workspace, open, args?.[0] as RefactoringRequest, token, rows);
  });
  connection.onHover(({ textDocument, position }) => {
    const formats = client.textDocument?.hover?.contentFormat ?? [MarkupKind.Markdown];
    return workspace ? hover(workspace.current(), pathOf(textDocument.uri), position, formats) : null;
  });
  connection.onRequest(COMPARE, (params: CompareParams) => (workspace ? compare(workspace.current(), params) : null));
  connection.onRequest<EditAnswer | null, unknown>(RECORD_DECISION, (params: RecordDecisionParams) =>
    workspace ? decisionEdit(workspace.current(), params, new Date()) : null,
  );
  connection.onRequest<EditAnswer | null, unknown>(WRITE_IGNORE, (params: WriteIgnoreParams) =>
    workspace ? writtenIgnore(workspace.current(), params) : null,
  );
  connection.onRequest(REVIEW, async (): Promise<CheckDocument | null> => {
    await workspace?.reload();
    return workspace ? checkDocument(workspace.current()) : null;
  });

  connection.onRequest(COMPLIANCE, (): ComplianceDocument | null =>
    workspace ? complianceDocument(workspace.current()) : null,
  );

  documents.listen(connection);
  connection.listen();
}
