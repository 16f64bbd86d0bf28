import { type Column, primaryKeyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { familyOf, isUnique, tableWords, words } from '../../../similarity/index.ts';
import { isApart } from '../own-tables.ts';
import { wordSet } from '../word-set.ts';
import { tableCalled } from './called.ts';
import type { Candidate } from './candidates.ts';
import type { Lead } from './leads.ts';
import type { NamesInUse } from './uses.ts';

/** The personnel number that tells employees apart, in a table of anything else. */
export function keyCalled(
  names: NamesInUse,
  { table, column, words: of, ending, perhapsElsewhere }: Candidate,
): Lead | undefined {
  if (ending !== 'number' && ending !== 'code') return undefined;
  // What tells its own rows apart, and is called after them, was given here.
  const own = tableWords(table.name);
  if (isUnique(table, [column.name]) && of.slice(0, -1).some((word) => own.includes(word))) return undefined;
  for (let from = 0; from <= of.length - 2; from++) {
    // erp_order_number is one of the schema erp.
    const before = of[from - 1];
    if (before !== undefined && PARTIES.has(before)) return undefined;
    const isOfSchema = before !== undefined && names.schemas.has(before);
    if (perhapsElsewhere && !isOfSchema) continue;
    const schema = isOfSchema ? before : table.schema;
    const found = names
      .uniqueCalled(schema, of.slice(from))
      .filter(({ table: t }) => t !== table && t.filledFrom === undefined && !isApart(t));
    const telling = found.filter(
      (key) =>
        of.slice(from, -1).some((word) => tableWords(key.table.name).includes(word)) ||
        primaryKeyOf(key.table)?.columns.join() === key.column,
    );
    const [only] = telling;
    if (only !== undefined && telling.length === 1 && found.length === 1)
      return { target: only.table, targetColumn: only.column, by: 'key', peers: [] };
    if (found.length > 0) return undefined;
  }
  return undefined;
}

/** Who numbers things of their own. */
export const PARTIES = wordSet(
  'customer supplier vendor partner client payer buyer seller carrier bank insurer their agent',
);

/** gateway_serial is the serial of gateways, where that tells them apart. */
export function columnOfTable(snapshot: Snapshot, { table, role, ending, words: of }: Candidate): Lead | undefined {
  if (ending !== 'number') return undefined;
  const target = tableCalled(snapshot, table, role);
  if (target === undefined || target === table) return undefined;
  const last = of.at(-1);
  const column = target.columns.find((c) => {
    const name = words(c.name);
    const isIt = name[0] === last && (name.length === 1 || (name.length === 2 && name[1] === 'number'));
    return isIt && isUnique(target, [c.name]);
  });
  return column && { target, targetColumn: column.name, by: 'key', peers: [] };
}

const FEWEST_VALUES = 2;
const FEWEST_ROWS = 5;

/** The owner_team that is the slug of a team in every known row. */
export function byRows(
  snapshot: Snapshot,
  { table, column, words: of }: Candidate,
  valuesOf: (table: Relation, column: Column) => readonly string[],
): Lead | undefined {
  if (familyOf(column.type) !== 'text') return undefined;
  const target = tableCalled(snapshot, table, of) ?? tableCalled(snapshot, table, of.slice(-1));
  if (target === undefined || target === table) return undefined;
  const values = valuesOf(table, column);
  const different = new Set(values);
  if (values.length < FEWEST_ROWS || different.size < FEWEST_VALUES) return undefined;
  for (const c of target.columns) {
    if (familyOf(c.type) !== 'text' || !isUnique(target, [c.name])) continue;
    const there = new Set(valuesOf(target, c));
    if (there.size > 0 && [...different].every((value) => there.has(value)))
      return { target, targetColumn: c.name, by: 'rows', peers: [] };
  }
  return undefined;
}
