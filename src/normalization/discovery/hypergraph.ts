import type { Agreements } from './agreements.ts';
import { hasBit, sizeOf } from './bits.ts';

/**
 * What a left side must tell apart: for each pair of rows that differ on the right side, the columns on which they differ. A left side
 * determines the right side if, and only if, it has a column in each of these edges (Mannila and Räihä: "Algorithms for inferring
 * functional dependencies from relations", Data & Knowledge Engineering 12(1), 1994, section 3). Only edges that contain no other are kept.
 */
export interface Hypergraph {
  /** Words of one edge. */
  readonly width: number;
  /** Edge i begins at word i * width. */
  readonly words: Int32Array;
  readonly count: number;
  /** How many agree sets have gone into it. */
  readonly read: number;
}

/** The edges with those of the agree sets that were found since; `right` is a column, or undefined for keys, which tell all rows apart. */
export function withAgreements(
  known: Hypergraph | undefined,
  agreements: Agreements,
  right: number | undefined,
  columns: number,
): Hypergraph {
  const { width } = agreements;
  const from = known?.read ?? 0;
  if (known !== undefined && from === agreements.count) return known;
  const all = new Int32Array(((known?.count ?? 0) + agreements.count - from) * width);
  let count = known?.count ?? 0;
  if (known) all.set(known.words.subarray(0, count * width));
  for (let i = from; i < agreements.count; i++) {
    if (right !== undefined && hasBit(agreements.words, right, i * width)) continue;
    writeEdge(all, count * width, agreements, i, right, columns);
    count++;
  }
  return { ...minimal(all, count, width), read: agreements.count };
}

function writeEdge(
  into: Int32Array,
  at: number,
  { words, width }: Agreements,
  set: number,
  right: number | undefined,
  columns: number,
): void {
  for (let w = 0; w < width; w++) {
    const inUse = columns - w * 32;
    const mask = inUse >= 32 ? -1 : (1 << inUse) - 1;
    into[at + w] = ~(words[set * width + w] as number) & mask;
  }
  if (right === undefined) return;
  const word = at + (right >>> 5);
  into[word] = (into[word] as number) & ~(1 << (right & 31));
}

/** From small to large, an edge stays unless one that stayed lies within it. */
function minimal(words: Int32Array, count: number, width: number): Omit<Hypergraph, 'read'> {
  const bySize: number[][] = [];
  for (let i = 0; i < count; i++) {
    const size = sizeOf(words, i * width, width);
    const group = bySize[size];
    if (group) group.push(i);
    else bySize[size] = [i];
  }
  const out = new Int32Array(count * width);
  let stayed = 0;
  for (const group of bySize) {
    for (const edge of group ?? []) {
      if (containsOne(words, edge * width, out, stayed, width)) continue;
      for (let w = 0; w < width; w++) out[stayed * width + w] = words[edge * width + w] as number;
      stayed++;
    }
  }
  return { width, words: out.slice(0, stayed * width), count: stayed };
}

function containsOne(words: Int32Array, at: number, edges: Int32Array, count: number, width: number): boolean {
  if (width === 1) {
    const outside = ~(words[at] as number);
    for (let i = 0; i < count; i++) if (((edges[i] as number) & outside) === 0) return true;
    return false;
  }
  for (let i = 0; i < count; i++) {
    let w = 0;
    while (w < width && ((edges[i * width + w] as number) & ~(words[at + w] as number)) === 0) w++;
    if (w === width) return true;
  }
  return false;
}
