import { diagnosticsTests } from '../api/diagnostics.ts';
import { runMocha } from '../mocha.ts';

export const run = () => runMocha(diagnosticsTests);
