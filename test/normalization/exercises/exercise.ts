/** A textbook exercise in the notation of `notation.ts`. What is left out is not asked. */
export interface Exercise {
  /** The textbook whose kind of exercise it is, and what it is about. */
  readonly source: string;
  readonly relation: string;
  readonly given: string;
  /** "A = ABC" for each closure. */
  readonly closures?: readonly string[];
  readonly keys?: string;
  readonly prime?: string;
  readonly form?: '1NF' | '2NF' | '3NF' | 'BCNF';
  /** Where there is only one minimal cover. */
  readonly cover?: string;
  /** Another list of dependencies, and whether it says the same. */
  readonly equivalent?: string;
  readonly different?: string;
  readonly implied?: string;
  readonly notImplied?: string;
  /** Relations of the synthesized schema. */
  readonly synthesis?: string;
  readonly bcnf?: string;
  /** Dependencies that are lost on the way to BCNF. */
  readonly bcnfLoses?: string;
  readonly lossless?: readonly string[];
  readonly lossy?: readonly string[];
  readonly preserving?: readonly string[];
  readonly notPreserving?: readonly string[];
  /** "ABC: A -> B" for each projection. */
  readonly projections?: readonly string[];
}
