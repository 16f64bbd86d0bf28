import { clearBit, hasBit, popcount, setBit, wordsFor } from './bits.ts';
import type { Hypergraph } from './hypergraph.ts';

/** How many steps are taken between two chances to stop. */
const STEPS = 2048;

/**
 * All minimal sets of at most `most` columns that have one in every edge, each once; undefined every now and then, for the caller to
 * look at the clock. It is MMCS (Murakami and Uno: "Efficient algorithms for dualizing large-scale hypergraphs", Discrete
 * Applied Mathematics 170, 2014, section 4): a column is only added if every column chosen before stays the only one to hit
 * some edge. Depth first, so its memory is that of one path. A set that is yielded is overwritten by the next.
 * @returns whether a larger set might have been found but for `most`
 */
export function* minimalHittingSets(
  edges: Hypergraph,
  columns: number,
  most: number,
): Generator<readonly number[] | undefined, boolean> {
  const size = wordsFor(edges.count);
  const hits = edgesByColumn(edges, columns, size);
  // By depth: the edges not hit yet, and for each column chosen the edges that it alone hits.
  const open: Int32Array[] = [allOf(edges.count, size)];
  const alone: Int32Array[][] = [[]];
  const branches: number[][] = [];
  const next: number[] = [];
  const chosen: number[] = [];
  const candidates = allOf(columns, edges.width);
  let depth = 0;
  let entering = true;
  let cut = false;
  for (let steps = 1; ; steps++) {
    if (steps % STEPS === 0) yield;
    if (entering) {
      entering = false;
      const edge = smallestOpen(edges, open[depth] as Int32Array, candidates);
      branches[depth] = [];
      if (edge === undefined) yield chosen;
      else if (depth >= most) cut = true;
      else branches[depth] = takeFrom(candidates, edges, edge, columns);
      next[depth] = 0;
    }
    const here = branches[depth] as number[];
    const at = next[depth] as number;
    if (at === here.length) {
      for (const column of here) setBit(candidates, column);
      if (depth === 0) return cut;
      depth--;
      setBit(candidates, chosen.pop() as number);
      continue;
    }
    next[depth] = at + 1;
    const column = here[at] as number;
    if (!descend(depth, hits[column] as Int32Array, open, alone, size)) continue;
    chosen.push(column);
    depth++;
    entering = true;
  }
}

/** By column the edges that it is in. */
function edgesByColumn({ words, width, count }: Hypergraph, columns: number, size: number): Int32Array[] {
  return Array.from({ length: columns }, (_, column) => {
    const of = new Int32Array(size);
    for (let e = 0; e < count; e++) if (hasBit(words, column, e * width)) setBit(of, e);
    return of;
  });
}

function allOf(count: number, size: number): Int32Array {
  const all = new Int32Array(size);
  for (let i = 0; i < count; i++) setBit(all, i);
  return all;
}

/** The edge that leaves the fewest ways to hit it. */
function smallestOpen({ words, width }: Hypergraph, open: Int32Array, candidates: Int32Array): number | undefined {
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let w = 0; w < open.length; w++) {
    for (let rest = open[w] as number; rest !== 0; rest &= rest - 1) {
      const edge = w * 32 + 31 - Math.clz32(rest & -rest);
      let ways = 0;
      for (let i = 0; i < width; i++) ways += popcount((words[edge * width + i] as number) & (candidates[i] as number));
      if (ways >= fewest) continue;
      best = edge;
      fewest = ways;
      if (ways === 0) return best;
    }
  }
  return best;
}

function takeFrom(candidates: Int32Array, { words, width }: Hypergraph, edge: number, columns: number): number[] {
  const taken: number[] = [];
  for (let column = 0; column < columns; column++) {
    if (!hasBit(candidates, column) || !hasBit(words, column, edge * width)) continue;
    taken.push(column);
    clearBit(candidates, column);
  }
  return taken;
}

/** Works out the next depth with one column more. @returns false where a column chosen before has become useless */
function descend(depth: number, hit: Int32Array, open: Int32Array[], alone: Int32Array[][], size: number): boolean {
  const mine = alone[depth] as Int32Array[];
  alone[depth + 1] ??= [];
  const deeper = alone[depth + 1] as Int32Array[];
  for (let i = 0; i < depth; i++) {
    const before = mine[i] as Int32Array;
    deeper[i] ??= new Int32Array(size);
    const after = deeper[i] as Int32Array;
    let any = 0;
    for (let w = 0; w < size; w++) {
      const left = (before[w] as number) & ~(hit[w] as number);
      after[w] = left;
      any |= left;
    }
    if (any === 0) return false;
  }
  const before = open[depth] as Int32Array;
  open[depth + 1] ??= new Int32Array(size);
  deeper[depth] ??= new Int32Array(size);
  const still = open[depth + 1] as Int32Array;
  const own = deeper[depth] as Int32Array;
  for (let w = 0; w < size; w++) {
    still[w] = (before[w] as number) & ~(hit[w] as number);
    own[w] = (before[w] as number) & (hit[w] as number);
  }
  return true;
}
