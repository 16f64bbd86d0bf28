import { runMocha } from '../mocha.ts';
import { diagnosticsTests } from './diagnostics.ts';

export const run = () => runMocha(diagnosticsTests);
