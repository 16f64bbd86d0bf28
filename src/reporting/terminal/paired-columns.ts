import type { PairExplanation, PairedColumns } from '../explain/pair.ts';
import { alignColumns, type TextColumn } from './columns.ts';
import type { Style } from './style.ts';

const TYPES: Readonly<Record<PairedColumns['types'], string>> = {
  same: 'same',
  compatible: 'fit',
  different: 'differ',
};

/** Which column is paired with which, by what, and how much that counts; then the types that differ and what is left. */
export function renderColumns(pair: PairExplanation, style: Style): string {
  const { columns } = pair;
  const shown = figuresOf(pair).filter(({ from = 0 }) => from <= style.width);
  const rows = columns.map((row) => shown.map(({ of }) => of(row)));
  const table =
    rows.length === 0
      ? '  No column of the one is paired with one of the other.'
      : alignColumns(shown, rows, style, (line, i) =>
          columns[i]?.counts === 'housekeeping' ? style.colours.dim(line) : line,
        );
  const notes = notesOf(pair).map(([label, text]) => style.prose(text, `  ${label.padEnd(7)}  `));
  return [style.colours.bold('Columns'), table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

interface Figure extends TextColumn {
  readonly of: (pair: PairedColumns) => string;
  /** The least width of a terminal in which there is room for it. */
  readonly from?: number;
}

function figuresOf({ left, right }: PairExplanation): readonly Figure[] {
  const [a, b] = [nameOf(left.table), nameOf(right.table)];
  const heads = a === b ? [left.label, right.label] : [a, b];
  return [
    { head: heads[0] ?? '', of: (pair) => pair.left, gives: true },
    { head: heads[1] ?? '', of: (pair) => pair.right, gives: true },
    { head: 'paired by', of: (pair) => pair.by, from: 60 },
    { head: 'types', of: (pair) => TYPES[pair.types], from: 76 },
    { head: 'quality', of: (pair) => pair.quality.toFixed(2), align: 'right' },
    { head: 'weight', of: weightOf, align: 'right', from: 76 },
    { head: '', of: (pair) => (pair.counts === 'faint' ? 'faint' : ''), from: 76 },
  ];
}

function weightOf({ counts, weight }: PairedColumns): string {
  return counts === 'housekeeping' || weight === null ? '-' : weight.toFixed(2);
}

function notesOf({ left, right, columns }: PairExplanation): readonly (readonly [label: string, text: string])[] {
  const differing = columns.filter((pair) => pair.types !== 'same' && pair.counts !== 'housekeeping');
  return [
    ...differing.map(
      (pair, i) =>
        [i === 0 ? 'types' : '', `${pair.left} ${pair.leftType} against ${pair.right} ${pair.rightType}`] as const,
    ),
    ...columns
      .filter((pair) => pair.astray)
      .map((pair) => ['keys', `${pair.left} and ${pair.right} refer to different tables`] as const),
    ...[left, right]
      .filter(({ alone }) => alone.length > 0)
      .map(({ label, alone }) => ['only in', `${label}: ${alone.join(', ')}`] as const),
  ];
}

/** The name without its schema. */
function nameOf(table: string): string {
  return table.slice(table.indexOf('.') + 1);
}
