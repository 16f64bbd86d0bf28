import { type Column, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { SplitRepeatingGroup } from '../../dependencies/remedy.ts';
import { sameType } from '../../similarity/types.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { belongs, type ChildTable, childOf, childPieces, spelled, suffixOf } from '../child-table/child-table.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { bare } from '../columns-leave/restore.ts';
import { listed } from '../columns-leave/uses.ts';
import { freeColumn, namesFor } from '../merge-tables/names.ts';
import { guardBlock, nameOf, raiseText } from '../merge-tables/spell.ts';
import { refuseName } from '../new-name.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { nameIn } from '../remedies.ts';
import { carriedRules } from './carried.ts';

/** "Split phone1, phone2, phone3 into customer_phones" */
export function titleOf({ columns, name, table }: SplitRepeatingGroup): string {
  const all = columns.flatMap((c) => c.from);
  return `Split ${all.length > 4 ? `${all.length} columns of ${nameIn(table)}` : listed(all)} into ${name}`;
}

/** Works out how numbered columns become rows, or says why they cannot. */
export function planSplitGroup(snapshot: Snapshot, remedy: SplitRepeatingGroup): Plan | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const why = refuse(snapshot, table, remedy);
  if (why !== undefined) return { unavailable: why };
  const names = namesFor(snapshot, [table]);
  const name = { schema: table.schema, name: names.relation(remedy.name) };
  const several = remedy.columns.length > 1;
  const values = remedy.columns.map((list) => {
    const like = columnOf(table, list.from[0]);
    return { name: list.name, declared: bare({ ...like, name: list.name }), notNull: !several };
  });
  const child = childOf(snapshot, names, table, name, values);
  const carried = carriedRules(child, remedy);
  const columns = table.columns.map((c) => c.name).filter((c) => remedy.columns.some((list) => list.from.includes(c)));
  const places = remedy.columns[0]?.from.length ?? 0;
  const view = viewOf(child, remedy, places);
  return planLeaving({
    snapshot,
    names,
    table,
    columns,
    title: titleOf(remedy),
    meaning: `Each value of ${listed(columns)} becomes a row of ${name.name} with its number; where ${several ? 'all values of a number are' : 'one is'} NULL there is no row.`,
    mapping: columns.map((c) => mapped(child, remedy, c)),
    carried: carried.names,
    view: { suffix: suffixOf(table, name.name), ...view },
    pieces: childPieces(
      child,
      `One row for each value, with as many as there are.`,
      rowsOf(child, remedy, places),
      new Map(),
      carried,
    ),
    made: [{ name, visible: `exists (select from ${nameOf(table)} where ${belongs(child)})` }],
    rollbackGuards: [beyond(child, places)],
    notes: [...notesOn(table, child, columns, places), ...carried.notes],
    obligations: [],
    touches: carried.touches,
  });
}

function refuse(snapshot: Snapshot, table: Relation, { columns, name }: SplitRepeatingGroup): string | undefined {
  const length = columns[0]?.from.length ?? 0;
  if (length < 2) return `fewer than two columns of ${keyOf(table)} repeat each other`;
  if (columns.some((list) => list.from.length !== length))
    return `the numbered columns of ${keyOf(table)} are not of equal number`;
  const all = columns.flatMap((list) => list.from);
  const unknown = all.find((c) => !table.columns.some((own) => own.name === c));
  if (unknown !== undefined) return `${keyOf(table)} has no column ${unknown}`;
  for (const { from } of columns) {
    const like = columnOf(table, from[0]);
    const other = from.map((c) => columnOf(table, c)).find((c) => !sameType(c.type, like.type));
    if (other) return `${like.name} and ${other.name} of ${keyOf(table)} are of different types; make them alike first`;
    const collated = from.map((c) => columnOf(table, c)).find((c) => nameKey(c) !== nameKey(like));
    if (collated) return `${like.name} and ${collated.name} of ${keyOf(table)} have different collations`;
  }
  return refuseName(snapshot, { schema: table.schema, name });
}

function nameKey({ collation }: Column): string {
  return collation ? keyOf(collation) : '';
}

function columnOf(table: Relation, name: string | undefined): Column {
  const column = table.columns.find((c) => c.name === name);
  if (!column) throw new Error(`no column ${name}, which was looked for before`);
  return column;
}

function mapped(child: ChildTable, { columns }: SplitRepeatingGroup, column: string): Plan['mapping'][number] {
  const list = columns.find((l) => l.from.includes(column));
  return {
    from: `${child.table.name}.${column}`,
    to: `${child.name.name}.${list?.name ?? column}`,
    why: `${child.position} ${(list?.from.indexOf(column) ?? 0) + 1}`,
  };
}

/** FROM and WHERE of the values that are there, each with its number. */
function rowsOf({ table, position }: ChildTable, { columns }: SplitRepeatingGroup, places: number): string {
  const qualifier = quoteIdentifier(table.name);
  const tuples = Array.from({ length: places }, (_, i) => {
    const values = columns.map((l) => `${qualifier}.${quoteIdentifier(l.from[i] ?? '')}`);
    return `    (${[i + 1, ...values].join(', ')})`;
  });
  const names = [position, ...columns.map((l) => l.name)].map(spelled).join(', ');
  const some = columns.map((l) => `item.${quoteIdentifier(l.name)} is not null`).join('\n   or ');
  return `from ${nameOf(table)}\n  cross join lateral (values\n${tuples.join(',\n')}\n  ) as item (${names})\nwhere ${some}`;
}

/** One join a number. */
function viewOf(child: ChildTable, { columns }: SplitRepeatingGroup, places: number) {
  const joins: string[] = [];
  const select = new Map<string, string>();
  const taken = new Set([child.table.name]);
  for (let i = 0; i < places; i++) {
    const alias = freeColumn(taken, `${child.name.name}_${i + 1}`, `item_${i + 1}`);
    taken.add(alias);
    const quoted = quoteIdentifier(alias);
    joins.push(
      `left join ${nameOf(child.name)} as ${quoted}\n    on ${belongs(child, alias)} and ${quoted}.${spelled(child.position)} = ${i + 1}`,
    );
    for (const list of columns) select.set(list.from[i] ?? '', `${quoted}.${quoteIdentifier(list.name)}`);
  }
  return { joins, select };
}

/** What the old columns have no room for. */
function beyond({ table, name, position }: ChildTable, places: number): string {
  return guardBlock(
    `select count(*) into found\nfrom ${nameOf(name)}\nwhere ${spelled(position)} > ${places}`,
    `cannot undo the split: % row(s) of ${raiseText(name.name)} have a ${position} beyond ${places}, for which ${raiseText(table.name)} has no column`,
    `Remove them or move them to a lower ${position}, and run this again.`,
  );
}

function notesOn(table: Relation, child: ChildTable, columns: readonly string[], places: number): string[] {
  const gone = table.columns.filter((c) => columns.includes(c.name));
  const given = gone.filter((c) => c.default).map((c) => c.name);
  const demanded = gone.filter((c) => c.notNull).map((c) => c.name);
  return [
    `A row of ${table.name} can have more than ${places} rows of ${child.name.name}; the view shows the first ${places}.`,
    ...(demanded.length > 0
      ? [
          `That each row of ${table.name} has a ${listed(demanded)} is not demanded any more: no constraint can demand that a child be there.`,
        ]
      : []),
    ...(given.length > 0 ? [`The default of ${listed(given)} is given no more.`] : []),
  ];
}
