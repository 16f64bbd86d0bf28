import { type Constraint, type ForeignKey, type Index, keyOf, type Relation } from '../catalog/model.ts';
import { parenthesised } from '../catalog/print/expression.ts';
import { type RedundantConstraint, redundantConstraints } from '../similarity/redundant-constraints.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { declared } from './support/index-wording.ts';
import { label, list } from './support/wording.ts';

export interface DuplicateConstraintEvidence {
  readonly kind: RedundantConstraint['kind'];
  /** What both demand: "unique (email)", "check (quantity > 0)". */
  readonly demand: string;
  /** Names of the constraint or index that could go, and of what demands the same; of NOT NULL its column. */
  readonly goes: string;
  readonly kept: readonly string[];
  /** What two foreign keys do otherwise, by what it is about ("on delete"). */
  readonly differences: readonly { readonly what: string; readonly goes: string; readonly kept: string }[];
}

export const duplicateConstraint: Rule<DuplicateConstraintEvidence> = {
  id: 'duplicate-constraint',
  scope: 'relation',
  summary: 'Two constraints of one table demand the same.',
  severity: 'warning',
  docs: {
    why: `A demand that is made twice is checked twice on every write; a second UNIQUE or PRIMARY KEY is a second index besides.
Whoever changes or drops one of the two finds that the other one still holds. Found are two keys on the same columns, a unique
index beside a key on the same columns, two foreign keys on the same columns to the same target, two CHECKs of the same
condition (compared as PostgreSQL reads them, not as they are spelled), and a CHECK that a column is not null beside its
NOT NULL, as remains where a column was made NOT NULL without a long lock.

Two foreign keys that differ in what they do, say ON DELETE CASCADE beside NO ACTION, contradict each other: one of them is what
was meant. To uniqueness the order of columns makes no difference, but to the queries that a key's index serves it does; so
\`unique (b, a)\` beside \`primary key (a, b)\` is only a hint. Keys that differ in when they are checked, in NULLS NOT DISTINCT or
in INCLUDE columns are left alone where that makes a difference.`,
    bad: `create table customers (
  id bigint primary key,
  email text not null unique
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id)
);

alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers (id);
alter table customers add constraint customers_email_unique unique (email);`,
    good: `create table customers (
  id bigint primary key,
  email text not null unique
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id)
);

create unique index customers_email_folded on customers (lower(email));`,
  },
  *check(context) {
    const { snapshot } = context;
    for (const table of snapshot.relations.values())
      for (const redundant of redundantConstraints(snapshot, table))
        if (!context.isDecided([keyOf(table)])) yield report(table, redundant);
  },
};

type Named = Constraint | Index;

function report(table: Relation, redundant: RedundantConstraint): Finding<DuplicateConstraintEvidence> {
  const { goes, kept } = partsOf(redundant);
  const differences = redundant.kind === 'foreign key' ? redundant.differences : [];
  const { severity, confidence } = gravityOf(redundant);
  const others = kept.filter((k) => k !== goes);
  return {
    ruleId: duplicateConstraint.id,
    severity,
    at: declared(goes),
    message: describe(table, redundant),
    related: others.map((k) => ({ at: declared(k), message: `${k.name} demands it as well` })),
    tables: [
      ...new Set([keyOf(table), ...(redundant.kind === 'foreign key' ? [keyOf(redundant.kept.references)] : [])]),
    ],
    columns: columnsOf(redundant).map((c) => `${keyOf(table)}.${c}`),
    objects: [goes, ...others].map((n) => objectOf(table, n)),
    evidence: {
      kind: redundant.kind,
      demand: demandOf(redundant),
      goes: goes.name,
      kept: redundant.kind === 'not null' ? redundant.columns : others.map((k) => k.name),
      differences: differences.map(({ what, constraint, kept: k }) => ({ what, goes: constraint, kept: k })),
    },
    basis: 'declared',
    confidence,
  };
}

function partsOf(redundant: RedundantConstraint): { readonly goes: Named; readonly kept: readonly Named[] } {
  switch (redundant.kind) {
    case 'unique index': {
      const { index, constraint } = redundant;
      return redundant.goes === 'index' ? { goes: index, kept: [constraint] } : { goes: constraint, kept: [index] };
    }
    case 'not null':
      return { goes: redundant.constraint, kept: redundant.kept };
    default:
      return { goes: redundant.constraint, kept: [redundant.kept] };
  }
}

function objectOf(table: Relation, named: Named): string {
  return 'keys' in named ? `${table.schema}.${named.name}` : `${keyOf(table)}.${named.name}`;
}

