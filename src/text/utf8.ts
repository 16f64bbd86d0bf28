/**
 * Maps UTF-8 byte offsets, which libpg_query counts in, to UTF-16 offsets, which editors count in.
 * For ASCII text the map is the identity and costs one scan.
 */
export interface ByteMap {
  /** @param bytes offset from the start of the text; an offset inside a character maps to that character's start. */
  toUtf16(bytes: number): number;
}

const IDENTITY: ByteMap = { toUtf16: (bytes) => bytes };

// Positions are asked for in any order, so a checkpoint every so many units bounds the walk.
const STRIDE = 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII by definition
const ASCII = /^[\x00-\x7f]*$/;

/** Number of bytes that the code point at UTF-16 offset `i` takes in UTF-8; a lone surrogate becomes U+FFFD, three bytes. */
function byteLength(text: string, i: number): number {
  const c = text.charCodeAt(i);
  if (c < 0x80) return 1;
  if (c < 0x800) return 2;
  if (isPair(text, i)) return 4;
  return 3;
}

function isPair(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c < 0xd800 || c > 0xdbff) return false;
  const d = text.charCodeAt(i + 1);
  return d >= 0xdc00 && d <= 0xdfff;
}

/** Length of the text in UTF-8, in bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) bytes++;
    else if (isPair(text, i)) {
      bytes += 4;
      i++;
    } else bytes += c < 0x800 ? 2 : 3;
  }
  return bytes;
}

export function byteMap(text: string): ByteMap {
  if (ASCII.test(text)) return IDENTITY;
  const checkpoints: number[] = [];
  const units: number[] = [];
  let bytes = 0;
  for (let i = 0; i < text.length; ) {
    if (checkpoints.length * STRIDE <= i) {
      checkpoints.push(bytes);
      units.push(i);
    }
    bytes += byteLength(text, i);
    i += isPair(text, i) ? 2 : 1;
  }
  return {
    toUtf16(target) {
      let low = 0;
      let high = checkpoints.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((checkpoints[middle] ?? 0) <= target) low = middle;
        else high = middle - 1;
      }
      let at = checkpoints[low] ?? 0;
      let i = units[low] ?? 0;
      while (i < text.length) {
        const next = at + byteLength(text, i);
        if (next > target) break;
        at = next;
        i += isPair(text, i) ? 2 : 1;
      }
      return i;
    },
  };
}

/** UTF-16 offset of the code point numbered `count`, which is how PostgreSQL counts a syntax error's position. */
export function codePointToUtf16(text: string, count: number): number {
  let i = 0;
  for (let n = 0; n < count && i < text.length; n++) i += isPair(text, i) ? 2 : 1;
  return i;
}
