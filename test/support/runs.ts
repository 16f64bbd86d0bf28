/** How many generated cases to try: `n`, or many times that under `npm run test:long`. */
export function runs(n: number): number {
  return n * Number(process.env.TABLEFOLD_TEST_FACTOR ?? 1);
}
