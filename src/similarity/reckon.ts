import type { Snapshot } from '../catalog/model.ts';
import { EVIDENCE, type Pair } from './evidence/index.ts';
import { featuresOf } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import type { Contribution, Likeness, Reckoning, Similarity, Verdict } from './likeness.ts';
import { relateNames } from './names.ts';
import type { Statistics } from './statistics.ts';

/** Scores from which on two tables are said to be one thing, and from which on they may be. */
export const WARNING = 0.75;
export const HINT = 0.3;

/** Sums up the structure's score and all evidence. */
export function reckon(
  likeness: Likeness,
  { wordsOf }: Statistics,
  snapshot: Snapshot,
  similarity: Similarity,
  known: Knowledge,
): Reckoning {
  const { left, right } = likeness;
  // What differs by a module's prefix alone is called the same.
  const plain = relateNames(featuresOf(left).words, featuresOf(right).words);
  const bare = relateNames(wordsOf(left), wordsOf(right));
  const names = bare === 'same' || bare === 'synonymous' || bare === 'qualified' || bare === 'akin' ? bare : plain;
  const pair: Pair = { left, right, likeness, names, snapshot, similarity, known };
  const contributions: Contribution[] = [];
  for (const evidence of EVIDENCE) {
    const found = evidence(pair);
    if (found !== undefined) contributions.push(found);
  }
  const score = contributions.reduce((sum, { points }) => sum + points, likeness.score);
  return { left, right, likeness, names, contributions, score, verdict: judge(score, contributions) };
}

export function judge(score: number, contributions: readonly Contribution[]): Verdict {
  if (contributions.some((c) => c.final)) return 'apart';
  return score >= WARNING ? 'warning' : score >= HINT ? 'hint' : 'apart';
}
