import { keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { MoveColumn } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { FollowingValues } from '../../verification/plan.ts';
import { guardRows } from '../along-references/guard.ts';
import { refuseReading } from '../along-references/reading.ts';
import { unheldSteps, type Way, wayAlong } from '../along-references/way.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { isOn, listed } from '../columns-leave/uses.ts';
import { refuseTable } from '../drops.ts';
import { carriedRules } from '../extract-relation/carried.ts';
import type { Extraction } from '../extract-relation/extraction.ts';
import { guardDeterminant, guardProbes } from '../extract-relation/guards.ts';
import { passesOnNull } from '../merge-tables/expressions.ts';
import { namesFor } from '../merge-tables/names.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { nameIn } from '../remedies.ts';
import { addColumns, demandThere, fillColumns } from './pieces.ts';

/** "Move course_title to courses" */
export function titleOf({ columns, table, step }: MoveColumn): string {
  const shown = columns.length > 4 ? `${columns.length} columns of ${nameIn(table)}` : listed(columns);
  return `Move ${shown} to ${nameIn(step.table)}`;
}

/** Works out how columns go to the table that determines them, or says why they cannot. */
export function planMoveColumn(snapshot: Snapshot, remedy: MoveColumn): Plan | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const way = wayAlong(snapshot, table, [remedy.step]);
  if ('unavailable' in way) return way;
  const why = refuse(snapshot, table, way.end, remedy) ?? refuseReading(table, [way.end]);
  if (why !== undefined) return { unavailable: why };
  const x = movementOf(snapshot, table, way, remedy);
  const columns = x.moved.map((c) => c.name);
  const carried = carriedRules(x);
  const parent = way.end;
  return planLeaving({
    snapshot,
    names: x.names,
    table,
    columns,
    title: x.title,
    meaning: `No row goes: each row of ${parent.name} gets the ${listed(columns)} that rows of ${table.name} with its ${listed(x.key)} have. A guard stops the migration where they disagree, or where one has ${columns.length === 1 ? 'a value' : 'values'} and no row of ${parent.name}.`,
    mapping: columns.map((c) => ({
      from: `${table.name}.${c}`,
      to: `${parent.name}.${c}`,
      why: `one value for each ${listed(x.key)}`,
    })),
    carried: carried.names,
    view: {
      suffix: columns.join('_'),
      select: new Map(columns.map((c) => [c, `${way.alias}.${quoteIdentifier(c)}`])),
      joins: way.joins,
    },
    pieces: [
      ...guardDeterminant(x),
      guardOrphans(x, way),
      addColumns(x),
      fillColumns(x, parent, way.steps[0]?.to ?? []),
      ...demandThere(x, carried.clauses, carried.statements),
    ],
    made: [],
    locked: [parent],
    notes: [...notesOn(x, parent), ...carried.notes],
    obligations: guardProbes(x),
    touches: [parent, ...carried.touches],
    follows: [...unheldSteps(table, way), followFirst(x)],
    because: x.moved.map((c) => c.provenance.created),
  });
}

function refuse(snapshot: Snapshot, table: Relation, parent: Relation, remedy: MoveColumn): string | undefined {
  const name = keyOf(parent);
  if (parent === table) return `${name} cannot give its columns to itself`;
  if (remedy.columns.length === 0) return `no columns of ${keyOf(table)} are named that would go`;
  const unknown = remedy.columns.find((c) => !table.columns.some((own) => own.name === c));
  if (unknown !== undefined) return `${keyOf(table)} has no column ${unknown}`;
  const both = remedy.columns.find((c) => remedy.step.columns.includes(c));
  if (both !== undefined) return `${both} cannot go and stay as the reference`;
  const taken = remedy.columns.find((c) => parent.columns.some((own) => own.name === c));
  if (taken !== undefined) return `${name} has a column ${taken} already`;
  if (parent.partitionOf) return `${name} is a partition of ${keyOf(parent.partitionOf.parent)}`;
  if (parent.ofType) return `${name} has the columns of the type ${keyOf(parent.ofType)}, as long as it is one of it`;
  if (parent.rowSecurity && parent.forceRowSecurity)
    return `${name} forces row-level security on its owner, under which a migration cannot be sure to see all rows`;
  for (const check of table.constraints)
    if (check.type === 'c' && isOn(check, remedy.columns) && !passesOnNull(check.expression))
      return `the check ${check.name} of ${keyOf(table)} may refuse NULL, which a row of ${name} has to which no row of ${keyOf(table)} refers`;
  return refuseTable(snapshot, parent);
}

