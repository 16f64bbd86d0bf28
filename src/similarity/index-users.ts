import {
  type ForeignKey,
  foreignKeysOf,
  type Index,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Routine,
  type Snapshot,
} from '../catalog/model.ts';

export interface Referring {
  readonly table: Relation;
  readonly key: ForeignKey;
}

/**
 * Foreign keys for whose sake PostgreSQL refuses to drop a unique index, though another one is unique on the same columns:
 * it ties each to the one that it found first. Where the order cannot be told for sure, the index counts as that one.
 */
export function foreignKeysOn(snapshot: Snapshot, table: Relation, index: Index): readonly Referring[] {
  if (!isTarget(table, index)) return [];
  const columns = index.keys.flatMap((k) => k.column ?? []);
  const rivals = table.indexes.filter((i) => isTarget(table, i) && sameSet(columnsOf(i), columns));
  // One that became a constraint's later is older than its place in the list; a key that names no columns is the primary one's.
  const first = rivals.find((i) => !wasAdopted(table, i));
  const isPrimary = index.constraint !== undefined && index.constraint === primaryKeyOf(table)?.name;
  if (first !== index && !wasAdopted(table, index) && !isPrimary) return [];
  const found: Referring[] = [];
  for (const other of snapshot.relations.values())
    for (const key of foreignKeysOf(other))
      if (keyOf(key.references) === keyOf(table) && sameSet(key.referencedColumns, columns))
        found.push({ table: other, key });
  return found;
}

/** Routines whose text names it: ON CONFLICT ON CONSTRAINT, or a handler that looks for the name. */
export function routinesNaming(snapshot: Snapshot, name: string): readonly Routine[] {
  const word = new RegExp(`(?<![\\w$])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`);
  return [...snapshot.routines.values()].flat().filter((r) => word.test(r.sql));
}

export function isReplicaIdentity({ replicaIdentity }: Relation, index: string): boolean {
  return replicaIdentity?.kind === 'index' && replicaIdentity.index === index;
}

/** Whether a foreign key can refer to what the index makes unique. */
function isTarget(table: Relation, index: Index): boolean {
  const deferrable = table.constraints.some((c) => c.name === index.constraint && 'deferrable' in c && c.deferrable);
  return index.unique && !index.predicate && !deferrable && index.keys.every((k) => k.column !== undefined);
}

function wasAdopted(table: Relation, index: Index): boolean {
  const constraint = table.constraints.find((c) => c.name === index.constraint);
  const [made, became] = [index.provenance.created, constraint?.provenance.created];
  return became !== undefined && (made.file !== became.file || made.statement !== became.statement);
}

function columnsOf(index: Index): string[] {
  return index.keys.flatMap((k) => k.column ?? []);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}
