import type { FileFacts } from '../catalog/index.ts';
import type { Problem, Relation, Snapshot } from '../catalog/model.ts';
import { rowsIn } from '../catalog/rows/in-files.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import type { Remedy } from '../dependencies/remedy.ts';
import { makeSimilarity, type Similarity } from '../similarity/index.ts';
import type { Location } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** How a finding knows: the declarations say so, rows say so, or only names and shape suggest it. */
export type Basis = 'declared' | 'observed' | 'inferred';

export interface Finding<E = unknown> {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The name that the finding is about, never a whole statement. */
  readonly at: Location;
  readonly message: string;
  /** Every twin. */
  readonly related: readonly { readonly at: Location; readonly message: string }[];
  /** Keys of the relations it is about ("schema.table"), the one underlined first. */
  readonly tables: readonly string[];
  /** "schema.table.column" */
  readonly columns: readonly string[];
  /** Other things that it is about: keys of types ("schema.type"), indexes ("schema.index"), constraints ("schema.table.constraint"). */
  readonly objects?: readonly string[];
  /** What would mend it, best first, where a refactoring cannot tell from the names alone. */
  readonly remedies?: readonly Remedy[];
  /** Typed per rule; plain JSON. */
  readonly evidence: E;
  readonly basis: Basis;
  /** 0..1 */
  readonly confidence: number;
}

/** What a rule looks at beyond the snapshot: shared, lazily computed analyses of it. */
export interface RuleContext {
  readonly snapshot: Snapshot;
  /** How alike relations are; computed once per snapshot and kept by relation identity. */
  readonly similarity: Similarity;
  /** The rows that the files write, read when asked for. */
  readonly rows: RowSource;
  /**
   * Whether somebody decided, with a reason, that these tables ("schema.table") stay as they are: all of them by one decision. Asked
   * about one table by a rule that is not `about` tables, whether it is decided about for itself. Ask only about what would be
   * reported otherwise: a decision that was asked about counts as one that silences something.
   */
  isDecided(tables: readonly string[]): boolean;
  /** The files, in the order in which they run; undefined where the snapshot is all there is. */
  readonly files?: readonly FileFacts[];
  /** Files, and comments in files, that take migrations back. */
  readonly downs?: readonly FileFacts[];
  /** Transactions of which nothing stays; empty where it is not known how the files run. */
  readonly undone?: readonly Undone[];
}

/** A transaction that is undone as a whole, because PostgreSQL refuses one of its statements. */
export interface Undone {
  /** The first statement that is refused. */
  readonly problem: Problem;
  /** What the statement lacks, where no file makes anything of that name: then something else may have. */
  readonly absent?: string;
  /** The tool that opened the transaction, as its users write it; undefined where the file itself did. */
  readonly tool?: string;
  /** How many statements it holds, the refused one included. */
  readonly statements: number;
  /** How many the file holds besides. */
  readonly others: number;
  /** How many of each kind of thing the schema lacks for it, by its singular: "table", "constraint". */
  readonly declares: Readonly<Record<string, number>>;
}

export interface Rule<E = unknown> {
  /** kebab-case; names the problem. */
  readonly id: string;
  readonly scope: 'relation' | 'pair' | 'family' | 'database';
  readonly summary: string;
  readonly severity: Severity;
  /** Set where a finding is about a table as a whole being said twice: an editor shows one diagnostic a table for all of them. */
  readonly about?: 'table';
  /** Why no refactoring mends its findings; absent where one does. */
  readonly unmended?: string;
  /** SQL that the tests run: `bad` yields the finding, `good` does not. Published as docs/rules/<id>.md. */
  readonly docs: { readonly why: string; readonly bad: string; readonly good: string };
  check(context: RuleContext): Iterable<Finding<E>>;
}

/** Where a relation's name was declared. */
export function declarationOf(relation: Relation): Location {
  const { file, name } = relation.provenance.created;
  return { file, span: name };
}

/** Everything a rule needs, of a snapshot alone. */
export function contextOf(snapshot: Snapshot, known: Partial<Omit<RuleContext, 'snapshot'>> = {}): RuleContext {
  const { similarity = makeSimilarity(snapshot), rows = rowsIn(snapshot), isDecided = () => false, ...others } = known;
  return { snapshot, similarity, rows, isDecided, ...others };
}
