import { foreignKeysOf, isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { mentions } from './expressions.ts';

/**
 * What keeps PostgreSQL from changing a column's type, or makes the change reach further than this table:
 * undefined where nothing does.
 * @param remade views that are dropped and made again anyway
 */
export function dependsOnType(
  snapshot: Snapshot,
  table: Relation,
  column: string,
  remade: ReadonlySet<string> = new Set(),
): string | undefined {
  const word = new RegExp(`(?<![\\w$])"?${literally(column)}"?(?![\\w$])|\\*`, 'i');
  for (const relation of snapshot.relations.values()) {
    if (remade.has(keyOf(relation))) continue;
    const view = relation.view;
    if (view?.dependsOn.some((d) => keyOf(d) === keyOf(table)) && word.test(view.query.sql))
      return `the view ${keyOf(relation)}`;
    for (const policy of relation.policies) {
      const own = relation === table;
      for (const e of [policy.using, policy.check]) {
        if (!e || !(own ? mentions(e.sql, [column]) : e.sql.includes(table.name) && mentions(e.sql, [column])))
          continue;
        return `the policy ${policy.name}`;
      }
    }
    if (!isTable(relation)) continue;
    for (const fk of foreignKeysOf(relation)) {
      const from = relation === table && fk.columns.includes(column);
      const to = keyOf(fk.references) === keyOf(table) && fk.referencedColumns.includes(column);
      if (from || to) return `the foreign key ${fk.name}`;
    }
  }
  for (const other of table.columns) {
    if (other.generated && mentions(other.generated.sql, [column])) return `the generated column ${other.name}`;
  }
  for (const trigger of table.triggers) {
    if (trigger.updateOf.includes(column) || (trigger.when && mentions(trigger.when.sql, [column])))
      return `the trigger ${trigger.name}`;
  }
  if (table.columns.some((c) => c.name === column && c.identity)) return 'its identity';
  if (/\bnextval\s*\(/i.test(table.columns.find((c) => c.name === column)?.default?.sql ?? '')) return 'its sequence';
  return undefined;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Keys of the views that read a relation, directly or through another. */
export function readersOf(snapshot: Snapshot, relation: Relation): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    for (const view of snapshot.relations.values()) {
      const name = keyOf(view);
      if (found.has(name) || !view.view?.dependsOn.some((d) => keyOf(d) === key)) continue;
      found.add(name);
      visit(name);
    }
  };
  visit(keyOf(relation));
  return found;
}
