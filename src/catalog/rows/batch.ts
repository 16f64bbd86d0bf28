import type { InsertStmt, Node } from '@pgsql/types';
import { nextSignificant } from '../../sql/lexer.ts';
import { readSql } from '../../sql/read.ts';
import type { Span } from '../../text/span.ts';
import type { Column } from '../model.ts';
import { stringsOf } from '../nodes.ts';
import { defaultText } from './carry.ts';
import { constantText } from './constant.ts';
import { type CopyFormat, type CopyValue, copyFormat, countLines, readLines } from './copy-data.ts';
import { insertedRows } from './insert-values.ts';
import type { KnownValue } from './source.ts';
import type { RowChange, RowWrite } from './write.ts';

/** Rows of one statement that have been counted but not read. */
export interface Batch {
  readonly write: RowWrite;
  readonly count: number;
  /** Length of the text that they are read from. */
  readonly characters: number;
  /** Whether its rows leave this column to its default: all of them, none, or (undefined) some. */
  leavesOut(column: string): boolean | undefined;
  /** The rows with these numbers, from 0 and in order, each with values for the columns of the table as it was. */
  read(wanted: readonly number[]): readonly WrittenValues[];
}

export interface WrittenValues {
  readonly number: number;
  readonly at: Span;
  readonly values: readonly KnownValue[];
}

/** The rows that a statement writes; undefined where the files do not tell how many. */
export function batchOf(write: RowWrite, change: Extract<RowChange, { kind: 'insert' | 'copy' }>): Batch | undefined {
  return change.kind === 'insert' ? insertBatch(write, change) : copyBatch(write, change);
}

function insertBatch(write: RowWrite, change: Extract<RowChange, { kind: 'insert' }>): Batch | undefined {
  const { count, statement, text } = change;
  if (count === undefined) return undefined;
  return {
    write,
    count,
    characters: statement.end - statement.start,
    leavesOut(column) {
      const place = write.columns.findIndex((c) => c.name === column);
      const named = typeof change.columns === 'number' ? place < change.columns : change.columns.includes(column);
      return named ? (change.spellsDefault ? undefined : false) : true;
    },
    read(wanted) {
      const sql = text.slice(statement.start, statement.end);
      const read = readSql(sql).statements[0];
      if (!read || !('InsertStmt' in read.node)) return [];
      const insert = read.node.InsertStmt;
      const rows = insertedRows(insert) ?? [];
      const valuesOf = insertedValues(insert, write.columns);
      return wanted.flatMap((number) => {
        const row = rows[number];
        if (!row) return [];
        const span = spanOfRow(sql, read.at(locationIn(row)));
        return [
          {
            number,
            at: change.place({ start: statement.start + span.start, end: statement.start + span.end }),
            values: valuesOf(row),
          },
        ];
      });
    },
  };
}

/** From its first value to the parenthesis that closes it. */
function spanOfRow(sql: string, start: number): Span {
  let depth = 0;
  let end = start;
  for (let token = nextSignificant(sql, start); token; token = nextSignificant(sql, token.end)) {
    const c = token.kind === 'symbol' ? sql[token.start] : '';
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth--;
    if (depth < 0) break;
    end = token.end;
  }
  return { start, end };
}

/** The first place in the text that a tree names, as the parser counts. */
function locationIn(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  let first: number | undefined;
  for (const [key, value] of Object.entries(node)) {
    const at = key === 'location' ? (typeof value === 'number' ? value : undefined) : locationIn(value);
    if (at !== undefined && (first === undefined || at < first)) first = at;
  }
  return first;
}

/** Turns the expressions of a row into values for all columns of the table. */
function insertedValues(insert: InsertStmt, columns: readonly Column[]): (row: readonly Node[]) => KnownValue[] {
  const named = (insert.cols ?? []).flatMap((c) => ('ResTarget' in c ? [c.ResTarget] : []));
  const places =
    named.length > 0
      ? // A part of a column (an array's element, a field) is not all of it.
        named.map((t) => (t.indirection ? -1 : columns.findIndex((c) => c.name === t.name)))
      : columns.map((_, i) => i);
  const defaults = columns.map(defaultText);
  const ignoresIdentity = insert.override === 'OVERRIDING_USER_VALUE';
  return (row) => {
    const values = [...defaults];
    for (const target of named) {
      const i = target.indirection ? columns.findIndex((c) => c.name === target.name) : -1;
      if (i >= 0) values[i] = undefined;
    }
    for (const [n, node] of row.entries()) {
      const i = places[n] ?? -1;
      const column = columns[i];
      if (!column || 'SetToDefault' in node || (ignoresIdentity && column.identity)) continue;
      values[i] = constantText(node, column.type);
    }
    return values;
  };
}

function copyBatch(write: RowWrite, change: Extract<RowChange, { kind: 'copy' }>): Batch | undefined {
  const { text, statement, data } = change;
  if (!data) return undefined;
  const said = change.csv ?? copyIn(text.slice(statement.start, statement.end));
  if (!said) return undefined;
  const { format, columns: named } = said;
  const { columns } = write;
  const targets = named.length > 0 ? named : columns.filter((c) => !c.generated).map((c) => c.name);
  const places = targets.map((name) => columns.findIndex((c) => c.name === name));
  const defaults = columns.map(defaultText);
  return {
    write,
    count: countLines(text, data, format),
    characters: data.end - data.start,
    leavesOut: (column) => !targets.includes(column),
    read: (wanted) =>
      readLines(text, data, format, targets, wanted).flatMap(({ number, start, end, values }) =>
        // PostgreSQL refuses a line of too few or too many values.
        values.length === targets.length
          ? [{ number, at: change.place({ start, end }), values: placed(values, places, defaults) }]
          : [],
      ),
  };
}

/** What a COPY says of its data: the format, and the columns it names. */
function copyIn(sql: string): { readonly format: CopyFormat; readonly columns: readonly string[] } | undefined {
  const read = readSql(sql).statements[0];
  const copy = read && 'CopyStmt' in read.node ? read.node.CopyStmt : undefined;
  const format = copy && copyFormat(copy);
  return format && { format, columns: stringsOf(copy.attlist) };
}

function placed(given: readonly CopyValue[], places: readonly number[], defaults: readonly KnownValue[]): KnownValue[] {
  const values = [...defaults];
  for (const [n, value] of given.entries()) {
    const i = places[n] ?? -1;
    if (i >= 0 && !(typeof value === 'object' && value !== null)) values[i] = value;
  }
  return values;
}
