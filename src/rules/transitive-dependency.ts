import { type Column, type ForeignKey, foreignKeysOf, isTable, keyOf, type Relation } from '../catalog/model.ts';
import { familyOf, type Parent, words } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { label, list } from './support/wording.ts';

export interface TransitiveDependencyEvidence {
  /** The column that determines the copies: "customer_id". */
  readonly determinant: string;
  /** Key of the table that it points to. */
  readonly parent: string;
  /** False where no foreign key says so, only the column's name. */
  readonly declared: boolean;
  readonly copies: readonly { readonly column: string; readonly of: string }[];
}

export const transitiveDependency: Rule<TransitiveDependencyEvidence> = {
  id: 'transitive-dependency',
  scope: 'relation',
  summary: 'A column repeats what the row that a reference beside it points to says already.',
  severity: 'warning',
  unmended:
    'Whether the copy is meant to go with its source, or to keep what it was at the time, is not in the schema; dropping it needs an answer first.',
  docs: {
    why: `\`orders.customer_name\` depends on \`customer_id\`, not on the order: the customer's name is kept once for each
order and once in \`customers\`, and after a rename they disagree (a violation of the third normal form). Only names say that the
column is a copy, so the finding is *inferred*; a value that is frozen on purpose is better called what it is
(\`customer_name_at_purchase\`).

Prices and other amounts of an order line, history, audit and snapshot rows, columns that say when they were taken
(\`..._at_purchase\`), roles, types and states, and the tenant key are left alone.`,
    bad: `create table customers (
  id bigint primary key,
  name text not null
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  customer_name text not null,
  placed_at timestamptz not null
);`,
    good: `create table customers (
  id bigint primary key,
  name text not null
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  placed_at timestamptz not null
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      for (const suspect of suspectsOf(table)) {
        const finding = inspect(context, table, suspect);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** Tables whose rows say how things stood at some moment: a copy is what they are for. */
const RECORDS = new Set([
  ...['history', 'hist', 'audit', 'log', 'snapshot', 'event', 'version', 'revision', 'archive', 'archived', 'journal'],
  ...[
    'trail',
    'backup',
    'staging',
    'stg',
    'import',
    'export',
    'raw',
    'cache',
    'report',
    'statement',
    'receipt',
    'change',
  ],
  ...[
    'summary',
    'stat',
    'statistic',
    'aggregate',
    'rollup',
    'daily',
    'monthly',
    'fact',
    'mart',
    'view',
    'search',
    'index',
  ],
]);

/** What a parent's row says about itself; other columns of the same name are as likely a fact of their own. */
const DESCRIBING = new Set([
  ...['name', 'full name', 'first name', 'last name', 'display name', 'short name', 'legal name', 'company name'],
  ...['username', 'user name', 'nickname', 'title', 'email', 'email address', 'phone', 'phone number', 'code', 'slug'],
  ...[
    'label',
    'city',
    'country',
    'address',
    'postal code',
    'zip code',
    'region',
    'department',
    'category',
    'brand',
    'sku',
  ],
  ...['avatar', 'avatar url', 'image url', 'logo', 'logo url', 'symbol', 'handle', 'domain', 'color', 'description'],
]);

/** A reference with the columns that, by their names, may repeat what it refers to. */
interface Suspect {
  readonly reference: Column;
  readonly repeating: readonly { readonly column: Column; readonly words: readonly string[]; readonly rest: string }[];
}

// Hardly any table has such names, and a relation that did not change need not be looked at again.
const suspects = new WeakMap<Relation, readonly Suspect[]>();

function suspectsOf(table: Relation): readonly Suspect[] {
  let known = suspects.get(table);
  if (known === undefined) {
    known = findSuspects(table);
    suspects.set(table, known);
  }
  return known;
}

function findSuspects(table: Relation): readonly Suspect[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (words(table.name).some((word) => RECORDS.has(word))) return [];
  const found: Suspect[] = [];
  for (const reference of table.columns) {
    const role = roleOf(reference);
    if (role === undefined) continue;
    const repeating = table.columns.flatMap((column) => repeats(table, column, role) ?? []);
    if (repeating.length > 0) found.push({ reference, repeating });
  }
  return found;
}

function inspect(
  context: RuleContext,
  table: Relation,
  { reference, repeating }: Suspect,
): Finding<TransitiveDependencyEvidence> | undefined {
  if (context.similarity.tenantKeys.has(reference.name)) return undefined;
  const parent = context.similarity.parentOf(table, reference);
  if (parent === undefined || parent.relation === table || !isTable(parent.relation)) return undefined;
  const copies = repeating.flatMap(({ column, words: of, rest }) => {
    const original = parent.relation.columns.find(
      (c) => familyOf(c.type) === 'text' && !c.type.array && (wordsOf(c) === rest || wordsOf(c) === of.join(' ')),
    );
    return original === undefined ? [] : [{ column, of: original }];
  });
  const first = copies[0];
  return first === undefined ? undefined : report(table, reference, parent, copies, first);
}

/** customer_id plays the role of customer; without such an ending nothing can be called after it. */
function roleOf(reference: Column): readonly string[] | undefined {
  const of = words(reference.name);
  const last = of.at(-1);
  return of.length >= 2 && (last === 'id' || last === 'uuid') ? of.slice(0, -1) : undefined;
}

/** What of the parent a column is called after: customer_name beside customer_id would be name of customers. */
function repeats(table: Relation, column: Column, role: readonly string[]): Suspect['repeating'][number] | undefined {
  if (column.generated !== undefined || familyOf(column.type) !== 'text' || column.type.array) return undefined;
  const of = words(column.name);
  if (of.length <= role.length || !role.every((word, i) => of[i] === word)) return undefined;
  const rest = of.slice(role.length).join(' ');
  if (!DESCRIBING.has(rest)) return undefined;
  if (foreignKeysOf(table).some((key) => key.columns.includes(column.name))) return undefined;
  return { column, words: of, rest };
}

function wordsOf(column: Column): string {
  return words(column.name).join(' ');
}

function report(
  table: Relation,
  reference: Column,
  parent: Parent,
  copies: readonly { column: Column; of: Column }[],
  first: { column: Column; of: Column },
): Finding<TransitiveDependencyEvidence> {
  const key = foreignKeysOf(table).find((k) => k.columns.length === 1 && k.columns[0] === reference.name);
  const sure = parent.declared && !outlives(reference, key);
  const other = label(parent.relation);
  const names = copies.map((c) => c.column.name);
  const originals = list(copies.map((c) => `${other}.${c.of.name}`));
  return {
    ruleId: transitiveDependency.id,
    severity: sure ? 'warning' : 'info',
    at: place(first.column),
    message:
      `${label(table)}.${list(names)} ${names.length === 1 ? 'seems' : 'seem'} to repeat ${originals}, which ${reference.name} ` +
      `${parent.declared ? 'refers to' : 'seems to refer to'}: a change there leaves ${names.length === 1 ? 'this copy' : 'these copies'} behind. ` +
      `Drop ${names.length === 1 ? 'it' : 'them'} and join ${other}, or name ${names.length === 1 ? 'it' : 'them'} after the moment ${names.length === 1 ? 'it is' : 'they are'} frozen at.`,
    related: [
      ...copies
        .slice(1)
        .map((c) => ({ at: place(c.column), message: `${c.column.name} repeats ${other}.${c.of.name}` })),
      { at: place(reference), message: `${reference.name} determines ${list(names)}` },
      ...copies.map((c) => ({ at: place(c.of), message: `${other}.${c.of.name} says it already` })),
      { at: declarationOf(parent.relation), message: `${other}, which ${reference.name} refers to` },
    ],
    tables: [keyOf(table), keyOf(parent.relation)],
    columns: copies.map((c) => `${keyOf(table)}.${c.column.name}`),
    evidence: {
      determinant: reference.name,
      parent: keyOf(parent.relation),
      declared: parent.declared,
      copies: copies.map((c) => ({ column: c.column.name, of: c.of.name })),
    },
    basis: 'inferred',
    confidence: sure ? 0.8 : 0.55,
  };
}

/** A reference that may be empty, or is emptied when the parent goes, needs the copy to say what it was. */
function outlives(reference: Column, key: ForeignKey | undefined): boolean {
  return !reference.notNull || key?.onDelete === 'set null' || key?.onDelete === 'set default';
}

function place(column: Column): { file: string; span: { start: number; end: number } } {
  const { file, name } = column.provenance.created;
  return { file, span: name };
}
