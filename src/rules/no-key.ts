import { type Column, columnOf, isTable, keyOf, primaryKeyOf, type Relation } from '../catalog/model.ts';
import { hasKey, type NearKey, nearKeysOf } from '../dependencies/keys.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { candidateOf, type Duplicates, doubtOf, duplicatesOf } from './support/missing-keys.ts';
import { isCopy } from './support/own-tables.ts';
import { count, label, list } from './support/wording.ts';

export interface NoKeyEvidence {
  /** Columns that would tell the rows apart by what the schema says, where that is plain. */
  readonly candidate?: readonly string[];
  readonly near: readonly NearKey[];
  /** Rows of the files that are there more than once, the first of each left out. */
  readonly duplicates?: { readonly rows: number; readonly of: number };
  /** Why it may be meant so, as a clause. */
  readonly doubt?: string;
}

export const noKey: Rule<NoKeyEvidence> = {
  id: 'no-key',
  scope: 'relation',
  summary: 'Nothing tells the rows of a table apart.',
  severity: 'warning',
  unmended:
    'Which columns tell its rows apart is not in the schema, and rows that are there twice have to be looked at before a key can be added. Where the references of a link table are the key, the finding says which statement adds it.',
  docs: {
    why: `Without a key the same row can be there twice, no other table can refer to one, an UPDATE or DELETE cannot be aimed at
one of them, and logical replication refuses both. A relation is a set of rows; this is a heap (which is why the first normal form asks for a key).

The declarations say so, so the finding is *declared*; rows in the files that are there twice make it *observed*. A unique
constraint counts as a key where its columns are not null, a unique index also where it has no WHERE. Partial indexes and
constraints over nullable columns admit the rows that they were meant to keep out. Logs, staging and unlogged tables, and
tables that are filled from others or from files are hints, unless an id was made for their rows. A table that inherits from one with a
key has the columns and not the key. Copies, temporary tables, partitions and foreign tables are left alone.`,
    bad: `create table students (
  id bigint primary key,
  name text not null
);

create table courses (
  id bigint primary key,
  title text not null
);

create table enrolments (
  student_id bigint not null references students (id),
  course_id bigint not null references courses (id),
  enrolled_on date not null
);`,
    good: `create table students (
  id bigint primary key,
  name text not null
);

create table courses (
  id bigint primary key,
  title text not null
);

create table enrolments (
  student_id bigint not null references students (id),
  course_id bigint not null references courses (id),
  enrolled_on date not null,
  primary key (student_id, course_id)
);`,
  },
  *check(context) {
    const { snapshot } = context;
    let covered: ReadonlySet<string> | undefined;
    for (const table of snapshot.relations.values()) {
      if (!needsKey(table) || hasKey(table)) continue;
      // A primary key would not reach a part that has one of its own.
      covered ??= partitionedWithKeys(context);
      const key = keyOf(table);
      if (covered.has(key) || isUnread(context, key) || context.isDecided([key])) continue;
      const parent = keyedParentOf(context, table);
      if (table.inherits.length === 0 || parent !== undefined) yield report(context, table, parent);
    }
  },
};

function needsKey(table: Relation): boolean {
  return (
    isTable(table) &&
    table.kind !== 'foreign table' &&
    table.persistence !== 'temporary' &&
    table.partitionOf === undefined &&
    table.columns.length > 0 &&
    // What was put aside has no key because what it was copied from has; that it is still there is another matter.
    !isCopy(table)
  );
}

/** The table whose columns it inherits without the key that tells them apart; where the parent has none either, that says it. */
function keyedParentOf({ snapshot }: RuleContext, table: Relation): Relation | undefined {
  return table.inherits.flatMap((name) => snapshot.relations.get(keyOf(name)) ?? []).find(hasKey);
}

/** Partitioned tables of which every part has a key. */
function partitionedWithKeys({ snapshot }: RuleContext): ReadonlySet<string> {
  const parts = new Map<string, boolean>();
  for (const part of snapshot.relations.values()) {
    if (part.partitionOf === undefined) continue;
    const parent = keyOf(part.partitionOf.parent);
    parts.set(parent, (parts.get(parent) ?? true) && hasKey(part));
  }
  return new Set([...parts].flatMap(([parent, all]) => (all ? [parent] : [])));
}

