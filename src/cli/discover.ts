import {
  type Discovery,
  type DiscoveryOptions,
  discovering,
  type Progress,
  type RelationInstance,
} from '../normalization/discovery/index.ts';
import type { Surroundings } from './surroundings.ts';
import { progressLine } from './terminal.ts';

export interface DiscoverOptions extends Pick<DiscoveryOptions, 'nulls' | 'maxLeft'> {
  /** Seconds. */
  readonly timeLimit?: number;
}

export interface Discovered {
  readonly discovery: Discovery;
  /** Why not all was looked for: Ctrl-C, or the time. */
  readonly stopped: 'interrupted' | 'time limit' | undefined;
}

// Often enough for a line that moves and for a Ctrl-C that is obeyed at once.
const MILLISECONDS_BETWEEN_BREAKS = 50;

/** Looks for dependencies, telling on standard error how far it is. Ctrl-C ends it with what was found. */
export async function discoverHere(
  relation: RelationInstance,
  { nulls, maxLeft, timeLimit }: DiscoverOptions,
  surroundings: Surroundings,
): Promise<Discovered> {
  const now = () => surroundings.now().getTime();
  const line = progressLine(surroundings);
  let interrupted = false;
  const release = surroundings.onInterrupt(() => {
    interrupted = true;
  });
  try {
    const steps = discovering(relation, {
      ...(nulls !== undefined && { nulls }),
      ...(maxLeft !== undefined && { maxLeft }),
      ...(timeLimit !== undefined && { budget: { milliseconds: timeLimit * 1000, now } }),
      isCancelled: () => interrupted,
    });
    let last = now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const stopped = step.value.complete ? undefined : interrupted ? 'interrupted' : 'time limit';
        return { discovery: step.value, stopped };
      }
      if (now() - last < MILLISECONDS_BETWEEN_BREAKS) continue;
      line.report(describe(step.value), step.value.done / Math.max(1, step.value.of));
      // Signals are heard only between turns of the event loop.
      await new Promise((go) => setTimeout(go, 0));
      last = now();
    }
  } finally {
    release();
    line.clear();
  }
}

function describe({ left, found }: Progress): string {
  const round = left < 0 ? '' : `, all with ${left} or fewer on the left`;
  return `looking for dependencies: ${found} found${round} (Ctrl-C shows them)`;
}
