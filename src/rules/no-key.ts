import { type Column, foreignKeysOf, isTable, keyOf, type Relation } from '../catalog/model.ts';
import type { KnownRow } from '../catalog/rows/source.ts';
import { reasonOfTable } from '../dependencies/repetition.ts';
import { hasKey, type NearKey, nearKeysOf } from '../dependencies/row-keys.ts';
import { familyOf, words } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { isApart } from './support/own-tables.ts';
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
constraints over nullable columns admit the rows that they were meant to keep out. Logs, staging and unlogged tables, copies and
tables that are filled from others are hints; temporary tables, partitions, heirs and foreign tables are left alone.`,
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
      yield report(context, table);
    }
  },
};

function needsKey(table: Relation): boolean {
  return (
    isTable(table) &&
    table.kind !== 'foreign table' &&
    table.persistence !== 'temporary' &&
    table.partitionOf === undefined &&
    table.inherits.length === 0 &&
    table.columns.length > 0
  );
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

function report(context: RuleContext, table: Relation): Finding<NoKeyEvidence> {
  const near = nearKeysOf(table);
  const candidate = candidateOf(context, table);
  const duplicates = duplicatesOf(context, table);
  const doubt = doubtOf(table);
  const isHint = doubt !== undefined && duplicates === undefined;
  const [first] = duplicates?.at ?? [];
  return {
    ruleId: noKey.id,
    severity: isHint ? 'hint' : 'warning',
    at: declarationOf(table),
    message: describe(table, { near, candidate, duplicates, doubt: isHint ? doubt : undefined }),
    related: [],
    tables: [keyOf(table)],
    columns: [],
    evidence: {
      ...(candidate === undefined ? {} : { candidate: candidate.map((c) => c.name) }),
      near,
      ...(duplicates === undefined ? {} : { duplicates: { rows: duplicates.rows, of: duplicates.of } }),
      ...(doubt === undefined ? {} : { doubt }),
    },
    basis: first === undefined ? 'declared' : 'observed',
    confidence: isHint ? 0.5 : 0.95,
  };
}

/** Why a table may do without, as a clause. */
function doubtOf(table: Relation): string | undefined {
  if (table.persistence === 'unlogged')
    return `${label(table)} is unlogged, and rows that are only passing through need none`;
  if (table.filledFrom !== undefined) return `${label(table)} was made by a query, as copies are`;
  const reason = reasonOfTable(table);
  if (reason !== undefined) return reason.because;
  const dropped = table.provenance.changes.findLast(({ what }) =>
    /^drop constraint .*(?:pkey|pk_|_pk$|primary)/i.test(what),
  );
  if (dropped !== undefined) return `${dropped.at.file.slice(dropped.at.file.lastIndexOf('/') + 1)} dropped its key`;
  if (
    table.columns.length > 0 &&
    words(table.name).some((word) => SINGLE.has(word)) &&
    foreignKeysOf(table).length === 0
  )
    return `${label(table)} seems to hold a single row`;
  if (isApart(table)) return `${label(table)} seems to hold rows as they came`;
  const written = words(table.name).at(-1) ?? '';
  return !APPENDED.has(written) ? undefined : `rows of ${label(table)} seem to be added and never changed (${written})`;
}

const SINGLE = new Set('config configuration control settings singleton'.split(' '));
const APPENDED = new Set(
  'event metric sample measurement reading tick telemetry heartbeat trace span ping hit schema aud'.split(' '),
);

/** An id that was made to be the key, or the references of a table that does little more than link; see `advice`. */
function candidateOf({ similarity }: RuleContext, table: Relation): readonly Column[] | undefined {
  const keys = foreignKeysOf(table);
  const refers = (c: Column) => keys.some((k) => k.columns.includes(c.name));
  // Of two columns, an id is as likely what a link refers to.
  const id = table.columns.find(
    (c) => !refers(c) && (isNumbered(c) || (c.name.toLowerCase() === 'id' && table.columns.length > 2)),
  );
  if (id !== undefined) return [id];
  const pointing = table.columns.filter(
    (c) => refers(c) || (words(c.name).at(-1) === 'id' && similarity.parentOf(table, c) !== undefined),
  );
  const ends = pointing.length > 2 ? pointing.filter((c) => !similarity.tenantKeys.has(c.name)) : pointing;
  const others = table.columns.filter((c) => !pointing.includes(c) && !similarity.isHousekeeping(table, c));
  if (ends.length === 2 && others.length <= MOST_ATTRIBUTES) return ends;
  // The values that a row of another table has, one a row.
  const [value] = others;
  const isPlain =
    value !== undefined && table.columns.length === 2 && familyOf(value.type) !== 'json' && !value.type.array;
  return ends.length === 1 && isPlain ? [...ends, value] : undefined;
}

/** What a link says of what it links: since when, in which role. */
const MOST_ATTRIBUTES = 2;

function isNumbered({ identity, default: value, type }: Column): boolean {
  return (
    identity !== undefined ||
    (value !== undefined && (/\bnextval\b/i.test(value.sql) || (familyOf(type) === 'uuid' && /\(/.test(value.sql))))
  );
}

interface Duplicates {
  readonly rows: number;
  readonly of: number;
  readonly at: readonly KnownRow[];
}

/** Rows of which every value is known and that are there again. */
function duplicatesOf({ rows }: RuleContext, table: Relation): Duplicates | undefined {
  const known = rows.rowsOf(table);
  if (known === undefined || known.sampled) return undefined;
  const seen = new Set<string>();
  const again: KnownRow[] = [];
  for (const row of known.rows) {
    if (row.values.length === 0 || row.values.includes(undefined)) continue;
    const key = JSON.stringify(row.values);
    if (seen.has(key)) again.push(row);
    seen.add(key);
  }
  return again.length === 0 ? undefined : { rows: again.length, of: known.seen, at: again };
}

interface Known {
  readonly near: readonly NearKey[];
  readonly candidate: readonly Column[] | undefined;
  readonly duplicates: Duplicates | undefined;
  readonly doubt: string | undefined;
}

function describe(table: Relation, known: Known): string {
  const { near, duplicates, doubt } = known;
  const name = label(table);
  const [nearest] = near;
  const what = `${name} has no primary key${nearest === undefined ? ' and nothing unique' : `, and ${describeNear(nearest)}`}: ${
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
