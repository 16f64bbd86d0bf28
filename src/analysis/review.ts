import type { Snapshot } from '../catalog/model.ts';
import type { FileProblem } from '../migrations/files.ts';
import type { Database } from '../migrations/layout.ts';
import type { Finding } from '../rules/rule.ts';
import type { DecisionUse } from './decisions.ts';
import type { Problems } from './problems.ts';

export type { DecisionUse } from './decisions.ts';
export type { StatementProblem } from './problems.ts';
export type { FileProblem };

/** A finding with what identifies it across runs. */
export interface ReportedFinding extends Finding {
  /** Survives moved lines: made of the rule, the tables and columns, not of positions. */
  readonly fingerprint: string;
}

export interface DatabaseReview {
  readonly database: Database;
  readonly snapshot: Snapshot;
  /** Number of statements that ran "up". */
  readonly statements: number;
  /** How many of them are about the schema, not about rows or the session. */
  readonly schemaStatements: number;
  /** What PostgreSQL would refuse, syntax and all; see `Problems` for what a person is told of it. */
  readonly statementProblems: Problems;
  readonly findings: readonly ReportedFinding[];
  /** What tablefold.json decides about its tables, with what is not said because of it. */
  readonly decisions: readonly DecisionUse[];
  /** Path of the tablefold.json that a further decision belongs in; it may not be there yet. */
  readonly decisionsIn: string;
}

export interface Review {
  readonly databases: readonly DatabaseReview[];
  readonly problems: readonly FileProblem[];
  /** The text of every file that was read, by path, as the editor shows it. */
  readonly texts: ReadonlyMap<string, string>;
}
