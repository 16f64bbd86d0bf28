import {
  type Column,
  columnOf,
  type ForeignKey,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../../catalog/model.ts';
import { isUnique, readVersionName, tableWords, words } from '../../../similarity/index.ts';
import { codeOf } from '../code/places.ts';
import { conflictOf, plainType } from '../column-types/conflict.ts';
import { ANY_ID, isOwnTable } from '../own-tables.ts';
import { calledOf } from './called.ts';
import { type Candidate, candidatesIn } from './candidates.ts';

/** What says where a column leads, surest first. */
export type Saying = 'peers' | 'join' | 'name' | 'end of the name' | 'itself' | 'synonym';

/** A column that leads to a key, and is not bound to it. */
export interface MissingReference {
  readonly candidate: Candidate;
  /** The column, and before it the tenant's where the key has it as well. */
  readonly columns: readonly string[];
  readonly target: Relation;
  readonly targetColumns: readonly string[];
  readonly by: Saying;
  /** Other tables whose column of this name refers to the same by a foreign key. */
  readonly peers: readonly Relation[];
  /** How many columns of this name the schema has, all told. */
  readonly namesakes: number;
  /** The view or function that joins the two by it. */
  readonly joinedBy?: string;
}

interface Use {
  readonly table: Relation;
  readonly target: Relation;
  readonly targetColumn: string;
}

/** References that names, other tables and joins tell of, and no foreign key declares. */
export function* findMissingReferences(snapshot: Snapshot): Iterable<MissingReference> {
  const uses = usesByName(snapshot);
  const namesakes = countNames(snapshot);
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table) || !isBuilt(table)) continue;
    for (const candidate of candidatesIn(table)) {
      const found = leadOf(snapshot, candidate, uses);
      if (found === undefined) continue;
      const key = boundBy(snapshot, candidate, found.target, found.targetColumn);
      if (key === undefined) continue;
      const { target, by, peers, joinedBy } = found;
      yield {
        candidate,
        ...key,
        target,
        by,
        peers,
        namesakes: namesakes.get(nameOf(candidate)) ?? 1,
        ...(joinedBy === undefined ? {} : { joinedBy }),
      };
    }
  }
}

/** What a query filled, or is put aside, has no more constraints than it needs. */
function isBuilt(table: Relation): boolean {
  if (table.kind === 'foreign table' || table.persistence !== 'permanent' || table.filledFrom !== undefined)
    return false;
  const kind = readVersionName(table.name)?.kind;
  return kind === undefined || kind === 'version' || kind === 'numbered' || kind === 'new';
}

function nameOf({ table, words: of }: Candidate): string {
  return `${table.schema} ${of.join(' ')}`;
}

function usesByName(snapshot: Snapshot): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table)) continue;
    for (const key of foreignKeysOf(table)) {
      const target =
        snapshot.relations.get(keyOf(key.references)) ?? snapshot.surroundings?.relations.get(keyOf(key.references));
      if (target === undefined) continue;
      key.columns.forEach((name, i) => {
        const use = { table, target, targetColumn: key.referencedColumns[i] ?? '' };
        // What else a composite key holds is there to say whose row it is.
        if (key.columns.length > 1 && !isTelling(key, i, target)) return;
        const text = `${table.schema} ${words(name).join(' ')}`;
        const all = found.get(text);
        if (all === undefined) found.set(text, [use]);
        else all.push(use);
      });
    }
  }
  return found;
}

function isTelling(key: ForeignKey, at: number, target: Relation): boolean {
  const of = words(key.columns[at] ?? '').slice(0, -1);
  return of.at(-1) === tableWords(target.name).at(-1);
}

function countNames(snapshot: Snapshot): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table)) continue;
    for (const { name } of table.columns) {
      const text = `${table.schema} ${words(name).join(' ')}`;
      found.set(text, (found.get(text) ?? 0) + 1);
    }
  }
  return found;
}

