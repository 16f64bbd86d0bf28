/** How many generated cases to try: `n`, or many times that under `npm run test:long`. */
export function runs(n: number): number {
  return n * Number(process.env.TABLEFOLD_TEST_FACTOR ?? 1);
}

/**
 * A fixed seed for a property in the short run, so that it says the same about the same code on every machine; the long
 * run takes a fresh one each time, to find what nobody has met yet. SEED=N repeats a run.
 */
export function seed(): { seed?: number } {
  if (process.env.SEED) return { seed: Number(process.env.SEED) };
  return runs(1) === 1 ? { seed: 1 } : {};
}
