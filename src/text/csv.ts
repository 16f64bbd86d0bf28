import { type CsvError, parse } from 'csv-parse/browser/esm/sync';

/** A CSV's rows; a value is null where the field is empty and not quoted, as for PostgreSQL's COPY ... (FORMAT csv). */
export interface CsvRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Why a text is no CSV, in PostgreSQL's words, and on which line of it, from 1. */
export interface CsvProblem {
  readonly line: number;
  readonly message: string;
}

export interface CsvOptions {
  /** Whether the first record names the columns; without one they are column1, column2 ... as in VALUES. */
  readonly header: boolean;
  readonly delimiter?: string;
}

// A quoted empty field is an empty text. The library tells the two apart at ten times the cost, which few files need.
const QUOTED_EMPTY = /(?:^|[^"])""(?!")/;

/**
 * Reads RFC 4180 with any line ends, with or without a byte-order mark. Empty lines at the end are passed over, anywhere
 * else they are records of one field. A column whose name is empty is called by its number.
 */
export function readCsv(text: string, options: CsvOptions): CsvRows | CsvProblem {
  const { header, delimiter = ',' } = options;
  try {
    const records = recordsIn(text, delimiter);
    const width = records[0]?.length ?? 0;
    while (width > 1 && isEmptyLine(records.at(-1))) records.pop();
    const first = records[0];
    if (first === undefined) return { line: 1, message: 'the file is empty' };
    const columns = first.map((name, i) => (header && name !== null ? name : `column${i + 1}`));
    const ragged = records.findIndex((record) => record.length !== width);
    if (ragged >= 0) return raggedProblem(text, delimiter, ragged, columns, records[ragged] ?? []);
    const twice = columns.find((name, i) => columns.indexOf(name) !== i);
    if (twice !== undefined) return { line: 1, message: `column "${twice}" specified more than once` };
    return { columns, rows: header ? records.slice(1) : records };
  } catch (error) {
    return problemOf(error as CsvError);
  }
}

type CsvRecord = (string | null)[];

const common = (delimiter: string) => ({ bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'] });

function recordsIn(text: string, delimiter: string): CsvRecord[] {
  const options = { ...common(delimiter), relax_column_count: true };
  if (QUOTED_EMPTY.test(text)) {
    const cast = (value: string, { quoting }: { quoting: boolean }) => (value === '' && !quoting ? null : value);
    return parse(text, { ...options, cast }) as CsvRecord[];
  }
  const records = parse(text, options) as unknown as CsvRecord[];
  for (const record of records) for (const [i, value] of record.entries()) if (value === '') record[i] = null;
  return records;
}

function isEmptyLine(record: CsvRecord | undefined): boolean {
  return record?.length === 1 && record[0] === null;
}

/** @param at the number of the record, from 0 */
function raggedProblem(text: string, delimiter: string, at: number, columns: readonly string[], record: CsvRecord) {
  const { length } = record;
  const missing = columns[length];
  const message =
    missing === undefined
      ? `extra data after last expected column: ${length} fields for ${columns.length} columns`
      : `missing data for column "${missing}": ${length} of ${columns.length} fields`;
  return { line: lineOf(text, delimiter, at), message };
}

/** The line on which a record begins. */
function lineOf(text: string, delimiter: string, at: number): number {
  if (at === 0) return 1;
  const options = { ...common(delimiter), relax_column_count: true, info: true, to: at };
  const before = parse(text, options) as unknown as { readonly info: { readonly lines: number } }[];
  return (before.at(-1)?.info.lines ?? 0) + 1;
}

const MESSAGES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'unterminated CSV quoted field',
  INVALID_OPENING_QUOTE: 'a quote stands in a field that does not begin with one; double it, and quote the field',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the quote that ends a field; double quotes that belong to its value',
  CSV_INVALID_OPTION_DELIMITER: 'COPY delimiter must be a single one-byte character',
};

function problemOf({ code, lines, message }: CsvError & { readonly lines?: number }): CsvProblem {
  return { line: lines ?? 1, message: MESSAGES[code] ?? message };
}
