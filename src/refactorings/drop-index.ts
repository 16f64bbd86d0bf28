import { type Index, isTable, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { printComment } from '../catalog/print/comment.ts';
import { printIndex } from '../catalog/print/index-definition.ts';
import { indexKey } from '../catalog/print/index-key.ts';
import { WRITTEN } from '../catalog/print/style.ts';
import { foreignKeysOn, routinesNaming } from '../similarity/index-users.ts';
import { type RedundantIndex, redundantIndexes } from '../similarity/redundant-indexes.ts';
import type { Obligation } from '../verification/obligation.ts';
import { isAt, plain, planDrop, refuseTable, withPartitions } from './drops.ts';
import { nameOf } from './merge-tables/spell.ts';
import type { Offer, Plan, Refactoring, Unavailable } from './refactoring.ts';
import { regclass, stayOfIndex, staysUnique } from './stays.ts';

export interface DropIndexTarget {
  /** "schema.table" */
  readonly table: string;
  /** Name of the index. */
  readonly index: string;
}

const DROP_INDEX = 'drop-index';

/** Drop an index that does nothing which another one of its table does not do as well. */
export const dropIndex: Refactoring<DropIndexTarget> = {
  id: DROP_INDEX,
  kind: 'quickfix',
  summary: 'Drop an index that does what another one of its table does',
  answers: ['duplicate-index', 'duplicate-constraint'],
  offer(snapshot, at) {
    const tables = [...snapshot.relations.values()].filter((t) => t.indexes.some((i) => isAt(i, at)));
    return tables.flatMap((table) => offersOf(snapshot, table, (index) => isAt(index, at)));
  },
  offerFor(snapshot, { tables, objects: [first] = [] }) {
    const table = tables[0] === undefined ? undefined : snapshot.relations.get(tables[0]);
    return table ? offersOf(snapshot, table, ({ name }) => first === `${table.schema}.${name}`) : [];
  },
  plan: (snapshot, { target }) => planDropIndex(snapshot, target),
};

function offersOf(snapshot: Snapshot, table: Relation, isMeant: (index: Index) => boolean): Offer<DropIndexTarget>[] {
  return redundantIndexes(snapshot, table)
    .filter(({ index }) => isMeant(index))
    .map(({ index: { name } }) => ({
      refactoringId: DROP_INDEX,
      title: `Drop index ${name}`,
      target: { table: keyOf(table), index: name },
    }));
}

/** Works out how the index goes, or says why it stays. */
export function planDropIndex(snapshot: Snapshot, target: DropIndexTarget): Plan | Unavailable {
  const table = snapshot.relations.get(target.table);
  if (!table) return { unavailable: `there is no table ${target.table}` };
  const redundant = redundantIndexes(snapshot, table).find(({ index }) => index.name === target.index);
  if (!redundant) return { unavailable: `no other index of ${target.table} does what ${target.index} does` };
  const { index, kept } = redundant;
  const refusal = refuseTable(snapshot, table) ?? refuseIndex(snapshot, table, redundant);
  if (refusal !== undefined) return { unavailable: refusal };
  const name = nameOf({ schema: table.schema, name: index.name });
  const children = index.unique ? [...new Set(foreignKeysOn(snapshot, table, kept).map((r) => r.table))] : [];
  return planDrop({
    title: `Drop index ${index.name}`,
    table,
    meaning: `${spell(kept)} does what ${spell(index)} does.`,
    stay: stayOfIndex(table, kept, index.unique),
    steps: [
      {
        title: 'Drop the index',
        comment: `Without cascade: whatever rests on it stops the migration.`,
        sql: `drop index ${name};`,
      },
    ],
    restore: { comment: `${index.name} is built again; writes wait for it.`, sql: rebuild(snapshot, table, index) },
    obligations: [
      ...(isTable(table) ? [{ kind: 'writes-unchanged' as const, table: plain(table) }] : []),
      ...(index.unique ? [staysUnique(snapshot, table, index, kept)] : []),
      serves(table, redundant),
      ...(children.length > 0 ? [{ kind: 'foreign-keys-hold' as const, tables: children.map(plain) }] : []),
    ],
    notes: [
      ...(table.kind === 'partitioned table'
        ? []
        : [
            `Where the table is in use, "drop index concurrently ${name}" by itself, outside a transaction, makes nobody wait.`,
          ]),
      `How often it was read, a database in use says: select idx_scan from pg_stat_user_indexes where indexrelid = ${regclass({ schema: table.schema, name: index.name })}::regclass.`,
    ],
    because: [index.provenance.created, kept.provenance.created],
    touches: [...withPartitions(snapshot, table), ...children],
  });
}

function refuseIndex(snapshot: Snapshot, table: Relation, { index }: RedundantIndex): string | undefined {
  const [rests] = foreignKeysOn(snapshot, table, index);
  if (rests)
    return `the foreign key ${rests.key.name} of ${keyOf(rests.table)} rests on ${index.name}, and PostgreSQL would not drop it; make that key anew, and it finds the other one`;
  const [routine] = routinesNaming(snapshot, index.name);
  return routine && `the ${routine.kind} ${keyOf(routine)} names ${index.name}`;
}

function serves(table: Relation, { index, kept }: RedundantIndex): Obligation {
  // ORDER BY asks for an operator class by its operators, which are not known here.
  const isOrdered = index.method === 'btree' && index.keys.every((k) => k.operatorClass === undefined);
  return {
    kind: 'index-still-serves',
    table: plain(table),
    index: index.name,
    by: kept.name,
    ...(isOrdered && { order: index.keys.map((k) => indexKey(k, WRITTEN)).join(', ') }),
    ...(index.predicate && { condition: index.predicate.sql }),
  };
}

/** CREATE INDEX as it was. Of a partitioned table, parts under names of their own come first, for it to take over. */
function rebuild(snapshot: Snapshot, table: Relation, index: Index): string[] {
  const parts = [...snapshot.relations.values()].flatMap((child) => {
    if (!child.partitionOf || keyOf(child.partitionOf.parent) !== keyOf(table)) return [];
    const part = child.indexes.find((i) => i.partOf === index.name);
    return part ? rebuild(snapshot, child, part) : [];
  });
  const name = nameOf({ schema: table.schema, name: index.name });
  return [...parts, printIndex(table, index), ...printComment(`index ${name}`, index.comment)];
}

function spell(index: Index): string {
  const keys = index.keys.map((k) => indexKey(k, WRITTEN)).join(', ');
  return `${index.name} on (${keys})`;
}
