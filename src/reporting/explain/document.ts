import type { DatabaseReview, Review } from '../../analysis/review.ts';
import { askedFor, similarityOf } from '../../analysis/review-database.ts';
import type { Relation } from '../../catalog/model.ts';
import { formatName } from '../../catalog/print/type.ts';
import { declarationOf, type Finding, type Severity } from '../../rules/rule.ts';
import { isAboutTable } from '../combined.ts';
import { type Places, placesOf, type Range } from '../places.ts';
import { type NearTable, nearestTo } from './nearest.ts';
import { type NormalFormDocument, normalFormOf } from './normal-form.ts';
import { explainReckoning, type PairExplanation } from './pair.ts';
import { type Silenced, silencedIn } from './silenced.ts';
import { isAboutPair, type Standing, standingOf } from './standing.ts';

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
  /** Findings about the two. */
  readonly findings: readonly FindingLine[];
  /** Findings about another table that name both. */
  readonly beside: readonly FindingLine[];
  /** Findings that would name both, and that comments or the configuration keep back. */
  readonly silenced: readonly SilencedLine[];
  /** How to say in a file that both stay as they are; empty where nothing is reported or a tool writes the file. */
  readonly keeping: readonly Keeping[];
  /** The entry of tablefold.json's "decisions" that says so for good; null where no rule that asks for decisions reports them. */
  readonly decision: { readonly keep: readonly string[]; readonly because: string } | null;
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
  /** Its keys, its dependencies with their basis, the highest normal form it reaches and what stands in the way. */
  readonly normalForm: NormalFormDocument;
  /** Findings that name the table. */
  readonly findings: readonly FindingLine[];
  /** Findings about it that comments or the configuration keep back. */
  readonly silenced: readonly SilencedLine[];
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
  /** "schema.table" of the table that it is about. */
  readonly table: string | null;
  readonly message: string;
}

export interface SilencedLine extends FindingLine {
  /** A clause: "a comment ignores duplicate-table". */
  readonly because: string;
}

export interface ExplainQuestion {
  readonly review: Review;
  /** The one of the review's databases that holds the tables. */
  readonly database: DatabaseReview;
  /** Folder that paths are given relative to; without it they stay absolute. */
  readonly base?: string;
}

/**
 * The whole reckoning for a pair, and whether anything is reported about it.
 * @param left "schema.table", as is `right`
 * @throws RangeError where one of the tables is not in the snapshot
 */
export function explainPair(question: ExplainQuestion, left: string, right: string): PairDocument {
  const { review, database, base } = question;
  const [a, b] = [relationOf(database, left), relationOf(database, right)];
  const { context } = askedFor(database);
  const { similarity } = context;
  const places = placesOf(review.texts, base);
  const reckoning = similarity.reckon(a, b);
  const isAsked = (finding: Finding) => isAboutPair(finding, left, right);
  const found = database.findings.filter(isAsked);
  const beside = database.findings.filter(
    (f) => f.tables.includes(left) && f.tables.includes(right) && !found.includes(f),
  );
  const silenced = silencedIn(database, [left, right], isAsked);
  const findings = found.map((finding) => lineOf(finding, places));
  return {
    version: 1,
    subject: 'pair',
    database: database.database.name,
    ...explainReckoning(reckoning, similarity),
    ...standingOf(reckoning, context, found, silenced),
    places: { left: placeOf(a, places), right: placeOf(b, places) },
    findings,
    beside: beside.map((finding) => lineOf(finding, places)),
    silenced: silenced.map((one) => silencedLineOf(one, places)),
    keeping: database.database.generated ? [] : findings.map(keepingOf),
    decision: found.some(({ ruleId }) => isAboutTable(ruleId))
      ? { keep: [left, right].map(plainly), because: '<reason>' }
      : null,
  };
}

/** As a decision may name a table. */
function plainly(key: string): string {
  return key.replace(/^public\./, '');
}

function keepingOf({ ruleId, file, range }: FindingLine): Keeping {
  return { comment: `-- tablefold-ignore ${ruleId}: <reason>`, file, range };
}

/** The same for one table: what is found about it, and what is near it. @throws RangeError as above */
export function explainTable(question: ExplainQuestion, table: string): TableDocument {
  const { review, database, base } = question;
  const relation = relationOf(database, table);
  const places = placesOf(review.texts, base);
  const isAsked = (finding: Finding) => finding.tables.includes(table);
  const found = database.findings.filter(isAsked);
  const silenced = silencedIn(database, [table], isAsked);
  return {
    version: 1,
    subject: 'table',
    database: database.database.name,
    table,
    label: formatName(relation),
    place: placeOf(relation, places),
    columns: relation.columns.length,
    normalForm: normalFormOf(askedFor(database).context, relation),
    findings: found.map((finding) => lineOf(finding, places)),
    silenced: silenced.map((one) => silencedLineOf(one, places)),
    nearest: nearestTo(relation, database.snapshot, similarityOf(database)),
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

function lineOf({ ruleId, severity, message, at, tables }: Finding, places: Places): FindingLine {
  return { ruleId, severity, table: tables[0] ?? null, message, file: places.file(at.file), range: places.range(at) };
}

function silencedLineOf({ finding, because }: Silenced, places: Places): SilencedLine {
  return { ...lineOf(finding, places), because };
}
