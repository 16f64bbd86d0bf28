import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Review } from '../analysis/review.ts';
import { createSession, type Session } from '../analysis/session.ts';
import type { Files } from '../migrations/files.ts';
import type { Severity } from '../rules/rule.ts';
import { uriOf } from './paths.ts';
import { STATUS, type Status } from './protocol.ts';
import { toDiagnostics } from './to-lsp.ts';

/** The review of one client's folders, kept up to date and published as diagnostics for open and closed files. */
export interface Workspace {
  /** Reads everything again. Calls while one is under way are answered by one more load behind it. */
  reload(): Promise<void>;
  opened(path: string, text: string): void;
  edited(path: string, text: string): void;
  closed(path: string): void;
  changeFolders(added: readonly string[], removed: readonly string[]): void;
  configure(severities: Readonly<Record<string, Severity | 'off'>>): void;
  /** Stops what is under way; nothing is published any more. */
  dispose(): void;
  /** The review as of the last edit. */
  current(): Review;
}

// A burst of keystrokes is one edit; below what a person perceives as delay.
const SETTLE_MS = 30;
const NOTHING: Review = { databases: [], problems: [], texts: new Map() };

export function createWorkspace(connection: Connection, files: Files, folders: readonly string[]): Workspace {
  const roots = new Set(folders);
  const open = new Map<string, string>();
  let severities: Readonly<Record<string, Severity | 'off'>> = {};
  let session: Session = newSession();
  let review: Review | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let loading: Promise<void> | undefined;
  let again = false;
  let loadingStops = new AbortController();
  let disposed = false;
  const published = new Map<string, string>();

  function newSession(): Session {
    return createSession({ files, roots: [...roots], severities });
  }

  function reload(): Promise<void> {
    if (loading) {
      again = true;
      return loading;
    }
    loading = loadUntilQuiet().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  async function loadUntilQuiet(): Promise<void> {
    do {
      again = false;
      await load();
    } while (again);
  }

  async function load(): Promise<void> {
    say({ state: 'reviewing', tables: 0, findings: 0 });
    const progress = await connection.window.createWorkDoneProgress();
    const stop = new AbortController();
    loadingStops = stop;
    progress.token.onCancellationRequested(() => stop.abort());
    progress.begin('Tablefold', 0, 'Looking for schema files', true);
    try {
      await session.load(stop.signal, (message, fraction) => progress.report(Math.round(fraction * 100), message));
      publish();
    } catch (error) {
      if (disposed) return;
      if (!stop.signal.aborted) {
        const message = error instanceof Error ? error.message : String(error);
        connection.console.error(`the review failed: ${error instanceof Error ? error.stack : message}`);
        say({ state: 'failed', tables: 0, findings: 0, message });
      } else {
        say({ state: 'failed', tables: 0, findings: 0, message: 'the review was cancelled' });
      }
    } finally {
      if (!disposed) progress.done();
    }
  }

  function current(): Review {
    if (loading && !review) return NOTHING;
    review ??= session.review();
    return review;
  }

  function publish(): void {
    if (disposed) return;
    clearTimeout(settling);
    settling = undefined;
    const started = performance.now();
    review = session.review();
    const byPath = toDiagnostics(review);
    for (const [path, diagnostics] of byPath) send(path, diagnostics);
    for (const path of [...published.keys()]) if (!byPath.has(path)) send(path, []);
    const tables = review.databases.reduce(
      (n, d) => n + [...d.snapshot.relations.values()].filter((r) => r.kind.endsWith('table')).length,
      0,
    );
    const findings = review.databases.reduce((n, d) => n + d.findings.length, 0);
    connection.console.debug(
      `reviewed ${tables} tables in ${(performance.now() - started).toFixed(1)} ms: ${findings} findings`,
    );
    say({ state: 'ready', tables, findings });
  }

  // Only what changed is sent: an edit touches a file or two out of hundreds.
  function send(path: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if (published.get(path) === text || (diagnostics.length === 0 && !published.has(path))) return;
    if (diagnostics.length === 0) published.delete(path);
    else published.set(path, text);
    void connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
  }

  function say(status: Status): void {
    if (!disposed) void connection.sendNotification(STATUS, status);
  }

  function settle(): void {
    review = undefined;
    clearTimeout(settling);
    settling = setTimeout(publish, SETTLE_MS);
  }

  return {
    reload,
    current,
    dispose() {
      disposed = true;
      clearTimeout(settling);
      loadingStops.abort();
    },
    opened(path, text) {
      open.set(path, text);
      session.update(path, text);
      if (session.knows(path)) settle();
      // A file opened on its own, outside every folder, is reviewed on its own.
      else if (/\.sql$/i.test(path) && ![...roots].some((root) => path === root || path.startsWith(`${root}/`))) {
        this.changeFolders([path], []);
      }
    },
    edited(path, text) {
      open.set(path, text);
      session.update(path, text);
      if (session.knows(path)) settle();
    },
    closed(path) {
      open.delete(path);
      session.update(path, undefined);
      if (roots.has(path)) this.changeFolders([], [path]);
      else if (session.knows(path)) settle();
    },
    changeFolders(added, removed) {
      for (const root of removed) roots.delete(root);
      for (const root of added) roots.add(root);
      session = newSession();
      for (const [path, text] of open) session.update(path, text);
      void reload();
    },
    configure(next) {
      severities = next;
      session.configure(next);
      if (review) settle();
    },
  };
}
