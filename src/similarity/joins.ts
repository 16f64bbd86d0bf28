import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { literally } from './evidence/by-history.ts';

/** Finds views that unite two tables, and statements of the migrations that copy the rows of one into the other. */
export function findJoins(snapshot: Snapshot): (left: Relation, right: Relation) => string | undefined {
  // By each table that it unites with others, in the order of the schema.
  const uniting = new Map<string, string[]>();
  for (const { name, view } of snapshot.relations.values())
    if (view !== undefined && view.dependsOn.length > 1 && /\bunion\b/i.test(view.query.sql))
      for (const table of new Set(view.dependsOn.map(keyOf))) append(uniting, table, name);
  // By where the table was created, which no renaming changes.
  const copies = new Map<string, string[]>();
  for (const { table, change } of snapshot.rowWrites ?? []) {
    if (change.kind !== 'insert' || change.count !== undefined) continue;
    const sql = change.text.slice(change.statement.start, change.statement.end);
    if (!/\bgroup\s+by\b/i.test(sql)) append(copies, `${table.file} ${table.name.start}`, sql);
  }
  const copied = (into: Relation, from: Relation) => {
    if (copies.size === 0) return false;
    const { file, name } = into.provenance.created;
    const statements = copies.get(`${file} ${name.start}`);
    if (statements === undefined) return false;
    const reads = new RegExp(`\\bfrom\\s+(?:"?\\w+"?\\.)?"?${literally(from.name)}"?(?![\\w])`, 'i');
    return statements.some((sql) => reads.test(sql));
  };
  return (left, right) => {
    if (copied(left, right)) return `a migration copies rows from ${right.name} into ${left.name}`;
    if (copied(right, left)) return `a migration copies rows from ${left.name} into ${right.name}`;
    if (uniting.size === 0) return undefined;
    const others = uniting.get(keyOf(right)) ?? [];
    const view = uniting.get(keyOf(left))?.find((name) => others.includes(name));
    return view === undefined ? undefined : `view ${view} unites the two`;
  };
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
