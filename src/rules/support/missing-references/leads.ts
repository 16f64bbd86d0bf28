import {
  type Column,
  columnOf,
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../../catalog/model.ts';
import { isUnique, sameType, tableWords } from '../../../similarity/index.ts';
import { codeOf } from '../code/places.ts';
import { ANY_ID } from '../own-tables.ts';
import { wordSet } from '../word-set.ts';
import { calledOf } from './called.ts';
import type { Candidate } from './candidates.ts';
import { likelyOf } from './likely.ts';
import { byRows, columnOfTable, keyCalled, PARTIES } from './natural-keys.ts';
import { type NamesInUse, namesInUse, type Use } from './uses.ts';

/**
 * What says where a column leads, surest first. peers: columns of the name. parent: the table that it inherits from. alike: columns
 * whose names end alike. key: what it is called is unique in one table only. rows: all its known values are there. comment, likely, guess:
 * see `LikelyLead`.
 */
export type Saying =
  | 'parent'
  | 'peers'
  | 'join'
  | 'name'
  | 'key'
  | 'alike'
  | 'end of the name'
  | 'itself'
  | 'synonym'
  | 'rows'
  | 'comment'
  | 'likely'
  | 'guess';

export interface Lead {
  readonly target: Relation;
  readonly targetColumn: string | undefined;
  readonly by: Saying;
  /** Other tables whose column of this name, or ending, refers to the same by a foreign key. */
  readonly peers: readonly Relation[];
  readonly joinedBy?: string;
}

/** Where a column leads, as far as anything says so. @param values the column's known values, read where names alone do not do */
export function leadOf(
  snapshot: Snapshot,
  candidate: Candidate,
  valuesOf: (table: Relation, column: Column) => readonly string[],
  comments: readonly string[],
): Lead | undefined {
  const sure = candidate.elsewhere ? undefined : sureLeadOf(snapshot, candidate, valuesOf);
  if (sure !== undefined) return sure;
  const joined = joinOf(snapshot, candidate);
  const likely = likelyOf(snapshot, candidate, comments);
  if (joined === undefined || candidate.elsewhere || isUnique(candidate.table, [candidate.column.name])) return likely;
  const to = columnOf(joined.table, joined.column);
  if (to === undefined || !sameType(to.type, candidate.column.type) || !isKey(joined.table, joined.column))
    return likely;
  return { target: joined.table, targetColumn: joined.column, by: 'likely', peers: [], joinedBy: joined.place };
}

function isKey(table: Relation, column: string): boolean {
  return primaryKeyOf(table)?.columns.join() === column;
}

function sureLeadOf(
  snapshot: Snapshot,
  candidate: Candidate,
  valuesOf: (table: Relation, column: Column) => readonly string[],
): Lead | undefined {
  const { role, ending, table, perhapsElsewhere } = candidate;
  const names = namesInUse(snapshot);
  const joined = joinOf(snapshot, candidate);
  const said = joined === undefined ? {} : { joinedBy: joined.place };
  const same = names.called(table.schema, candidate.words);
  if (same.length > 0) {
    const peers = byPeers(candidate, same);
    return peers && { ...peers, ...said };
  }
  if (joined !== undefined && ending !== 'word')
    return { target: joined.table, targetColumn: joined.column, by: 'join', peers: [], ...said };
  if (ending === 'word') return endingAlike(names, candidate) ?? byRows(snapshot, candidate, valuesOf);
  if (ending === 'id' || ending === 'uuid' || ending === 'code' || ending === 'reference') {
    const named = calledOf(snapshot, candidate);
    if (named !== undefined && (named.by === 'name' || !perhapsElsewhere))
      return ending === 'reference' && named.by !== 'name'
        ? undefined
        : { ...named, targetColumn: undefined, peers: [] };
  }
  const key = columnOfTable(snapshot, candidate) ?? keyCalled(names, candidate);
  if (key !== undefined) return key;
  if (perhapsElsewhere) return undefined;
  const alike = endingAlike(names, candidate);
  if (alike !== undefined) return alike;
  return role.join(' ') === 'parent' && ending === 'id'
    ? { target: table, targetColumn: undefined, by: 'itself', peers: [] }
    : undefined;
}

function byPeers({ role, ending, table, column, words: of }: Candidate, same: readonly Use[]): Lead | undefined {
  const agreed = agreedOn(same);
  if (agreed === undefined || (ANY_ID.has(role.at(-1) ?? '') && same.length < 3)) return undefined;
  const { target, targetColumn, peers } = agreed;
  // created_by is a name in some tables, and a key in others.
  if (ending === 'by' && peers.length < 2) return undefined;
  if (ending === 'word' && !isNamedAfter(target, of)) return undefined;
  // Where others refer to the column itself, it is what they mean by the name.
  if (target === table && targetColumn === column.name) return undefined;
  return { target, targetColumn, by: 'peers', peers };
}

/** What nearly all of them refer to. */
function agreedOn(
  uses: readonly Use[],
): { readonly target: Relation; readonly targetColumn: string; readonly peers: readonly Relation[] } | undefined {
  if (uses.length === 0) return undefined;
  // A few may refer to another thing of the name; and of those that lead to one thing, some to a part of it.
  const most = largest(uses, (use) => use.root);
  if (most.length < uses.length * NEARLY_ALL) return undefined;
  const [one] = largest(most, (use) => `${keyOf(use.target)}.${use.targetColumn}`);
  if (one === undefined) return undefined;
  return { target: one.target, targetColumn: one.targetColumn, peers: [...new Set(most.map((use) => use.table))] };
}

function largest(uses: readonly Use[], by: (use: Use) => string): readonly Use[] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) groups.set(by(use), [...(groups.get(by(use)) ?? []), use]);
  return [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
}

