import { type Agreements, addPair, noAgreements } from './agreements.ts';
import { setBit } from './bits.ts';
import { type ContestedRows, forget, noContestedRows } from './contested-rows.ts';
import type { Encoded } from './encode.ts';
import { minimalHittingSets } from './hitting-sets.ts';
import { type Hypergraph, withAgreements } from './hypergraph.ts';
import { compareRows } from './sampling.ts';
import { noSharedRows, type SharedRows } from './shared-rows.ts';
import { violationsOf } from './validate.ts';

/** What is looked for: the minimal left sides of one right side. */
export interface Target {
  /** A column, or undefined for the row itself: its minimal left sides are the candidate keys. */
  readonly right: number | undefined;
  /** Minimal left sides that were found and hold; all of them once `finished`, else all up to `covered` columns. */
  readonly found: Map<string, readonly number[]>;
  covered: number;
  finished: boolean;
  edges: Hypergraph | undefined;
}

export interface State {
  readonly targets: readonly Target[];
  /** All left sides of at most so many columns have been looked at; -1 before that. */
  covered: number;
}

/** Small left sides first, since they are what a reader asks for when the time runs out; the last round has no limit but the caller's. */
const ROUNDS = [2, 4];

/** With so many new agree sets it is better to begin again than to go on with edges that are out of date. */
const ENOUGH = 64;

export function newState(columns: number): State {
  const target = (right: number | undefined): Target => {
    return { right, found: new Map(), covered: -1, finished: false, edges: undefined };
  };
  return {
    targets: [target(undefined), ...Array.from({ length: columns }, (_, right) => target(right))],
    covered: -1,
  };
}

/**
 * Fills the state; yields often, and what it has found by then is true already: minimal left sides, though not all. The search for left
 * sides among the minimal hitting sets of what rows are known to differ on, with validation of what comes out, is that of Bleifuß,
 * Papenbrock, Bläsius, Schirneck and Naumann: "Discovering functional dependencies through hitting set enumeration",
 * SIGMOD 2024, and for keys of Birnick, Bläsius, Friedrich, Naumann, Papenbrock and Schirneck: "Hitting set enumeration with partial
 * information for unique column combination discovery", PVLDB 13(11), 2020. Its memory is what rows are known to differ on, and the result.
 */
export function* search(encoded: Encoded, state: State, maxLeft: number): Generator<undefined, void> {
  const agreements = noAgreements(encoded.columns.length);
  const allCompared = yield* compareRows(agreements, encoded, maxLeft);
  const shared = noSharedRows(encoded);
  const contested = noContestedRows(encoded);
  const most = Math.min(maxLeft, encoded.columns.length);
  for (const round of [...ROUNDS.filter((r) => r < most), most]) {
    for (const target of state.targets) {
      if (!target.finished) yield* searchTarget(encoded, agreements, target, round, allCompared, shared, contested);
      target.covered = round;
    }
    state.covered = round;
  }
}

function* searchTarget(
  encoded: Encoded,
  agreements: Agreements,
  target: Target,
  most: number,
  allCompared: boolean,
  shared: SharedRows,
  contested: ContestedRows,
): Generator<undefined, void> {
  const columns = encoded.columns.length;
  forget(contested);
  for (;;) {
    const edges = withAgreements(target.edges, agreements, target.right, columns);
    target.edges = edges;
    const before = agreements.count;
    const candidates = minimalHittingSets(edges, columns, most);
    let next = candidates.next();
    for (; next.done !== true; next = candidates.next()) {
      if (next.value === undefined) {
        yield;
        continue;
      }
      const left = [...next.value].sort((a, b) => a - b);
      const key = left.join();
      if (target.found.has(key) || refuted(left, agreements, before, target.right)) continue;
      const violations = allCompared ? [] : violationsOf(encoded, next.value, target.right, shared, contested);
      // A minimal hitting set of some of the edges that hits all of them is a minimal one of all.
      if (violations.length === 0) target.found.set(key, left);
      for (const [a, b] of violations) addPair(agreements, encoded, a, b);
      yield;
      if (agreements.count - before > Math.max(ENOUGH, edges.count / 4)) break;
    }
    // Only a pass that met nothing new has seen every minimal left side.
    if (agreements.count === before) {
      if (next.done === true) target.finished = !next.value;
      return;
    }
  }
}

/** Whether an agree set that is not among the edges yet speaks against the left side. */
function refuted(
  left: readonly number[],
  { words, width, count }: Agreements,
  from: number,
  right: number | undefined,
): boolean {
  if (from === count) return false;
  const mask = new Int32Array(width);
  for (const column of left) setBit(mask, column);
  for (let i = from; i < count; i++) {
    const at = i * width;
    if (right !== undefined && (((words[at + (right >>> 5)] as number) >>> (right & 31)) & 1) === 1) continue;
    let w = 0;
    while (w < width && ((mask[w] as number) & ~(words[at + w] as number)) === 0) w++;
    if (w === width) return true;
  }
  return false;
}
