import type { Origin } from '../model.ts';
import type { Working } from '../working.ts';

/** For objects that are put together field by field: spreads that may be empty are slow where there are many. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a statement does to the schema, with everything already read from its tree that needs no catalog. */
export interface Lowering {
  /** Where a problem with it is reported. */
  readonly at: Origin;
  /** Set for one that only writes rows: what is known of these where nothing tells whether it runs. */
  readonly doubt?: (work: Working) => void;
  /** Whether it ends a transaction or goes back in it: all that PostgreSQL takes in one that has failed. */
  readonly endsFailure?: boolean;
  /** @throws Refusal, Outside: the caller undoes what was done until then. */
  run(work: Working): void;
}
