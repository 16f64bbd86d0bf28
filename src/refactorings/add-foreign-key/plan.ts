import { keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { AddForeignKey } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { guardRows, LISTEN, plant, SILENCE } from '../along-references/guard.ts';
import { anotherValue } from '../along-references/values.ts';
import { anyRowOf } from '../along-references/way.ts';
import { listed } from '../columns-leave/uses.ts';
import { plain } from '../drops.ts';
import { namesFor } from '../merge-tables/names.ts';
import { alterTable, columnsOn, nameOf } from '../merge-tables/spell.ts';
import { slugOf } from '../pieces.ts';
import type { Plan, Step, Unavailable } from '../refactoring.ts';
import { nameIn } from '../remedies.ts';
import { nameByHabit } from './habit.ts';
import { refuse } from './refusals.ts';

/** "Add the foreign key orders.customer_id to customers" */
export function titleOf({ table, columns, references }: AddForeignKey): string {
  return `Add the foreign key ${nameIn(table)}.${listed(columns)} to ${nameIn(references.table)}`;
}

/** Works out how a foreign key is added without keeping others waiting, or says why it cannot be. */
export function planAddForeignKey(snapshot: Snapshot, remedy: AddForeignKey): Plan | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  const target = snapshot.relations.get(remedy.references.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  if (!target) return { unavailable: `there is no table ${remedy.references.table}` };
  const why = refuse(snapshot, table, target, remedy);
  if (why !== undefined) return { unavailable: why };
  const { columns } = remedy;
  const to = remedy.references.columns;
  const title = titleOf(remedy);
  const names = namesFor(snapshot, [table]);
  const wish = nameByHabit(snapshot, table.schema, columns, table.name, target, to);
  const constraint = wish === undefined ? names.object(table.name, columns, 'fkey') : names.relation(wish);
  const name = quoteIdentifier(constraint);
  const because = [table.provenance.created];
  const drop = `${patience}\n${alterTable(table, [`drop constraint ${name}`])}`;
  return {
    title,
    rowPolicyMeaning: `No row is touched. Rows of ${table.name} whose ${listed(columns)} no row of ${target.name} has stop the migration; they are listed, and left to you.`,
    slug: slugOf(title),
    mapping: [],
    steps: steps(table, target, columns, to, title, name).map((s) => ({ ...s, because })),
    rollback: [{ comment: `${listed(columns)} may hold anything again.`, sql: drop }],
    notes: notesOn(table, target, columns, constraint),
    obligations: obligationsOf(snapshot, table, target, columns, to, constraint),
    touches: [plain(table), plain(target), ...partitionsOf(snapshot, table), ...partitionsOf(snapshot, target)],
    follows: [anyRowOf(table, { columns, table: target, to })],
  };
}

const patience = "set local lock_timeout = '10s';";

function steps(
  table: Relation,
  target: Relation,
  columns: readonly string[],
  to: readonly string[],
  title: string,
  name: string,
): Omit<Step, 'because'>[] {
  const child = columns.map((c) => `child.${quoteIdentifier(c)}`);
  const match = child.map((c, i) => `parent.${quoteIdentifier(to[i] ?? '')} = ${c}`);
  const rest = [
    `from ${nameOf(table)} as child`,
    `where ${child.map((c) => `${c} is not null`).join(' and ')}`,
    '  and not exists (',
    `    select from ${nameOf(target)} as parent`,
    `    where ${match.join(' and ')}`,
    '  )',
  ];
  const key = `add constraint ${name} foreign key (${columnsOn('', columns)})\n    references ${nameOf(target)} (${columnsOn('', to)})`;
  const orphans = `${listed(columns)} of ${table.name} leads to no row of ${target.name}`;
  const guard: Omit<Step, 'because'> = {
    title: 'Look for rows that refer to nothing',
    comment: `Stops where ${orphans}. To see them beforehand:\n  select child.*\n${rest.map((l) => `  ${l}`).join('\n')};`,
    sql: guardRows(
      title,
      `row(s) of ${table.name} refer in ${listed(columns)} to no row of ${target.name}`,
      'child.*',
      rest,
      'Nothing has been changed. Correct them, empty their reference or delete them, and run this again.',
    ),
    phase: 'expand',
    transaction: 'shared',
  };
  if (table.kind === 'partitioned table')
    return [
      guard,
      {
        title: 'Add the foreign key',
        comment: `Nobody may write to either table until every partition has been read: PostgreSQL before 18 adds no unvalidated key to a partitioned table.`,
        sql: `${patience}\n${alterTable(table, [key])}`,
        phase: 'expand',
        transaction: 'shared',
      },
    ];
  return [
    guard,
    {
      title: 'Add the foreign key, unvalidated',
      comment:
        'It binds what is written from now on. Both tables are locked for a moment only, since no row is read; if that cannot be had soon, better to fail than to make others wait.',
      sql: `${patience}\n${alterTable(table, [`${key}\n    not valid`])}`,
      phase: 'expand',
      transaction: 'shared',
    },
    {
      title: 'Validate it',
      comment: `Reads every row of ${table.name} while others go on reading and writing.`,
      sql: alterTable(table, [`validate constraint ${name}`]),
      phase: 'expand',
      transaction: 'own',
    },
  ];
}

function notesOn(table: Relation, target: Relation, columns: readonly string[], constraint: string): string[] {
  const isIndexed = table.indexes.some(
    (i) =>
      i.predicate === undefined &&
      columns.every((c) =>
        i.keys
          .slice(0, columns.length)
          .map((k) => k.column)
          .includes(c),
      ),
  );
  const open = table.columns.filter((c) => columns.includes(c.name) && !c.notNull).map((c) => c.name);
  return [
    `Deleting a row of ${target.name} to which a row of ${table.name} refers is refused from now on (no action). Where such rows are to go along or to be let go, say on delete cascade or on delete set null.`,
    ...(isIndexed
      ? []
      : [
          `No index of ${table.name} begins with ${listed(columns)}, so that deleting a row of ${target.name} reads all of ${table.name}: create one, concurrently where the table is large.`,
        ]),
    ...(open.length > 0 && columns.length > 1
      ? [`A row where ${open.join(' or ')} is NULL is not looked at: it may hold anything in the other columns.`]
      : []),
    ...(table.kind === 'partitioned table'
      ? []
      : [
          `Where the migration runs as one transaction, those who write to either table wait until every row of ${table.name} has been read: move the last statement into a migration of its own where that takes long.`,
        ]),
    `Code that inserts into ${table.name} before ${target.name}, or deletes in the other order, is refused by ${constraint}.`,
  ];
}

function obligationsOf(
  snapshot: Snapshot,
  table: Relation,
  target: Relation,
  columns: readonly string[],
  to: readonly string[],
  constraint: string,
): Obligation[] {
  const name = plain(table);
  const probe = [...plantOrphan(snapshot, table, columns), SILENCE, loseParents(table, target, columns, to), LISTEN];
  return [
    { kind: 'rows-read-back', table: name, columns: table.columns.map((c) => c.name) },
    { kind: 'writes-land', table: name, key: primaryKeyOf(table)?.columns ?? [], stricter: [constraint] },
    { kind: 'foreign-keys-hold', tables: [name] },
    {
      kind: 'guard-aborts',
      assumption: `every ${listed(columns)} of ${keyOf(table)} is that of a row of ${keyOf(target)}`,
      probe,
    },
    { kind: 'rollback-restores', tables: [name] },
  ];
}

/** A row that refers to none, as long as the target has not that very value. */
function plantOrphan(snapshot: Snapshot, table: Relation, columns: readonly string[]): string[] {
  const sets = columns.map((c) => {
    const column = table.columns.find((own) => own.name === c);
    const value = column && !column.generated ? anotherValue(snapshot, table, column) : undefined;
    return value === undefined ? undefined : `${quoteIdentifier(c)} = ${value}`;
  });
  return sets.every((s) => s !== undefined) ? plant(table, sets.join(', ')) : [];
}

function loseParents(table: Relation, target: Relation, columns: readonly string[], to: readonly string[]): string {
  if (table !== target) return `delete from ${nameOf(target)}`;
  const match = columns.map((c, i) => `child.${quoteIdentifier(c)} = parent.${quoteIdentifier(to[i] ?? '')}`);
  const others = `${match.join(' and ')} and child.ctid <> parent.ctid`;
  return `delete from ${nameOf(table)} as parent where exists (select from ${nameOf(table)} as child where ${others})`;
}

function partitionsOf(snapshot: Snapshot, table: Relation) {
  return [...snapshot.relations.values()]
    .filter((r) => r.partitionOf && keyOf(r.partitionOf.parent) === keyOf(table))
    .map(plain);
}
