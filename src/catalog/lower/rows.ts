import type { CopyStmt, DeleteStmt, InsertStmt, Node, RangeVar, SelectStmt, TruncateStmt } from '@pgsql/types';
import { findRelation } from '../lookup.ts';
import { isTable, keyOf, type Origin, type Relation } from '../model.ts';
import { defElems, type NameRef, nameParts, refOfParts, refOfRange, scalarText, stringsOf } from '../nodes.ts';
import type { Reading } from '../reading.ts';
import { insertedRows } from '../rows/insert-values.ts';
import type { RowChange } from '../rows/write.ts';
import type { Working } from '../working.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';

/** Statements that write rows. They change no schema; that they ran, and on which table, is kept. */
export const ROW_STATEMENTS: Lowerers = {
  InsertStmt: (node, reading) => lowerWrite(reading, [node.relation], insertChange(node, reading)),
  CopyStmt: lowerCopy,
  UpdateStmt: (node, reading) => lowerWrite(reading, [node.relation], { kind: 'change', what: changes('UPDATE') }),
  DeleteStmt: (node, reading) => lowerWrite(reading, [node.relation], deleteChange(node)),
  MergeStmt: (node, reading) => lowerWrite(reading, [node.relation], { kind: 'change', what: changes('MERGE') }),
  TruncateStmt: lowerTruncate,
};

function changes(statement: string): string {
  return `${statement} may have changed the rows written before it`;
}

function insertChange(node: InsertStmt, reading: Reading): RowChange {
  const action = node.onConflictClause?.action;
  const rows = insertedRows(node);
  const named = (node.cols ?? []).flatMap((c) => ('ResTarget' in c ? (c.ResTarget.name ?? []) : []));
  return {
    kind: 'insert',
    text: reading.text,
    statement: reading.statement.span,
    place: reading.place,
    count: reading.isFilledIn ? undefined : rows?.length,
    columns: named.length > 0 ? named : (rows?.[0]?.length ?? 0),
    spellsDefault: rows?.some((row) => row.some((value) => 'SetToDefault' in value)) ?? false,
    onConflict: action === undefined ? undefined : action === 'ONCONFLICT_UPDATE' ? 'update' : 'nothing',
  };
}

/** `select setval('users_id_seq', 100)`: from there on the table that the sequence numbers has other numbers. */
export function lowerSetval(select: SelectStmt, reading: Reading): Lowering | undefined {
  for (const target of select.targetList ?? []) {
    const call = 'ResTarget' in target ? target.ResTarget.val : undefined;
    if (!call || !('FuncCall' in call) || stringsOf(call.FuncCall.funcname).at(-1) !== 'setval') continue;
    const [sequence] = call.FuncCall.args ?? [];
    // setval(pg_get_serial_sequence('users', 'id'), 100) names the table itself.
    const named = sequence && 'FuncCall' in sequence ? sequence.FuncCall.args?.[0] : sequence;
    const ref = refOfParts(nameParts(scalarText(named) ?? ''));
    return lowerRenumber(ref, reading);
  }
  return undefined;
}

/** The statement, and behind it, where it says RESTART, what that means for rows to come. */
export function alsoRestarting(
  lowering: Lowering | undefined,
  on: RangeVar | undefined,
  options: readonly Node[] | undefined,
  reading: Reading,
): Lowering | undefined {
  if (!lowering || !defElems(options).some((o) => o.defname === 'restart')) return lowering;
  const renumber = lowerRenumber(refOfRange(on), reading);
  return {
    ...lowering,
    run(work) {
      lowering.run(work);
      renumber.run(work);
    },
  };
}

/** @param ref a sequence, or the table that it numbers */
function lowerRenumber(ref: NameRef, reading: Reading): Lowering {
  const at = originOf(reading);
  return {
    at,
    run(work) {
      const found = findRelation(work, ref);
      const owner = found?.sequence?.ownedBy;
      // A name that is made up as it runs may be any sequence's.
      const tables = owner ? [work.relation(keyOf(owner))] : found ? [found] : work.relations();
      for (const table of tables) if (table && isTable(table)) note(work, table, at, { kind: 'renumber' });
    },
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
    ...(node.filename !== undefined && node.is_program !== true && { from: node.filename }),
  });
}

function deleteChange(node: DeleteStmt): RowChange {
  return node.whereClause || node.usingClause
    ? { kind: 'change', what: changes('DELETE') }
    : { kind: 'empty', restarts: false };
}

function lowerTruncate(node: TruncateStmt, reading: Reading): Lowering | undefined {
  const tables = (node.relations ?? []).flatMap((n) => ('RangeVar' in n ? n.RangeVar : []));
  return lowerWrite(reading, tables, { kind: 'empty', restarts: node.restart_seqs ?? false });
}

function lowerWrite(reading: Reading, tables: readonly (RangeVar | undefined)[], change: RowChange): Lowering {
  const refs = tables.map(refOfRange);
  const at = originOf(reading);
  const noteAll = (work: Working, what: RowChange) => {
    for (const ref of refs) {
      const table = findRelation(work, ref);
      if (table && isTable(table)) note(work, table, at, what);
    }
  };
  return {
    at,
    run: (work) => noteAll(work, change),
    doubt: (work) => noteAll(work, { kind: 'change', what: 'it is not known whether this runs' }),
  };
}

function note(work: Working, { name, columns, provenance }: Relation, at: Origin, change: RowChange): void {
  work.rowWrites.add({ at, table: provenance.created, name, columns, change });
}

/** The whole statement: nothing in it is pointed at. */
function originOf(reading: Reading): Origin {
  const span = reading.place(reading.statement.span);
  return { file: reading.file, statement: reading.number, span, name: span };
}
