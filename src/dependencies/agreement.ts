import type { Relation } from '../catalog/model.ts';
import type { KnownRow, KnownRows, KnownValue } from '../catalog/rows/source.ts';
import type { Location } from '../text/span.ts';
import type { ReferenceStep } from './remedy.ts';
import type { SchemaKnowledge } from './schema.ts';

/** How the known rows of a table compare with the rows that they lead to. */
export interface Agreement {
  /** Rows that lead to a known row, and have a value to compare. */
  readonly rows: number;
  readonly same: number;
  /** Different values among them: one value in all rows shows little. */
  readonly values: number;
  /** A row that says something else than the one that it leads to. */
  readonly differs?: Location;
}

/**
 * Joins the known rows of a table along a path of references and compares a column with what is found at its end.
 * @param originals columns at the end of the path, which together say what the column says
 * @returns undefined where no row leads to a known one
 */
export function agreementOf(
  { snapshot, rows }: Pick<SchemaKnowledge, 'snapshot' | 'rows'>,
  table: Relation,
  column: string,
  path: readonly ReferenceStep[],
  originals: readonly string[],
): Agreement | undefined {
  const own = rows.rowsOf(table);
  const place = own?.columns.indexOf(column) ?? -1;
  if (own === undefined || place < 0 || own.rows.length === 0) return undefined;
  const follow = path.map((step) => {
    const target = snapshot.relations.get(step.table);
    const known = target && rows.rowsOf(target);
    return known && { known, byKey: index(known, step.to), step };
  });
  let compared = 0;
  let same = 0;
  let differs: Location | undefined;
  const values = new Set<string>();
  for (const row of own.rows) {
    const value = row.values[place];
    const end = lead(own, row, follow);
    const other = end && said(end, originals);
    if (typeof value !== 'string' || other === undefined) continue;
    compared++;
    values.add(value);
    if (isEqual(value, other)) same++;
    else differs ??= row.at;
  }
  return compared === 0 ? undefined : { rows: compared, same, values: values.size, ...(differs && { differs }) };
}

/** What one column says, or several with blanks between them; of those that are empty only the rest. */
function said(
  { row, columns }: { readonly row: KnownRow; readonly columns: readonly string[] },
  originals: readonly string[],
): KnownValue {
  const values = originals.map((name) => row.values[columns.indexOf(name)]);
  if (values.length === 1 || values.includes(undefined)) return values.find((v) => typeof v !== 'string') ?? values[0];
  return values.filter((v) => typeof v === 'string' && v !== '').join(' ');
}

type Followed =
  | { readonly known: KnownRows; readonly byKey: ReadonlyMap<string, KnownRow>; readonly step: ReferenceStep }
  | undefined;

function lead(
  own: KnownRows,
  start: KnownRow,
  follow: readonly Followed[],
): { row: KnownRow; columns: readonly string[] } | undefined {
  let at = { row: start, columns: own.columns };
  for (const next of follow) {
    if (next === undefined) return undefined;
    const spelled = spell(at.row, at.columns, next.step.columns);
    const row = spelled === undefined ? undefined : next.byKey.get(spelled);
    if (row === undefined) return undefined;
    at = { row, columns: next.known.columns };
  }
  return at;
}

function index(known: KnownRows, key: readonly string[]): ReadonlyMap<string, KnownRow> {
  const found = new Map<string, KnownRow>();
  for (const row of known.rows) {
    const spelled = spell(row, known.columns, key);
    if (spelled !== undefined) found.set(spelled, row);
  }
  return found;
}

function spell(row: KnownRow, columns: readonly string[], of: readonly string[]): string | undefined {
  const values = of.map((name) => row.values[columns.indexOf(name)]);
  return values.every((v) => typeof v === 'string') ? JSON.stringify(values) : undefined;
}

function isEqual(a: string, b: KnownValue): boolean {
  if (typeof b !== 'string') return false;
  if (a === b) return true;
  const [x, y] = [a.trim(), b.trim()];
  return x === y || (NUMBER.test(x) && NUMBER.test(y) && Number(x) === Number(y));
}

const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/** Whether so many rows agree, in more than one value, that it is no accident. */
export function isTelling({ rows, same, values }: Agreement): boolean {
  return rows >= 4 && values >= 2 && same === rows;
}
