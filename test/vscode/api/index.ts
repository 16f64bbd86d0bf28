import { runMocha } from '../mocha.ts';
import { diagnosticsTests } from './diagnostics.ts';
import { mergeTests } from './merge.ts';

export const run = () =>
  runMocha(() => {
    diagnosticsTests();
    mergeTests();
  });
