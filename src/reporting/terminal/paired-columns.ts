import type { PairExplanation, PairedColumns } from '../explain/pair.ts';
import { alignColumns, fits, type TextColumn } from './columns.ts';
import type { Style } from './style.ts';

/** Which column is paired with which, by what, and how much that counts; then what does not count, and what is left. */
export function renderColumns(pair: PairExplanation, style: Style): string {
  const counting = pair.columns.filter(({ counts }) => counts !== 'housekeeping');
  const notes = notesOf(pair).map(([label, text]) => style.prose(text, `  ${label.padEnd(12)}  `));
  const table = counting.length > 0 ? [alignPairs(pair, counting, style)] : [];
  const none = pair.columns.length === 0 ? ['  No column of the one is paired with one of the other.'] : [];
  const gap = table.length + none.length > 0 && notes.length > 0 ? [''] : [];
  return [style.colours.bold('Columns'), ...table, ...none, ...gap, ...notes].join('\n');
}

function alignPairs(pair: PairExplanation, columns: readonly PairedColumns[], style: Style): string {
  const figures = figuresOf(pair).filter(({ from = 0 }) => from <= style.width);
  const whole = columns.map((row) => figures.map(({ of }) => of(row)));
  // Where there is too little room, a name that both have is written once.
  const brief = whole.map(([a = '', b = '', ...row]) => [a, a === b ? '=' : b, ...row]);
  return alignColumns(figures, fits(figures, whole, style.width) ? whole : brief, style);
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
    { head: 'paired by', of: reasonOf, from: 60 },
    { head: 'quality', of: (pair) => pair.quality.toFixed(2), align: 'right' },
    { head: 'weight', of: ({ weight }) => weight?.toFixed(2) ?? '-', align: 'right', from: 72 },
  ];
}

/** A part of a name is faint anyway. */
function reasonOf({ by, counts }: PairedColumns): string {
  return counts === 'faint' && by !== 'part of the name' ? `${by} (faint)` : by;
}

function notesOf({ left, right, columns }: PairExplanation): readonly (readonly [label: string, text: string])[] {
  const counting = columns.filter(({ counts }) => counts !== 'housekeeping');
  const idle = columns.filter(({ counts }) => counts === 'housekeeping');
  const differing = counting.filter(({ types }) => types !== 'same');
  const one = (pair: PairedColumns) => (pair.left === pair.right ? pair.left : `${pair.left} = ${pair.right}`);
  return [
    ...(idle.length > 0 ? [['not counted', `${idle.map(one).join(', ')} (housekeeping)`] as const] : []),
    ...differing.map((pair, i) => [i === 0 ? 'types differ' : '', describeTypes(pair)] as const),
    ...counting
      .filter((pair) => pair.astray)
      .map((pair) => ['keys differ', `${one(pair)} refer to different tables`] as const),
    ...[left, right]
      .filter(({ alone }) => alone.length > 0)
      .map(({ label, alone }) => ['only in', `${label}: ${alone.join(', ')}`] as const),
  ];
}

function describeTypes({ left, right, leftType, rightType }: PairedColumns): string {
  return `${left} ${leftType} against ${left === right ? '' : `${right} `}${rightType}`;
}

/** The name without its schema. */
function nameOf(table: string): string {
  return table.slice(table.indexOf('.') + 1);
}
