import { keyOf, type QualifiedName, type Relation, type Snapshot } from '../catalog/model.ts';
import { printRole } from '../catalog/print/policy.ts';
import { printRelation, RELATION_PARTS } from '../catalog/print/relation.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import { laidOut } from './merge-tables/laid-out.ts';
import { nameOf } from './merge-tables/spell.ts';
import { replaceTables } from './merge-tables/tables-in-sql.ts';

/** Views that read the table, directly or through another, each behind those it reads. */
export function dependentViews(snapshot: Snapshot, table: QualifiedName): Relation[] {
  const found: Relation[] = [];
  const visit = (name: QualifiedName): void => {
    for (const view of viewsOver(snapshot, name)) {
      if (found.includes(view)) found.splice(found.indexOf(view), 1);
      found.push(view);
      visit(view);
    }
  };
  visit(table);
  return found;
}

/** Views that read the relation themselves. */
export function viewsOver(snapshot: Snapshot, name: QualifiedName): Relation[] {
  const key = keyOf(name);
  return [...snapshot.relations.values()].filter(
    (r) => keyOf(r) !== key && r.view?.dependsOn.some((d) => keyOf(d) === key),
  );
}

/** Why a view that reads the table cannot be dropped and made again; undefined where it can. */
export function refuseView(snapshot: Snapshot, table: QualifiedName, view: Relation): string | undefined {
  const name = keyOf(view);
  if (view.view?.stale)
    return `the view ${name} reads ${keyOf(table)}, and what it names was renamed since it was made: write it again with the names of today`;
  for (const gap of snapshot.gaps) {
    if (gap.touches === name && !gap.outside)
      return `the view ${name} reads ${keyOf(table)}, and is touched by a statement that is not understood in full: ${gap.what}`;
  }
  for (const routines of snapshot.routines.values()) {
    for (const routine of routines) {
      const types = [...routine.arguments, ...(routine.returns ? [routine.returns] : [])];
      if (types.some((t) => keyOf(t) === name))
        return `the ${routine.kind} ${keyOf(routine)} has the row type of ${name}, a view that reads ${keyOf(table)}`;
      if (routine.body === undefined && routine.sql.includes(view.name))
        return `the ${routine.kind} ${keyOf(routine)} is tied to ${name}, a view that reads ${keyOf(table)}`;
    }
  }
  return undefined;
}

/** The view with everything on it, from a query that may have changed. */
export function createView(snapshot: Snapshot, view: Relation, sql: string): string[] {
  const query = view.view?.query;
  const made: Relation =
    view.view && query
      ? { ...view, view: { ...view.view, query: { ...query, sql: laidOut(qualify(view, sql)) } } }
      : view;
  const [first = '', ...rest] = RELATION_PARTS.flatMap((part) => printRelation(made, part, snapshot));
  const name = nameOf(view);
  const defaults = view.columns.flatMap((c) =>
    c.default ? [`alter view ${name} alter column ${quoteIdentifier(c.name)} set default ${c.default.sql};`] : [],
  );
  const owner = view.owner === undefined ? [] : [`alter ${view.kind} ${name} owner to ${printRole(view.owner)};`];
  return [[first, ...defaults, ...rest, ...owner].join('\n')];
}

/** The view's query as its author wrote it, where that is known. */
export function queryOf({ view }: Relation): string {
  return view?.query.written ?? view?.query.sql ?? '';
}

/** Names in the query with their schemas, so that they mean the same whatever search_path the migration runs under. */
function qualify(view: Relation, sql: string): string {
  const tables = view.view?.dependsOn ?? [];
  return (
    replaceTables(sql, (found) => {
      if (found.schema !== undefined) return undefined;
      const meant = tables.filter((t) => t.name === found.name);
      return meant.length === 1 && meant[0] ? nameOf(meant[0]) : undefined;
    }) ?? sql
  );
}
