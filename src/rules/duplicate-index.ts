import { columnOf, type Index, type IndexKey, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import type { Cover } from '../similarity/index-cover.ts';
import { type RedundantIndex, redundantIndexes } from '../similarity/redundant-indexes.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { called, declared, keysOf } from './support/index-wording.ts';
import { count, label, list, upperFirst } from './support/wording.ts';

export interface DuplicateIndexEvidence {
  readonly cover: Cover;
  /** What the useless index is on, and what the one that stays is on. */
  readonly keys: string;
  readonly kept: { readonly name: string; readonly keys: string };
  /** Further indexes that do what it does. */
  readonly others: readonly string[];
  /** Partitions of the same table of which the same is true, this one left out. */
  readonly partitions: readonly string[];
}

export const duplicateIndex: Rule<DuplicateIndexEvidence> = {
  id: 'duplicate-index',
  scope: 'relation',
  summary: 'An index answers no query that another index of its table does not answer as well.',
  severity: 'warning',
  docs: {
    why: `Every index is kept up to date by every write, takes its place on disk and in memory, and gives the planner one
more thing to weigh. One that equals another (same method, keys, order, collation, operator class, condition) gives nothing for
it. Neither does an index on \`(customer_id)\` beside one on \`(customer_id, placed_at)\`, since a btree is in the order of its
first keys, too, or beside the same with INCLUDE columns. The index that a primary key or unique constraint brings counts like
any other. A btree is read in both directions, so \`(placed_at desc)\` is no other index than \`(placed_at)\`.

An index to which another one adds something is smaller than it, which a query may be worth; so that is said as
information only. Never called useless are unique indexes beside one on more columns, partial indexes beside one with
another condition, other methods, indexes with INCLUDE columns that the other one lacks, those of constraints, and the replica
identity. What is true of a partitioned table is said once, there.`,
    bad: `create table orders (
  id bigint primary key,
  customer_id bigint not null,
  placed_at timestamptz not null
);

create index orders_customer_idx on orders (customer_id, placed_at);
create index orders_by_customer on orders (customer_id, placed_at);`,
    good: `create table orders (
  id bigint primary key,
  customer_id bigint not null,
  placed_at timestamptz not null,
  shipped_at timestamptz
);

create index orders_customer_idx on orders (customer_id, placed_at);
create index orders_placed_idx on orders (placed_at);
create index orders_to_ship_idx on orders (customer_id) where shipped_at is null;`,
  },
  *check(context) {
    const { snapshot } = context;
    const seen = new Map<string, Found[]>();
    for (const table of snapshot.relations.values()) {
      for (const redundant of redundantIndexes(snapshot, table)) {
        // A unique index that a constraint makes needless is a demand said twice, which duplicate-constraint reports.
        if (redundant.index.unique && redundant.kept.constraint !== undefined) continue;
        if (context.isDecided([keyOf(table)])) continue;
        const group = groupOf(snapshot, table, redundant);
        const known = seen.get(group);
        if (known === undefined) seen.set(group, [{ table, redundant }]);
        else known.push({ table, redundant });
      }
    }
    for (const found of seen.values()) yield report(snapshot, found as [Found, ...Found[]]);
  },
};

interface Found {
  readonly table: Relation;
  readonly redundant: RedundantIndex;
}

/** One for what is the same in all partitions of a table. */
function groupOf(snapshot: Snapshot, table: Relation, { index, kept }: RedundantIndex): string {
  const root = rootOf(snapshot, table);
  return root === table ? `${table.schema}.${index.name}` : [keyOf(root), keysOf(index), keysOf(kept)].join('\n');
}

function rootOf(snapshot: Snapshot, table: Relation): Relation {
  const parent = table.partitionOf && snapshot.relations.get(keyOf(table.partitionOf.parent));
  return parent ? rootOf(snapshot, parent) : table;
}

function report(snapshot: Snapshot, [first, ...alike]: [Found, ...Found[]]): Finding<DuplicateIndexEvidence> {
  const { table, redundant } = first;
  const { index, kept, cover, others } = redundant;
  const { severity, confidence } = gravityOf(table, redundant);
  const objects = [first, ...alike].flatMap(({ table: t, redundant: r }) =>
    [r.index, r.kept, ...r.others].map((i) => `${t.schema}.${i.name}`),
  );
  return {
    ruleId: duplicateIndex.id,
    severity,
    at: declared(index),
    message: describe(first) + partitions(snapshot, table, alike),
    related: [
      ...[kept, ...others].map((i) => ({ at: declared(i), message: `${called(table, i)} is on ${keysOf(i)}` })),
      ...alike.map(({ table: t, redundant: r }) => ({
        at: declared(r.index),
        message: `${called(t, r.index)} on ${label(t)} is as needless`,
      })),
    ],
    tables: [...new Set([first, ...alike].map((f) => keyOf(f.table)))],
    columns: columnsOf(index).map((c) => `${keyOf(table)}.${c}`),
    objects: [...new Set(objects)],
    evidence: {
      cover,
      keys: keysOf(index),
      kept: { name: kept.name, keys: keysOf(kept) },
      others: others.map((i) => i.name),
      partitions: alike.map((f) => keyOf(f.table)),
    },
    basis: 'declared',
    confidence,
  };
}

function describe({ table, redundant }: Found): string {
  const { index, kept, cover, others } = redundant;
  const own = `Index ${index.name} of ${label(table)} is on ${keysOf(index)}`;
  const other = called(table, kept);
  const also =
    others.length === 0
      ? ''
      : ` ${list(others.map((i) => i.name))} ${others.length === 1 ? 'does' : 'do'} what it does, too.`;
  const cost = 'each write keeps both up to date';
  if (cover === 'same')
    return `${own}, and so is ${other}: ${cost}, and no query needs both.${also} Drop ${index.name}.`;
  if (cover === 'reversed')
    return `${own}, which is ${other} read backwards, as PostgreSQL can read any btree: ${cost}, and no query needs both.${also} Drop ${index.name}.`;
  const begins = index.keys.length === 1 ? 'begins with the same key' : 'begins with the same keys';
  return `${own}. ${upperFirst(other)} on ${keysOf(kept)} ${begins} and answers the same queries, and ${cost}.${also} Drop ${index.name}, unless it was measured that its smaller size pays.`;
}

function partitions(snapshot: Snapshot, table: Relation, alike: readonly Found[]): string {
  if (alike.length === 0) return '';
  const more = count(alike.length, 'more partition');
  return ` The same is true of ${more} of ${label(rootOf(snapshot, table))}.`;
}

function gravityOf(
  table: Relation,
  { index, kept, cover }: RedundantIndex,
): { readonly severity: Severity; readonly confidence: number } {
  if (cover !== 'prefix') return { severity: 'warning', confidence: 0.97 };
  // Of a much larger index a query may be worth the smaller one.
  const rest = kept.keys.slice(index.keys.length);
  const wider = rest.length > 2 || kept.include.length > index.include.length || rest.some((k) => isWide(table, k));
  return wider ? { severity: 'hint', confidence: 0.7 } : { severity: 'info', confidence: 0.85 };
}

const NARROW =
  /^(?:bool|char|int[248]|float[48]|numeric|date|time|timetz|timestamp|timestamptz|uuid|inet|cidr|oid|money|interval)$/;

/** Whether its values may be long. A text that refers to something is an id, and an enum is four bytes. */
function isWide(table: Relation, { column }: IndexKey): boolean {
  const type = column === undefined ? undefined : columnOf(table, column)?.type;
  if (column === undefined || !type || type.array) return true;
  const isId = table.constraints.some((c) => (c.type === 'f' || c.type === 'p') && c.columns.includes(column));
  return !isId && type.schema === 'pg_catalog' && !NARROW.test(type.name);
}

function columnsOf(index: Index): string[] {
  return index.keys.flatMap((k) => k.column ?? []);
}
