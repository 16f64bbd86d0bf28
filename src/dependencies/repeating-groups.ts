import { type Column, isTable, type Relation } from '../catalog/model.ts';
import { kept } from '../similarity/kept.ts';
import { type ColumnSeries, seriesIn } from './column-series.ts';
import { type Judgement, judgeSeries, type Strength } from './judged-series.ts';

/** Columns of a table that say the same several times over; groups that share their numbering are one. */
export interface RepeatingGroup {
  readonly table: Relation;
  readonly series: readonly ColumnSeries[];
  readonly strength: Strength;
  /** What else it may be, as a clause. */
  readonly doubt?: string;
}

/** The repeating groups of a table by itself, surest first; nothing of partitions and heirs, whose columns are their parent's. */
export const repeatingGroupsOf = kept((table): readonly RepeatingGroup[] => {
  if (!isTable(table) || table.kind === 'foreign table' || table.partitionOf !== undefined || table.inherits.length > 0)
    return [];
  if (table.persistence === 'temporary') return [];
  const judged = seriesIn(table).flatMap((series): Judged[] => {
    const judgement = judgeSeries(table, series);
    return judgement === undefined ? [] : [{ series, ...judgement }];
  });
  if (judged.length === 0) return [];
  const taken = new Set<Column>();
  const groups = [...groupBy(judged, numberingOf).values()].map((members) => groupOf(table, members));
  // A column whose name can be read in two ways counts once: in the group that is surer, then larger.
  return groups
    .sort((a, b) => RANK[a.strength] - RANK[b.strength] || columnsOf(b).length - columnsOf(a).length)
    .filter((group) => {
      const free = columnsOf(group).every((column) => !taken.has(column));
      if (free) for (const column of columnsOf(group)) taken.add(column);
      return free;
    });
});

/** All columns of a group, row by row as they would stand in a child table: item1_name, item1_qty, item2_name ... */
export function columnsOf({ series }: Pick<RepeatingGroup, 'series'>): readonly Column[] {
  const longest = Math.max(...series.map(({ columns }) => columns.length));
  return Array.from({ length: longest }, (_, i) => series.flatMap(({ columns }) => columns[i] ?? [])).flat();
}

/** Series that would be columns of one child: those of one thing (item#_name and item#_qty, phone# and phone_kind#). */
export function bundlesOf({ series }: RepeatingGroup): readonly (readonly ColumnSeries[])[] {
  return [...groupBy(series, (one) => `${subjectOf(one)} ${one.columns.length}`).values()];
}

interface Judged extends Judgement {
  readonly series: ColumnSeries;
}

const RANK: Readonly<Record<Strength, number>> = { sure: 0, likely: 1, faint: 2 };

function numberingOf({ series: { numbering, places, before } }: Judged): string {
  // Lists of different things that happen to be as long are told apart only where the numbering is another.
  return `${numbering} ${numbering === 'kind' || numbering === 'platform' ? before.join('_') : places.join(' ')}`;
}

function groupOf(table: Relation, members: readonly Judged[]): RepeatingGroup {
  const best = [...members].sort((a, b) => RANK[a.strength] - RANK[b.strength])[0] as Judged;
  const same = (a: Judged, b: Judged) => subjectOf(a.series) === subjectOf(b.series);
  // What is only perhaps one goes along where it is about the same thing as a surer one, and not otherwise.
  const of = members.filter(
    (one) => one.strength === best.strength || members.some((m) => m.strength === best.strength && same(m, one)),
  );
  const isParallel = best.firm !== true && of.some((one) => one !== best && same(one, best));
  const strength = isParallel ? STRONGER[best.strength] : best.strength;
  return {
    table,
    series: of.map((one) => one.series),
    strength,
    ...(strength === best.strength && best.doubt !== undefined ? { doubt: best.doubt } : {}),
  };
}

/** The word that a series is about: item of item1_name, contact of first_contact. */
function subjectOf({ numbering, before, after }: ColumnSeries): string {
  // What opens and what closes on Mondays is about Mondays.
  if (before.length === 0 && (numbering === 'month' || numbering === 'weekday')) return numbering;
  return before[0] ?? after[0] ?? '';
}

/** Several values for each number are no accident. */
const STRONGER: Readonly<Record<Strength, Strength>> = { sure: 'sure', likely: 'sure', faint: 'likely' };

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known === undefined) groups.set(key(item), [item]);
    else known.push(item);
  }
  return groups;
}
