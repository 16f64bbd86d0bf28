import { distance } from 'fastest-levenshtein';

/** The candidate that is likely meant by a name that is none of them: its beginning, or a few letters off, whatever the case. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.slice(0, 100).toLowerCase();
  const begun = candidates.find((candidate) => wanted.length > 2 && candidate.toLowerCase().startsWith(wanted));
  if (begun !== undefined) return begun;
  const worst = Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = worst + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, candidate.toLowerCase());
    if (far < least && far < candidate.length) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/** `; did you mean "x"?`, to end a message with; undefined where nothing is near. */
export function didYouMean(name: string, candidates: readonly string[]): string | undefined {
  const near = nearest(name, candidates);
  return near === undefined ? undefined : `; did you mean "${near}"?`;
}
