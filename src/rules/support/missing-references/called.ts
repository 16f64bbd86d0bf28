import {
  type Column,
  columnOf,
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../../catalog/model.ts';
import { familyOf, tableWords } from '../../../similarity/index.ts';
import { readings } from '../../../similarity/names.ts';
import { ANY_ID, isApart, isOwnTable } from '../own-tables.ts';
import { tablesNamed } from '../pointers.ts';
import { wordSet } from '../word-set.ts';
import type { Candidate } from './candidates.ts';

const SOMEBODY_ROLES = wordSet(`
  author owner creator assignee reviewer approver editor uploader sender recipient manager supervisor member actor
  requester reporter submitter inviter invitee follower moderator customer client buyer seller staff employee
`);

/** The table that the words before _id name: all of them, the last of them, or by another word for it. */
export function calledOf(
  snapshot: Snapshot,
  candidate: Candidate,
): { readonly target: Relation; readonly by: 'name' | 'end of the name' | 'synonym' } | undefined {
  const { role, table, ending } = candidate;
  const whole = tableCalled(snapshot, table, role);
  if (ANY_ID.has(role.at(-1) ?? '') && whole === undefined) return undefined;
  // Beside blog_posts and job_posts, posts is the likeliest, and not sure.
  if (whole !== undefined)
    return { target: whole, by: ambiguous(snapshot, candidate, whole, role) ? 'end of the name' : 'name' };
  for (let from = 1; from < role.length; from++) {
    const end = role.slice(from);
    const target = tableCalled(snapshot, table, end);
    if (target === undefined || ANY_ID.has(end.at(-1) ?? '')) continue;
    return { target, by: ambiguous(snapshot, candidate, target, end) ? 'synonym' : 'end of the name' };
  }
  const near = nearest(snapshot, candidate);
  if (near !== undefined) return { target: near, by: 'synonym' };
  if (ending === 'code') return undefined;
  const synonymous = namesOf(snapshot)
    .synonymous(role)
    .filter((t) => t.schema === table.schema && t !== table);
  const [only] = synonymous;
  // For a post_id, blog_posts is as good as job_posts.
  if (only !== undefined && synonymous.length === 1 && !ambiguous(snapshot, candidate, only, role))
    return { target: only, by: 'synonym' };
  const somebody = SOMEBODY_ROLES.has(role.at(-1) ?? '') ? tableCalled(snapshot, table, ['user']) : undefined;
  return somebody === undefined ? undefined : { target: somebody, by: 'synonym' };
}

/** Tables by what their names mean and end in, so that no column is compared with all of them. */
interface Names {
  synonymous(role: readonly string[]): readonly Relation[];
  endingIn(word: string): readonly Relation[];
}

const known = new WeakMap<Snapshot, Names>();

function namesOf(snapshot: Snapshot): Names {
  let names = known.get(snapshot);
  if (names === undefined) {
    names = readNames(snapshot);
    known.set(snapshot, names);
  }
  return names;
}

function readNames(snapshot: Snapshot): Names {
  const byMeaning = new Map<string, Relation[]>();
  const byEnd = new Map<string, Relation[]>();
  const add = (map: Map<string, Relation[]>, key: string, table: Relation) => {
    const all = map.get(key);
    if (all === undefined) map.set(key, [table]);
    else if (!all.includes(table)) all.push(table);
  };
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table)) continue;
    const of = tableWords(table.name);
    add(byEnd, of.at(-1) ?? '', table);
    for (const reading of readings(of)) add(byMeaning, reading.join(' '), table);
  }
  return {
    synonymous: (role) => [...new Set(readings(role).flatMap((reading) => byMeaning.get(reading.join(' ')) ?? []))],
    endingIn: (word) => byEnd.get(word) ?? [],
  };
}

/** Of several tables that end in the word, the one that goes with what the table refers to: an episode of its title. */
function nearest(snapshot: Snapshot, { table, role, column }: Candidate): Relation | undefined {
  const last = role.at(-1) ?? '';
  if (ANY_ID.has(last)) return undefined;
  const fitting = namesOf(snapshot)
    .endingIn(last)
    .filter((t) => t !== table && t.schema === table.schema && !isApart(t) && isKeyedLike(t, column));
  if (fitting.length < 2) return undefined;
  // Straight, or by way of what is between: a season.
  let around = new Set(foreignKeysOf(table).map((key) => keyOf(key.references)));
  for (let steps = 0; steps < 2; steps++) {
    const near = fitting.filter((t) => foreignKeysOf(t).some((key) => around.has(keyOf(key.references))));
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
    around = new Set([...around, ...referringTo(snapshot, around)]);
  }
  return undefined;
}

/** Keys of the tables that refer to any of these; in no order. */
function referringTo(snapshot: Snapshot, targets: ReadonlySet<string>): readonly string[] {
  return [...snapshot.relations.values()].flatMap((t) =>
    foreignKeysOf(t).some((key) => targets.has(keyOf(key.references))) ? [keyOf(t)] : [],
  );
}

function isKeyedLike(table: Relation, column: Column): boolean {
  const key = primaryKeyOf(table)?.columns;
  const of = key?.length === 1 ? columnOf(table, key[0] ?? '') : undefined;
  return of !== undefined && familyOf(of.type) === familyOf(column.type);
}

export function tableCalled(snapshot: Snapshot, from: Relation, name: readonly string[]): Relation | undefined {
  const fitting = (tablesNamed(snapshot).get(name.join(' ')) ?? []).filter((t) => !isApart(t));
  const near = fitting.filter((t) => t.schema === from.schema);
  return near.length === 1 ? near[0] : near.length === 0 && fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether another table has the role in its name and a key of just the column's type: blog_posts, for post_id beside posts. */
function ambiguous(
  snapshot: Snapshot,
  { column, table }: Candidate,
  target: Relation,
  role: readonly string[],
): boolean {
  return namesOf(snapshot)
    .endingIn(role.at(-1) ?? '')
    .some((other) => {
      if (other === target || other === table || other.schema !== target.schema) return false;
      const own = tableWords(other.name);
      if (own.length <= role.length || !role.every((word, i) => own[own.length - role.length + i] === word))
        return false;
      const key = primaryKeyOf(other)?.columns;
      return key?.length === 1 && columnOf(other, key[0] ?? '')?.type.name === column.type.name;
    });
}
