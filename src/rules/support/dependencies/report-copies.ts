import { type Column, keyOf } from '../../../catalog/model.ts';
import type { Copy } from '../../../dependencies/copies.ts';
import type { Remedy } from '../../../dependencies/remedy.ts';
import type { Location } from '../../../text/span.ts';
import { declarationOf, type Finding } from '../../rule.ts';
import { columnKey, placeOf } from '../column-places.ts';
import { label, list } from '../wording.ts';
import type { CopyGroup } from './groups.ts';

export interface CopyEvidence {
  /** The column that determines the copies: "customer_id". */
  readonly determinant: string;
  /** Key of the table that holds the originals. */
  readonly parent: string;
  /** False where no foreign key leads there, only the columns' names. */
  readonly declared: boolean;
  readonly copies: readonly {
    readonly column: string;
    /** The original's name, or the names of the two that make it up. */
    readonly of: string;
    /** How the two were told to be one fact; see Copy. */
    readonly manner: Copy['manner'];
    /** Known rows that could be compared, how many agree, and the first that does not. */
    readonly rows?: { readonly compared: number; readonly same: number; readonly differs?: Location };
  }[];
  /** Keys of the tables on the way, the one with the originals last. */
  readonly path: readonly string[];
  /** Why it may be right as it is. */
  readonly reason?: string;
}

/** One finding about copies of one row. */
export function reportCopies(ruleId: string, group: CopyGroup): Finding<CopyEvidence> {
  const { table, copies, weight } = group;
  const { copy: first } = copies[0];
  const names = copies.map(({ copy }) => copy.column.name);
  const { relation: parent } = first.original;
  const originals = copies.map(
    ({ copy }) => `${label(parent)}.${copy.original.columns.map((c) => c.name).join(' with ')}`,
  );
  const remedies = remediesOf(group);
  return {
    ruleId,
    severity: weight.severity,
    at: placeOf(first.column),
    message: `${statement(group, originals)}${objection(group)}`,
    related: [
      ...copies.slice(1).map(({ copy }, i) => ({
        at: placeOf(copy.column),
        message: `${copy.column.name} repeats ${originals[i + 1]}`,
      })),
      { at: placeOf(first.reference.column), message: `${first.reference.column.name} determines ${list(names)}` },
      ...copies.flatMap(({ copy }, i) =>
        copy.original.columns.slice(0, 1).map((c) => ({ at: placeOf(c), message: `${originals[i]} says it already` })),
      ),
      ...(first.keptBy === undefined
        ? []
        : [
            {
              at: { file: first.keptBy.provenance.created.file, span: first.keptBy.provenance.created.name },
              message: `${first.keptBy.name} keeps the two in step`,
            },
          ]),
      {
        at: declarationOf(parent),
        message: `${label(parent)}, which ${first.reference.column.name} ${first.path.length > 1 ? 'leads' : 'refers'} to`,
      },
    ],
    tables: [keyOf(table), ...tablesOf(first)],
    columns: copies.map(({ copy }) => columnKey(table, copy.column)),
    ...(first.keptBy !== undefined && { objects: [`${keyOf(table)}.${first.keptBy.name}`] }),
    ...(remedies.length > 0 && { remedies }),
    evidence: evidenceOf(group),
    basis: weight.basis,
    confidence: weight.confidence,
  };
}

function tablesOf(copy: Copy): readonly string[] {
  return copy.path.map((step) => step.table).reverse();
}

function statement({ table, copies, weight }: CopyGroup, originals: readonly string[]): string {
  const { copy } = copies[0];
  const own = `${label(table)}.${list(copies.map((c) => c.copy.column.name))}`;
  const one = copies.length === 1;
  if (copy.keptBy !== undefined)
    return `${own} ${one ? 'is' : 'are'} ${list(originals)} of the row that ${list(copy.path[0]?.columns ?? [])} names: redundant, but ${copy.keptBy.name} keeps the two in step`;
  const through = way(copy);
  const rows = agreement(copies.map((c) => c.copy));
  if (weight.basis === 'observed') return `${own} ${one ? 'repeats' : 'repeat'} ${list(originals)}, ${through}${rows}`;
  return `${own} ${one ? 'seems' : 'seem'} to repeat ${list(originals)}, ${through}${rows}`;
}

function way({ reference, path, manner }: Copy): string {
  const refers = reference.key !== undefined ? 'refers to' : 'seems to refer to';
  if (path.length > 1) return `which ${reference.column.name} leads to by way of ${label(reference.target)}`;
  return manner === 'diamond'
    ? `which ${reference.column.name} leads to as well`
    : `which ${reference.column.name} ${refers}`;
}

/** ", in all 12 known rows" */
function agreement(copies: readonly Copy[]): string {
  const known = copies.flatMap(({ rows, column }) =>
    rows === undefined || rows.rows < 2 ? [] : [{ ...rows, name: column.name }],
  );
  const worst = known.reduce<(typeof known)[number] | undefined>(
    (a, b) => (a === undefined || b.same / b.rows < a.same / a.rows ? b : a),
    undefined,
  );
  if (worst === undefined) return '';
  const of = copies.length > 1 && worst.same < worst.rows ? ` (${worst.name})` : '';
  return worst.same === worst.rows
    ? ` (the same in all ${worst.rows} known rows)`
    : ` (the same in ${worst.same} of ${worst.rows} known rows${of})`;
}

function objection({ copies, weight }: CopyGroup): string {
  const { copy } = copies[0];
  const one = copies.length === 1;
  const [it, they, these] = one ? ['it', 'it is', 'this copy'] : ['them', 'they are', 'these copies'];
  if (weight.reason !== undefined) return `; ${weight.reason.because}. Leave ${it} where that is what ${they} for.`;
  const parent = label(copy.original.relation);
  if (copy.keptBy !== undefined) return `. Drop ${it} where no key or policy needs ${it}.`;
  if (copy.manner === 'diamond') {
    const held =
      copy.path.length > 1
        ? ''
        : `, or let a foreign key (${copy.reference.column.name}, ${copy.column.name}) hold them equal`;
    return `: two ways lead there, and nothing keeps them in step. Drop ${it} and join ${parent}${held}.`;
  }
  const frozen = `or name ${it} after the moment ${they} frozen at`;
  return `: a change there leaves ${these} behind. Drop ${it} and join ${parent}, ${frozen}.`;
}

function remediesOf({ table, copies }: CopyGroup): readonly Remedy[] {
  const { copy } = copies[0];
  const single = copies.flatMap(({ copy: { column, original } }) =>
    original.columns.length === 1 ? [{ column: column.name, original: (original.columns[0] as Column).name }] : [],
  );
  if (single.length === 0) return [];
  return [{ kind: 'drop-copy', table: keyOf(table), copies: single, path: copy.path }];
}

function evidenceOf({ copies, weight }: CopyGroup): CopyEvidence {
  const { copy } = copies[0];
  return {
    determinant: (copy.path[0]?.columns ?? []).join(', '),
    parent: keyOf(copy.original.relation),
    declared: copy.reference.key !== undefined,
    copies: copies.map(({ copy: { column, original, manner, rows } }) => ({
      column: column.name,
      of: original.columns.map((c) => c.name).join(', '),
      manner,
      ...(rows !== undefined && {
        rows: { compared: rows.rows, same: rows.same, ...(rows.differs !== undefined && { differs: rows.differs }) },
      }),
    })),
    path: copy.path.map((step) => step.table),
    ...(weight.reason !== undefined && { reason: weight.reason.because }),
  };
}
