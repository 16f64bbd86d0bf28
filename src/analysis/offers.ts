import { featuresBeyond } from '../catalog/features.ts';
import { refactorings } from '../refactorings/index.ts';
import type { Offer, Plan, Refactoring, Unavailable } from '../refactorings/refactoring.ts';
import { readSql } from '../sql/read.ts';
import type { Location } from '../text/span.ts';
import { versionOf } from './fingerprint.ts';
import type { DatabaseReview, ReportedFinding } from './review.ts';

/** Something that could be done, with the findings that it would resolve. */
export interface OfferedRefactoring {
  readonly offer: Offer;
  readonly kind: Refactoring['kind'];
  /** Findings at the asked place that the offer answers; empty where the place alone suggests it. */
  readonly findings: readonly ReportedFinding[];
  /** Changes with the tables that the offer is about. */
  readonly basis: string;
}

/** Offers at a place: those that answer a finding there first, each once. */
export function offersAt(review: DatabaseReview, at: Location): OfferedRefactoring[] {
  const here = review.findings.filter(
    (f) => f.at.file === at.file && f.at.span.start <= at.span.end && at.span.start <= f.at.span.end,
  );
  const offered = here.flatMap((finding) => offersForFinding(review, finding));
  for (const refactoring of refactorings) {
    for (const offer of refactoring.offer(review.snapshot, at)) offered.push(describe(review, refactoring, offer, []));
  }
  return merged(offered);
}

/** Offers that answer one finding, best first. */
export function offersForFinding(review: DatabaseReview, finding: ReportedFinding): OfferedRefactoring[] {
  const answering = refactorings.filter((r) => r.answers.includes(finding.ruleId));
  return answering.flatMap((refactoring) =>
    refactoring.offerFor(review.snapshot, finding).map((offer) => describe(review, refactoring, offer, [finding])),
  );
}

function describe(
  review: DatabaseReview,
  refactoring: Refactoring,
  offer: Offer,
  findings: readonly ReportedFinding[],
): OfferedRefactoring {
  return { offer, kind: refactoring.kind, findings, basis: basisOf(review, offer.target) };
}

/** The version of every table that the target names. */
export function basisOf(review: DatabaseReview, target: unknown): string {
  return versionOf(
    review.snapshot,
    textsIn(target).filter((name) => review.snapshot.relations.has(name)),
  );
}

function textsIn(target: unknown): string[] {
  return typeof target === 'string' ? [target] : Object.values(Object(target)).flatMap(textsIn);
}

function merged(offered: readonly OfferedRefactoring[]): OfferedRefactoring[] {
  const byTitle = new Map<string, OfferedRefactoring>();
  for (const one of offered) {
    const known = byTitle.get(one.offer.title);
    byTitle.set(one.offer.title, known ? { ...known, findings: [...known.findings, ...one.findings] } : one);
  }
  return [...byTitle.values()];
}

/** Plans what was offered. */
export function planOffer(review: DatabaseReview, offer: Offer): Plan | Unavailable {
  const refactoring = refactorings.find((r) => r.id === offer.refactoringId);
  if (!refactoring) return { unavailable: `no refactoring is called ${offer.refactoringId}` };
  const plan = refactoring.plan(review.snapshot, offer);
  return ('unavailable' in plan ? undefined : tooNew(plan, review.database.postgres)) ?? plan;
}

/** A migration that the server cannot run is none. */
function tooNew(plan: Plan, postgres: number | undefined): Unavailable | undefined {
  if (postgres === undefined) return undefined;
  for (const { sql } of [...plan.steps, ...plan.rollback]) {
    const [feature] = readSql(sql).statements.flatMap(({ node }) => featuresBeyond(postgres, node));
    if (!feature) continue;
    const { name, since } = feature;
    return {
      unavailable: `the migration needs ${name}, which there is since PostgreSQL ${since}, and this database runs ${postgres}`,
    };
  }
  return undefined;
}
