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
  const fresh = new Int32Array((agreements.count - from) * width);
  let count = 0;
  for (let i = from; i < agreements.count; i++) {
    if (right !== undefined && hasBit(agreements.words, right, i * width)) continue;
    writeEdge(fresh, count * width, agreements, i, right, columns);
    count++;
  }
  const before = known ?? { width, words: new Int32Array(0), count: 0 };
  return { ...minimalOf(before, { width, words: fresh, count }), read: agreements.count };
}

type Edges = Omit<Hypergraph, 'read'>;

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

/** Of the edges of both, those that contain no other; the first ones are known to be such among themselves. */
function minimalOf(known: Edges, fresh: Edges): Edges {
  const { width } = known;
  const out = new Int32Array((known.count + fresh.count) * width);
  let stayed = 0;
  // From small to large, so that an edge within another comes before it.
  for (const edge of bySize(fresh)) {
    const at = edge * width;
    if (containsOne(fresh.words, at, known.words, known.count, width)) continue;
    if (containsOne(fresh.words, at, out, stayed, width)) continue;
    for (let w = 0; w < width; w++) out[stayed * width + w] = fresh.words[at + w] as number;
    stayed++;
  }
  const accepted = stayed;
  for (let edge = 0; edge < known.count; edge++) {
    const at = edge * width;
    if (containsOne(known.words, at, out, accepted, width)) continue;
    for (let w = 0; w < width; w++) out[stayed * width + w] = known.words[at + w] as number;
    stayed++;
  }
  return { width, words: out.slice(0, stayed * width), count: stayed };
}

function bySize({ words, width, count }: Edges): number[] {
  const groups: number[][] = [];
  for (let i = 0; i < count; i++) {
    const size = sizeOf(words, i * width, width);
    const group = groups[size];
    if (group) group.push(i);
    else groups[size] = [i];
  }
  return groups.flat();
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
