import type { Column, Relation } from '../catalog/model.ts';
import { familyOf } from '../similarity/index.ts';
import { type Numbering, type SeriesReading, seriesReadings, tokens } from './numbered-names.ts';

/** Columns of one table whose names differ only in what counts them, in the order of that: phone1, phone2, phone3. */
export interface ColumnSeries {
  readonly numbering: Numbering;
  /** Words before and after what counts: item and qty of item2_qty. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly columns: readonly Column[];
  /** What counts them, one a column: 1, 2, 3. */
  readonly places: readonly (number | string)[];
}

interface Counted {
  readonly column: Column;
  readonly reading: SeriesReading;
}

/** The series among a table's columns that go on without a gap; a column may stand in several where its name can be read so. */
export function seriesIn(table: Relation): readonly ColumnSeries[] {
  const groups = new Map<string, Counted[]>();
  for (const column of table.columns) {
    if (column.generated !== undefined) continue;
    for (const reading of seriesReadings(column.name)) {
      const key = `${reading.numbering} ${template(reading)} ${familyOf(column.type)} ${column.type.array}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [{ column, reading }]);
      else known.push({ column, reading });
    }
  }
  const byWords = new Map(table.columns.map((column) => [tokens(column.name).join('_'), column]));
  return [...groups.values()].flatMap((members) => seriesOf(members, byWords) ?? []);
}

function template({ before, after }: SeriesReading): string {
  return [...before, '#', ...after].join('_');
}

function seriesOf(members: readonly Counted[], byWords: ReadonlyMap<string, Column>): ColumnSeries | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const { numbering, before, after } = first.reading;
  const unnumbered = numbering === 'number' ? byWords.get([...before, ...after].join('_')) : undefined;
  const run = RUNS[numbering](members, unnumbered);
  return run.length < LEAST[numbering]
    ? undefined
    : { numbering, before, after, columns: run.map((m) => m.column), places: run.map((m) => m.place) };
}

/** How many make a series. */
const LEAST: Readonly<Record<Numbering, number>> = {
  number: 2,
  ordinal: 2,
  rank: 2,
  letter: 3,
  month: 3,
  weekday: 3,
  year: 2,
  language: 2,
  kind: 3,
  platform: 3,
};

interface Placed {
  readonly column: Column;
  readonly place: number | string;
}

type Run = (members: readonly Counted[], unnumbered: Column | undefined) => readonly Placed[];

const RUNS: Readonly<Record<Numbering, Run>> = {
  number: (members, unnumbered) => counted(members, unnumbered),
  ordinal: (members) => counted(members),
  rank: (members) => counted(members),
  letter: (members) => counted(members),
  month: inOrder,
  weekday: inOrder,
  year: inOrder,
  language: asTheyCome,
  kind: asTheyCome,
  platform: asTheyCome,
};

/** From 0 or 1 on without a gap; phone, phone2 and phone3 begin with the one that has no number. */
function counted(members: readonly Counted[], unnumbered?: Column): readonly Placed[] {
  const byPlace = new Map(members.map(({ column, reading }) => [reading.place as number, column]));
  const [{ column: some }] = members as [Counted];
  if (!byPlace.has(1) && byPlace.has(2) && unnumbered !== undefined && unnumbered.type.name === some.type.name)
    byPlace.set(1, unnumbered);
  const run: Placed[] = [];
  for (let place = byPlace.has(0) ? 0 : 1; ; place++) {
    const column = byPlace.get(place);
    if (column === undefined) break;
    run.push({ column, place });
  }
  // 1 and 2 of 1, 2, 5 and 10 are sizes, not numbers.
  return run.length < byPlace.size - (byPlace.has(0) && !byPlace.has(1) ? 0 : 1) ? [] : run;
}

function inOrder(members: readonly Counted[]): readonly Placed[] {
  const placed = members.map(({ column, reading }) => ({ column, place: reading.place as number }));
  const distinct = new Set(placed.map(({ place }) => place)).size === placed.length;
  return distinct ? placed.sort((a, b) => a.place - b.place) : [];
}

function asTheyCome(members: readonly Counted[]): readonly Placed[] {
  return members.map(({ column, reading }) => ({ column, place: reading.place }));
}
