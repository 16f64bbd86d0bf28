import {
  type Column,
  type Constraint,
  keyOf,
  type Redeclaration,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import { formatType } from '../catalog/print/type.ts';
import { sameType } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type Severity } from './rule.ts';
import { count, label, list } from './support/wording.ts';

export interface RedeclaredTableEvidence {
  readonly ifNotExists: boolean;
  /** Columns that only the skipped declaration has and that no later statement added. */
  readonly lost: readonly { readonly name: string; readonly type: string }[];
  /** Columns that only the skipped declaration had, and that a later statement did add. */
  readonly addedLater: readonly string[];
  /** Columns that the table has with another type than the skipped declaration says. */
  readonly types: readonly { readonly name: string; readonly declared: string; readonly actual: string }[];
  /** Columns that the table has and the skipped declaration does not name. */
  readonly onlyExisting: readonly string[];
  /** Keys, references, checks and NOT NULLs of the skipped declaration that the table does not have. */
  readonly lostConstraints: readonly string[];
}

export const redeclaredTable: Rule<RedeclaredTableEvidence> = {
  id: 'redeclared-table',
  scope: 'relation',
  summary: 'A table is created a second time, and what only the second declaration says never comes to be.',
  severity: 'warning',
  unmended:
    'Whether the second declaration was meant as a change or as a copy of the first is known to whoever wrote it. The message names the columns and constraints that an ALTER TABLE would have to add.',
  docs: {
    why: `\`CREATE TABLE IF NOT EXISTS\` compares names, not columns. Where a table of that name is there already, PostgreSQL
skips the whole statement with no more than a notice, so columns and constraints that only the second declaration has
never come to be, and the code written against them fails at run time. Without \`IF NOT EXISTS\` the migration stops with
error 42P07. A second declaration that says the same as the first is merely reported as a hint.`,
    bad: `create table subscribers (
  id bigint primary key,
  email text not null
);

create table if not exists subscribers (
  id bigint primary key,
  email varchar(320) not null,
  confirmed_at timestamptz
);`,
    good: `create table subscribers (
  id bigint primary key,
  email text not null
);

alter table subscribers add column confirmed_at timestamptz;`,
  },
  *check({ snapshot }) {
    for (const redeclaration of snapshot.redeclarations) {
      const finding = report(redeclaration, snapshot);
      if (finding !== undefined) yield finding;
    }
  },
};

function report(redeclaration: Redeclaration, snapshot: Snapshot): Finding<RedeclaredTableEvidence> | undefined {
  const { declared, existing, ifNotExists, at } = redeclaration;
  // What the table became in the end, where it is still the same one: a later ALTER may have made up for it.
  const now = survivor(redeclaration, snapshot);
  if (now === undefined && ifNotExists) return undefined;
  const evidence = compare(declared, existing, now ?? existing, ifNotExists);
  const same = evidence.lost.length + evidence.types.length + evidence.lostConstraints.length === 0;
  return {
    ruleId: redeclaredTable.id,
    severity: severityOf(evidence, same),
    at: { file: at.file, span: at.name },
    message: describe(label(existing), evidence, same),
    related: [{ at: declarationOf(existing), message: `${label(existing)} is created here first` }],
    tables: [keyOf(existing)],
    columns: evidence.types.map((t) => `${keyOf(existing)}.${t.name}`),
    evidence,
    basis: 'declared',
    confidence: 1,
  };
}

/** The relation that the redeclared one has become, followed through renames by where it was created. */
function survivor({ existing, relation }: Redeclaration, snapshot: Snapshot): Relation | undefined {
  const sameOrigin = (r: Relation | undefined) =>
    r !== undefined &&
    r.provenance.created.file === existing.provenance.created.file &&
    r.provenance.created.span.start === existing.provenance.created.span.start;
  const named = snapshot.relations.get(relation);
  if (sameOrigin(named)) return named;
  for (const r of snapshot.relations.values()) if (sameOrigin(r) && r.kind === existing.kind) return r;
  return undefined;
}

