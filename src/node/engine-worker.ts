/** Where PGlite runs on Node: bundled to engine-worker.cjs beside whatever opens engines. */
import { parentPort } from 'node:worker_threads';
import { servePGlite } from '../verification/pglite.ts';

const port = parentPort;
if (port) {
  servePGlite({
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.on('message', listener);
    },
  });
}
