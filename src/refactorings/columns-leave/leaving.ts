import type { Origin, QualifiedName, Relation, Snapshot } from '../../catalog/model.ts';
import type { Obligation } from '../../verification/obligation.ts';
import type { Names } from '../merge-tables/names.ts';
import type { Piece } from '../pieces.ts';
import type { Plan } from '../refactoring.ts';

/** What a refactoring says of columns that leave their table; `planLeaving` makes a plan of it. */
export interface Leaving {
  readonly snapshot: Snapshot;
  /** From which the pieces have taken their names. */
  readonly names: Names;
  readonly table: Relation;
  /** The columns that go, by name. */
  readonly columns: readonly string[];
  /** "Extract manager_name, manager_email into managers" */
  readonly title: string;
  /** What becomes of the rows, in a sentence or two. */
  readonly meaning: string;
  /** Where each of the columns lives on. */
  readonly mapping: Plan['mapping'];
  /** Constraints and indexes of the table, by name, that go with the columns and that the pieces make again where they are needed. */
  readonly carried: ReadonlySet<string>;
  /** How the old columns are read. */
  readonly view: JoinedView;
  /**
   * What makes the parts: guards (stage guard), tables and columns (expand), their rows (backfill), their keys (attach). Reverses
   * run when the columns are back in the table, filled from the view, and the view is gone.
   */
  readonly pieces: readonly Piece[];
  /** Tables that the pieces make. */
  readonly made: readonly MadeTable[];
  /** Other tables that have to be locked: those that foreign keys will lead to. */
  readonly locked?: readonly QualifiedName[];
  /** Blocks that stop the rollback before anything is undone. */
  readonly rollbackGuards?: readonly string[];
  readonly notes: readonly string[];
  /** Beyond that every row is read back, that foreign keys hold, and that the rollback restores. */
  readonly obligations: readonly Obligation[];
  /** What the guards ask of columns, for the proof to make rows that they let pass. */
  readonly takes?: Plan['takes'];
  readonly follows?: Plan['follows'];
  /** Relations besides the table that the proof must build. */
  readonly touches?: readonly QualifiedName[];
  readonly because?: readonly Origin[];
}

/** A view with the old columns in the old order. */
export interface JoinedView {
  /** What comes behind "<table>_with_". */
  readonly suffix: string;
  /** SQL of each column that goes; the table is spoken of by its bare name. */
  readonly select: ReadonlyMap<string, string>;
  /** Joins, a line each, that keep every row of the table once. */
  readonly joins: readonly string[];
}

/** A table of its own for what leaves. */
export interface MadeTable {
  readonly name: QualifiedName;
  /** Condition under which somebody who sees rows of the old table sees a row of this one: for row-level security. */
  readonly visible: string;
}

/** A leaving, and the name of its view. */
export interface Settled {
  readonly leaving: Leaving;
  readonly view: QualifiedName;
}
