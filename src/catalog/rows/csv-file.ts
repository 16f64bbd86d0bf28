import type { FileFacts } from '../facts.ts';
import { findRelation } from '../lookup.ts';
import { isTable, type Origin } from '../model.ts';
import { type NameRef, refOfParts } from '../nodes.ts';
import type { Working } from '../working.ts';
import { type CopyFormat, readLines } from './copy-data.ts';
import type { RowChange } from './write.ts';

/** As COPY reads it with (FORMAT csv, HEADER). */
export const CSV_FORMAT: CopyFormat = {
  csv: true,
  delimiter: ',',
  nullText: '',
  defaultText: undefined,
  header: true,
  quote: '"',
  escape: '"',
  forceNotNull: [],
  forceNull: [],
};

/**
 * What a CSV file does to a schema: it writes rows into the table that it is called after (countries.csv, 02_countries.csv,
 * app.countries.csv), provided that its first line names nothing but columns of that table. Any other CSV does nothing.
 */
export function csvFacts(path: string, text: string): FileFacts {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const data = { start, end: text.replace(/[\r\n]+$/, '').length };
  const columns = headerIn(text, start);
  const ref = tableNamed(path);
  // Origins are within the file: the first line says what all the others are.
  const at: Origin = { file: path, statement: 0, span: data, name: { start, end: start } };
  const run = (work: Working) => {
    const table = findRelation(work, ref);
    if (!table || !isTable(table) || columns.length === 0) return;
    const known = new Set(table.columns.map(({ name }) => name));
    if (!columns.every((name) => known.has(name)) || new Set(columns).size < columns.length) return;
    const change: RowChange = { kind: 'copy', text, statement: data, place: (span) => span, data, header: columns };
    work.rowWrites.add({ at, table: table.provenance.created, name: table.name, columns: table.columns, change });
  };
  return { path, text, statements: 0, schemaStatements: 0, problems: [], changes: [{ at, run }] };
}

function headerIn(text: string, start: number): readonly string[] {
  const format = { ...CSV_FORMAT, header: false };
  const [first] = readLines(text, { start, end: text.length }, format, [], [0]);
  const names = (first?.values ?? []).map((value) => (typeof value === 'string' ? value.trim() : ''));
  return names.every((name) => name !== '') ? names : [];
}

/** Names in files' names are unquoted, and what goes before them gives an order. */
function tableNamed(path: string): NameRef {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
  const parts = base.replace(/^\d+[-_. ]+/, '').split('.');
  return refOfParts(parts.slice(-2));
}
