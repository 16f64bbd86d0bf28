import type { Column } from '../../catalog/model.ts';
import type { KnownRows } from '../../catalog/rows/source.ts';
import type { Draft } from './drafts.ts';
import type { EmbeddedGroup } from './find.ts';

const LEAST_ROWS = 4;
const LEAST_REPEATED = 2;

/** A name, email or code that determines the rest of the group in all known rows, and repeats. */
export function determinantIn(rows: KnownRows | undefined, members: Draft['members']): EmbeddedGroup['observed'] {
  if (rows === undefined || rows.rows.length < LEAST_ROWS) return undefined;
  const place = (column: Column) => rows.columns.indexOf(column.name);
  const candidates = [...members].sort((a, b) => strength(a.phrase) - strength(b.phrase));
  for (const { column } of candidates) {
    const others = members.filter((m) => m.column !== column);
    const seen = new Map<string, string>();
    let repeated = 0;
    let all = 0;
    const holds = rows.rows.every(({ values }) => {
      const value = values[place(column)];
      if (value === undefined || value === null) return true;
      all++;
      const rest = JSON.stringify(others.map((m) => values[place(m.column)] ?? null));
      const before = seen.get(value);
      if (before === undefined) seen.set(value, rest);
      else repeated++;
      return before === undefined || before === rest;
    });
    // One value in all rows shows nothing.
    if (holds && repeated >= LEAST_REPEATED && seen.size >= 2) return { determinant: column, rows: all, repeated };
  }
  return undefined;
}

function strength(phrase: string): number {
  return /code|number|id\b/.test(phrase) ? 0 : phrase.includes('email') ? 1 : 2;
}
