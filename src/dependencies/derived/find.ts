import { columnsIn } from '../../catalog/expressions.ts';
import { isTable, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { RowSource } from '../../catalog/rows/source.ts';
import { type BorneOut, borneOut } from '../borne-out.ts';
import { findAggregates } from './aggregates.ts';
import { findArithmetic } from './arithmetic.ts';
import type { Lookup } from './child.ts';
import { findCompared } from './compared.ts';
import type { Derivation } from './derivation.ts';
import { findEnforced } from './enforced.ts';
import { discriminators, findImplied } from './implied.ts';
import { findJudged } from './judged.ts';
import { findQualified } from './qualified.ts';
import { findRates } from './rates.ts';
import { findShown } from './shown.ts';
import { findSpans } from './spans.ts';
import { findTallies } from './tallies.ts';
import { findTexts } from './texts.ts';
import { findTimes } from './times.ts';
import { findTotals } from './totals.ts';
import { findWholes } from './wholes.ts';

// Of a relation that did not change, its own row did not either.
const own = new WeakMap<Relation, readonly Derivation[]>();

/** Every column of a table that follows from others, by its likeliest formula, in the table's order. */
export function findDerivations(
  table: Relation,
  snapshot: Snapshot,
  similarity: Lookup,
  source: RowSource,
): readonly Derivation[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (table.persistence === 'temporary') return [];
  let row = own.get(table);
  if (row === undefined) {
    const finders = [findArithmetic, findQualified, findTotals, findTimes, findTexts, findImplied, findCompared];
    const named = finders.flatMap((find) => find(table));
    const sure = new Set(named.map(({ column }) => column));
    // Shapes are asked of what no words explain.
    const shaped = [findRates, findWholes, findSpans, findJudged]
      .flatMap((find) => find(table))
      .filter((d) => !sure.has(d.column));
    const found = [...named, ...shaped];
    row = acyclic(found.filter(({ column }) => column.generated === undefined).flatMap(besideGenerated));
    own.set(table, row);
  }
  const known = new Set(row.map(({ column }) => column));
  const rest = firstOfEach(
    [
      ...discriminators(table, snapshot),
      ...findAggregates(table, similarity, snapshot),
      ...findEnforced(table, similarity, snapshot),
      ...findTallies(table, similarity, snapshot),
    ].filter(({ column }) => !known.has(column) && column.generated === undefined),
  );
  const named = [...row, ...rest];
  // Names may guess wrong; what the rows show instead is asked then.
  const believed = named.filter(({ holds }) => !isContradicted(holds && borneOut(source, table, holds)));
  return [...believed, ...findShown(table, source, believed)].sort(
    (a, b) => table.columns.indexOf(a.column) - table.columns.indexOf(b.column),
  );
}

function firstOfEach(found: readonly Derivation[]): readonly Derivation[] {
  const seen = new Set<unknown>();
  return found.filter(({ column }) => !seen.has(column) && seen.add(column));
}

function isContradicted(rows: BorneOut | undefined): boolean {
  return rows !== undefined && rows.agree * 2 < rows.rows;
}

/** A generated column cannot read another, and one that is made from the column gives nothing to it. */
function besideGenerated(found: Derivation): readonly Derivation[] {
  const generated = found.from.filter((column) => column.generated !== undefined);
  if (generated.some((column) => columnsIn(column.generated?.node).includes(found.column.name))) return [];
  return [generated.length === 0 ? found : { ...found, as: 'view' }];
}

/** One derivation a column, the surest first; of two columns that give each other only one follows. */
function acyclic(found: readonly Derivation[]): readonly Derivation[] {
  const kept: Derivation[] = [];
  for (const derivation of [...found].sort((a, b) => b.sure - a.sure)) {
    if (kept.some(({ column }) => column === derivation.column)) continue;
    const needs = new Set(derivation.from);
    for (let size = -1; size !== needs.size; ) {
      size = needs.size;
      for (const one of kept) if (needs.has(one.column)) for (const column of one.from) needs.add(column);
    }
    if (!needs.has(derivation.column)) kept.push(derivation);
  }
  return kept;
}
