import type { Column, Relation } from '../catalog/model.ts';
import type { Doubt, KnownRows, RowSource } from '../catalog/rows/source.ts';
import { discover, type RelationInstance } from '../normalization/discovery/index.ts';
import { type Holding, holdingOf } from '../normalization/hold.ts';
import { type RankedDependency, rankDependencies, type Support } from '../normalization/ranking.ts';
import { familyOf } from '../similarity/index.ts';

/** What the known rows of a table show. */
export interface Observed {
  /** Dependencies that deserve to be said, best first; their left sides have at most MOST_LEFT columns. */
  readonly dependencies: readonly RankedDependency[];
  /** Rows that were looked at, of `seen` that are known to be written. */
  readonly rows: number;
  readonly seen: number;
  /** True where the rows were drawn from more; none was looked at in the others. */
  readonly sampled: boolean;
  /** Rows with a value that is not known, which were left aside. */
  readonly leftAside: number;
  /** Why a database may hold other rows. */
  readonly doubts: readonly Doubt[];
}

/** More columns on a left side are seldom a fact about anything, and cost most of the time. */
export const MOST_LEFT = 2;

/** Values that are looked at in one table; rows are drawn evenly where there are more, so that a review stays quick. */
const MOST_VALUES = 20_000;

/** Columns of one table that are looked at, the first ones; wider tables are mostly records of measurements. */
const MOST_COLUMNS = 40;

/** A column of which a larger share is not known is left out; else the rows are. */
const MOST_UNKNOWN = 0.1;

/** Values of these types are measured or made, and determine nothing that anybody means. */
const NOT_ON_THE_LEFT = new Set<ReturnType<typeof familyOf>>([
  ...(['boolean', 'float', 'decimal', 'json', 'bytes', 'timestamp', 'time', 'interval'] as const),
]);

const kept = new WeakMap<KnownRows, { readonly relation: Relation; readonly observed: Observed }>();

/** The dependencies that a table's rows show; undefined where no rows are known. Kept as long as the table and its rows are the same. */
export function observedIn(relation: Relation, source: RowSource): Observed | undefined {
  const rows = source.rowsOf(relation);
  if (rows === undefined) return undefined;
  const known = kept.get(rows);
  if (known?.relation === relation) return known.observed;
  const observed = observe(relation, rows);
  kept.set(rows, { relation, observed });
  return observed;
}

/** How the known rows stand to one dependency; undefined where none is known, or a column of it is not known in too many. */
export function holdingIn(
  relation: Relation,
  source: RowSource,
  left: readonly string[],
  right: readonly string[],
): Holding | undefined {
  const rows = source.rowsOf(relation);
  if (rows === undefined) return undefined;
  const { instance } = instanceOf(rows, new Set([...left, ...right]));
  if (![...left, ...right].every((name) => instance.columns.includes(name))) return undefined;
  return instance.rows.length === 0 ? undefined : holdingOf(instance, left, right);
}

/** "holds in all 4,177 rows; 3,012 repeat" */
export function supportClause({ rows, repeated }: Support, sampled = false): string {
  const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  return `holds in all ${number(rows)} rows${sampled ? ' that were looked at' : ''}; ${number(repeated)} ${repeated === 1 ? 'repeats' : 'repeat'}`;
}

function observe(relation: Relation, rows: KnownRows): Observed {
  const columns = new Map(relation.columns.map((c) => [c.name, c]));
  const comparable = rows.columns.filter((name) => isFact(columns.get(name))).slice(0, MOST_COLUMNS);
  const { instance, leftAside } = instanceOf(rows, new Set(comparable));
  if (breaksKey(relation, instance)) return { ...NOTHING, seen: rows.seen, sampled: rows.sampled, doubts: rows.doubts };
  const thinned = thin(instance);
  const { dependencies } = discover(thinned, { maxLeft: MOST_LEFT });
  const meant = dependencies.filter(({ lhs }) => lhs.every((name) => mayDetermine(columns.get(name))));
  return {
    dependencies: rankDependencies(thinned, meant, MOST_LEFT),
    rows: thinned.rows.length,
    seen: rows.seen,
    sampled: rows.sampled || thinned !== instance,
    leftAside,
    doubts: rows.doubts,
  };
}

const NOTHING = { dependencies: [], rows: 0, leftAside: 0 };

/** Rows that break a declared key are not those of one moment: some are gone, or were changed since. */
function breaksKey(relation: Relation, instance: RelationInstance): boolean {
  return relation.constraints.some((constraint) => {
    if (constraint.type !== 'p' && constraint.type !== 'u') return false;
    if (!constraint.columns.every((name) => instance.columns.includes(name))) return false;
    return holdingOf(instance, constraint.columns, []).repeated > 0;
  });
}

/** What PostgreSQL computes itself cannot contradict what it is computed from. */
function isFact(column: Column | undefined): boolean {
  return column !== undefined && column.generated === undefined;
}

function mayDetermine(column: Column | undefined): boolean {
  return column !== undefined && !column.type.array && !NOT_ON_THE_LEFT.has(familyOf(column.type));
}

function instanceOf(
  { columns, rows }: KnownRows,
  wanted: ReadonlySet<string>,
): { readonly instance: RelationInstance; readonly leftAside: number } {
  const places = columns.flatMap((name, i) => {
    if (!wanted.has(name)) return [];
    const unknown = rows.reduce((n, { values }) => n + (values[i] === undefined ? 1 : 0), 0);
    return unknown <= rows.length * MOST_UNKNOWN ? [i] : [];
  });
  const known = rows.flatMap(({ values }) => {
    const row: (string | null)[] = [];
    for (const i of places) {
      const value = values[i];
      if (value === undefined) return [];
      row.push(value);
    }
    return [row];
  });
  return {
    instance: { columns: places.map((i) => columns[i] as string), rows: known },
    leftAside: rows.length - known.length,
  };
}

function thin(instance: RelationInstance): RelationInstance {
  const { columns, rows } = instance;
  const most = Math.max(1, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  if (rows.length <= most) return instance;
  const step = rows.length / most;
  return { columns, rows: Array.from({ length: most }, (_, i) => rows[Math.floor(i * step)] ?? []) };
}