/** What a statement that is not understood has done to it, nobody knows. */
function isUnread({ snapshot }: RuleContext, key: string): boolean {
  return snapshot.gaps.some((gap) => gap.touches === key && gap.outside === undefined);
}

function report(context: RuleContext, table: Relation, parent: Relation | undefined): Finding<NoKeyEvidence> {
  const near = nearKeysOf(table);
  const candidate = parent === undefined ? candidateOf(context, table) : keyColumnsOf(parent, table);
  const duplicates = duplicatesOf(context, table);
  const doubt = doubtOf(context, table, parent);
  const isHint = doubt !== undefined && (duplicates === undefined || doubt.asTheyCame === true);
  const [first] = duplicates?.at ?? [];
  return {
    ruleId: noKey.id,
    severity: isHint ? 'hint' : 'warning',
    at: declarationOf(table),
    message: describe(table, { near, candidate, duplicates, parent, doubt: isHint ? doubt?.because : undefined }),
    related:
      parent === undefined
        ? []
        : [{ at: declarationOf(parent), message: `${label(parent)} has a key, which is not inherited` }],
    tables: [keyOf(table)],
    columns: [],
    evidence: {
      ...(candidate === undefined ? {} : { candidate: candidate.map((c) => c.name) }),
      near,
      ...(duplicates === undefined ? {} : { duplicates: { rows: duplicates.rows, of: duplicates.of } }),
      ...(doubt === undefined ? {} : { doubt: doubt.because }),
    },
    basis: first === undefined ? 'declared' : 'observed',
    confidence: isHint ? 0.5 : 0.95,
  };
}

function keyColumnsOf(parent: Relation, heir: Relation): readonly Column[] | undefined {
  const found = primaryKeyOf(parent)?.columns.flatMap((name) => columnOf(heir, name) ?? []) ?? [];
  return found.length === 0 ? undefined : found;
}

interface Known {
  readonly near: readonly NearKey[];
  readonly candidate: readonly Column[] | undefined;
  readonly duplicates: Duplicates | undefined;
  readonly doubt: string | undefined;
  /** A table with a key whose columns it inherits. */
  readonly parent: Relation | undefined;
}

function describe(table: Relation, known: Known): string {
  const { near, duplicates, doubt, parent } = known;
  const name = label(table);
  const [nearest] = near;
  const heir = parent === undefined ? '' : ` (it inherits the columns of ${label(parent)}, and a key is not inherited)`;
  const what = `${name} has no primary key${heir}${nearest === undefined ? ' and nothing unique' : `, and ${describeNear(nearest)}`}: ${
    duplicates === undefined
      ? 'nothing keeps a row from being there twice'
      : `${count(duplicates.rows, 'row')} of the ${duplicates.of} in the files ${duplicates.rows === 1 ? 'is' : 'are'} there already`
  }.`;
  if (doubt !== undefined) return `${what} It may be meant so: ${doubt}.`;
  return `${what} ${advice(name, known)}`;
}

function advice(name: string, { near: [near], candidate, duplicates }: Known): string {
  const first = duplicates === undefined ? '' : 'Delete what is there twice, then ';
  const start = (verb: string) => (first === '' ? verb : first + verb.charAt(0).toLowerCase() + verb.slice(1));
  if (candidate !== undefined) {
    const columns = candidate.map((c) => c.name);
    const where =
      columns.length === 1 ? `if ${columns[0]} tells its rows apart` : `if no two rows have the same ${list(columns)}`;
    return `${start('Run')} "alter table ${name} add primary key (${columns.join(', ')})" ${where}.`;
  }
  if (near?.lacks.what === 'not null')
    return `${start('Set')} ${list(near.lacks.columns)} not null where every row has a value, or add a key of its own.`;
  return start('Declare the columns that tell its rows apart as primary key, or add an id.');
}

function describeNear({ name, lacks }: NearKey): string {
  return lacks.what === 'rows'
    ? `${name} is unique only where ${lacks.where}`
    : `${name} admits any number of rows where ${list(lacks.columns)} ${lacks.columns.length === 1 ? 'is' : 'are'} null`;
}