function compare(declared: Relation, existing: Relation, now: Relation, ifNotExists: boolean): RedeclaredTableEvidence {
  const then = new Map(existing.columns.map((c) => [c.name, c]));
  const later = new Map(now.columns.map((c) => [c.name, c]));
  const lost = declared.columns.filter((c) => !then.has(c.name) && !later.has(c.name));
  const types = declared.columns.flatMap((c) => {
    const actual = later.get(c.name);
    return then.has(c.name) && actual !== undefined && !sameType(c.type, actual.type)
      ? [{ name: c.name, declared: formatType(c.type), actual: formatType(actual.type) }]
      : [];
  });
  const names = new Set(declared.columns.map((c) => c.name));
  const gone = new Set(lost.map((c: Column) => c.name));
  const has = new Set(now.constraints.map(signature));
  return {
    ifNotExists,
    lost: lost.map((c) => ({ name: c.name, type: formatType(c.type) })),
    addedLater: declared.columns.map((c) => c.name).filter((name) => !then.has(name) && later.has(name)),
    types,
    onlyExisting: existing.columns.map((c) => c.name).filter((name) => !names.has(name)),
    // A constraint on a column that is itself lost is no news.
    lostConstraints: declared.constraints
      .filter((c) => !has.has(signature(c)) && !constrained(c).some((name) => gone.has(name)))
      .map(describeConstraint),
  };
}

/** What a constraint demands, whatever it is called; a CHECK by its text, where spelling alone may differ. */
function signature(constraint: Constraint): string {
  switch (constraint.type) {
    case 'p':
      return `p ${constraint.columns.join(',')}`;
    case 'u':
      return `u ${[...constraint.columns].sort().join(',')}`;
    case 'f':
      return `f ${constraint.columns.join(',')} ${keyOf(constraint.references)} ${constraint.referencedColumns.join(',')}`;
    case 'n':
      return `n ${constraint.column}`;
    case 'c':
      return `c ${constraint.expression.sql.replace(/\s+/g, ' ').toLowerCase()}`;
    case 'x':
      return `x ${constraint.elements.map((e) => `${e.column ?? e.expression?.sql} ${e.operator}`).join(',')}`;
  }
}

function constrained(constraint: Constraint): readonly string[] {
  if (constraint.type === 'n') return [constraint.column];
  return 'columns' in constraint ? constraint.columns : [];
}

function describeConstraint(constraint: Constraint): string {
  switch (constraint.type) {
    case 'p':
      return `primary key (${constraint.columns.join(', ')})`;
    case 'u':
      return `unique (${constraint.columns.join(', ')})`;
    case 'f':
      return `foreign key (${constraint.columns.join(', ')}) to ${label(constraint.references)}`;
    case 'n':
      return `not null on ${constraint.column}`;
    case 'c':
      return `check (${constraint.expression.sql})`;
    case 'x':
      return `exclude using ${constraint.method}`;
  }
}

function severityOf(evidence: RedeclaredTableEvidence, same: boolean): Severity {
  if (!evidence.ifNotExists) return 'error';
  if (evidence.lost.length + evidence.types.length > 0) return 'warning';
  return same ? 'hint' : 'info';
}

function describe(table: string, evidence: RedeclaredTableEvidence, same: boolean): string {
  const { ifNotExists, lost, types, lostConstraints } = evidence;
  const happens = ifNotExists
    ? `${table} exists already, so PostgreSQL skips this declaration`
    : `${table} exists already: PostgreSQL stops here with "relation already exists" (42P07)`;
  const consequences: string[] = [];
  if (lost.length > 0)
    consequences.push(
      `${list(
        lost.map((c) => c.name),
        12,
      )}, which only it has, never ${lost.length === 1 ? 'comes' : 'come'} to be (${count(lost.length, 'column')})`,
    );
  if (types.length > 0)
    consequences.push(
      list(
        types.map((t) => `${t.name} stays ${t.actual}, not ${t.declared}`),
        3,
      ),
    );
  if (lostConstraints.length > 0) consequences.push(`the table does not get ${list(lostConstraints, 3)}`);
  if (same && evidence.onlyExisting.length > 0)
    consequences.push(`it says nothing new, and lacks ${list(evidence.onlyExisting)}`);
  else if (same)
    consequences.push(
      evidence.addedLater.length > 0
        ? `a later statement added ${list(evidence.addedLater)}, which only it had`
        : 'it says the same as the first',
    );
  const advice = same
    ? 'Remove it.'
    : lost.length > 0
      ? `Add ${lost.length === 1 ? 'the column' : 'them'} with ALTER TABLE, or remove this declaration.`
      : 'Change the table with ALTER TABLE, or remove this declaration.';
  return `${happens}; ${consequences.join('; ')}. ${advice}`;
}