function columnsOf(redundant: RedundantConstraint): readonly string[] {
  if (redundant.kind === 'not null') return redundant.columns;
  return 'columns' in redundant.constraint ? redundant.constraint.columns : [];
}

function demandOf(redundant: RedundantConstraint): string {
  switch (redundant.kind) {
    case 'key':
    case 'unique index':
      return `unique (${redundant.constraint.columns.join(', ')})`;
    case 'foreign key':
      return `foreign key ${referenceOf(redundant.constraint)}`;
    case 'check':
    case 'not null':
      return `check ${parenthesised(redundant.constraint.expression)}`;
  }
}

function referenceOf({ columns, references, referencedColumns }: ForeignKey): string {
  const target = referencedColumns.length > 0 ? ` (${referencedColumns.join(', ')})` : '';
  return `(${columns.join(', ')}) to ${label(references)}${target}`;
}

function gravityOf(redundant: RedundantConstraint): { readonly severity: Severity; readonly confidence: number } {
  switch (redundant.kind) {
    case 'key':
      return redundant.order === 'same'
        ? { severity: 'warning', confidence: 0.97 }
        : { severity: 'hint', confidence: 0.5 };
    case 'unique index':
      return { severity: 'warning', confidence: 0.96 };
    case 'foreign key': {
      const { differences } = redundant;
      if (differences.length === 0) return { severity: 'warning', confidence: 0.98 };
      const isMoment = differences.every((d) => d.what === 'deferral');
      return isMoment ? { severity: 'info', confidence: 0.8 } : { severity: 'warning', confidence: 0.95 };
    }
    case 'check':
      return { severity: 'warning', confidence: 0.97 };
    case 'not null':
      return { severity: 'info', confidence: 0.9 };
  }
}

function describe(table: Relation, redundant: RedundantConstraint): string {
  const name = label(table);
  const { goes } = partsOf(redundant);
  switch (redundant.kind) {
    case 'key': {
      const { constraint, kept, order } = redundant;
      const columns = constraint.columns.join(', ');
      const other = `${kept.type === 'p' ? 'primary key' : 'unique constraint'} ${kept.name}`;
      if (order === 'same')
        return `Unique constraint ${goes.name} of ${name} refuses what ${other} refuses: both are on (${columns}), each with an index that every write keeps up to date. Drop ${goes.name}.`;
      return `Unique constraint ${goes.name} of ${name} on (${columns}) refuses what ${other} on (${kept.columns.join(', ')}) refuses: the order of columns makes no difference to uniqueness, only to the queries that its index serves. Where it is there for those, say so by a plain index on (${columns}); else drop ${goes.name}.`;
    }
    case 'unique index': {
      const { constraint, index } = redundant;
      const columns = constraint.columns.join(', ');
      const kind = constraint.type === 'p' ? 'primary key' : 'unique constraint';
      const twice = `Unique index ${index.name} of ${name} refuses what ${kind} ${constraint.name} refuses: both are on (${columns})`;
      if (redundant.goes === 'index') return `${twice}, and the ${kind} has an index by itself. Drop ${goes.name}.`;
      return `${twice}, but the index is what ${list(redundant.holding)} ${redundant.holding.length === 1 ? 'rests' : 'rest'} on. Drop the constraint ${goes.name}.`;
    }
    case 'foreign key': {
      const { constraint, kept, differences } = redundant;
      const twice = `${name} has two foreign keys on ${referenceOf(constraint)}, ${kept.name} and ${constraint.name}`;
      if (differences.length === 0) return `${twice}: every write is checked twice. Drop ${goes.name}.`;
      const said = list(differences.map((d) => `${inWords(d.what, d.kept)} against ${inWords(d.what, d.constraint)}`));
      return `${twice}, which disagree: ${said}. Decide which of the two is meant, and drop the other one.`;
    }
    case 'check': {
      const condition = parenthesised(redundant.constraint.expression);
      return `${name} has the check ${condition} twice, as ${redundant.kept.name} and ${goes.name}. Drop ${goes.name}.`;
    }
    case 'not null': {
      const { columns } = redundant;
      const verb = columns.length === 1 ? 'is' : 'are';
      return `Check ${goes.name} of ${name} demands that ${list(columns)} ${verb} not null, which NOT NULL demands already. Drop ${goes.name}.`;
    }
  }
}

function inWords(what: string, said: string): string {
  return what === 'deferral' ? said : `${what} ${said}`;
}
