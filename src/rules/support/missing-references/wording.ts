import { columnOf, type Relation } from '../../../catalog/model.ts';
import { typeLabel } from '../column-types/conflict.ts';
import { count, label, list } from '../wording.ts';
import type { MissingReference } from './find.ts';
import type { Group } from './groups.ts';
import type { Orphans } from './orphans.ts';
import { type Habit, isUsual, type Weighed } from './weigh.ts';

export function messageOf(group: Group): string {
  const { kind, members, habit } = group;
  const [first] = members as [Weighed, ...Weighed[]];
  const { table } = first.reference.candidate;
  const excuse = first.reason === undefined || kind === 'schema' ? '' : `; ${first.reason}`;
  const way = kind === 'schema' || isUsual(habit) || first.reason !== undefined ? '' : wayOf(habit);
  if (kind === 'one') return `${one(first)}${excuse}${way}. ${advice(members)}`;
  if (kind === 'name') return `${ofOneName(members)}${excuse}${way}. ${advice(members)}`;
  const pairs = list(
    members.map(({ reference: { candidate, target } }) => {
      const whose = kind === 'table' ? '' : `${label(candidate.table)}.`;
      return `${whose}${candidate.column.name} to ${label(target)}`;
    }),
  );
  if (kind === 'table')
    return `${label(table)} ${members.every(isOnlyLikely) ? 'seems to refer' : 'refers'} to other tables without foreign keys: ${pairs}${excuse}${way}. ${advice(members)}`;
  const tables = new Set(members.map(({ reference }) => reference.candidate.table)).size;
  if (kind === 'records')
    return `${count(tables, 'table')} ${first.reason === undefined ? 'seem to refer' : 'refer'} to others without foreign keys: ${pairs}${excuse}. ${advice(members)}`;
  return `${count(tables, 'table')} of schema ${table.schema} refer to others without foreign keys, as is usual in it (it ${declares(habit)}): ${pairs}. Add foreign keys table by table, NOT VALID at first where one is large, and validate them.`;
}

function isOnlyLikely({ reference: { by } }: Weighed): boolean {
  return by === 'comment' || by === 'likely' || by === 'guess';
}

function wayOf(habit: Habit): string {
  return habit.declared === 0 ? '; this schema declares no foreign key at all' : `; this schema ${declares(habit)}`;
}

function declares({ declared, missing }: Habit): string {
  return declared === 0 ? 'declares none' : `declares ${count(declared, 'foreign key')} and leaves out ${missing}`;
}

function one({ reference, rows, copied }: Weighed): string {
  const { candidate, columns, target, targetColumns, fits, by, peers } = reference;
  const { table, column } = candidate;
  const name = `${label(table)}.${column.name}`;
  const to = columnOf(target, targetColumns.at(-1) ?? '');
  const key = `${label(target)}.${to?.name ?? ''}`;
  if (by === 'key' && columns.length > 1)
    return `${list(columns)} of ${label(table)} are together the key of ${label(target)}, and no foreign key says so`;
  if (by === 'parent')
    return `${name} has no foreign key to ${key}: ${label(peers[0] as Relation)} has one, which is not inherited`;
  const refers = by === 'peers' || by === 'join' ? 'refers' : 'seems to refer';
  const because = `${becauseOf(reference)}${seenIn(rows)}${copied === undefined ? '' : `; ${copied}`}`;
  return fits || to === undefined
    ? `${name} ${refers} to ${key} without a foreign key${because}`
    : `${name} (${typeLabel(column.type)}) ${refers} to ${key} (${typeLabel(to.type)}), and no foreign key can stand between the two types${because}`;
}

function ofOneName(members: readonly Weighed[]): string {
  const [{ reference }] = members as [Weighed, ...Weighed[]];
  const { candidate, target, targetColumns, peers } = reference;
  const tables = list(members.map((m) => label(m.reference.candidate.table)));
  return `${members.length} columns called ${candidate.column.name} refer to ${label(target)}.${targetColumns.at(-1) ?? ''} without the foreign key that ${peers.length === 1 ? 'another has' : `${peers.length} others have`}: those of ${tables}`;
}

function becauseOf({ peers, namesakes, candidate, target, by, joinedBy }: MissingReference): string {
  if (by === 'alike')
    return peers.length === 1
      ? `, as a column of ${label(peers[0] as Relation)} that ends so does`
      : `, as columns of ${peers.length} tables that end so do`;
  if (peers.length > 1)
    return `: ${peers.length} of ${namesakes} columns called ${candidate.column.name} have one to ${label(target)}`;
  if (peers.length === 1) return `, which ${label(peers[0] as Relation)}.${candidate.column.name} has`;
  if (joinedBy !== undefined) return `: ${joinedBy} joins the two by it`;
  if (by === 'key') return ', where it tells rows apart';
  if (by === 'comment') return ', as a comment says';
  return by === 'itself' ? ', as ids of parents do' : '';
}

function seenIn(rows: Orphans | undefined): string {
  if (rows === undefined) return '';
  if (rows.orphans > 0)
    return `; ${rows.orphans} of ${count(rows.rows, 'known row')} refer to none (${list(rows.values)})`;
  return rows.rows >= 3 ? `; all ${rows.rows} known rows refer to one that is there` : '';
}

function advice(members: readonly Weighed[]): string {
  const [first] = members as [Weighed, ...Weighed[]];
  if (first.reason !== undefined) return 'Leave it, if that is meant.';
  const what = members.length === 1 ? 'a foreign key' : 'them';
  if (members.some(({ reference }) => !reference.fits))
    return `Give both sides one type, and add ${members.length === 1 ? what : 'the foreign keys'}.`;
  if (members.length === 1 && first.copied !== undefined) return `Drop the column, or add ${what}.`;
  return members.some(({ rows }) => (rows?.orphans ?? 0) > 0)
    ? `Settle the rows that refer to nothing, then add ${what}.`
    : `Add ${what}, NOT VALID at first where the table is large, and validate ${members.length === 1 ? 'it' : 'them'}.`;
}
