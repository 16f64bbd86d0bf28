/**
 * Numbers of the rows to keep of `total`: all where they are at most `most`, else one out of each of `most` equal
 * stretches, at a place in it that looks random and is the same every time, so that rows of a period are not missed.
 */
export function drawn(total: number, most: number): readonly number[] {
  if (total <= most) return Array.from({ length: total }, (_, i) => i);
  const random = numbers(total);
  return Array.from({ length: most }, (_, i) => {
    const from = Math.floor((i * total) / most);
    const to = Math.floor(((i + 1) * total) / most);
    return from + Math.floor(random() * (to - from));
  });
}

/** Numbers in [0, 1) by a linear congruential generator (Numerical Recipes' constants). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
