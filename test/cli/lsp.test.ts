import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

describe('tablefold lsp', () => {
  it('answers an editor over standard input and output, and ends when told', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const server = spawn(process.execPath, ['--import', 'tsx', main, 'lsp', '--stdio'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
    try {
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      connection.listen();
      const answer = (await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      })) as { capabilities: Record<string, unknown> };
      assert.ok(answer.capabilities.codeActionProvider);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      server.kill();
    }
  });
});
