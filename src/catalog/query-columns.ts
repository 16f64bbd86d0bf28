import type { Node } from '@pgsql/types';
import { findRoutines } from './apply/routine.ts';
import type { ColumnType } from './model.ts';
import { stringOf } from './nodes.ts';
import type { QueryScope, Source } from './query.ts';
import { refuse, SQLSTATE as S } from './refusal.ts';

/** Where a name in a query is looked up. */
export interface Place {
  readonly scope: QueryScope;
  /** The sources of its SELECT and of those around it, innermost first. */
  readonly levels: readonly (readonly Source[])[];
  /** Sources that are there, but that the name does not see: beside a subquery that is not LATERAL. */
  readonly hidden: readonly Source[];
  /** Names of the result's columns, by which ORDER BY and GROUP BY may go. */
  readonly results: ReadonlySet<string>;
}

export const NO_RESULTS: ReadonlySet<string> = new Set();
const SYSTEM_COLUMNS = new Set(['tableoid', 'ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'oid']);

/**
 * The type of the column that a reference means; undefined where that cannot be told.
 * @throws Refusal 42703 for a column that is not there, 42702 for one of several, 42P01 for the name of a source that is not there
 */
export function columnOf(fields: readonly Node[], place: Place): ColumnType | undefined {
  const last = fields.at(-1);
  if (fields.length > 2 || !last) return undefined;
  const name = stringOf(last);
  const qualifier = stringOf(fields.at(-2));
  if (qualifier !== undefined) return qualifiedColumn(qualifier, name, place);
  return name === undefined ? undefined : bareColumn(name, place);
}

function bareColumn(name: string, { levels, results }: Place): ColumnType | undefined {
  if (results.has(name) || SYSTEM_COLUMNS.has(name)) return undefined;
  for (const sources of levels) {
    if (!areKnown(sources)) return undefined;
    const found = sources.flatMap((s) => s.columns?.filter((c) => c.name === name) ?? []);
    if (found.length > 1) refuse(S.ambiguousColumn, `column reference "${name}" is ambiguous`);
    if (found[0]) return found[0].type;
    // The whole row.
    if (sources.some((s) => s.alias === name)) return undefined;
  }
  return refuse(S.undefinedColumn, `column "${name}" does not exist`);
}

function qualifiedColumn(qualifier: string, name: string | undefined, place: Place): ColumnType | undefined {
  const { levels, hidden, scope } = place;
  for (const sources of levels) {
    const source = sources.find((s) => s.alias === qualifier);
    if (!source) {
      // What has no name here may have this one.
      if (sources.some((s) => s.alias === '' && !s.columns)) return undefined;
      continue;
    }
    const columns = source.whole ?? source.columns;
    if (name === undefined || SYSTEM_COLUMNS.has(name) || !columns) return undefined;
    const found = columns.find((c) => c.name === name);
    if (found) return found.type;
    // `t.f` may be a call f(t).
    if (findRoutines(scope.work, { name }).length > 0) return undefined;
    return refuse(S.undefinedColumn, `column ${qualifier}.${name} does not exist`);
  }
  const isThere = hidden.some((s) => s.alias === qualifier);
  const what = isThere ? 'invalid reference to' : 'missing';
  return refuse(S.undefinedTable, `${what} FROM-clause entry for table "${qualifier}"`);
}

export function areKnown(sources: readonly Source[]): boolean {
  return sources.every((s) => s.columns !== undefined);
}
