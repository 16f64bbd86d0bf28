import type { Connection } from 'vscode-languageserver';
import type { Files, Listing } from '../migrations/files.ts';
import { LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams, type ReadFileResult } from './protocol.ts';

/** Reads through the client, which alone can reach a virtual workspace or, in a browser, any file at all. */
export function remoteFiles(connection: Connection): Files {
  return {
    list(root) {
      const params: ListFilesParams = { root };
      return connection.sendRequest<Listing>(LIST_FILES, params);
    },
    async read(path) {
      const params: ReadFileParams = { path };
      const { base64 } = await connection.sendRequest<ReadFileResult>(READ_FILE, params);
      return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    },
  };
}
