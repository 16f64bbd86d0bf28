// Mocha inside an extension host. run.ts puts its build for browsers, which runs in both kinds of host, before the tests.
import * as vscode from 'vscode';
import { REQUEST_FILE, RESULT_FILE, type TestRequest } from './protocol.ts';

class Report {
  constructor(runner: Mocha.Runner) {
    runner.on('pass', (test) => console.log(`  ✓ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test, error: Error) => console.error(`  ✗ ${test.fullTitle()}\n${error.stack ?? error}`));
  }
}

/** Runs the tests that `define` declares, notes the counts in the workspace and rejects where any failed. */
export async function runMocha(define: () => void): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('the tests need a folder to be open');
  const requested = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, REQUEST_FILE));
  const { grep } = JSON.parse(new TextDecoder().decode(requested)) as TestRequest;
  // Not the build's own `mocha`, which expects a page with an address.
  const mocha = new Mocha({ timeout: 60_000, reporter: Report as never, ...(grep && { grep }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define();
  const counts = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', () => counts.passed++)
      .on('fail', () => counts.failed++);
  });
  const result = new TextEncoder().encode(JSON.stringify(counts));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, RESULT_FILE), result);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
