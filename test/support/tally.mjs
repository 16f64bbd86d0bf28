import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's dot reporter, which also notes the counts where scripts/run.mjs adds them up (TABLEFOLD_TALLY). */
export default class Tally extends Mocha.reporters.Dot {
  done(failures, end) {
    const { passes } = this.stats;
    if (process.env.TABLEFOLD_TALLY) {
      appendFileSync(
        process.env.TABLEFOLD_TALLY,
        `${JSON.stringify({ passed: passes, failed: this.stats.failures })}\n`,
      );
    }
    end(failures);
  }
}
