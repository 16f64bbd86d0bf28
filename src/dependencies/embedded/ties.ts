import { type Column, isTable, type Relation } from '../../catalog/model.ts';
import { type Similarity, tableWords, words } from '../../similarity/index.ts';
import { isCalled } from '../../similarity/names.ts';
import { copiesOf } from '../copies.ts';
import { keptBySchema } from '../kept.ts';
import type { SchemaKnowledge } from '../schema.ts';
import { shownDeterminants } from '../shown.ts';
import { determinantsOf } from '../within.ts';

export interface Known extends SchemaKnowledge {
  readonly similarity: Pick<Similarity, 'nameOf' | 'tenantKeys' | 'parentOf' | 'isHousekeeping'>;
}

/** Columns that a reference or a code beside them tells: they are somebody's already, and need not be given a table. */
export const toldColumns = keptBySchema((known: SchemaKnowledge, table: Relation): ReadonlySet<Column> => {
  const shown = shownDeterminants(known, table).filter(({ reference }) => reference !== undefined);
  return new Set([
    ...copiesOf(known, table).map(({ column }) => column),
    ...[...determinantsOf(known, table), ...shown].flatMap(({ determined }) => determined),
  ]);
});

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
