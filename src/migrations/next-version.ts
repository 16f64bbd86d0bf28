import { compareVersions } from './versions.ts';

/** What a folder without any version yet begins with. */
export type FirstVersion = 'timestamp' | string;

/**
 * The version behind all of `versions`, in their own format: 0007 -> 0008, 1.9 -> 1.10, 010, 020 -> 030, and timestamps
 * of any spelling (20250101120000, 2025-01-01-120000, 20250101, Unix seconds or milliseconds) -> `now`, in UTC, or one
 * unit behind the last where that lies in the future.
 */
export function nextVersion(
  versions: readonly string[],
  now: Date,
  first: FirstVersion = '0001',
  compare = compareVersions,
): string {
  const last = [...versions].sort(compare).at(-1);
  if (last === undefined) return first === 'timestamp' ? stamp(now) : first;
  return nextTimestamp(last, now) ?? nextUnixTime(last, now) ?? nextNumber(last, versions);
}

/** 20250131235959, in UTC. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\D/g, '').slice(0, 14);
}

// Digits of a timestamp -> milliseconds of its last place. 18 is diesel's, which ends in a counter.
const UNITS = new Map([
  [8, 86_400_000],
  [10, 3_600_000],
  [12, 60_000],
  [14, 1000],
  [17, 1],
  [18, 1000],
]);

function nextTimestamp(last: string, now: Date): string | undefined {
  const digits = last.replace(/\D/g, '');
  const unit = UNITS.get(digits.length);
  if (unit === undefined || !isDate(digits)) return undefined;
  const wanted = write(now, digits.length);
  if (wanted > digits) return respell(last, wanted);
  const after = write(new Date(read(digits).getTime() + unit), digits.length);
  // Hand-made stamps such as ...235999 are no times; counting on keeps the order all the same.
  return respell(last, after > digits ? after : String(BigInt(digits) + 1n).padStart(digits.length, '0'));
}

function isDate(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3]|$)/.test(digits);
}

function read(digits: string): Date {
  const at = (start: number, length: number) => Number(digits.slice(start, start + length) || '0');
  const ms = digits.length === 17 ? at(14, 3) : 0;
  return new Date(Date.UTC(at(0, 4), at(4, 2) - 1, at(6, 2), at(8, 2), at(10, 2), at(12, 2), ms));
}

function write(date: Date, length: number): string {
  const digits = date.toISOString().replace(/\D/g, '');
  return length === 18 ? `${digits.slice(0, 14)}0000` : digits.slice(0, length);
}

/** Digits with the separators of `like` between them. */
function respell(like: string, digits: string): string {
  let at = 0;
  return like.replace(/\d/g, () => digits[at++] ?? '');
}

// Unix time in seconds, milliseconds, microseconds or nanoseconds from 2001 on has as many digits until 2286.
const UNIX = new Map([
  [10, 1n],
  [13, 1000n],
  [16, 1_000_000n],
  [19, 1_000_000_000n],
]);

function nextUnixTime(last: string, now: Date): string | undefined {
  const perSecond = UNIX.get(last.length);
  if (perSecond === undefined || !/^1\d+$/.test(last)) return undefined;
  const wanted = (BigInt(now.getTime()) * perSecond) / 1000n;
  const after = BigInt(last) + 1n;
  return String(wanted > after ? wanted : after);
}

function nextNumber(last: string, versions: readonly string[]): string {
  const match = /^(.*?)(\d+)(\D*)$/.exec(last);
  if (!match) return `${last}1`;
  const [, before = '', digits = '', after = ''] = match;
  const step = stepOf(versions);
  const next = (BigInt(digits) / step + 1n) * step;
  return `${before}${String(next).padStart(digits.length, '0')}${after}`;
}

/** Ten or a hundred where every number so far is a multiple of it: the team leaves room between its files. */
function stepOf(versions: readonly string[]): bigint {
  if (new Set(versions).size < 2 || !versions.every((version) => /^\d+$/.test(version))) return 1n;
  for (const step of [100n, 10n]) if (versions.every((version) => BigInt(version) % step === 0n)) return step;
  return 1n;
}