const NEARLY_ALL = 0.8;

/** Of words without an ending, only those are sure that the whole table is called by: currency, but not reason. */
function isNamedAfter(target: Relation, name: readonly string[]): boolean {
  return tableWords(target.name).join(' ') === name.join(' ') && !GENERIC.has(name.join(' '));
}

const GENERIC = wordSet('type status kind state category class level reason name group mode stage priority tag title');

/** buy_currency is a currency, uploaded_by somebody, as columns that end so are elsewhere in the schema. */
function endingAlike(names: NamesInUse, { table, column, words: of, ending }: Candidate): Lead | undefined {
  const shortest = ending === 'word' || ending === 'by' ? 1 : 2;
  for (let from = 1; from <= of.length - shortest; from++) {
    const end = of.slice(from);
    if (end.every((word) => ANY_ID.has(word) || word === 'id')) return undefined;
    const uses = [...names.called(table.schema, end), ...names.endingIn(table.schema, end)];
    if (uses.length === 0) continue;
    const agreed = agreedOn(uses);
    if (agreed === undefined) return undefined;
    const { target, targetColumn, peers } = agreed;
    if (target === table && targetColumn === column.name) return undefined;
    if ((ending === 'by' || ending === 'word') && peers.length < 2) return undefined;
    // The number that a customer gave an order is none of ours.
    if (ending === 'number' && PARTIES.has(of[from - 1] ?? '')) return undefined;
    if (ending === 'word' && !isNamedAfter(target, end)) return undefined;
    return { target, targetColumn, by: 'alike', peers };
  }
  return undefined;
}

function joinOf(
  snapshot: Snapshot,
  { table, column }: Candidate,
): { table: Relation; column: string; place: string } | undefined {
  const found = codeOf(snapshot)
    .joinsOf(table)
    .filter(
      ({ from, to }) =>
        from.column === column.name &&
        to.table !== table &&
        isUnique(to.table, [to.column]) &&
        !isReference(to.table, to.column),
    );
  const targets = new Set(found.map(({ to }) => keyOf(to.table)));
  const [first] = found;
  return first === undefined || targets.size !== 1
    ? undefined
    : { ...first.to, place: `${first.place.kind} ${first.place.name}` };
}

/** A one-to-one part is joined by the key that it shares with the whole. */
function isReference(table: Relation, column: string): boolean {
  return columnOf(table, column) !== undefined && foreignKeysOf(table).some((key) => key.columns.includes(column));
}
