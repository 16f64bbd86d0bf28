import type { Discovery, RelationInstance } from '../../normalization/discovery/index.ts';
import type { NormalForm } from '../../normalization/normal-forms.ts';
import type { Outline } from '../../normalization/outline.ts';
import type { Part } from '../../normalization/part.ts';

/** A dependency of one dependent. */
export interface DependencyLine {
  readonly lhs: readonly string[];
  readonly rhs: string;
}

/**
 * What `tablefold dependencies --format json` prints; docs/schemas/dependencies.schema.json describes it. A change that breaks a
 * reader raises `version`.
 */
export interface DependenciesDocument {
  readonly version: 1;
  readonly columns: readonly string[];
  /** How many. */
  readonly rows: number;
  /** All minimal ones that hold in the rows, within what was asked for. */
  readonly dependencies: readonly DependencyLine[];
  /** Minimal sets of columns on which no two rows agree; none where a whole row repeats. */
  readonly keys: readonly (readonly string[])[];
  /** The strongest that the dependencies allow, of the relation as a set of rows. */
  readonly normalForm: NormalForm;
  /** Dependencies from which all others follow, none of which follows from the rest. */
  readonly cover: readonly DependencyLine[];
  /** Relations in third normal form whose join gives back the rows, and whose own dependencies imply all. */
  readonly decomposition: readonly Part[];
}

/** @param outline of the dependencies that were found */
export function dependenciesDocument(
  { columns, rows }: RelationInstance,
  { dependencies, keys }: Discovery,
  { cover, verdict, parts }: Outline,
): DependenciesDocument {
  return {
    version: 1,
    columns,
    rows: rows.length,
    dependencies: dependencies.map(({ lhs, rhs }) => ({ lhs, rhs })),
    keys,
    normalForm: verdict.form,
    cover: cover.flatMap(({ lhs, rhs }) => rhs.map((one) => ({ lhs, rhs: one }))),
    decomposition: parts,
  };
}
