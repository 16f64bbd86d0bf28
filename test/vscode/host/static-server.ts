import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface StaticServer {
  /** The address of a file or folder below one of the roots. */
  url(file: string): string;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
};

/** Serves the folders at `roots`, to any origin, on a free port of this machine: how a browser gets an extension's files. */
export async function serveFolders(roots: readonly string[]): Promise<StaticServer> {
  const served = (file: string) =>
    roots.some((root) => file === root || file.startsWith(`${root}/`) || file.startsWith(`${root}.`)) &&
    fs.existsSync(file) &&
    fs.statSync(file).isFile();
  const server = http.createServer((request, response) => {
    const wanted = path.normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = [wanted, `${wanted}.js`].find(served);
    const type = TYPES[path.extname(file ?? '')] ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': type });
    if (file) fs.createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (file) => `http://127.0.0.1:${port}${file.split('/').map(encodeURIComponent).join('/')}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
