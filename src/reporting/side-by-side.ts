import type { Column, Relation, Snapshot } from '../catalog/model.ts';
import { formatName, printColumn, printRelation, RELATION_PARTS } from '../catalog/print/index.ts';
import type { Likeness } from '../similarity/index.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';

/** Two tables as SQL, for an editor that shows differences. */
export interface SideBySide {
  readonly left: { readonly title: string; readonly sql: string };
  readonly right: { readonly title: string; readonly sql: string };
}

/** A line of the comparison: a column of each side, or of one. */
interface Row {
  readonly left?: Column;
  readonly right?: Column;
}

/**
 * The tables of a likeness as SQL. The right one's columns stand in the order of the left one's that they are paired with, and
 * where only one side has a column, the other has an empty line, so that what belongs together stands side by side.
 */
export function sideBySide(snapshot: Snapshot, { left, right, pairs, faint }: Likeness): SideBySide {
  const rows = rowsOf(left, right, new Map([...pairs, ...faint].map((pair) => [pair.left, pair.right])));
  const order = rows.flatMap((row) => row.right ?? []);
  const isMoved = order.some((column, i) => column !== right.columns[i]);
  const note = isMoved ? `-- columns in the order of ${formatName(left)}` : undefined;
  const sideOf = (table: Relation, of: 'left' | 'right', head: string | undefined) => ({
    title: formatName(table),
    sql: printSide(snapshot, table, rows, of, head),
  });
  return {
    left: sideOf(left, 'left', isMoved ? '' : undefined),
    right: sideOf({ ...right, columns: order }, 'right', note),
  };
}

/** The left table's columns with their partners; each of the right one's that has none behind the one that it stands behind. */
function rowsOf(left: Relation, right: Relation, partners: ReadonlyMap<Column, Column>): Row[] {
  const rows = left.columns.map((column): Row => {
    const partner = partners.get(column);
    return partner ? { left: column, right: partner } : { left: column };
  });
  const paired = new Set(partners.values());
  right.columns.forEach((column, i) => {
    if (paired.has(column)) return;
    const before = rows.findIndex((row) => row.right !== undefined && row.right === right.columns[i - 1]);
    rows.splice(before + 1, 0, { right: column });
  });
  return rows;
}

function printSide(
  snapshot: Snapshot,
  table: Relation,
  rows: readonly Row[],
  side: 'left' | 'right',
  head: string | undefined,
): string {
  const [create = '', ...more] = printRelation(table, 'create', snapshot);
  const other = side === 'left' ? 'right' : 'left';
  const printed = rows.map((row) => ({
    own: row[side] && printColumn(table, row[side], snapshot),
    height: Math.max(
      ...[row[side], row[other]].map((c) => (c ? printColumn(table, c, snapshot).split('\n').length : 0)),
    ),
  }));
  const sections = [
    [padded(create, printed), ...more],
    ...RELATION_PARTS.filter((part) => part !== 'create').map((part) => printRelation(table, part, snapshot)),
  ];
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${head === undefined ? '' : `${head}\n`}${blocks.join('\n\n')}\n`;
}

/** Empty lines where the other side has more. A column that CREATE TABLE does not list, as a partition's, leaves all as it is. */
function padded(sql: string, rows: readonly { readonly own: string | undefined; readonly height: number }[]): string {
  const edits: TextEdit[] = [];
  // Where the next line begins.
  let at = sql.indexOf('\n') + 1;
  if (at === 0) return sql;
  for (const { own, height } of rows) {
    let missing = height;
    if (own !== undefined) {
      if (!sql.startsWith(`  ${own}`, at)) return sql;
      at = sql.indexOf('\n', at + 2 + own.length) + 1;
      if (at === 0) return sql;
      missing -= own.split('\n').length;
    }
    if (missing > 0) edits.push({ span: { start: at, end: at }, newText: '\n'.repeat(missing) });
  }
  return applyEdits(sql, edits);
}
