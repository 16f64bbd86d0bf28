import { keyOf, primaryKeyOf, type QualifiedName, type Relation, type Snapshot } from '../../catalog/model.ts';
import { actsAsCaller } from '../compatibility-view.ts';
import { inOrder, refusedIn, reversesOf, slugOf, stepsOf } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { moveRows } from './backfill.ts';
import { addColumns } from './columns.ts';
import { repointDependents, touchedDependents } from './dependents.ts';
import { carryForeignKeys, repointForeignKeys } from './foreign-keys.ts';
import { guardKeys, stricterConstraints } from './guards.ts';
import { incomingKeys } from './keys.ts';
import { limitAbsorbed, relaxTarget } from './limits.ts';
import { fillExtras, placeColumns } from './mapping.ts';
import type { Merge, MergeTarget, Part, Piece } from './merge.ts';
import { freeColumn, namesFor } from './names.ts';
import { describePolicy, generalNotes } from './notes.ts';
import { pairsOf, pairTables } from './pairing.ts';
import { refuseColumns, refuseTables } from './refusals.ts';
import { dropOldTable, guardRollback } from './restore.ts';
import { chooseRowPolicy } from './row-policy.ts';
import { keepDifferences } from './same-rows.ts';
import { carrySecurity } from './security.ts';
import { carrySequences } from './sequences.ts';
import { conditions, nameOf } from './spell.ts';
import { carryTriggers } from './triggers.ts';
import { carryIndexes } from './unique-keys.ts';
import { compareRows } from './verify.ts';
import { compatibilityViews } from './views.ts';

/** Works out how the rows of one table come to live in another, or says why they cannot. */
export function planMerge(snapshot: Snapshot, target: MergeTarget): Plan | Unavailable {
  const merge = prepare(snapshot, target);
  if ('unavailable' in merge) return merge;
  const parts: (Part | Unavailable)[] = [
    lockTables(merge),
    guardKeys(merge),
    repointForeignKeys(merge),
    addColumns(merge),
    relaxTarget(merge),
    keepDifferences(merge),
    moveRows(merge),
    limitAbsorbed(merge),
    carryIndexes(merge),
    carryForeignKeys(merge),
    carrySequences(merge),
    compatibilityViews(merge, actsAsCaller(merge.a)),
    carryTriggers(merge),
    carrySecurity(merge),
    repointDependents(merge),
    compareRows(merge),
    dropOldTable(merge),
  ];
  const refused = refusedIn(parts);
  if (refused) return refused;
  return assemble(merge, parts as Part[]);
}

/** Pairs the columns and settles the row policy. */
export function prepare(snapshot: Snapshot, target: MergeTarget): Merge | Unavailable {
  const a = snapshot.relations.get(target.from);
  const b = snapshot.relations.get(target.into);
  if (!a || !b) return { unavailable: `there is no table ${a ? target.into : target.from}` };
  const refusal = refuseTables(snapshot, a, b);
  if (refusal !== undefined) return { unavailable: refusal };
  const pairs = pairsOf(a, b);
  const chosen = chooseRowPolicy(snapshot, a, b, pairs, target.rowPolicy);
  if ('unavailable' in chosen) return chosen;
  const names = namesFor(snapshot, [a, b]);
  const origin = freeColumn(
    new Set([...a.columns, ...b.columns].map((c) => c.name)),
    'origin',
    'merged_from',
    `${b.name}_origin`,
  );
  const pairing = pairTables(snapshot, a, b, pairs, chosen.policy);
  const placements = placeColumns(a, b, pairing, origin);
  const extras = fillExtras(b, placements);
  if ('unavailable' in extras) return extras;
  const label = (table: Relation) => (a.name === b.name ? keyOf(table) : table.name);
  const merge: Merge = {
    snapshot,
    a,
    b,
    policy: chosen.policy,
    policyReason: chosen.why,
    placements,
    extras,
    columns: new Map(placements.map((p) => [p.from.name, p.to])),
    origin: { column: origin, a: label(a), b: label(b), both: 'both' },
    names,
    aside: names.relation(`${a.name}_before_merge`, `${a.name}_old`),
    inner: names.relation(`${a.name}_rows`),
  };
  const why = refuseColumns(merge);
  return why === undefined ? merge : { unavailable: why };
}

function lockTables({ a, b }: Merge): Part {
  const lock = (tables: readonly QualifiedName[]) =>
    `lock table ${tables.map(nameOf).join(', ')} in access exclusive mode;`;
  return {
    pieces: [
      {
        stage: 'lock',
        title: 'Lock both tables',
        comment:
          'Nobody reads or writes either table until all of this is done; if they cannot be had soon, better to fail than to make others wait.',
        sql: `set local lock_timeout = '10s';\n${lock([b, a])}`,
      },
    ],
  };
}

function assemble(merge: Merge, parts: readonly Part[]): Plan {
  const { a, b, snapshot } = merge;
  const pieces = inOrder(parts.flatMap((p) => p.pieces ?? []));
  const children = [a, b].flatMap((t) => incomingKeys(snapshot, t).map(({ child }) => child));
  const key = primaryKeyOf(a)?.columns ?? [];
  const tables = [...new Set([a, b, ...children])];
  const around = touchedDependents(merge).filter((r) => !tables.includes(r));
  return {
    title: `Merge ${label(a, b)} into ${label(b, a)}`,
    rowPolicy: merge.policy,
    rowPolicyMeaning: describePolicy(merge),
    slug: slugOf(
      ['merge', ...(a.name === b.name ? [a.schema, a.name, 'into', b.schema] : [a.name, 'into', b.name])].join('_'),
    ),
    mapping: merge.placements.map((p) => ({
      from: `${a.name}.${p.from.name}`,
      to: `${b.name}.${p.to}`,
      why: p.doubt === undefined ? p.why : `${p.why}: ${p.doubt}`,
    })),
    steps: stepsOf(pieces, [a.provenance.created, b.provenance.created]),
    rollback: rollback(merge, pieces),
    notes: [...parts.flatMap((p) => p.notes ?? []), ...generalNotes(merge)],
    obligations: [
      ...parts.flatMap((p) => p.obligations ?? []),
      {
        kind: 'target-rows-kept',
        table: plain(b),
        columns: b.columns.map((c) => c.name),
        own: conditions(merge).ofB,
      },
      { kind: 'writes-land', table: plain(a), key, stricter: stricterConstraints(merge) },
      { kind: 'foreign-keys-hold', tables: tables.filter((t) => t !== a).map(plain) },
      { kind: 'rollback-restores', tables: tables.map(plain) },
    ],
    touches: [...tables, ...around].map(plain),
  };
}

function rollback(merge: Merge, pieces: readonly Piece[]): Plan['rollback'] {
  const guards = guardRollback(merge);
  return [
    {
      comment: 'Nobody reads or writes the target until all of this is undone.',
      sql: `set local lock_timeout = '10s';\nlock table ${nameOf(merge.b)} in access exclusive mode;`,
    },
    ...(guards.length > 0
      ? [{ comment: 'Stops where rows elsewhere have come to rely on the merge.', sql: guards.join('\n\n') }]
      : []),
    ...reversesOf(pieces),
  ];
}

/** The name, with its schema where the other table has the same one. */
function label(table: Relation, other: Relation): string {
  return table.name === other.name ? keyOf(table) : table.name;
}

function plain({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}
