/** A file's text, and what had to be assumed to read it. */
export interface Decoded {
  readonly text: string;
  /** Set where the bytes are not plain UTF-8: a sentence that says what they were read as. */
  readonly note?: string;
}

/**
 * Decodes bytes as UTF-8, as UTF-16 where a byte-order mark says so, else as Latin-1 (windows-1252), which reads
 * any bytes: a reviewer that rejects a file for one accented comment would be of no use.
 * The byte-order mark stays in the text, so that what is written back is what was read; `LineIndex` leaves it out of positions.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: read(bytes, 'utf-16le'), note: 'the file is UTF-16; PostgreSQL reads UTF-8' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: read(bytes, 'utf-16be'), note: 'the file is UTF-16; PostgreSQL reads UTF-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: read(bytes, 'windows-1252'), note: 'the file is not valid UTF-8; it was read as Latin-1' };
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
