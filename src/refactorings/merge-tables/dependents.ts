import { keyOf, type Policy, type Relation } from '../../catalog/model.ts';
import { printPolicy } from '../../catalog/print/policy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { createView, dependentViews, queryOf, refuseView, viewsOver } from '../dependent-views.ts';
import type { Unavailable } from '../refactoring.ts';
import type { Merge, Part } from './merge.ts';
import { conditions, nameOf } from './spell.ts';
import { replaceTables, tablesIn } from './tables-in-sql.ts';

/**
 * Views and policies that PostgreSQL ties to the old table itself rather than to its name: they are dropped, and come
 * back over the view. Those that read both tables go on seeing the target without the absorbed rows.
 */
export function repointDependents(merge: Merge): Part | Unavailable {
  const { a, b } = merge;
  const views = dependentViews(merge.snapshot, merge.a);
  for (const view of views) {
    const why = refuseView(merge.snapshot, a, view);
    if (why !== undefined) return { unavailable: why };
  }
  const gone = [a, ...views];
  const policies = dependentPolicies(merge, gone);
  const over = viewsOver(merge.snapshot, b).filter((v) => !views.includes(v));
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
    ...views.flatMap((v) => createView(merge.snapshot, v, queryOf(v))),
    ...policies.map(({ table, policy }) => printPolicy(table, policy)),
  ];
  const after: string[] = [];
  for (const view of views) {
    const sql = repointed(merge, view);
    if (sql === undefined)
      return {
        unavailable: `the view ${keyOf(view)} names ${keyOf(b)} in a way that cannot be narrowed to its own rows`,
      };
    after.push(...createView(merge.snapshot, view, sql));
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

/** Relations besides the two tables that the merge drops something of. */
export function touchedDependents(merge: Merge): Relation[] {
  const views = dependentViews(merge.snapshot, merge.a);
  return [...views, ...dependentPolicies(merge, [merge.a, ...views]).map(({ table }) => table)];
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
