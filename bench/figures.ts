export function ms(n: number): string {
  return `${n.toFixed(1)} ms`;
}

/** @param q 0..1 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Prints a figure, with the goal beside it where there is one. */
export function row(what: string, figure: string, goal?: string): void {
  console.log(`${what.padEnd(27)} ${figure}${goal === undefined ? '' : `  [goal: ${goal}]`}`);
}
