import type { Column, Relation } from '../../../catalog/model.ts';
import type { RowSource } from '../../../catalog/rows/source.ts';

/** What the known rows say of two columns. */
export interface Agreement {
  /** Rows with a value in both, and how many of them hold the same twice. */
  readonly both: number;
  readonly same: number;
  /** Rows with a value in one alone. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

export function compareRows(rows: RowSource, table: Relation, a: Column, b: Column): Agreement | undefined {
  const known = rows.rowsOf(table);
  if (known === undefined) return undefined;
  const i = known.columns.indexOf(a.name);
  const j = known.columns.indexOf(b.name);
  const found = { both: 0, same: 0, onlyFirst: 0, onlySecond: 0 };
  for (const { values } of known.rows) {
    const left = values[i];
    const right = values[j];
    if (left === undefined || right === undefined) continue;
    if (left !== null && right !== null) {
      found.both++;
      if (plain(left) === plain(right)) found.same++;
    } else if (left !== null) found.onlyFirst++;
    else if (right !== null) found.onlySecond++;
  }
  return found.both + found.onlyFirst + found.onlySecond === 0 ? undefined : found;
}

const SPELLINGS: Readonly<Record<string, string>> = {
  t: 'true',
  y: 'true',
  yes: 'true',
  '1': 'true',
  f: 'false',
  n: 'false',
  no: 'false',
  '0': 'false',
};

function plain(value: string): string {
  const text = value.trim().toLowerCase();
  return SPELLINGS[text] ?? text;
}

/** Fewest rows with both values that say something. */
const LEAST = 2;

/** Whether the rows show two facts: where both are set, they mostly differ. */
export function disagree({ both, same }: Agreement): boolean {
  return both >= LEAST && same < both / 2;
}

/** Whether the rows show one fact: the same twice, or each filled where the other is empty. */
export function agree({ both, same, onlyFirst, onlySecond }: Agreement): boolean {
  if (both > 0) return both >= LEAST && same >= both * 0.8;
  return onlyFirst >= LEAST && onlySecond >= LEAST;
}
