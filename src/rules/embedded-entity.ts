import pluralize from 'pluralize';
import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { excuseOfGroup } from '../dependencies/embedded/excuses.ts';
import { type EmbeddedGroup, findEmbedded } from '../dependencies/embedded/find.ts';
import type { ExtractRelation } from '../dependencies/remedy.ts';
import { goodReason } from '../dependencies/repetition.ts';
import { tableWords } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { label, list } from './support/wording.ts';

export interface EmbeddedEntityEvidence {
  readonly columns: readonly string[];
  /** What they are called after: "manager"; empty where they have no word in common. */
  readonly role: string;
  readonly kind: EmbeddedGroup['kind'];
  /** Key of the table of such things. */
  readonly home?: string;
  /** Other groups of the table that describe the same kind of thing. */
  readonly besides: readonly string[];
  readonly observed?: { readonly determinant: string; readonly rows: number; readonly repeated: number };
  readonly because?: string;
}

export const embeddedEntity: Rule<EmbeddedEntityEvidence> = {
  id: 'embedded-entity',
  scope: 'relation',
  summary: 'A group of columns describes another thing than the rows of its table do.',
  severity: 'warning',
  docs: {
    why: `\`departments.manager_name\`, \`manager_email\` and \`manager_phone\` describe a person, not a department: they depend on
who the manager is, not on the key (a violation of the third normal form). Whoever manages two departments is written down twice, and has two
phone numbers after a change of one.

Groups are told by a word that their columns have in common (or end with) before names, contact data, parts of an address and numbers by which
somebody is known; a column that is called so alone is the name (\`chain\`, \`chain_website\`). A table for such things makes it surer, and so do
rows in which the group repeats as a whole, a part that people play for more than one row (manager, supplier), and a contact who has a name.
Settings, kinds of phone numbers, message headers, and words of the table's own name make no group. What a reference or a code beside them tells are
copies, which \`transitive-dependency\` and \`partial-dependency\` are about. What people write of themselves (a comment's author, an
applicant) and the account that one payment went to are hints with that reason. Whom one row names and hardly another (a witness, next of kin, the parties of a
contract) is no more than a note. The one address of a row is common practice and a hint, two addresses in one table are
more; what orders and invoices say of their day is a hint with that reason.`,
    bad: `create table departments (
  id bigint primary key,
  name text not null,
  manager_name text not null,
  manager_email text not null,
  manager_phone text
);`,
    good: `create table employees (
  id bigint primary key,
  name text not null,
  email text not null,
  phone text
);

create table departments (
  id bigint primary key,
  name text not null,
  manager_id bigint not null references employees (id)
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values())
      for (const group of findEmbedded(table, context))
        if (!context.isDecided([keyOf(table)])) yield report(context, group);
  },
};

const SURE = 0.85;
const LIKELY = 0.65;

function weigh({ sure, observed }: EmbeddedGroup, excused: boolean): { severity: Severity; confidence: number } {
  if (excused) return { severity: 'hint', confidence: Math.min(sure, 0.5) };
  if (sure >= SURE) return { severity: 'warning', confidence: sure };
  if (observed !== undefined) return { severity: 'info', confidence: Math.min(sure, 0.79) };
  return sure >= LIKELY
    ? { severity: 'info', confidence: Math.min(sure, 0.79) }
    : { severity: 'hint', confidence: sure };
}

function report(context: RuleContext, group: EmbeddedGroup): Finding<EmbeddedEntityEvidence> {
  const { table, role, kind, home, besides, observed } = group;
  const columns = [...group.columns, ...besides.flatMap((b) => b.columns)];
  const [first] = columns;
  const reason =
    columns.map((column) => goodReason(context.similarity, table, column)).find((r) => r !== undefined) ??
    excuseOfGroup(group);
  const { severity, confidence } = weigh(group, reason !== undefined);
  const names = list(columns.map(({ name }) => name));
  const of = tableWords(table.name).join(' ');
  const thing =
    besides.length > 0
      ? `${besides.length + 1} addresses`
      : kind === 'party'
        ? partyOf(role)
        : role.length === 0
          ? 'an address'
          : `an address (${role.join(' ')})`;
  const remedies = [group, ...besides].map((part) => remedyOf(context.snapshot, { ...group, ...part }));
  const clauses = [
    ...(home === undefined ? [] : [`; ${label(home)} ${home.name.endsWith('s') ? 'are' : 'is'} there for that`]),
    ...(observed === undefined
      ? []
      : [
          `; ${observed.determinant.name} determines the others in all ${observed.rows} known rows, and repeats in ${observed.repeated}`,
        ]),
    ...(reason === undefined ? [] : [`; ${reason.because}`]),
  ].join('');
  return {
    ruleId: embeddedEntity.id,
    severity,
    at: placeOf(first ?? (table.columns[0] as never)),
    message:
      `${label(table)}.${names} ${severity === 'warning' ? 'describe' : 'seem to describe'} ${thing}, not the ${of} itself${clauses}. ` +
      `${advice(group, reason !== undefined, remedies[0]?.name ?? '')}`,
    related: [
      ...columns.slice(1).map((c) => ({ at: placeOf(c), message: `${c.name}, which goes with ${first?.name ?? ''}` })),
      ...(home === undefined ? [] : [{ at: declarationOf(home), message: `${label(home)}, which is there for that` }]),
    ],
    tables: [keyOf(table), ...(home === undefined ? [] : [keyOf(home)])],
    columns: columns.map((c) => columnKey(table, c)),
    remedies,
    evidence: {
      columns: columns.map(({ name }) => name),
      role: role.join(' '),
      kind,
      ...(home !== undefined && { home: keyOf(home) }),
      besides: besides.map((b) => b.role.join(' ')),
      ...(observed !== undefined && { observed: { ...observed, determinant: observed.determinant.name } }),
      ...(reason !== undefined && { because: reason.because }),
    },
    basis: observed === undefined ? 'inferred' : 'observed',
    confidence,
  };
}

function partyOf(role: readonly string[]): string {
  const text = role.join(' ');
  return isDone(role) ? `somebody (${text})` : `a ${text}`.replace(/^a (?=[aeio])/, 'an ');
}

/** referred to, signed by */
function isDone(role: readonly string[]): boolean {
  return role.length > 1 && ['to', 'by'].includes(role.at(-1) ?? '');
}

function remedyOf(snapshot: Snapshot, { table, role, columns, kind, observed }: EmbeddedGroup): ExtractRelation {
  return {
    kind: 'extract-relation',
    table: keyOf(table),
    columns: columns.filter((c) => c !== observed?.determinant).map(({ name }) => name),
    determinant: observed === undefined ? [] : [observed.determinant.name],
    name: freeName(snapshot, table, role, kind),
  };
}

/** vendors; where that is taken, product_vendors. */
function freeName(snapshot: Snapshot, table: Relation, role: readonly string[], kind: EmbeddedGroup['kind']): string {
  const own = tableWords(table.name).join('_');
  const parts = isDone(role) ? [...role.slice(0, -1), 'party'] : role;
  const thing = parts.filter((word, i) => i < parts.length - 1 || word !== 'address').join('_');
  const plural =
    kind === 'address' ? [thing, 'addresses'].filter((word) => word !== '').join('_') : pluralize.plural(thing);
  const taken = new Set([...snapshot.relations.values()].filter((r) => r.schema === table.schema).map((r) => r.name));
  const names =
    kind === 'address' && role.length > 0
      ? [plural, `${own}_${plural}`]
      : kind === 'address'
        ? [`${own}_${plural}`]
        : [plural, `${own}_${plural}`];
  for (let i = 2; ; i++) {
    const free = names.find((name) => !taken.has(name));
    if (free !== undefined) return free;
    names.push(`${own}_${plural}_${i}`);
  }
}

function advice({ home, kind, sure, besides }: EmbeddedGroup, excused: boolean, name: string): string {
  if (excused) return 'Keep them, unless what they describe is meant to change with its source.';
  if (home !== undefined) return `Refer to ${label(home)} instead.`;
  if (besides.length > 0) return `Move them to a table of addresses, a row each, and refer to it.`;
  if (kind === 'address' && sure < LIKELY)
    return `Move them to a table ${name} where a row may have several, or an address more than one row.`;
  return `Move them to a table ${name} and refer to it.`;
}
