import { type Column, columnOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { readVersionName, tableWords } from '../../../similarity/index.ts';
import type { RuleContext } from '../../rule.ts';
import { canBecome, valuesOf } from '../column-values.ts';
import { commentsOn } from '../comments-in-files.ts';
import { ANY_ID, isOwnTable } from '../own-tables.ts';
import { tablesNamed } from '../pointers.ts';
import { wordSet } from '../word-set.ts';
import { boundBy } from './bound.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { findInherited } from './inherited.ts';
import { leadOf, type Saying } from './leads.ts';
import { findTogether } from './together.ts';
import { namesInUse } from './uses.ts';

export type { Saying } from './leads.ts';

/** A column that leads to a key, and is not bound to it. */
export interface MissingReference {
  readonly candidate: Pick<Candidate, 'table' | 'column' | 'words' | 'ending' | 'perhapsElsewhere'>;
  /** The column, and before it the tenant's where the key has it as well. */
  readonly columns: readonly string[];
  readonly target: Relation;
  readonly targetColumns: readonly string[];
  /** Whether the types let a foreign key stand between the two. */
  readonly fits: boolean;
  readonly by: Saying;
  /** Other tables whose column of this name, or ending, refers to the same by a foreign key. */
  readonly peers: readonly Relation[];
  /** How many columns of this name the schema has, all told. */
  readonly namesakes: number;
  /** The view or function that joins the two by it. */
  readonly joinedBy?: string;
}

/** References that names, other tables, joins and rows tell of, and no foreign key declares. */
export function* findMissingReferences(context: RuleContext): Iterable<MissingReference> {
  const { snapshot, rows } = context;
  const names = namesInUse(snapshot);
  const read = (table: Relation, column: Column) => valuesOf(rows, table, column);
  for (const table of snapshot.relations.values()) {
    yield* findInherited(snapshot, table);
    if (!isOwnTable(table) || !isKept(table)) continue;
    if (isBuilt(snapshot, table)) yield* findTogether(snapshot, table);
    for (const candidate of candidatesIn(table)) {
      if (!isBuilt(snapshot, table) && !isForward(candidate)) continue;
      const { column } = candidate;
      const comments = [column.comment ?? [], ...commentsOn(context, column)].flat();
      const found = missing(snapshot, candidate, read, comments);
      if (found !== undefined) yield { candidate, ...found, namesakes: names.count(table.schema, candidate.words) };
    }
  }
}

function missing(
  snapshot: Snapshot,
  candidate: Candidate,
  read: (table: Relation, column: Column) => readonly string[],
  comments: readonly string[],
): Omit<MissingReference, 'candidate' | 'namesakes'> | undefined {
  const lead = leadOf(snapshot, candidate, read, comments);
  if (lead === undefined) return undefined;
  const { target, by, peers, joinedBy } = lead;
  const bound = boundBy(snapshot, candidate, target, lead.targetColumn);
  if (bound === undefined) return undefined;
  // Of other types only what is called the same can be meant.
  if (!bound.fits && !(isSure(candidate, by) && mayBecome(candidate, target, bound.targetColumns, read)))
    return undefined;
  return { ...bound, target, by, peers, ...(joinedBy === undefined ? {} : { joinedBy }) };
}

/** Values that no key of the other table can have are of something else. */
function mayBecome(
  { table, column }: Candidate,
  target: Relation,
  targetColumns: readonly string[],
  read: (table: Relation, column: Column) => readonly string[],
): boolean {
  const to = columnOf(target, targetColumns.at(-1) ?? '');
  return to !== undefined && canBecome(read(table, column), to.type);
}

function isSure({ ending, role }: Candidate, by: Saying): boolean {
  if (ending === 'word' || ending === 'by' || !SURE.has(by)) return false;
  return by === 'peers' || by === 'join' || !ANY_ID.has(role.at(-1) ?? '');
}

const SURE: ReadonlySet<Saying> = new Set(['peers', 'join', 'name', 'key', 'end of the name']);

/** What a query filled has no more constraints than it needs. */
function isKept(table: Relation): boolean {
  return table.kind !== 'foreign table' && table.persistence === 'permanent' && table.filledFrom === undefined;
}

/** Nor has what is put aside. */
function isBuilt(snapshot: Snapshot, table: Relation): boolean {
  const kind = readVersionName(table.name)?.kind;
  // What is legacy and has no successor of the name is what there is.
  if (kind === 'old' && !hasSuccessor(snapshot, table)) return true;
  return kind === undefined || kind === 'version' || kind === 'numbered' || kind === 'new';
}

function hasSuccessor(snapshot: Snapshot, table: Relation): boolean {
  const stem = tableWords(table.name).join(' ');
  return (tablesNamed(snapshot).get(stem) ?? []).some((other) => other !== table);
}

const FORWARD = wordSet('new matched migrated merged mapped resolved converted linked promoted moved replaced');

/** What was added to an old table or to an import to say what became of the row, such as new_customer_id. */
function isForward({ words: of, ending }: Candidate): boolean {
  return (ending === 'id' || ending === 'uuid') && FORWARD.has(of[0] ?? '');
}
