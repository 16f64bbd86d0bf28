import { keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { ExtractRelation } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Leaving } from '../columns-leave/leaving.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { listed } from '../columns-leave/uses.ts';
import { freeColumn, namesFor } from '../merge-tables/names.ts';
import { nameOf } from '../merge-tables/spell.ts';
import { oneOf, refuseName } from '../new-name.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { nameIn } from '../remedies.ts';
import { carriedRules } from './carried.ts';
import { type Extraction, newName, withoutPrefix } from './extraction.ts';
import { guardDeterminant, guardProbes } from './guards.ts';
import { fillTable, makeTable, referTo } from './pieces.ts';

/** "Extract manager_name, manager_email into managers" */
export function titleOf({ columns, name, table }: ExtractRelation): string {
  const shown = columns.length > 4 ? `${columns.length} columns of ${nameIn(table)}` : listed(columns);
  return `Extract ${shown} into ${name}`;
}

/** Works out how columns get a table of their own, or says why they cannot. */
export function planExtract(snapshot: Snapshot, remedy: ExtractRelation): Plan | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const why = refuse(snapshot, table, remedy);
  if (why !== undefined) return { unavailable: why };
  const x = prepare(snapshot, table, remedy);
  const carried = carriedRules(x);
  const leaving: Leaving = {
    snapshot,
    names: x.names,
    table,
    columns: x.moved.map((c) => c.name),
    title: x.title,
    meaning: meaningOf(x),
    mapping: x.moved.map((c) => ({
      from: `${table.name}.${c.name}`,
      to: `${x.made.name}.${newName(x, c.name)}`,
      why: x.determinant.length > 0 ? `one value for each ${listed(x.key)}` : 'one value for each group',
    })),
    carried: carried.names,
    view: {
      suffix: x.made.name,
      select: new Map(
        x.moved.map((c) => [c.name, `${quoteIdentifier(x.made.name)}.${quoteIdentifier(newName(x, c.name))}`]),
      ),
      joins: [`left join ${nameOf(x.made)} on ${matched(x)}`],
    },
    pieces: [...guardDeterminant(x), makeTable(x, carried.clauses), fillTable(x), referTo(x, carried.statements)],
    made: [
      {
        name: x.made,
        visible: `exists (select from ${nameOf(table)} where ${matched(x)})`,
      },
    ],
    notes: [...notesOn(x), ...carried.notes],
    obligations: guardProbes(x),
    touches: carried.touches,
  };
  return planLeaving(leaving);
}

function refuse(
  snapshot: Snapshot,
  table: Relation,
  { columns, determinant, name }: ExtractRelation,
): string | undefined {
  if (columns.length === 0) return `no columns of ${keyOf(table)} are named that would go`;
  const unknown = determinant.find((c) => !table.columns.some((own) => own.name === c));
  if (unknown !== undefined) return `${keyOf(table)} has no column ${unknown}`;
  const both = determinant.find((c) => columns.includes(c));
  if (both !== undefined) return `${both} cannot go and stay as the reference`;
  const json = table.columns.find((c) => determinant.includes(c.name) && /^(json|xml|point)$/.test(c.type.name));
  if (json) return `${json.name} is ${json.type.name}, which knows no equality and cannot be a key`;
  return refuseName(snapshot, { schema: table.schema, name });
}

function prepare(snapshot: Snapshot, table: Relation, remedy: ExtractRelation): Extraction {
  const names = namesFor(snapshot, [table]);
  const name = names.relation(remedy.name);
  const moved = table.columns.filter((c) => remedy.columns.includes(c.name));
  const determinant = remedy.determinant.flatMap((name) => table.columns.find((c) => c.name === name) ?? []);
  const goes = moved.map((c) => c.name);
  const thing = oneOf(name);
  const key = determinant.map((c) => c.name);
  const number = key.length > 0 ? undefined : freeColumn(new Set(goes), 'id', `${thing}_id`);
  const base = {
    snapshot,
    names,
    title: titleOf(remedy),
    table,
    moved,
    renamed: withoutPrefix(goes, thing, new Set(number === undefined ? key : [number])),
    determinant,
    made: { schema: table.schema, name },
  };
  if (number === undefined) return { ...base, reference: key, key };
  const taken = new Set(table.columns.map((c) => c.name));
  const reference = freeColumn(taken, `${thing}_id`, `${name}_id`, `${name}_ref`);
  return { ...base, number, reference: [reference], key: [number] };
}

/** `managers.id = departments.manager_id` */
function matched({ table, made, key, reference }: Extraction): string {
  return key
    .map((c, i) => {
      const mine = `${quoteIdentifier(table.name)}.${quoteIdentifier(reference[i] ?? '')}`;
      return `${quoteIdentifier(made.name)}.${quoteIdentifier(c)} = ${mine}`;
    })
    .join(' and ');
}

function meaningOf({ table, moved, made, determinant, reference }: Extraction): string {
  const columns = listed(moved.map((c) => c.name));
  if (determinant.length > 0)
    return `Each ${listed(reference)} of ${table.name} becomes a row of ${made.name}, with its ${columns}. A guard stops the migration where one has several.`;
  return `Each group of values of ${columns} becomes one row of ${made.name}, however many rows of ${table.name} have it, and those refer to it by ${listed(reference)}. Where all of them are NULL there is no row, and nothing is referred to.`;
}

function notesOn({ table, moved, made, determinant, reference }: Extraction): string[] {
  const given = moved.filter((c) => c.default).map((c) => c.name);
  return [
    determinant.length > 0
      ? `A row of ${table.name} can have only a ${listed(reference)} that ${made.name} has: add it there first.`
      : `Rows that happened to have equal values share one row of ${made.name}: a change there is a change to all of them.`,
    ...(given.length > 0
      ? [`The default of ${listed(given)} is that of ${made.name} now; a new row of ${table.name} has none of its own.`]
      : []),
    `A rollback drops rows of ${made.name} to which no row of ${table.name} refers.`,
  ];
}
