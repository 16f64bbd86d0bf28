import { runMocha } from '../mocha.ts';
import { actionsTests } from './actions.ts';
import { diagnosticsTests } from './diagnostics.ts';
import { mergeTests } from './merge.ts';
import { settingsTests } from './settings.ts';

export const run = () =>
  runMocha(() => {
    diagnosticsTests();
    settingsTests();
    actionsTests();
    mergeTests();
  });
