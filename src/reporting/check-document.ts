import type { DatabaseReview, FileProblem, ReportedFinding, Review } from '../analysis/review.ts';
import type { Basis, Severity } from '../rules/rule.ts';
import { type Places, placesOf, type Range } from './places.ts';
import { type Summary, summarise, tableCount } from './summary.ts';

/**
 * What `tablefold check --format json` prints. Others build on it: a change that breaks a reader raises `version`, and
 * docs/schemas/check.schema.json describes it.
 */
export interface CheckDocument {
  readonly version: 1;
  readonly databases: readonly DatabaseDocument[];
  readonly findings: readonly FindingDocument[];
  /** Trouble with files that belong to no database. */
  readonly problems: readonly ProblemDocument[];
  readonly summary: Summary;
}

export interface DatabaseDocument {
  readonly name: string;
  readonly root: string;
  /** "flyway", "supabase", ... */
  readonly layout: string;
  /** Number of files that were replayed. */
  readonly files: number;
  /** Number of statements that ran "up". */
  readonly statements: number;
  readonly tables: number;
  readonly gaps: readonly GapDocument[];
  readonly problems: readonly ProblemDocument[];
}

export interface GapDocument {
  readonly what: string;
  /** "schema.table", where it is known. */
  readonly touches: string | null;
  readonly file: string;
  readonly range: Range;
}

export interface ProblemDocument {
  readonly severity: 'error' | 'warning' | 'info' | 'notice';
  /** SQLSTATE; null for trouble with a file as a whole. */
  readonly code: string | null;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface FindingDocument {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** 0..1 */
  readonly confidence: number;
  readonly message: string;
  /** `name` of the database. */
  readonly database: string;
  readonly file: string;
  readonly range: Range;
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly evidence: unknown;
  readonly fingerprint: string;
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** @param base folder that paths are given relative to; without it they stay absolute */
export function checkDocument(review: Review, base?: string): CheckDocument {
  const places = placesOf(review.texts, base);
  const owners = new Map(review.problems.map((p) => [p, ownerOf(p, review.databases)]));
  return {
    version: 1,
    databases: review.databases.map((d) =>
      describeDatabase(
        d,
        review.problems.filter((p) => owners.get(p) === d),
        places,
      ),
    ),
    findings: review.databases.flatMap((d) => d.findings.map((f) => describeFinding(f, d.database.name, places))),
    problems: review.problems.filter((p) => !owners.get(p)).map((p) => describeFileProblem(p, places)),
    summary: summarise(review),
  };
}

function ownerOf({ path }: FileProblem, databases: readonly DatabaseReview[]): DatabaseReview | undefined {
  return (
    databases.find(({ database }) => database.files.some((f) => f.path === path)) ??
    databases.find(({ database }) => path === database.root || path.startsWith(`${database.root}/`))
  );
}

function describeDatabase(review: DatabaseReview, ofFiles: readonly FileProblem[], places: Places): DatabaseDocument {
  const { database, snapshot, statements, statementProblems } = review;
  return {
    name: database.name,
    root: places.file(database.root),
    layout: database.layout.id,
    files: database.files.length,
    statements,
    tables: tableCount(review),
    gaps: snapshot.gaps.map(({ what, touches, at }) => ({
      what,
      touches: touches ?? null,
      file: places.file(at.file),
      range: places.range(at),
    })),
    problems: [
      ...ofFiles.map((p) => describeFileProblem(p, places)),
      ...statementProblems.all.map(({ at, code, message, severity }) => ({
        severity,
        code,
        message,
        file: places.file(at.file),
        range: places.range(at),
      })),
    ],
  };
}

function describeFileProblem({ path, at, severity, message }: FileProblem, places: Places): ProblemDocument {
  const range = at ? places.range({ file: path, span: at }) : START;
  return { severity, code: null, message, file: places.file(path), range };
}

function describeFinding(finding: ReportedFinding, database: string, places: Places): FindingDocument {
  const { ruleId, severity, basis, confidence, message, at, tables, columns, related, evidence, fingerprint } = finding;
  return {
    ruleId,
    severity,
    basis,
    confidence,
    message,
    database,
    file: places.file(at.file),
    range: places.range(at),
    tables,
    columns,
    related: related.map((r) => ({ file: places.file(r.at.file), range: places.range(r.at), message: r.message })),
    evidence,
    fingerprint,
  };
}
