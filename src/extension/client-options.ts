import * as vscode from 'vscode';
import { type LanguageClientOptions, type Middleware, RevealOutputChannelOn } from 'vscode-languageclient';
import { COMPARE_TABLES, IGNORE_FINDING, KEEP_TABLES } from '../server/protocol.ts';

// SQL under the names that other extensions give it.
const SQL_LANGUAGES = ['sql', 'postgres', 'pgsql', 'plpgsql', 'postgresql'];
// Languages whose migrations hold SQL in strings.
const HOST_LANGUAGES = [...['php', 'ruby', 'python', 'javascript', 'typescript', 'go', 'java', 'kotlin']];
const MIGRATION_FOLDERS = '**/{migration,migrations,migrate,alembic,versions,db,database,sql,schema,schemas}/**';

/** What the server is told of, and how it is listened to. */
export function clientOptions(log: vscode.LogOutputChannel, middleware: Middleware): LanguageClientOptions {
  const folders = vscode.workspace.workspaceFolders ?? [];
  // Files alone: not the pages that a comparison, a preview or version control make up.
  const schemes = [...new Set(['file', ...folders.map((folder) => folder.uri.scheme)])];
  return {
    documentSelector: schemes.flatMap((scheme) => [
      ...SQL_LANGUAGES.map((language) => ({ scheme, language })),
      ...HOST_LANGUAGES.map((language) => ({ scheme, language, pattern: MIGRATION_FOLDERS })),
    ]),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A folder that is on no disk can be read through the editor alone.
    initializationOptions: {
      remoteFiles: folders.some((folder) => folder.uri.scheme !== 'file'),
      commands: [COMPARE_TABLES, KEEP_TABLES, IGNORE_FINDING],
    },
    middleware,
  };
}
