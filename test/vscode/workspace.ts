import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { REQUEST_FILE, type TestRequest } from './protocol.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Copies the sample that the tests work on to `folder`, which they may change as they like. */
export function makeWorkspace(folder: string, request?: TestRequest): string {
  cpSync(path.join(root, 'samples/marketing'), folder, { recursive: true });
  if (request) writeFileSync(path.join(folder, REQUEST_FILE), JSON.stringify(request));
  return folder;
}
