import type { Span } from '../../text/span.ts';
import type { FileFacts } from '../facts.ts';
import { findRelation } from '../lookup.ts';
import { isTable, type Origin } from '../model.ts';
import { nameParts, refOfParts } from '../nodes.ts';
import type { Working } from '../working.ts';
import { type CopyFormat, readLines } from './copy-data.ts';
import type { RowChange } from './write.ts';

/** As COPY reads it with (FORMAT csv, HEADER). */
const CSV_FORMAT: CopyFormat = {
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

/** How a statement says that the file is read. */
export interface CsvReading {
  readonly table: string;
  /** None where it does not say. */
  readonly columns: readonly string[];
  readonly header: boolean;
  readonly delimiter: string;
  readonly nullText: string;
}

/**
 * What a CSV file does to a schema: it writes rows into the table that it is called after (countries.csv, 02_countries.csv,
 * app.countries.csv), provided that its first line names nothing but columns of that table. Any other CSV does nothing.
 * @param copy what a statement says of it instead
 */
export function csvFacts(path: string, text: string, copy?: CsvReading): FileFacts {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const data = { start, end: text.replace(/[\r\n]+$/, '').length };
  const format = copy
    ? { ...CSV_FORMAT, header: copy.header, delimiter: copy.delimiter, nullText: copy.nullText }
    : CSV_FORMAT;
  const header = copy ? copy.columns : headerIn(text, start);
  const ref = refOfParts(copy ? nameParts(copy.table) : partsOfName(path));
  // Origins are within the file: the first line says what all the others are.
  const at: Origin = { file: path, statement: 0, span: data, name: { start, end: start } };
  const run = (work: Working) => {
    const table = findRelation(work, ref);
    if (!table || !isTable(table)) return;
    // COPY without a list of columns takes all but generated ones, whatever the header says.
    const columns = header.length === 0 && copy ? table.columns.filter((c) => !c.generated).map((c) => c.name) : header;
    const known = new Set(table.columns.map(({ name }) => name));
    if (columns.length === 0 || new Set(columns).size < columns.length || !columns.every((c) => known.has(c))) return;
    const place = (span: Span) => span;
    const change: RowChange = { kind: 'copy', text, statement: data, place, data, csv: { columns, format } };
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
function partsOfName(path: string): string[] {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
  const parts = base.replace(/^\d+[-_. ]+/, '').split('.');
  return parts.slice(-2);
}
