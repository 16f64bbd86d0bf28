import type { SelectStmt } from '@pgsql/types';
import { findRelation } from '../lookup.ts';
import { nameParts, refOfParts, scalarText, stringsOf } from '../nodes.ts';
import { originOfToken, type Reading } from '../reading.ts';
import { addGap } from '../working.ts';
import type { Lowering } from './change.ts';

/** Functions of extensions that change the table which their first argument names, each with what it does to it. */
const CHANGING: Readonly<Record<string, string>> = {
  create_hypertable: 'create_hypertable(), which makes it a hypertable of TimescaleDB',
  create_distributed_table: 'create_distributed_table(), which spreads it over the nodes of Citus',
  create_reference_table: 'create_reference_table(), which copies it to the nodes of Citus',
  addgeometrycolumn: 'AddGeometryColumn(), which adds a column of PostGIS',
  dropgeometrycolumn: 'DropGeometryColumn(), which drops a column of PostGIS',
};

/** `select create_hypertable('conditions', 'time')`: known for what it is, and not modelled. */
export function lowerExtensionCall(select: SelectStmt, reading: Reading): Lowering | undefined {
  for (const target of select.targetList ?? []) {
    const call = 'ResTarget' in target ? target.ResTarget.val : undefined;
    if (!call || !('FuncCall' in call)) continue;
    const name = stringsOf(call.FuncCall.funcname).at(-1) ?? '';
    if (!Object.hasOwn(CHANGING, name)) continue;
    const [first] = call.FuncCall.args ?? [];
    const named = first && 'NamedArgExpr' in first ? first.NamedArgExpr.arg : first;
    const ref = refOfParts(nameParts(scalarText(named) ?? ''));
    const at = originOfToken(reading, undefined);
    return { at, run: (work) => addGap(work, CHANGING[name] ?? name, at, findRelation(work, ref)) };
  }
  return undefined;
}
