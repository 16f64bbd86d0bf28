import { isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { formatName } from '../../catalog/print/type.ts';
import type { EvidenceKind, Reckoning, Similarity, Verdict } from '../../similarity/index.ts';
import { exact, exactScore } from './pair.ts';

/** A table beside another, in one line. */
export interface NearTable {
  /** "schema.table" */
  readonly table: string;
  readonly label: string;
  readonly score: number;
  readonly verdict: Verdict;
  /** What speaks most for the two being one thing, and what most against it; null where nothing does. */
  readonly for: Reason | null;
  readonly against: Reason | null;
}

export interface Reason {
  readonly kind: EvidenceKind | 'structure';
  readonly points: number;
  readonly because: string;
}

const SHOWN = 5;

/** The tables that come nearest to one, best first; those that have nothing in common with it are left out. */
export function nearestTo(table: Relation, snapshot: Snapshot, similarity: Similarity): readonly NearTable[] {
  return [...snapshot.relations.values()]
    .filter((other) => other !== table && isTable(other))
    .map((other) => similarity.reckon(table, other))
    .filter(
      ({ likeness, contributions }) =>
        likeness.score > 0 || contributions.some((c) => c.points > 0 && !isIncidental(c.kind)),
    )
    .sort((a, b) => b.score - a.score || (keyOf(a.right) < keyOf(b.right) ? -1 : 1))
    .slice(0, SHOWN)
    .map(near);
}

/** True of any two tables, near or far. */
function isIncidental(kind: EvidenceKind): boolean {
  return kind === 'made later' || kind === 'same parents' || kind === 'disused';
}

function near({ right, likeness, contributions, score, verdict }: Reckoning): NearTable {
  const { count, score: points } = likeness;
  const structure: Reason = { kind: 'structure', points, because: `${count.toFixed(1)} columns are in both` };
  const reasons = [...(points > 0 ? [structure] : []), ...contributions].sort((a, b) => b.points - a.points);
  const [best, worst] = [reasons.at(0), reasons.at(-1)];
  return {
    table: keyOf(right),
    label: formatName(right),
    score: exactScore(score),
    verdict,
    for: best && best.points > 0 ? reasonOf(best) : null,
    against: worst && worst.points < 0 ? reasonOf(worst) : null,
  };
}

function reasonOf({ kind, points, because }: Reason): Reason {
  return { kind, points: exact(points), because };
}
