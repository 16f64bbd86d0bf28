import { type Column, foreignKeysOf, keyOf, type Snapshot } from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import type { ExtractLookup } from '../../dependencies/remedy.ts';
import { lockPiece } from '../columns-leave/lock.ts';
import { refuseTable } from '../columns-leave/uses.ts';
import { refuseName } from '../new-name.ts';
import { inOrder, reversesOf, slugOf, stepsOf } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { enumParts, refuseEnum } from './as-enum.ts';
import { tableParts } from './as-table.ts';
import { type Lookup, literalDefault } from './lookup.ts';

/** "Let status refer to order_statuses", "Make status an enum order_status" */
export function titleOf({ as, column, name }: ExtractLookup): string {
  return as === 'table' ? `Let ${column} refer to ${name}` : `Make ${column} an enum ${name}`;
}

/** Works out how a text comes by a lookup table or an enum, or says why it cannot. */
export function planLookup(snapshot: Snapshot, remedy: ExtractLookup): Plan | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const column = table.columns.find((c) => c.name === remedy.column);
  if (!column) return { unavailable: `${keyOf(table)} has no column ${remedy.column}` };
  const lookup: Lookup = {
    snapshot,
    title: titleOf(remedy),
    table,
    column,
    name: { schema: table.schema, name: remedy.name },
    values: valuesOf(column, remedy.values),
  };
  const why = refuse(lookup) ?? (remedy.as === 'enum' ? refuseEnum(lookup) : undefined);
  if (why !== undefined) return { unavailable: why };
  const parts = remedy.as === 'enum' ? enumParts(lookup) : tableParts(lookup);
  const pieces = inOrder([lockPiece(table), ...parts.pieces]);
  const plain = { schema: table.schema, name: table.name };
  return {
    title: lookup.title,
    rowPolicyMeaning: parts.meaning,
    slug: slugOf(lookup.title),
    mapping: [],
    steps: stepsOf(pieces, [column.provenance.created]),
    rollback: [
      { comment: 'Nobody reads or writes the table until all of this is undone.', sql: lockPiece(table).sql },
      ...reversesOf(pieces),
    ],
    notes: parts.notes,
    obligations: [...parts.obligations, { kind: 'rollback-restores', tables: [plain] }],
    touches: [plain],
    ...(remedy.as === 'enum' ? { takes: [{ table: plain, column: column.name, values: lookup.values }] } : {}),
  };
}

function refuse({ snapshot, table, column, name }: Lookup): string | undefined {
  const key = `${keyOf(table)}.${column.name}`;
  const { type } = column;
  if (type.array || !/^(text|varchar|bpchar|citext)$/.test(type.name))
    return `${key} is of type ${writtenType(type)}, and only texts get a lookup`;
  if (column.generated) return `${key} is generated, and its values are what its expression gives`;
  const refers = foreignKeysOf(table).find((k) => k.columns.includes(column.name));
  if (refers) return `${key} refers to ${keyOf(refers.references)} already, by ${refers.name}`;
  return refuseTable(snapshot, table) ?? refuseName(snapshot, name);
}

function valuesOf(column: Column, values: readonly string[]): string[] {
  const given = literalDefault(column);
  const most = Number(column.type.modifiers[0] ?? Number.POSITIVE_INFINITY);
  return [...new Set([...values, ...(given === undefined ? [] : [given])])].filter((v) => [...v].length <= most);
}
