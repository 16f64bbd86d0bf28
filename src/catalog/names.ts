import { truncateIdentifier } from '../sql/identifiers.ts';
import { utf8Length } from '../text/utf8.ts';
import { defaultName } from './print/default-name.ts';

// NAMEDATALEN
const BUFFER_BYTES = 64;

/**
 * The first of `table_columns_label`, `table_columns_label1`, `..._label2` that is not taken, each cut to 63 bytes
 * (ChooseRelationName and ChooseConstraintName).
 */
export function chooseName(
  table: string,
  columns: string,
  label: string,
  isTaken: (candidate: string) => boolean,
): string {
  for (let pass = 0; ; pass++) {
    const candidate = defaultName(table, columns, pass === 0 ? label : `${label}${pass}`);
    if (!isTaken(candidate)) return candidate;
  }
}

/** The part of a made-up name that stands for columns: joined by underscores until 64 bytes are reached. */
export function columnsInName(columns: readonly string[]): string {
  let out = '';
  for (const column of columns) {
    out = out === '' ? column : `${out}_${column}`;
    if (utf8Length(out) >= BUFFER_BYTES) break;
  }
  return out;
}

/** Column names of an index: repeated ones are numbered (`lower`, `lower1`), as ChooseIndexColumnNames does. */
export function distinctColumnNames(names: readonly string[]): string[] {
  const out: string[] = [];
  for (const name of names) {
    let candidate = name;
    for (let i = 1; out.includes(candidate); i++) candidate = numbered(name, i);
    out.push(candidate);
  }
  return out;
}

function numbered(name: string, number: number): string {
  const suffix = String(number);
  let stem = truncateIdentifier(name);
  while (utf8Length(stem) + suffix.length > BUFFER_BYTES - 1) stem = [...stem].slice(0, -1).join('');
  return stem + suffix;
}
