import { encode, type Nulls } from './encode.ts';
import { newState, type State, search } from './search.ts';

export type { Nulls } from './encode.ts';

/** A relation instance. Columns have different names; a value is null or a text, and texts are equal or not, whatever their types. */
export interface RelationInstance {
  readonly columns: readonly string[];
  /** A row that is shorter than the columns has nulls at its end. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A minimal dependency: `rhs` follows from `lhs`, not from a part of it, and is not in it. `lhs` is empty where the column is constant. */
export interface FoundDependency {
  /** In the relation's order. */
  readonly lhs: readonly string[];
  readonly rhs: string;
}

export interface DiscoveryOptions {
  /**
   * 'equal' (the default): null is a value like any other. 'distinct': a null differs from every value and from every other null, on both sides,
   * so that two rows with null in a column never agree on it.
   */
  readonly nulls?: Nulls;
  /** Most columns of a left side and of a key, 0 or more; without a limit by default. */
  readonly maxLeft?: number;
  /** Milliseconds after which what has been found is returned; `now` gives milliseconds of any clock that does not go back. */
  readonly budget?: { readonly milliseconds: number; readonly now: () => number };
  readonly onProgress?: (progress: Progress) => void;
  /** Asked many times a second; true ends the search with what has been found. */
  readonly isCancelled?: () => boolean;
}

/** The search goes round several times, with larger left sides each time. */
export interface Progress {
  /** Right sides done in this round, out of `of`; the row itself, for keys, counts as one. */
  readonly done: number;
  readonly of: number;
  /** All left sides of at most so many columns have been looked at; -1 before that. */
  readonly left: number;
  /** Dependencies found so far. */
  readonly found: number;
}

export interface Discovery {
  /** All minimal dependencies where `complete`; else some, each of them true and minimal. Short left sides first. */
  readonly dependencies: readonly FoundDependency[];
  /** Minimal sets of columns on which no two rows agree; none where rows repeat, the empty one where there are fewer than two rows. */
  readonly keys: readonly (readonly string[])[];
  /** False where the budget ran out or the search was cancelled; a `maxLeft` that was asked for leaves it true. */
  readonly complete: boolean;
  /** What is all there even so. */
  readonly covered: Coverage;
}

export interface Coverage {
  /** Every dependency and key whose left side has at most so many columns; -1 for none. */
  readonly left: number;
  /** Every dependency of these columns. */
  readonly right: readonly string[];
  /** Whether every key is there. */
  readonly keys: boolean;
}

/** The minimal functional dependencies and candidate keys of the rows; exact. Total: it throws only what the callbacks throw. */
export function discover(relation: RelationInstance, options: DiscoveryOptions = {}): Discovery {
  const steps = discovering(relation, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in steps, most of them of a few milliseconds (tens where rows are many), for a caller that has other things to do between them; what it returns is the
 * discovery. Ending it early is what `isCancelled` is for, which gives what was found.
 */
export function* discovering(
  relation: RelationInstance,
  options: DiscoveryOptions = {},
): Generator<Progress, Discovery> {
  const { nulls = 'equal', maxLeft = Number.POSITIVE_INFINITY, budget, isCancelled, onProgress } = options;
  const until = budget === undefined ? Number.POSITIVE_INFINITY : budget.now() + budget.milliseconds;
  const state = newState(relation.columns.length);
  const steps = search(encode(relation.columns.length, relation.rows, nulls), state, maxLeft);
  let complete = false;
  for (;;) {
    if (isCancelled?.() === true) break;
    if (budget !== undefined && budget.now() >= until) break;
    if (steps.next().done === true) {
      complete = true;
      break;
    }
    const progress = progressOf(state);
    onProgress?.(progress);
    yield progress;
  }
  return discoveryOf(relation.columns, state, complete);
}

function progressOf({ targets, covered }: State): Progress {
  const done = targets.filter((t) => t.finished || t.covered > covered).length;
  const found = targets.reduce((n, t) => n + (t.right === undefined ? 0 : t.found.size), 0);
  return { done, of: targets.length, left: covered, found };
}

function discoveryOf(columns: readonly string[], { targets, covered }: State, complete: boolean): Discovery {
  const name = (column: number) => columns[column] ?? '';
  const dependencies = targets.flatMap(({ right, found }) =>
    right === undefined ? [] : [...found.values()].map((left) => ({ left, right })),
  );
  dependencies.sort((a, b) => byLeft(a.left, b.left) || a.right - b.right);
  const keys = targets.filter((t) => t.right === undefined).flatMap((t) => [...t.found.values()]);
  return {
    dependencies: dependencies.map(({ left, right }) => ({ lhs: left.map(name), rhs: name(right) })),
    keys: keys.sort(byLeft).map((key) => key.map(name)),
    complete,
    covered: {
      left: complete ? columns.length : covered,
      right: targets.flatMap((t) => (t.right !== undefined && (complete || t.finished) ? [name(t.right)] : [])),
      keys: complete || targets.some((t) => t.right === undefined && t.finished),
    },
  };
}

/** Short ones first, then in the order of the columns. */
function byLeft(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const i = a.findIndex((column, at) => column !== b[at]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}
