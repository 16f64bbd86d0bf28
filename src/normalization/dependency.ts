/** A functional dependency: rows that agree on `lhs` agree on `rhs`. Attributes go by their names, in the relation's order. */
export interface Dependency {
  /** The determinant; empty where the dependents hold one value in all rows. */
  readonly lhs: readonly string[];
  readonly rhs: readonly string[];
}
