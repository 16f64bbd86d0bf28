import { foreignKeysOf, keyOf, type QualifiedName } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Obligation } from '../../verification/obligation.ts';
import { guardBlock, nameOf, raiseText } from '../merge-tables/spell.ts';
import { inOrder, type Piece, reversesOf, slugOf, stepsOf } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import type { Leaving, Settled } from './leaving.ts';
import { lockPiece } from './lock.ts';
import { refuseSecurity, secureMade } from './made-tables.ts';
import { dropColumns, isReordered, refuseRestoring } from './restore.ts';
import { listed, notesOnUses, refuseTable, refuseUses } from './uses.ts';
import { makeView, readBack } from './view.ts';
import { repointViews, viewsOn } from './views.ts';

/** The plan by which columns leave their table: its parts are made, a view joins them, every row is read back, the columns go. */
export function planLeaving(leaving: Leaving): Plan | Unavailable {
  const { snapshot, table, columns, title } = leaving;
  const why =
    refuseTable(snapshot, table) ??
    refuseUses(snapshot, table, columns, leaving.carried) ??
    refuseRestoring(snapshot, table, columns) ??
    refuseSecurity(leaving);
  if (why !== undefined) return { unavailable: why };
  const view = { schema: table.schema, name: leaving.names.relation(`${table.name}_with_${leaving.view.suffix}`) };
  const settled: Settled = { leaving, view };
  const secured = secureMade(leaving);
  const repointed = repointViews(settled);
  if ('unavailable' in repointed) return repointed;
  const pieces = inOrder([
    lock(leaving),
    ...leaving.pieces,
    ...(secured.pieces ?? []),
    ...(repointed.pieces ?? []),
    makeView(settled),
    readBack(settled),
    dropColumns(settled),
  ]);
  const guards = [...(leaving.rollbackGuards ?? []), ...demandedAgain(settled)];
  return {
    title,
    rowPolicyMeaning: leaving.meaning,
    slug: slugOf(title),
    mapping: leaving.mapping,
    steps: stepsOf(pieces, leaving.because ?? [table.provenance.created]),
    rollback: [
      { comment: 'Nobody reads or writes the table until all of this is undone.', sql: lock(leaving).sql },
      ...(guards.length > 0
        ? [{ comment: 'Stops where rows have come to rely on it.', sql: guards.join('\n\n') }]
        : []),
      ...reversesOf(pieces),
    ],
    notes: [
      ...leaving.notes,
      ...notesOnUses(snapshot, table, columns),
      ...(secured.notes ?? []),
      ...(repointed.notes ?? []),
      `${view.name} has the old columns, to be read and not written. Statements that name ${listed(columns)} of ${table.name} have to change.`,
      ...(isReordered(table, columns)
        ? [`A rollback puts ${listed(columns)} behind the other columns of ${table.name}.`]
        : []),
    ],
    obligations: obligationsOf(settled, repointed.obligations ?? []),
    touches: touched(leaving),
    ...(leaving.takes ? { takes: leaving.takes } : {}),
    ...(leaving.follows ? { follows: leaving.follows } : {}),
  };
}

/** Columns that took no NULL take none again: rows that have been left without a value since are in the way. */
function demandedAgain({ leaving, view }: Settled): string[] {
  const { table, columns } = leaving;
  const names = table.columns.filter((c) => c.notNull && columns.includes(c.name)).map((c) => c.name);
  if (names.length === 0) return [];
  const where = names.map((c) => `${quoteIdentifier(c)} is null`).join(' or ');
  return [
    guardBlock(
      `select count(*) into found\nfrom ${nameOf(view)}\nwhere ${where}`,
      `cannot undo it: % row(s) of ${raiseText(table.name)} have no ${raiseText(names.join(' or '))}`,
      `Give them one and run this again. They are listed by: select * from ${nameOf(view)} where ${where}`,
    ),
  ];
}

function lock({ table, locked = [] }: Leaving): Piece {
  return lockPiece(
    table,
    locked.filter((l) => keyOf(l) !== keyOf(table)),
  );
}

function obligationsOf({ leaving, view }: Settled, more: readonly Obligation[]): Obligation[] {
  const { table, columns, made } = leaving;
  const name = plain(table);
  const sound = foreignKeysOf(table).every((k) => !k.notValid && k.enforced);
  return [
    { kind: 'rows-read-back', table: name, columns: table.columns.map((c) => c.name), through: view },
    ...leaving.obligations,
    ...more,
    { kind: 'foreign-keys-hold', tables: [...(sound ? [name] : []), ...made.map((m) => plain(m.name))] },
    {
      kind: 'rollback-restores',
      tables: [name],
      ...(isReordered(table, columns) ? { reordered: [name] } : {}),
    },
  ];
}

function touched(leaving: Leaving): QualifiedName[] {
  const { table, touches = [], locked = [] } = leaving;
  return [...new Map([table, ...locked, ...touches, ...viewsOn(leaving)].map((t) => [keyOf(t), plain(t)])).values()];
}

function plain({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}
