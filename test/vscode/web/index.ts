import { runMocha } from '../mocha.ts';
import { diagnosticsTests } from '../api/diagnostics.ts';

export const run = () => runMocha(diagnosticsTests);
