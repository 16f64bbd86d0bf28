/**
 * Waits until `check` gives something other than undefined or false, and gives it back. Mocha's own time limit ends a wait
 * for what never comes.
 */
export async function until<T>(check: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
