/** Numbers of a row that its other numbers give, as the known rows show whatever the columns are called. */
import type { Column, Relation } from '../../catalog/model.ts';
import type { RowSource } from '../../catalog/rows/source.ts';
import { words } from '../../similarity/index.ts';
import { phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { type Derivation, isNear, numbersOf, sql } from './derivation.ts';

const MOST_COLUMNS = 16;
const MOST_ROWS = 300;
/** Rows that differ in what a formula reads; fewer agree by chance. */
const LEAST_ROWS = 4;
/** Bits that a formula has to foretell besides those that choosing it among all takes. */
const LEAST_BITS = 24;

/** Numbers that tell rows apart or place them; that one is the sum of two others means nothing. */
const NO_AMOUNT = phrases(`
  id, number, year, month, version, position, sequence, sort, order, rank, level, latitude, longitude, code, line, row, index,
  priority, step, revision, page, floor, x, y, z`);

/** What the result of an equation is called, whichever of its three columns it is. */
const RESULTS = phrases(`
  total, net, balance, outstanding, remaining, left, free, available, variance, difference, delta, margin, profit, result, due,
  remainder, open, change, payable, deviation`);

interface Shape {
  readonly formula: (a: string, b: string) => string;
  readonly value: (a: number, b: number) => number;
  readonly kind: Derivation['kind'];
  /** Terms that give the other term or nothing; rows with them show nothing. */
  readonly idle: (a: number, b: number) => boolean;
  readonly commutes: boolean;
}

const SUM: Shape = {
  formula: (a, b) => `${a} + ${b}`,
  value: (a, b) => a + b,
  kind: 'arithmetic',
  idle: (a, b) => a === 0 || b === 0,
  commutes: true,
};
const DIFFERENCE: Shape = { ...SUM, formula: (a, b) => `${a} - ${b}`, value: (a, b) => a - b, commutes: false };
const timesIdle = (a: number, b: number) => a === 0 || b === 0 || a === 1 || b === 1;
const PRODUCT: Shape = {
  formula: (a, b) => `${a} * ${b}`,
  value: (a, b) => a * b,
  kind: 'arithmetic',
  idle: timesIdle,
  commutes: true,
};
const RATIO: Shape = {
  formula: (a, b) => `${a}::numeric / nullif(${b}, 0)`,
  value: (a, b) => (b === 0 ? Number.NaN : a / b),
  kind: 'ratio',
  idle: timesIdle,
  commutes: false,
};
const SHAPES: readonly Shape[] = [
  SUM,
  PRODUCT,
  ...[100, 1000].map((whole) => ({
    formula: (a: string, b: string) => `${a} * ${b} / ${whole}.0`,
    value: (a: number, b: number) => (a * b) / whole,
    kind: 'arithmetic' as const,
    idle: (a: number, b: number) => a === 0 || b === 0 || a === whole || b === whole,
    commutes: true,
  })),
  RATIO,
  {
    formula: (a, b) => `100.0 * ${a} / nullif(${b}, 0)`,
    value: (a, b) => (b === 0 ? Number.NaN : (100 * a) / b),
    kind: 'ratio',
    idle: timesIdle,
    commutes: false,
  },
];

interface Figures {
  readonly column: Column;
  readonly texts: readonly (string | undefined)[];
  readonly values: readonly (number | undefined)[];
  /** Whether its values differ enough that they may be a result. */
  readonly varied: boolean;
  /** How much one value of it says: what two columns give is foretold, or agrees by chance once in so many times. */
  readonly bits: number;
  readonly place: number;
}

/** @param known what names say already: of its columns nothing more is asked */
export function findShown(table: Relation, source: RowSource, known: readonly Derivation[]): readonly Derivation[] {
  const figures = figuresOf(table, source);
  if (figures.length < 3) return [];
  const least = LEAST_BITS + 3 * Math.log2(figures.length);
  const found: Derivation[] = [];
  const told = new Set(known.map(({ column }) => column));
  for (const shape of SHAPES)
    for (const c of figures)
      for (const a of figures)
        for (const b of figures) {
          if (a === b || a === c || b === c || (shape.commutes && a.place > b.place)) continue;
          if (!foretells(shape, c, a, b, least)) continue;
          const one = derive(table, shape, c, a, b);
          const trio = [one.column, ...one.from];
          // Of three columns each two give the third: that is one equation.
          if ([...known, ...found].some((d) => trio.every((x) => d.column === x || d.from.includes(x)))) continue;
          if (one.column.generated !== undefined || told.has(one.column)) continue;
          told.add(one.column);
          found.push(one);
        }
  return found;
}

function figuresOf(table: Relation, source: RowSource): readonly Figures[] {
  const columns = numbersIn(table).filter((c) => !words(c.name).some((word) => NO_AMOUNT.has(word)));
  if (columns.length < 3 || columns.length > MOST_COLUMNS) return [];
  const known = source.rowsOf(table);
  if (known === undefined || known.rows.length < LEAST_ROWS) return [];
  return columns.flatMap((column) => {
    const at = known.columns.indexOf(column.name);
    const texts = known.rows.slice(0, MOST_ROWS).map(({ values }) => values[at] ?? undefined);
    const values = texts.map((text) => (text === undefined || text.trim() === '' ? undefined : Number(text)));
    const there = [...new Set(values.filter((v): v is number => v !== undefined && Number.isFinite(v)))];
    if (there.length === 0) return [];
    const digits = Math.max(...texts.map((text) => /\.(\d+)/.exec(text ?? '')?.[1]?.length ?? 0));
    const spread = (Math.max(...there) - Math.min(...there)) * 10 ** Math.min(digits, 2);
    const bits = Math.min(10, Math.log2(Math.max(2, spread)));
    const varied = there.length >= LEAST_ROWS - 1;
    return [{ column, texts, values, varied, bits, place: table.columns.indexOf(column) }];
  });
}

function foretells(shape: Shape, c: Figures, a: Figures, b: Figures, least: number): boolean {
  if (!c.varied) return false;
  const seen = new Set<string>();
  const idle = new Set<string>();
  for (const [i, kept] of c.values.entries()) {
    const [x, y] = [a.values[i], b.values[i]];
    if (kept === undefined || x === undefined || y === undefined) continue;
    const reckoned = shape.value(x, y);
    if (Number.isNaN(reckoned)) continue;
    if (!isNear(c.texts[i] ?? '', reckoned, c.column)) return false;
    if (Math.abs(reckoned) > 0.05) (shape.idle(x, y) ? idle : seen).add(`${x} ${y}`);
  }
  // Where nothing is taken off, a net is its gross: that says half as much.
  const weight = seen.size + Math.min(idle.size / 2, 2 * seen.size);
  return seen.size >= 2 && weight >= LEAST_ROWS && weight * c.bits >= least;
}

/** A sum tells a difference as well: which of the three follows is what their names say, or the last. */
function derive(table: Relation, shape: Shape, c: Figures, a: Figures, b: Figures): Derivation {
  const likely = (f: Figures) => (words(f.column.name).some((word) => RESULTS.has(word)) ? 1000 : 0) + f.place;
  if (shape === SUM) {
    if (likely(a) > likely(c) && likely(a) > likely(b)) return make(table, DIFFERENCE, a, c, b);
    if (likely(b) > likely(c)) return make(table, DIFFERENCE, b, c, a);
  }
  // What was multiplied to the last column may be what that one is a ratio of.
  if (shape === PRODUCT)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      if (y.place > c.place && likely(y) >= likely(c) && foretells(RATIO, y, c, x, 0))
        return make(table, RATIO, y, c, x);
  return make(table, shape, c, a, b);
}

function make(table: Relation, shape: Shape, c: Figures, a: Figures, b: Figures): Derivation {
  const from = [a.column, b.column];
  const formula = shape.formula(sql(a.column), sql(b.column));
  return {
    kind: shape.kind,
    table,
    column: c.column,
    from,
    formula,
    expression: formula,
    as: from.some((column) => column.generated !== undefined) ? 'view' : 'generated',
    // Without the rows nothing says so.
    sure: 0.5,
    holds(values) {
      const [kept, x, y] = numbersOf(values, [c.column, ...from]) ?? [];
      if (kept === undefined || x === undefined || y === undefined) return undefined;
      const reckoned = shape.value(x, y);
      return Number.isNaN(reckoned) ? undefined : isNear(values(c.column.name) ?? '', reckoned, c.column);
    },
  };
}
