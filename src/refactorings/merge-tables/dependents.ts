import { keyOf, type Policy, type QualifiedName, type Relation } from '../../catalog/model.ts';
import { printPolicy, printRole } from '../../catalog/print/policy.ts';
import { printRelation, RELATION_PARTS } from '../../catalog/print/relation.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Unavailable } from '../refactoring.ts';
import { laidOut } from './laid-out.ts';
import type { Merge, Part } from './merge.ts';
import { conditions, nameOf } from './spell.ts';
import { replaceTables, tablesIn } from './tables-in-sql.ts';

/**
 * Views and policies that PostgreSQL ties to the old table itself rather than to its name: they are dropped, and come
 * back over the view. Those that read both tables go on seeing the target without the absorbed rows.
 */
export function repointDependents(merge: Merge): Part | Unavailable {
  const { a, b } = merge;
  const views = dependentViews(merge);
  for (const view of views) {
    const why = refuse(merge, view);
    if (why !== undefined) return { unavailable: why };
  }
  const gone = [a, ...views];
  const policies = dependentPolicies(merge, gone);
  const over = viewsOver(merge, b).filter((v) => !views.includes(v));
  const filled = views.filter((v) => v.kind === 'materialized view').map(keyOf);
  const notes =
    over.length === 0
      ? []
      : [
          `${over.map(keyOf).join(', ')} ${over.length === 1 ? 'reads' : 'read'} ${b.name} and now ${over.length === 1 ? 'shows' : 'show'} the rows of ${a.name} as well.`,
        ];
  if (filled.length > 0) notes.push(`${filled.join(', ')}: filled anew, so as fresh as after a REFRESH.`);
  if (views.length === 0 && policies.length === 0) return { notes };
  const drops = [
    ...policies.map(({ table, policy }) => `drop policy ${quoteIdentifier(policy.name)} on ${nameOf(table)};`),
    ...[...views].reverse().map((v) => `drop ${v.kind} ${nameOf(v)};`),
  ].join('\n');
  const before = [
    ...views.flatMap((v) => create(merge, v, queryOf(v))),
    ...policies.map(({ table, policy }) => printPolicy(table, policy)),
  ];
  const after: string[] = [];
  for (const view of views) {
    const sql = repointed(merge, view);
    if (sql === undefined)
      return {
        unavailable: `the view ${keyOf(view)} names ${keyOf(b)} in a way that cannot be narrowed to its own rows`,
      };
    after.push(...create(merge, view, sql));
  }
  after.push(...policies.map(({ table, policy }) => printPolicy(table, policy)));
  const names = [...views.map((v) => v.name), ...policies.map(({ policy }) => policy.name)].join(', ');
  return {
    notes,
    pieces: [
      {
        stage: 'detach',
        title: `What reads ${a.name}`,
        comment: `${names}: tied to the old table itself rather than to its name, so dropped here and made again below.`,
        sql: drops,
        reverse: { comment: `What reads ${a.name} reads the table again.`, sql: before.join('\n\n') },
        because: views.map((v) => v.provenance.created),
      },
      {
        stage: 'repoint',
        title: `What reads ${a.name}`,
        comment: `${names}: as before, over the view.`,
        sql: after.join('\n\n'),
        reverse: { comment: `What reads ${a.name} makes way.`, sql: drops },
      },
    ],
    obligations: views
      // A materialized view is filled anew, which is not what it held where it was not fresh.
      .filter((v) => v.kind === 'view')
      .map((v) => ({ kind: 'view-unchanged' as const, view: { schema: v.schema, name: v.name } })),
  };
}

/** The view with everything on it, from a query that may have changed. */
function create(merge: Merge, view: Relation, sql: string): string[] {
  const query = view.view?.query;
  const made: Relation =
    view.view && query
      ? { ...view, view: { ...view.view, query: { ...query, sql: laidOut(qualify(view, sql)) } } }
      : view;
  const [first = '', ...rest] = RELATION_PARTS.flatMap((part) => printRelation(made, part, merge.snapshot));
  const name = nameOf(view);
  const defaults = view.columns.flatMap((c) =>
    c.default ? [`alter view ${name} alter column ${quoteIdentifier(c.name)} set default ${c.default.sql};`] : [],
  );
  const owner = view.owner === undefined ? [] : [`alter ${view.kind} ${name} owner to ${printRole(view.owner)};`];
  return [[first, ...defaults, ...rest, ...owner].join('\n')];
}

