import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';

// SQL under the names that other extensions give it.
const SQL_LANGUAGES = ['sql', 'postgres', 'pgsql', 'plpgsql', 'postgresql'];
// Languages whose migrations hold SQL in strings.
const HOST_LANGUAGES = [...['php', 'ruby', 'python', 'javascript', 'typescript', 'go', 'java', 'kotlin']];
const MIGRATION_FOLDERS = '**/{migration,migrations,migrate,alembic,db,database,sql,schema,schemas}/**';

/** What the server is told of, and how it is listened to. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return {
    documentSelector: [
      ...SQL_LANGUAGES.map((language) => ({ language })),
      ...HOST_LANGUAGES.map((language) => ({ language, pattern: MIGRATION_FOLDERS })),
    ],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A folder that is on no disk can be read through the editor alone.
    initializationOptions: { remoteFiles: folders.some((folder) => folder.uri.scheme !== 'file') },
    middleware: {
      // The review of its own accord shows in the status bar; only what someone asked for may put up a notification.
      handleWorkDoneProgress: (token, params, next) => {
        const unasked = params.kind === 'begin' && params.title === 'Tablefold';
        next(token, unasked ? { ...params, cancellable: false } : params);
      },
    },
  };
}
