import type { CopyStmt, DeleteStmt, InsertStmt, RangeVar, TruncateStmt } from '@pgsql/types';
import { findRelation } from '../lookup.ts';
import { isTable, type Origin } from '../model.ts';
import { refOfRange } from '../nodes.ts';
import type { Reading } from '../reading.ts';
import { insertedRows } from '../rows/insert-values.ts';
import type { RowChange } from '../rows/write.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';

/** Statements that write rows. They change no schema; that they ran, and on which table, is kept. */
export const ROW_STATEMENTS: Lowerers = {
  InsertStmt: (node, reading) => lowerWrite(reading, [node.relation], insertChange(node, reading)),
  CopyStmt: lowerCopy,
  UpdateStmt: (node, reading) => lowerWrite(reading, [node.relation], { kind: 'change', what: 'UPDATE' }),
  DeleteStmt: (node, reading) => lowerWrite(reading, [node.relation], deleteChange(node)),
  MergeStmt: (node, reading) => lowerWrite(reading, [node.relation], { kind: 'change', what: 'MERGE' }),
  TruncateStmt: lowerTruncate,
};

function insertChange(node: InsertStmt, reading: Reading): RowChange {
  const action = node.onConflictClause?.action;
  return {
    kind: 'insert',
    text: reading.text,
    statement: reading.statement.span,
    place: reading.place,
    count: reading.isFilledIn ? undefined : insertedRows(node)?.length,
    onConflict: action === undefined ? undefined : action === 'ONCONFLICT_UPDATE' ? 'update' : 'nothing',
  };
}

function lowerCopy(node: CopyStmt, reading: Reading): Lowering | undefined {
  if (!node.is_from) return undefined;
  // Data in a file of the server's, or made by a program, is not in the files.
  const elsewhere = node.filename !== undefined || node.is_program === true;
  const { span } = reading.statement;
  const none = { start: span.end, end: span.end };
  return lowerWrite(reading, [node.relation], {
    kind: 'copy',
    text: reading.text,
    statement: span,
    place: reading.place,
    data: elsewhere || node.whereClause ? undefined : (reading.data ?? none),
  });
}

function deleteChange(node: DeleteStmt): RowChange {
  return node.whereClause || node.usingClause ? { kind: 'change', what: 'DELETE' } : { kind: 'empty' };
}

function lowerTruncate(node: TruncateStmt, reading: Reading): Lowering | undefined {
  const tables = (node.relations ?? []).flatMap((n) => ('RangeVar' in n ? n.RangeVar : []));
  return lowerWrite(reading, tables, { kind: 'empty' });
}

function lowerWrite(reading: Reading, tables: readonly (RangeVar | undefined)[], change: RowChange): Lowering {
  const refs = tables.map(refOfRange);
  const span = reading.place(reading.statement.span);
  const at: Origin = { file: reading.file, statement: reading.number, span, name: span };
  return {
    at,
    run(work) {
      for (const ref of refs) {
        const table = findRelation(work, ref);
        if (!table || !isTable(table)) continue;
        const { name, columns, provenance } = table;
        work.rowWrites.add({ at, table: provenance.created, name, columns, change });
      }
    },
  };
}
