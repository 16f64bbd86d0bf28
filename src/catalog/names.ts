import { truncateIdentifier } from '../sql/identifiers.ts';
import { defaultName } from './print/default-name.ts';

// NAMEDATALEN
const BUFFER_BYTES = 64;
const encoder = new TextEncoder();

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
  const short = isShort(table, columns, label);
  for (let pass = 0; ; pass++) {
    const numbered = pass === 0 ? label : `${label}${pass}`;
    const candidate = short && pass < 100 ? joined(table, columns, numbered) : defaultName(table, columns, numbered);
    if (!isTaken(candidate)) return candidate;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII by definition
const ASCII = /^[\x00-\x7f]*$/;

/** Whether the name fits without counting bytes, with room for two separators and a number of two digits. */
function isShort(table: string, columns: string, label: string): boolean {
  return table.length + columns.length + label.length + 4 < BUFFER_BYTES && ASCII.test(table) && ASCII.test(columns);
}

function joined(table: string, columns: string, label: string): string {
  return columns === '' ? `${table}_${label}` : `${table}_${columns}_${label}`;
}

/** The part of a made-up name that stands for columns: joined by underscores until 64 bytes are reached. */
export function columnsInName(columns: readonly string[]): string {
  let out = '';
  for (const column of columns) {
    out = out === '' ? column : `${out}_${column}`;
    if (
      out.length >= BUFFER_BYTES ||
      (out.length * 3 >= BUFFER_BYTES && !ASCII.test(out) && encoder.encode(out).length >= BUFFER_BYTES)
    )
      break;
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
  while (encoder.encode(stem).length + suffix.length > BUFFER_BYTES - 1) stem = [...stem].slice(0, -1).join('');
  return stem + suffix;
}
