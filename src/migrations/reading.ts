import { decode } from '../text/decode.ts';
import type { FileEntry, FileProblem, Files } from './files.ts';

/** More is no schema that people keep; reading it would cost memory that an editor does not have. */
const MAX_BYTES = 64 * 1024 * 1024;

// How many files are read at once: enough to keep a disk busy, few enough for any limit on open files.
const AT_ONCE = 32;

export interface Reading {
  /** By path, every file that is text. */
  readonly texts: Map<string, string>;
  readonly problems: FileProblem[];
}

/**
 * Reads files as text. What cannot be read, or is no text, is a problem and missing from `texts`.
 * @throws AbortError (the signal's reason) when `signal` fires.
 */
export async function readTexts(files: Files, entries: readonly FileEntry[], signal?: AbortSignal): Promise<Reading> {
  const texts = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (let i = 0; i < entries.length; i += AT_ONCE) {
    signal?.throwIfAborted();
    const read = await Promise.all(entries.slice(i, i + AT_ONCE).map((entry) => readText(files, entry)));
    for (const { path, text, problem } of read) {
      if (text !== undefined) texts.set(path, text);
      if (problem) problems.push({ path, ...problem });
    }
  }
  return { texts, problems };
}

interface ReadFile {
  readonly path: string;
  readonly text?: string;
  readonly problem?: Omit<FileProblem, 'path'>;
}

async function readText(files: Files, { path, size }: FileEntry): Promise<ReadFile> {
  if (size > MAX_BYTES) {
    const mb = Math.round(size / 1024 / 1024);
    const message = `the file is ${mb} MB and was not read (the limit is 64 MB); split its data from its schema, as pg_dump --schema-only does`;
    return { path, problem: { severity: 'warning', message } };
  }
  let bytes: Uint8Array;
  try {
    bytes = await files.read(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      path,
      problem: { severity: 'error', message: `the file cannot be read: ${reason}; the schema is reviewed without it` },
    };
  }
  const foreign = whyNotText(bytes);
  if (foreign !== undefined) return { path, problem: { severity: 'warning', message: foreign } };
  const { text, note } = decode(bytes);
  if (note !== undefined) return { path, text, problem: { severity: 'warning', message: `${note}; save it as UTF-8` } };
  return { path, text };
}

const SAMPLE = 64 * 1024;

/** Why these bytes are no SQL text, and what to do; undefined where they may be. */
function whyNotText(bytes: Uint8Array): string | undefined {
  const begins = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
  if (begins(0x50, 0x47, 0x44, 0x4d, 0x50))
    return 'the file is a pg_dump archive, not SQL; turn it into SQL with pg_restore --schema-only --file';
  if (begins(0x1f, 0x8b)) return 'the file is compressed, not SQL; unpack it with gunzip';
  if (begins(0x50, 0x4b, 3, 4)) return 'the file is a ZIP archive, not SQL; unpack it';
  if (begins(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20)) return 'the file is a SQLite database, not SQL; leave it out';
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return undefined;
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  // A stray NUL in a text is a mistake with a place, which reading the SQL reports; one in fifty bytes is another format.
  if (controls <= Math.max(1, sample.length / 50)) return undefined;
  return 'the file is binary, not SQL; leave it out or rename it';
}
