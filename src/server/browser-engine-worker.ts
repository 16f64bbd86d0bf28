/** Where PGlite runs in a browser: bundled to engine-worker.js beside the browser's server. */
import { servePGlite } from '../verification/pglite.ts';

const scope = self as DedicatedWorkerGlobalScope;
servePGlite({
  post: (message) => scope.postMessage(message),
  listen: (listener) => {
    scope.onmessage = ({ data }) => listener(data);
  },
});
