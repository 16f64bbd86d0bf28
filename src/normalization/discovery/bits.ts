/** Sets of small numbers as bits of 32-bit words, many of them one after the other in one array. */

export function wordsFor(size: number): number {
  return Math.max(1, (size + 31) >>> 5);
}

export function popcount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function hasBit(words: Int32Array, bit: number, offset = 0): boolean {
  return (((words[offset + (bit >>> 5)] as number) >>> (bit & 31)) & 1) === 1;
}

export function setBit(words: Int32Array, bit: number, offset = 0): void {
  const at = offset + (bit >>> 5);
  words[at] = (words[at] as number) | (1 << (bit & 31));
}

export function clearBit(words: Int32Array, bit: number, offset = 0): void {
  const at = offset + (bit >>> 5);
  words[at] = (words[at] as number) & ~(1 << (bit & 31));
}

export function sizeOf(words: Int32Array, offset: number, width: number): number {
  let size = 0;
  for (let w = 0; w < width; w++) size += popcount(words[offset + w] as number);
  return size;
}