/** As if the columns were extracted, into a table that is there. */
function movementOf(snapshot: Snapshot, table: Relation, way: Way, remedy: MoveColumn): Extraction {
  const { columns } = remedy.step;
  return {
    snapshot,
    names: namesFor(snapshot, [table, way.end]),
    title: titleOf(remedy),
    table,
    moved: table.columns.filter((c) => remedy.columns.includes(c.name)),
    renamed: new Map(),
    determinant: columns.flatMap((name) => table.columns.find((c) => c.name === name) ?? []),
    made: { schema: way.end.schema, name: way.end.name },
    reference: columns,
    key: columns,
  };
}

/** Rows that refer to nothing have nowhere to leave their values. */
function guardOrphans({ table, moved, title, key }: Extraction, way: Way): Piece {
  const own = quoteIdentifier(table.name);
  const some = moved.map((c) => `${own}.${quoteIdentifier(c.name)} is not null`);
  const none = `${way.alias}.${quoteIdentifier(way.steps[0]?.to[0] ?? '')} is null`;
  const refers = key.map((c) => `${own}.${quoteIdentifier(c)} is not null`);
  return {
    stage: 'guard',
    title: `Look that ${way.end.name} has a row for each`,
    comment: `Stops where a row has ${listed(moved.map((c) => c.name))} and its ${listed(key)} leads nowhere.`,
    sql: guardRows(title, `row(s) of ${table.name} refer in ${listed(key)} to no row of ${way.end.name}`, `${own}.*`, [
      `from ${nameOf(table)}`,
      ...way.joins.map((j) => `  ${j}`),
      `where ${[...refers, none].join(' and ')}`,
      `  and (${some.join(' or ')})`,
    ]),
  };
}

/** For a proof: rows of one parent say what the first of them says. */
function followFirst({ table, moved, key }: Extraction): FollowingValues {
  const own = quoteIdentifier(table.name);
  const absent = key.map((c) => `${own}.${quoteIdentifier(c)} is null`).join(' or ');
  const equal = key.map((c) => `first.${quoteIdentifier(c)} = ${own}.${quoteIdentifier(c)}`).join(' and ');
  const values = moved.map((c) => `case when ${absent} then null else first.${quoteIdentifier(c.name)} end`);
  return {
    table: { schema: table.schema, name: table.name },
    columns: moved.map((c) => c.name),
    query: `select ${values.join(', ')} from (select) as one left join ${nameOf(table)} as first on ${equal} order by first.ctid limit 1`,
  };
}

function notesOn({ table, moved, key }: Extraction, parent: Relation): string[] {
  const columns = listed(moved.map((c) => c.name));
  const strict = moved.filter((c) => c.notNull).map((c) => c.name);
  const readers = (r: Relation) => r.grants.filter((g) => g.privilege === 'SELECT').map((g) => g.role);
  const more = [...new Set(readers(parent).filter((r) => !readers(table).includes(r) && r !== table.owner))];
  return [
    strict.length > 0
      ? `${listed(strict)} could not be NULL and can be in ${parent.name}, since a row there to which no row of ${table.name} refers has none. Fill those and set it not null where each has one.`
      : `A row of ${parent.name} to which no row of ${table.name} refers has no ${columns}.`,
    `${columns} ${moved.length === 1 ? 'is' : 'are'} written to ${parent.name} from now on, once for each ${listed(key)}.`,
    ...(more.length > 0
      ? [`${more.join(', ')} may read ${parent.name} and not ${table.name}, and sees ${columns} from now on.`]
      : []),
    `A rollback loses what rows of ${parent.name} have by then to which no row of ${table.name} refers.`,
  ];
}
