import type { Relation } from '../catalog/model.ts';
import { AGAINST_FIRST, EVIDENCE, type Evidence, FOR, type Pair } from './evidence/index.ts';
import { featuresOf } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import type { Contribution, Likeness, Reckoning, Similarity, Verdict } from './likeness.ts';
import { relateNames } from './names.ts';

/** In the order in which it is looked at, with its place in that in which it is shown. */
interface Turn {
  readonly evidence: Evidence;
  readonly shown: number;
}

interface Found {
  readonly contribution: Contribution;
  readonly shown: number;
}

const IN_TURN: readonly Turn[] = [...FOR, ...AGAINST_FIRST].map((evidence) => ({
  evidence,
  shown: EVIDENCE.indexOf(evidence),
}));

/** Scores from which on two tables are said to be one thing, and from which on they may be. */
export const WARNING = 0.75;
export const HINT = 0.3;

/**
 * Sums up the structure's score and all evidence.
 * @param wordsOf the words of a table's name without the prefix of its module
 * @param depth 'verdict': what speaks against two tables that are apart without it is left out, and the reckoning is partial
 */
export function reckon(
  likeness: Likeness,
  wordsOf: (relation: Relation) => readonly string[],
  similarity: Similarity,
  known: Knowledge,
  depth: 'verdict' | 'all' = 'all',
): Reckoning {
  const { left, right } = likeness;
  // What differs by a module's prefix alone is called the same.
  const [whole, others] = [featuresOf(left).words, featuresOf(right).words];
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const plain = relateNames(whole, others);
  const bare = a === whole && b === others ? plain : relateNames(a, b);
  const names = bare === 'same' || bare === 'synonymous' || bare === 'qualified' || bare === 'akin' ? bare : plain;
  const pair: Pair = { left, right, likeness, names, similarity, known };
  const found: Found[] = [];
  let bound = likeness.score;
  let isPartial = false;
  for (let i = 0; i < IN_TURN.length; i++) {
    // What is still to come only takes away.
    isPartial = i >= FOR.length && depth === 'verdict' && bound < HINT;
    if (isPartial) break;
    const { evidence, shown } = IN_TURN[i] as Turn;
    const contribution = evidence(pair);
    if (contribution === undefined) continue;
    found.push({ contribution, shown });
    bound += contribution.points;
  }
  found.sort((a, b) => a.shown - b.shown);
  const contributions = found.map(({ contribution }) => contribution);
  const score = contributions.reduce((sum, { points }) => sum + points, likeness.score);
  const verdict = judge(score, contributions);
  return { left, right, likeness, names, contributions, score, verdict, ...(isPartial && { partial: isPartial }) };
}

/** The same with something more that speaks for or against it. */
export function withContribution(reckoning: Reckoning, contribution: Contribution): Reckoning {
  const contributions = [...reckoning.contributions, contribution];
  const score = reckoning.score + contribution.points;
  return { ...reckoning, contributions, score, verdict: judge(score, contributions) };
}

export function judge(score: number, contributions: readonly Contribution[]): Verdict {
  if (contributions.some((c) => c.final)) return 'apart';
  return score >= WARNING ? 'warning' : score >= HINT ? 'hint' : 'apart';
}
