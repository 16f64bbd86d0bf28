import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { literally } from './evidence/by-history.ts';

/** Finds views that unite two tables, and statements of the migrations that copy the rows of one into the other. */
export function findJoins(snapshot: Snapshot): (left: Relation, right: Relation) => string | undefined {
  const uniting: { readonly name: string; readonly tables: ReadonlySet<string> }[] = [];
  for (const { name, view } of snapshot.relations.values())
    if (view !== undefined && view.dependsOn.length > 1 && /\bunion\b/i.test(view.query.sql))
      uniting.push({ name, tables: new Set(view.dependsOn.map(keyOf)) });
  // By where the table was created, which no renaming changes.
  const copies = new Map<string, string[]>();
  for (const { table, change } of snapshot.rowWrites ?? []) {
    if (change.kind !== 'insert' || change.count !== undefined) continue;
    const sql = change.text.slice(change.statement.start, change.statement.end);
    if (/\bgroup\s+by\b/i.test(sql)) continue;
    const key = `${table.file} ${table.name.start}`;
    copies.set(key, [...(copies.get(key) ?? []), sql]);
  }
  const copied = (into: Relation, from: Relation) => {
    const { file, name } = into.provenance.created;
    const statements = copies.get(`${file} ${name.start}`);
    if (statements === undefined) return false;
    const reads = new RegExp(`\\bfrom\\s+(?:"?\\w+"?\\.)?"?${literally(from.name)}"?(?![\\w])`, 'i');
    return statements.some((sql) => reads.test(sql));
  };
  return (left, right) => {
    if (copied(left, right)) return `a migration copies rows from ${right.name} into ${left.name}`;
    if (copied(right, left)) return `a migration copies rows from ${left.name} into ${right.name}`;
    const [a, b] = [keyOf(left), keyOf(right)];
    const view = uniting.find(({ tables }) => tables.has(a) && tables.has(b));
    return view === undefined ? undefined : `view ${view.name} unites the two`;
  };
}
