import stringWidth from 'string-width';
import type { Style } from './style.ts';

/** A column of a table of text. */
export interface TextColumn {
  readonly head: string;
  readonly align?: 'right';
  /** Of names: gives way where the line would be longer than the width, down to eight cells. */
  readonly gives?: true;
}

const GAP = '  ';
const NARROWEST = 8;

/**
 * Rows as aligned lines under their heads, indented by two.
 * @param paint colours a line that is laid out already; the i-th row
 */
export function alignColumns(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  style: Style,
  paint: (line: string, row: number) => string = (line) => line,
): string {
  const widths = widthsOf(columns, rows, style.width);
  const lay = (cells: readonly string[]) =>
    cells
      .map((cell, i) => pad(clip(cell, widths[i] ?? 0), widths[i] ?? 0, columns[i]?.align))
      .join(GAP)
      .trimEnd();
  const heads = columns.map(({ head }) => head);
  const head = heads.some((text) => text !== '') ? [style.colours.dim(GAP + lay(heads))] : [];
  return [...head, ...rows.map((cells, i) => paint(GAP + lay(cells), i))].join('\n');
}

/** Whether nothing has to give way. */
export function fits(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): boolean {
  const needed = columns.reduce((sum, column, i) => sum + GAP.length + widest(column, rows, i), 0);
  return needed <= width;
}

function widest({ head }: TextColumn, rows: readonly (readonly string[])[], at: number): number {
  return Math.max(stringWidth(head), ...rows.map((row) => stringWidth(row[at] ?? '')));
}

/** The widest of each column; names give way evenly, the widest first, until the line fits. */
function widthsOf(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((column, i) => widest(column, rows, i));
  const room = width - GAP.length * columns.length;
  let over = widths.reduce((sum, w) => sum + w, 0) - room;
  while (over-- > 0) {
    const widest = columns.reduce(
      (best, { gives }, i) => (gives && (widths[i] ?? 0) > (widths[best] ?? NARROWEST) ? i : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Cut in the middle: names differ at their ends. */
function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const characters = [...text];
  let [from, to] = [Math.ceil(characters.length / 2), Math.ceil(characters.length / 2)];
  const cut = () => `${characters.slice(0, from).join('')}…${characters.slice(to).join('')}`;
  while (stringWidth(cut()) > width && (from > 0 || to < characters.length)) {
    if (from >= characters.length - to) from--;
    else to++;
  }
  return cut();
}

function pad(text: string, width: number, align?: 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}
