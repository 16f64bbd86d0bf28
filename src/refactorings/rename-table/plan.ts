import {
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type QualifiedName,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import {
  actsAsCaller,
  limitsOfView,
  printComments,
  printCompatibilityView,
  printOwners,
  printViewGrants,
  withdrawn,
} from '../compatibility-view.ts';
import { sqlOf } from '../merge-tables/expressions.ts';
import { incomingKeys } from '../merge-tables/keys.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Plan, Step, Unavailable } from '../refactoring.ts';
import { titleOf } from './offer.ts';
import { refuseRename } from './refusals.ts';
import type { RenameTarget } from './target.ts';

/** Works out how a table comes by another name with the old one kept as a view, or says why it cannot. */
export function planRename(snapshot: Snapshot, target: RenameTarget): Plan | Unavailable {
  const table = snapshot.relations.get(target.table);
  if (!table) return { unavailable: `there is no table ${target.table}` };
  const to = { schema: table.schema, name: target.name };
  const why = refuseRename(snapshot, table, to);
  if (why !== undefined) return { unavailable: why };
  const views = viewsOver(snapshot, table);
  const children = [...new Set(incomingKeys(snapshot, table).map(({ child }) => child))].filter((c) => c !== table);
  const tables = [table, ...children].map(plain);
  return {
    title: titleOf(snapshot, table, to.name),
    rowPolicyMeaning: `No row moves: the table keeps them under its new name. ${table.name} goes on as a view over it that can be read and written.`,
    slug: slugOf(table, to.name),
    mapping: [],
    steps: stepsOf(snapshot, table, to),
    rollback: [
      { comment: 'Nobody reads or writes the table until it has its old name.', sql: lock(to) },
      {
        comment: 'The view goes, and the table takes its name.',
        sql: `drop view ${nameOf(table)};\nalter table ${nameOf(to)} rename to ${quoteIdentifier(table.name)};`,
      },
    ],
    obligations: obligationsOf(table, to, children, views),
    notes: notesOn(table, to, views),
    touches: tables,
  };
}

function stepsOf(snapshot: Snapshot, table: Relation, to: QualifiedName): Step[] {
  const step = (title: string, comment: string, sql: string): Step => ({
    title,
    comment,
    sql,
    because: [table.provenance.created],
    phase: 'switch',
    transaction: 'shared',
  });
  const view = [
    printCompatibilityView({
      name: table,
      columns: table.columns.map((c) => quoteIdentifier(c.name)),
      from: to,
      checked: false,
      invoker: actsAsCaller(table),
      defaults: table.columns.flatMap((c) => (c.default ? [{ column: c.name, sql: sqlOf(c.default) }] : [])),
    }),
    ...printOwners([table], table.owner),
    ...printComments(table),
  ];
  const grants = [...withdrawn(snapshot, table.schema, [nameOf(table)]), ...printViewGrants(table, table.grants)];
  return [
    step(
      'Lock the table',
      'Nobody reads or writes it until all of this is done; if it cannot be had soon, better to fail than to make others wait.',
      lock(table),
    ),
    step(
      `Rename it to ${to.name}`,
      'Rows, keys, indexes, triggers, policies, grants, and the views and foreign keys that others have on it, stay with it.',
      `alter table ${nameOf(table)} rename to ${quoteIdentifier(to.name)};`,
    ),
    step(
      `${table.name} becomes a view`,
      `The old name goes on as a view that can be read and written; what is written through it lands in ${to.name}.`,
      view.join('\n\n'),
    ),
    ...(grants.length > 0
      ? [step('Grants', `Who could read or write ${table.name} still can.`, grants.join('\n'))]
      : []),
  ];
}

function lock(table: QualifiedName): string {
  return `set local lock_timeout = '10s';\nlock table ${nameOf(table)} in access exclusive mode;`;
}

function obligationsOf(
  table: Relation,
  to: QualifiedName,
  children: readonly Relation[],
  views: readonly Relation[],
): Obligation[] {
  const name = plain(table);
  const own = foreignKeysOf(table);
  const bearers = [
    ...children.map(plain),
    ...(own.length > 0 && own.every((k) => !k.notValid && k.enforced) ? [to] : []),
  ];
  return [
    { kind: 'rows-read-back', table: name, columns: table.columns.map((c) => c.name) },
    { kind: 'writes-land', table: name, key: primaryKeyOf(table)?.columns ?? [] },
    ...(bearers.length > 0 ? [{ kind: 'foreign-keys-hold' as const, tables: bearers }] : []),
    ...views.filter((v) => v.kind === 'view').map((v) => ({ kind: 'view-unchanged' as const, view: plain(v) })),
    { kind: 'rollback-restores', tables: [name, ...children.map(plain)] },
  ];
}

function notesOn(table: Relation, to: QualifiedName, views: readonly Relation[]): string[] {
  const notes = [`Its constraints, indexes and sequences keep the names that they have.`];
  if (views.length > 0)
    notes.push(
      `${views.map(keyOf).join(', ')} ${views.length === 1 ? 'reads' : 'read'} the table itself, and ${to.name} from now on.`,
    );
  return [...notes, limitsOfView(table.name, to.name)];
}

/** Views that read the table, directly or through another. */
function viewsOver(snapshot: Snapshot, table: Relation): Relation[] {
  const found: Relation[] = [];
  const visit = (read: QualifiedName): void => {
    for (const view of snapshot.relations.values()) {
      if (found.includes(view) || !view.view?.dependsOn.some((d) => keyOf(d) === keyOf(read))) continue;
      found.push(view);
      visit(view);
    }
  };
  visit(table);
  return found;
}

function slugOf(table: Relation, name: string): string {
  return ['rename', table.name, 'to', name]
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 80);
}

function plain({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}
