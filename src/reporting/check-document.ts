import type { DatabaseReview, DecisionUse, FileProblem, ReportedFinding, Review } from '../analysis/review.ts';
import type { Basis, Severity } from '../rules/rule.ts';
import { combine } from './combined.ts';
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
  /** What tablefold.json decides about its tables; absent where it decides nothing. */
  readonly decisions?: readonly DecisionDocument[];
}

export interface DecisionDocument {
  /** As tablefold.json names them. */
  readonly keep: readonly string[];
  readonly because: string;
  readonly on?: string;
  /** The pairs, or larger groups, of tables of which nothing is said because of it. */
  readonly silences: readonly (readonly string[])[];
  readonly file: string;
  readonly range: Range;
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
  /** Set where it is about an ignore or a decision: 'unused' where that silences nothing, 'unclear' where it does not say what or why. */
  readonly silencing?: 'unused' | 'unclear';
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
  /** Fingerprint of the stronger finding about the same table that people are shown it with; absent for one that stands by itself. */
  readonly partOf?: string;
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
    findings: review.databases.flatMap((d) => describeFindings(d, places)),
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
  const { database, snapshot, statements, statementProblems, decisions } = review;
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
    ...(decisions.length > 0 && { decisions: decisions.map((d) => describeDecision(d, places)) }),
  };
}

function describeDecision({ decision, file, silenced }: DecisionUse, places: Places): DecisionDocument {
  const { keep, because, on, at } = decision;
  return {
    keep: keep.map(({ name }) => name),
    because,
    ...(on !== undefined && { on }),
    silences: silenced,
    file: places.file(file),
    range: places.range({ file, span: at }),
  };
}

function describeFileProblem({ path, at, severity, message, silencing }: FileProblem, places: Places): ProblemDocument {
  const range = at ? places.range({ file: path, span: at }) : START;
  return { severity, code: null, message, file: places.file(path), range, ...(silencing && { silencing }) };
}

function describeFindings({ findings, database }: DatabaseReview, places: Places): FindingDocument[] {
  const strongest = new Map(
    combine(findings).flatMap(({ findings: [first, ...others] }) => others.map((f) => [f, first.fingerprint] as const)),
  );
  return findings.map((finding) => {
    const partOf = strongest.get(finding);
    return { ...describeFinding(finding, database.name, places), ...(partOf !== undefined && { partOf }) };
  });
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