interface Lead {
  readonly target: Relation;
  readonly targetColumn: string | undefined;
  readonly by: Saying;
  readonly peers: readonly Relation[];
  readonly joinedBy?: string;
}

function leadOf(snapshot: Snapshot, candidate: Candidate, uses: ReadonlyMap<string, readonly Use[]>): Lead | undefined {
  const { role, ending, table } = candidate;
  const same = uses.get(nameOf(candidate)) ?? [];
  const joined = joinOf(snapshot, candidate);
  const said = joined === undefined ? {} : { joinedBy: joined.place };
  if (same.length > 0) {
    const [first] = same as [Use, ...Use[]];
    const agree = same.every((use) => use.target === first.target && use.targetColumn === first.targetColumn);
    if (!agree || (ANY_ID.has(role.at(-1) ?? '') && same.length < 3)) return undefined;
    const peers = [...new Set(same.map((use) => use.table))];
    // created_by is a name in some tables, and a key in others.
    if (ending === 'by' && peers.length < 2) return undefined;
    // Where others refer to the column itself, it is what they mean by the name.
    if (first.target === table && first.targetColumn === candidate.column.name) return undefined;
    return { target: first.target, targetColumn: first.targetColumn, by: 'peers', peers, ...said };
  }
  if (joined !== undefined)
    return { target: joined.table, targetColumn: joined.column, by: 'join', peers: [], ...said };
  if (ending === 'by') return undefined;
  const named = calledOf(snapshot, candidate);
  if (named !== undefined) return { ...named, targetColumn: undefined, peers: [] };
  return role.join(' ') === 'parent' && ending === 'id'
    ? { target: table, targetColumn: undefined, by: 'itself', peers: [] }
    : undefined;
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
  return foreignKeysOf(table).some((key) => key.columns.includes(column));
}

/** The columns that a foreign key would be of; undefined where the types do not fit or no key is there to refer to. */
function boundBy(
  snapshot: Snapshot,
  { table, column, ending, words: of }: Candidate,
  target: Relation,
  targetColumn: string | undefined,
): Pick<MissingReference, 'columns' | 'targetColumns'> | undefined {
  if (!isTable(target)) return undefined;
  const fits = (from: Column, to: Column | undefined): to is Column => {
    if (to === undefined) return false;
    const conflict = conflictOf(plainType(from.type, snapshot), plainType(to.type, snapshot));
    return conflict === undefined || conflict.how === 'wider';
  };
  const key = primaryKeyOf(target)?.columns ?? [];
  const single = [
    ...(targetColumn === undefined ? [] : [targetColumn]),
    // A natural key beside the surrogate one: order_id of orders is what other tables mean by it.
    ...target.columns.filter((c) => target !== table && words(c.name).join(' ') === of.join(' ')).map((c) => c.name),
    ...(ending === 'id' || ending === 'by'
      ? key.length === 1
        ? key
        : []
      : target.columns.filter((c) => words(c.name).join(' ') === ending).map((c) => c.name)),
    ...(ending === 'uuid' && key.length === 1 ? key : []),
  ];
  const isItself = (name: string) => target === table && name === column.name;
  const found = single.find(
    (name) => !isItself(name) && isUnique(target, [name]) && fits(column, columnOf(target, name)),
  );
  if (found !== undefined) return { columns: [column.name], targetColumns: [found] };
  // Tables of many tenants have keys of two columns.
  if (key.length !== 2 || ending !== 'id') return undefined;
  const shared = key.find(
    (name) => name !== column.name && columnOf(table, name) !== undefined && words(name).at(-1) === 'id',
  );
  const own = key.find((name) => name !== shared && /^(?:id|.*_id)$/.test(name));
  const [a, b] = [shared && columnOf(table, shared), shared && columnOf(target, shared)];
  if (shared === undefined || own === undefined || a === undefined || a === '' || !b || !fits(a, b)) return undefined;
  if (own !== 'id' && own !== column.name) return undefined;
  return fits(column, columnOf(target, own))
    ? { columns: [shared, column.name], targetColumns: [shared, own] }
    : undefined;
}
