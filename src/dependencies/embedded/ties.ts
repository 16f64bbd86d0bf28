import { isTable, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { RowSource } from '../../catalog/rows/source.ts';
import { type Similarity, tableWords, words } from '../../similarity/index.ts';
import { isCalled } from '../../similarity/names.ts';

export type Known = {
  readonly snapshot: Snapshot;
  readonly similarity: Pick<Similarity, 'nameOf' | 'parentOf' | 'isHousekeeping'>;
  readonly rows: RowSource;
};

/** user_name and user_email of users, and of user_profiles, are their own. */
export function isOwn(role: readonly string[], table: Relation, { similarity }: Known): boolean {
  const own = new Set([...tableWords(table.name), ...similarity.nameOf(table)]);
  return role.every((word) => own.has(word)) || isCalled(role, similarity.nameOf(table));
}

/** Where manager_id stands beside them, they are copies, which is another matter. */
export function isReferredTo(role: readonly string[], table: Relation, { similarity }: Known): boolean {
  return table.columns.some((column) => {
    const of = words(column.name);
    const last = of.at(-1) ?? '';
    const called = ['id', 'uuid', 'key', 'ref'].includes(last) ? of.slice(0, -1) : of;
    if (called.join(' ') === role.join(' ') && called !== of) return true;
    const parent = called.at(-1) === role.at(-1) ? similarity.parentOf(table, column) : undefined;
    return parent !== undefined;
  });
}

/** The table of such things: vendors for vendor_name, addresses for ship_city. */
export function homeOf(role: readonly string[], { snapshot, similarity }: Known): Relation | undefined {
  const named = [...snapshot.relations.values()].filter(isTable);
  return (
    named.find((t) => similarity.nameOf(t).join(' ') === role.join(' ')) ??
    named.find((t) => isCalled(role, similarity.nameOf(t)) && similarity.nameOf(t).length <= role.length + 1)
  );
}
