import { setBit, wordsFor } from './bits.ts';
import type { Encoded } from './encode.ts';

/**
 * Agree sets: for a pair of rows, the columns on which they agree. Each says of all left sides within it that they do not
 * determine the columns outside (Flach and Savnik: "Database dependency discovery: a machine learning approach", AI Communications
 * 12(3), 1999, section 3). Each set is kept once.
 */
export interface Agreements {
  /** Words of one set. */
  readonly width: number;
  /** Set i begins at word i * width. */
  words: Int32Array;
  count: number;
  readonly known: Set<number | string>;
}

export function noAgreements(columns: number): Agreements {
  const width = wordsFor(columns);
  return { width, words: new Int32Array(width * 64), count: 0, known: new Set() };
}

/** Keeps the set on which two rows agree. @returns whether it is new */
export function addPair(agreements: Agreements, { records, columns }: Encoded, a: number, b: number): boolean {
  const { width, count, known } = agreements;
  const at = count * width;
  if (at + width > agreements.words.length) {
    const grown = new Int32Array(agreements.words.length * 2);
    grown.set(agreements.words);
    agreements.words = grown;
  }
  const { words } = agreements;
  words.fill(0, at, at + width);
  const from = a * columns.length;
  const to = b * columns.length;
  for (let c = 0; c < columns.length; c++) {
    const code = records[from + c] as number;
    if (code >= 0 && code === records[to + c]) setBit(words, c, at);
  }
  const key = width === 1 ? (words[at] as number) : words.subarray(at, at + width).join();
  if (known.has(key)) return false;
  known.add(key);
  agreements.count++;
  return true;
}
