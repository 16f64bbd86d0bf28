import { keyOf, primaryKeyOf, type Snapshot } from '../../catalog/model.ts';
import type { DropCopy } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { guardRows, plant } from '../along-references/guard.ts';
import { refuseReading } from '../along-references/reading.ts';
import { anotherValue, asTypeOf, differs } from '../along-references/values.ts';
import { unheldSteps } from '../along-references/way.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { listed } from '../columns-leave/uses.ts';
import { namesFor } from '../merge-tables/names.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { nameIn } from '../remedies.ts';
import { type Copies, copiesOf } from './copies.ts';
import { demandsThatGo } from './keys.ts';

/** "Drop orders.customer_name, which customers.name says" */
export function titleOf({ table, copies, path }: DropCopy): string {
  const end = nameIn(path.at(-1)?.table ?? '');
  const [first, ...others] = copies;
  const own = nameIn(table);
  if (others.length === 0) return `Drop ${own}.${first?.column ?? ''}, which ${end}.${first?.original ?? ''} says`;
  const shown = copies.length > 4 ? `${copies.length} columns` : listed(copies.map((c) => c.column));
  return `Drop ${shown} of ${own}, which ${end} says`;
}

/** Works out how copies go, or says why they cannot. */
export function planDropCopy(snapshot: Snapshot, remedy: DropCopy): Plan | Unavailable {
  const copies = copiesOf(snapshot, remedy, titleOf(remedy));
  if ('unavailable' in copies) return copies;
  const { table, pairs, way, title } = copies;
  const others = [...new Set(way.steps.map((s) => s.table))];
  const why = refuseReading(table, others);
  if (why !== undefined) return { unavailable: why };
  const names = namesFor(snapshot, [table]);
  const demands = demandsThatGo(copies, names);
  const columns = pairs.map((p) => p.copy.name);
  return planLeaving({
    snapshot,
    names,
    table,
    columns,
    title,
    meaning: `No row goes: ${listed(columns)} of ${table.name} ${columns.length === 1 ? 'is' : 'are'} read from ${way.end.name}, to which ${leading(copies)} leads. A guard stops the migration where a row says something else than ${way.end.name} does.`,
    mapping: pairs.map((p) => ({
      from: `${table.name}.${p.copy.name}`,
      to: `${way.end.name}.${p.original.name}`,
      why: `by ${leading(copies)}`,
    })),
    carried: demands.names,
    view: {
      suffix: columns.join('_'),
      select: new Map(pairs.map((p) => [p.copy.name, asTypeOf(p.copy, p.original, p.originalSql)])),
      joins: way.joins,
    },
    pieces: [guardCopies(copies), ...demands.pieces],
    made: [],
    locked: others,
    notes: [...notesOn(copies), ...demands.notes],
    obligations: probesOf(copies),
    touches: [...others, ...demands.touches],
    follows: [
      ...unheldSteps(table, way),
      {
        table: { schema: table.schema, name: table.name },
        columns,
        query: `select ${pairs.map((p) => asTypeOf(p.copy, p.original, p.originalSql)).join(', ')} from (select) as one ${way.joins.join(' ')}`,
      },
    ],
    because: pairs.map((p) => p.copy.provenance.created),
  });
}

/** "customer_id", "store_id and then region_id" */
function leading({ way }: Copies): string {
  return way.steps.map((s) => listed(s.columns)).join(' and then ');
}

function guardCopies({ table, pairs, way, title }: Copies): Piece {
  const wrong = pairs.map((p) => differs(p.copy, p.copySql, p.original, p.originalSql));
  const rest = [`from ${nameOf(table)}`, ...way.joins.map((j) => `  ${j}`), `where ${wrong.join('\n   or ')}`];
  const key = (primaryKeyOf(table)?.columns ?? []).map((c) => `${quoteIdentifier(table.name)}.${quoteIdentifier(c)}`);
  const shown = [...key, ...pairs.flatMap((p) => [p.copySql, p.originalSql])];
  const columns = listed(pairs.map((p) => p.copy.name));
  return {
    stage: 'guard',
    title: `Look that ${way.end.name} says the same`,
    comment: `Stops unless every row has the ${columns} that ${way.end.name} has for it, NULL where it refers to none.`,
    sql: guardRows(
      title,
      `row(s) of ${table.name} say something else than ${way.end.name}`,
      [...new Set(shown)].join(', '),
      rest,
      'Nothing has been changed. Decide which of the two is right, and run this again.',
    ),
  };
}

function notesOn({ table, pairs, way }: Copies): string[] {
  const [first] = way.steps;
  const open = table.columns.filter((c) => first?.columns.includes(c.name) && !c.notNull).map((c) => c.name);
  const strict = pairs.filter((p) => p.copy.notNull).map((p) => p.copy.name);
  const columns = listed(pairs.map((p) => p.copy.name));
  return [
    `From now on ${columns} ${pairs.length === 1 ? 'changes' : 'change'} for every row of ${table.name} when ${way.end.name} changes. Where a row is to keep what was said at the time, keep the copy and name it so.`,
    ...(open.length > 0 && strict.length > 0
      ? [`${listed(strict)} could not be NULL; a row without ${listed(open)} has none from now on.`]
      : []),
  ];
}

/** A row that says something else. */
function probesOf({ snapshot, table, pairs, way }: Copies): Obligation[] {
  const probe = pairs.flatMap(({ copy }) => {
    const value = copy.generated ? undefined : anotherValue(snapshot, table, copy);
    return value === undefined ? [] : [`${quoteIdentifier(copy.name)} = ${value}`];
  })[0];
  if (probe === undefined) return [];
  return [
    {
      kind: 'guard-aborts',
      assumption: `every row of ${keyOf(table)} says what ${keyOf(way.end)} says`,
      probe: plant(table, probe),
    },
  ];
}
