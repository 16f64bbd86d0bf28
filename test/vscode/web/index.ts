import { actionsTests } from '../api/actions.ts';
import { diagnosticsTests } from '../api/diagnostics.ts';
import { mergeTests } from '../api/merge.ts';
import { runMocha } from '../mocha.ts';

// The same as on Node: the server runs in a worker, reads through the editor, and proves on PostgreSQL in a worker of its own.
export const run = () =>
  runMocha(() => {
    diagnosticsTests();
    actionsTests();
    mergeTests();
  });
