import type { DatabaseReview, Review } from '../../analysis/review.ts';
import type { Relation } from '../../catalog/model.ts';
import { formatName } from '../../catalog/print/type.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import { declarationOf } from '../../rules/rule.ts';
import { type Places, placesOf, type Range } from '../places.ts';
import { type NearTable, nearestTo } from './nearest.ts';
import { explainReckoning, type PairExplanation } from './pair.ts';
import { type Standing, standingOf } from './standing.ts';

/**
 * What `tablefold explain --format json` prints; docs/schemas/explain.schema.json describes it. Others build on it: a
 * change that breaks a reader raises `version`.
 */
export type ExplainDocument = PairDocument | TableDocument;

export interface PairDocument extends PairExplanation, Standing {
  readonly version: 1;
  readonly subject: 'pair';
  /** `name` of the database. */
  readonly database: string;
  readonly places: { readonly left: Place; readonly right: Place };
  /** Findings that name both tables. */
  readonly findings: readonly FindingLine[];
  /** How to say in a file that both stay as they are; empty where nothing is reported or a tool writes the file. */
  readonly keeping: readonly Keeping[];
}

/** A comment that ignores a finding, and the declaration that it belongs above. */
export interface Keeping extends Place {
  readonly comment: string;
}

export interface TableDocument {
  readonly version: 1;
  readonly subject: 'table';
  readonly database: string;
  /** "schema.table" */
  readonly table: string;
  /** As messages name it: without its schema where that is public. */
  readonly label: string;
  readonly place: Place;
  readonly columns: number;
  /** Findings that name the table. */
  readonly findings: readonly FindingLine[];
  /** Findings about it that comments ignore. */
  readonly ignored: readonly FindingLine[];
  /** The tables that are most like it, best first. */
  readonly nearest: readonly NearTable[];
}

/** Where something is declared. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** A finding in short; `tablefold check --format json` has the rest under the same rule and tables. */
export interface FindingLine extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
}

/**
 * @param left "schema.table" of the review's snapshot, as is `right`
 * @param base folder that paths are given relative to; without it they stay absolute
 * @throws RangeError where one of the tables is not in the snapshot
 */
export function explainPair(
  { texts }: Review,
  review: DatabaseReview,
  left: string,
  right: string,
  base?: string,
): PairDocument {
  const [a, b] = [relationOf(review, left), relationOf(review, right)];
  const { similarity } = review.context;
  const places = placesOf(texts, base);
  const reckoning = similarity.reckon(a, b);
  const standing = standingOf(review, reckoning, places);
  const findings = linesOf(review.findings, [left, right], places);
  return {
    version: 1,
    subject: 'pair',
    database: review.database.name,
    ...explainReckoning(reckoning, similarity),
    ...standing,
    places: { left: placeOf(a, places), right: placeOf(b, places) },
    findings,
    keeping: review.database.generated ? [] : findings.map(keepingOf),
  };
}

function keepingOf({ ruleId, file, range }: FindingLine): Keeping {
  return { comment: `-- tablefold: ignore ${ruleId} -- <reason>`, file, range };
}

/** The same for one table: what is found about it, and what is near it. @throws RangeError as above */
export function explainTable({ texts }: Review, review: DatabaseReview, table: string, base?: string): TableDocument {
  const relation = relationOf(review, table);
  const places = placesOf(texts, base);
  return {
    version: 1,
    subject: 'table',
    database: review.database.name,
    table,
    label: formatName(relation),
    place: placeOf(relation, places),
    columns: relation.columns.length,
    findings: linesOf(review.findings, [table], places),
    ignored: linesOf(review.silenced.findings, [table], places),
    nearest: nearestTo(relation, review.snapshot, review.context.similarity),
  };
}

function relationOf({ snapshot }: DatabaseReview, key: string): Relation {
  const relation = snapshot.relations.get(key);
  if (relation === undefined) throw new RangeError(`there is no table ${key}`);
  return relation;
}

function placeOf(relation: Relation, places: Places): Place {
  const at = declarationOf(relation);
  return { file: places.file(at.file), range: places.range(at) };
}

function linesOf(findings: readonly Finding[], tables: readonly string[], places: Places): readonly FindingLine[] {
  return findings
    .filter((finding) => tables.every((table) => finding.tables.includes(table)))
    .map(({ ruleId, severity, message, at }) => ({
      ruleId,
      severity,
      message,
      file: places.file(at.file),
      range: places.range(at),
    }));
}
