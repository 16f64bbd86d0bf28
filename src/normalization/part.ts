/** A relation of a decomposition. */
export interface Part {
  /** In the order of the relation that was decomposed. */
  readonly columns: readonly string[];
  /** Candidate keys of it that come with the algorithm: at least one, not always all. */
  readonly keys: readonly (readonly string[])[];
}
