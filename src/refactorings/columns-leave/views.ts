import { keyOf, type QualifiedName, type Relation } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { parseSql } from '../../sql/parser.ts';
import { createView, dependentViews, queryOf, refuseView } from '../dependent-views.ts';
import { nameOf } from '../merge-tables/spell.ts';
import { replaceTables } from '../merge-tables/tables-in-sql.ts';
import type { Part } from '../pieces.ts';
import type { Unavailable } from '../refactoring.ts';
import type { Settled } from './leaving.ts';
import { isReordered } from './restore.ts';
import { isWordIn, listed } from './uses.ts';

/** Views that read what leaves: dropped, and made again over the view that has it all. */
export function repointViews({ leaving, view }: Settled): Part | Unavailable {
  const { snapshot, table, columns } = leaving;
  const views = viewsOn(leaving);
  if (views.length === 0) return {};
  const before: string[] = [];
  const after: string[] = [];
  for (const dependent of views) {
    const why = refuseView(snapshot, table, dependent);
    if (why !== undefined) return { unavailable: why };
    if (readsAll(queryOf(dependent)) && readsItself(dependent, table) && isReordered(table, columns))
      return {
        unavailable: `the view ${keyOf(dependent)} reads every column of ${keyOf(table)}, and would have them in another order after a rollback; write out its columns first`,
      };
    const sql = repointed(dependent, table, view);
    if (sql === undefined)
      return { unavailable: `the view ${keyOf(dependent)} names ${keyOf(table)} in a way that cannot be replaced` };
    before.push(...createView(snapshot, dependent, queryOf(dependent)));
    after.push(...createView(snapshot, dependent, sql));
  }
  const drops = [...views]
    .reverse()
    .map((v) => `drop ${v.kind} ${nameOf(v)};`)
    .join('\n');
  const names = listed(views.map((v) => v.name));
  const filled = views.filter((v) => v.kind === 'materialized view').map(keyOf);
  return {
    pieces: [
      {
        stage: 'detach',
        title: `What reads ${table.name}`,
        comment: `${names}: tied to columns that go, so dropped here and made again below.`,
        sql: drops,
        reverse: { comment: `What reads ${table.name} reads its own columns again.`, sql: before.join('\n\n') },
        because: views.map((v) => v.provenance.created),
      },
      {
        stage: 'repoint',
        title: `What reads ${table.name}`,
        comment: `${names}: as before, over ${view.name}.`,
        sql: after.join('\n\n'),
        reverse: { comment: `What reads ${table.name} makes way.`, sql: drops },
      },
    ],
    notes: [
      `${names}: made again over ${view.name}, to be read and not written.`,
      ...(filled.length > 0 ? [`${listed(filled)}: filled anew, so as fresh as after a REFRESH.`] : []),
    ],
    // A materialized view is filled anew, which is not what it held where it was not fresh.
    obligations: views
      .filter((v) => v.kind === 'view')
      .map((v) => ({ kind: 'view-unchanged' as const, view: { schema: v.schema, name: v.name } })),
  };
}

/** Views that read a column that goes, and those that read them, each behind those it reads. */
export function viewsOn({
  snapshot,
  table,
  columns,
}: Pick<Settled['leaving'], 'snapshot' | 'table' | 'columns'>): Relation[] {
  const found: Relation[] = [];
  for (const view of dependentViews(snapshot, table)) {
    const reads = view.view?.dependsOn.map(keyOf) ?? [];
    const itself = readsItself(view, table) && mayRead(view, columns);
    if (itself || found.some((f) => reads.includes(keyOf(f)))) found.push(view);
  }
  return found;
}

/** Whether the view's query names one of the columns, or all there are; one that cannot be read may name any. */
function mayRead(view: Relation, columns: readonly string[]): boolean {
  const sql = queryOf(view);
  return !parseSql(sql).ok || readsAll(sql) || columns.some((c) => isWordIn(sql, c));
}

/** Whether a query reads every column of something. */
export function readsAll(sql: string): boolean {
  return /(?:\bselect\s+|\bdistinct\s+|\.\s*|,\s*)\*/i.test(sql);
}

function readsItself(view: Relation, table: Relation): boolean {
  return view.view?.dependsOn.some((d) => keyOf(d) === keyOf(table)) ?? false;
}

function repointed(dependent: Relation, table: Relation, view: QualifiedName): string | undefined {
  return replaceTables(queryOf(dependent), (found) => {
    if (found.name !== table.name || (found.schema ?? table.schema) !== table.schema) return undefined;
    return found.aliased ? nameOf(view) : `${nameOf(view)} as ${quoteIdentifier(table.name)}`;
  });
}