/** The view's query as its author wrote it, where that is known. */
function queryOf({ view }: Relation): string {
  return view?.query.written ?? view?.query.sql ?? '';
}

/** Relations besides the two tables that the merge drops something of. */
export function touchedDependents(merge: Merge): Relation[] {
  const views = dependentViews(merge);
  return [...views, ...dependentPolicies(merge, [merge.a, ...views]).map(({ table }) => table)];
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

/** The query with the target narrowed to its own rows, where the view reads both tables. */
function repointed(merge: Merge, view: Relation): string | undefined {
  const sql = queryOf(view);
  const { b } = merge;
  if (!view.view?.dependsOn.some((d) => keyOf(d) === keyOf(b))) return sql;
  const columns = b.columns.map((c) => quoteIdentifier(c.name)).join(', ');
  const own = `(select ${columns} from ${nameOf(b)} where ${conditions(merge).ofB})`;
  return replaceTables(sql, (found) => {
    if (found.name !== b.name || (found.schema ?? b.schema) !== b.schema) return undefined;
    return found.aliased ? own : `${own} as ${quoteIdentifier(b.name)}`;
  });
}

/** Views that read the old table, directly or through another, each behind those it reads. */
function dependentViews(merge: Merge): Relation[] {
  const found: Relation[] = [];
  const visit = (name: QualifiedName): void => {
    for (const view of viewsOver(merge, name)) {
      if (found.includes(view)) found.splice(found.indexOf(view), 1);
      found.push(view);
      visit(view);
    }
  };
  visit(merge.a);
  return found;
}

function viewsOver({ snapshot }: Merge, name: QualifiedName): Relation[] {
  const key = keyOf(name);
  return [...snapshot.relations.values()].filter(
    (r) => keyOf(r) !== key && r.view?.dependsOn.some((d) => keyOf(d) === key),
  );
}

/** Policies of other tables whose subqueries read any of these relations. */
function dependentPolicies({ a, snapshot }: Merge, gone: readonly Relation[]): { table: Relation; policy: Policy }[] {
  const found: { table: Relation; policy: Policy }[] = [];
  for (const table of snapshot.relations.values()) {
    if (table === a) continue;
    for (const policy of table.policies) {
      const text = [policy.using, policy.check].flatMap((e) => (e ? [`select (${e.sql}\n)`] : []));
      const reads = text.flatMap((sql) => tablesIn(sql) ?? []);
      const hit = reads.some((t) => gone.some((g) => g.name === t.name && (t.schema ?? g.schema) === g.schema));
      if (hit) found.push({ table, policy });
    }
  }
  return found;
}

function refuse({ snapshot, a }: Merge, view: Relation): string | undefined {
  const name = keyOf(view);
  if (view.view?.stale)
    return `the view ${name} reads ${keyOf(a)}, and what it names was renamed since it was made: write it again with the names of today`;
  for (const gap of snapshot.gaps) {
    if (gap.touches === name && !gap.outside)
      return `the view ${name} reads ${keyOf(a)}, and is touched by a statement that is not understood in full: ${gap.what}`;
  }
  for (const routines of snapshot.routines.values()) {
    for (const routine of routines) {
      const types = [...routine.arguments, ...(routine.returns ? [routine.returns] : [])];
      if (types.some((t) => keyOf(t) === name))
        return `the ${routine.kind} ${keyOf(routine)} has the row type of ${name}, a view that reads ${keyOf(a)}`;
      if (routine.body === undefined && routine.sql.includes(view.name))
        return `the ${routine.kind} ${keyOf(routine)} is tied to ${name}, a view that reads ${keyOf(a)}`;
    }
  }
  return undefined;
}
