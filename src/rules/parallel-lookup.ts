import { keyOf, type Provenance } from '../catalog/model.ts';
import type { Location } from '../text/span.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { findParallelLists, type Parallel, type ParallelGroup, valuesOf } from './support/parallel-lists.ts';
import { tableOf, type ValueList } from './support/value-lists.ts';
import { count, label, list } from './support/wording.ts';

export interface ParallelLookupEvidence {
  readonly lists: readonly {
    readonly kind: ValueList['kind'];
    /** "schema.table" of a lookup table, "schema.type", or "schema.table.column" of a column with a CHECK. */
    readonly name: string;
    /** As written there, at most 50. */
    readonly values: readonly string[];
  }[];
  /** Values that not all of the lists have. */
  readonly disputed: readonly string[];
  /** Whether the values say what they are of. */
  readonly telling: boolean;
}

export const parallelLookup: Rule<ParallelLookupEvidence> = {
  id: 'parallel-lookup',
  scope: 'family',
  summary: 'One list of values is kept in several lookup tables, enum types or CHECK constraints.',
  severity: 'warning',
  unmended: 'which of the lists is to stay, and as what, is for their owner to say',
  docs: {
    why: `A currency that is added to \`currencies\` and not to the type \`currency_code\` can be chosen and not be stored. Each list
of the same values has to be changed whenever one of them is, and nothing says that there are others. The values are those of
the rows that the files insert into lookup tables, of enum types, of domains, and of CHECK constraints that list them; case,
spaces and hyphens do not count, and four of five values have to agree. One type that many columns have is one list.

Ordinary values (\`pending\`, \`approved\`; \`low\`, \`high\`; \`daily\`, \`weekly\`; \`insert\`, \`update\`) are alike by habit: lists of them are a
hint, and only where their names say that they are of one thing. Columns with a CHECK are said to be parallel to each other
where both are called by one thing (\`platform\`, \`payment_provider\`) and their values say what they are of. A lookup table that refers
to the other list, a column with a foreign key, columns of one table, lists of the schema's own tables, history and staging
tables, and schemas that hold the same tables are left alone.`,
    bad: `create table currencies (
  code text primary key,
  name text not null
);

insert into currencies (code, name) values
  ('EUR', 'Euro'), ('USD', 'US dollar'), ('GBP', 'Pound sterling'), ('CHF', 'Swiss franc');

create type currency_code as enum ('eur', 'usd', 'gbp', 'chf');

create table invoices (
  id bigint primary key,
  total numeric not null,
  currency currency_code not null
);`,
    good: `create table currencies (
  code text primary key,
  name text not null
);

insert into currencies (code, name) values
  ('EUR', 'Euro'), ('USD', 'US dollar'), ('GBP', 'Pound sterling'), ('CHF', 'Swiss franc');

create table languages (
  code text primary key,
  name text not null
);

insert into languages (code, name) values ('de', 'German'), ('en', 'English'), ('fr', 'French');

create table invoices (
  id bigint primary key,
  total numeric not null,
  currency text not null references currencies (code),
  status text not null check (status in ('draft', 'sent', 'paid'))
);

create table reminders (
  id bigint primary key,
  invoice_id bigint not null references invoices (id),
  status text not null check (status in ('draft', 'sent', 'paid'))
);`,
  },
  *check(context) {
    for (const group of findParallelLists(context)) {
      const tables = group.lists.flatMap((l) => tableOf(l) ?? []).map(keyOf);
      if (tables.length > 1 && context.isDecided(tables)) continue;
      yield report(group);
    }
  },
};

function report(group: ParallelGroup): Finding<ParallelLookupEvidence> {
  const lists = [...group.lists].sort((a, b) => (isDeclaredLater(a, b) ? -1 : 1));
  const [latest, ...others] = lists as [ValueList, ...ValueList[]];
  const values = new Map(lists.map((l) => [l, valuesOf(l, group)]));
  const all = new Map(lists.flatMap((l) => [...(values.get(l) ?? [])]));
  const disputed = [...all].filter(([plain]) => !lists.every((l) => values.get(l)?.has(plain)));
  const shared = [...all].filter(([plain]) => lists.every((l) => values.get(l)?.has(plain)));
  const telling = group.pairs.some((p) => p.telling);
  const { severity, confidence } = judge(group);
  const same = disputed.length === 0 ? `the same ${count(shared.length, 'value')}` : `nearly the same values`;
  const not = disputed.length === 0 ? '' : `; not all of them have ${list(disputed.map(([, value]) => value))}`;
  return {
    ruleId: parallelLookup.id,
    severity,
    at: placeOf(latest),
    message: `${list(lists.map(nameOf))} list ${same} (${list(
      shared.map(([, value]) => value),
      6,
    )})${not}. ${advice(lists)}`,
    related: others.map((l) => ({
      at: placeOf(l),
      message: `${nameOf(l)} lists ${list([...(values.get(l)?.values() ?? [])], 6)}`,
    })),
    tables: lists.flatMap((l) => (l.kind === 'lookup' ? [keyOf(l.table)] : [])),
    columns: lists.flatMap((l) => (l.kind === 'check' ? [keyOfList(l)] : [])),
    objects: lists.flatMap((l) => (l.kind === 'type' ? [keyOfList(l)] : [])),
    evidence: {
      lists: lists.map((l) => ({
        kind: l.kind,
        name: keyOfList(l),
        values: [...(values.get(l)?.values() ?? [])].slice(0, 50),
      })),
      disputed: disputed.map(([, value]) => value),
      telling,
    },
    basis: lists.some((l) => l.kind === 'lookup') ? 'observed' : 'declared',
    confidence,
  };
}

/** Fewer values may be the same in two lists that are not. */
const ENOUGH_VALUES = 4;

function judge({ lists, pairs }: ParallelGroup): { readonly severity: Severity; readonly confidence: number } {
  if (!pairs.some((p) => p.telling)) return { severity: 'hint', confidence: 0.4 };
  if (pairs.some(isPlain)) return { severity: 'warning', confidence: 0.88 };
  const sameSubject = pairs.some((p) => p.sameSubject);
  if (lists.some(isRegistry)) return { severity: 'info', confidence: sameSubject ? 0.7 : 0.6 };
  return { severity: 'info', confidence: lists.length > 2 ? 0.6 : 0.5 };
}

/** A list that others are meant to refer to. */
function isRegistry({ kind }: ValueList): boolean {
  return kind !== 'check';
}

function isPlain({ left, right, telling, sameThing, shared, agreement }: Parallel): boolean {
  return isRegistry(left) && isRegistry(right) && telling && sameThing && agreement === 1 && shared >= ENOUGH_VALUES;
}

function advice(lists: readonly ValueList[]): string {
  const lookup = lists.findLast((l) => l.kind === 'lookup');
  if (lookup !== undefined) return `Keep one of them, and refer to ${nameOf(lookup)} from where the others are used.`;
  const type = lists.findLast((l) => l.kind === 'type');
  if (type !== undefined) return `Use one type for all of them, or one lookup table.`;
  return 'Keep the values in one lookup table or type, and refer to it.';
}

function nameOf(l: ValueList): string {
  if (l.kind === 'type') return `the type ${label(l.type)}`;
  return l.kind === 'lookup' ? label(l.table) : `${label(l.table)}.${l.column.name}`;
}

function keyOfList(l: ValueList): string {
  if (l.kind === 'type') return keyOf(l.type);
  return l.kind === 'lookup' ? keyOf(l.table) : `${keyOf(l.table)}.${l.column.name}`;
}

function provenanceOf(l: ValueList): Provenance {
  return l.kind === 'type' ? l.type.provenance : l.kind === 'lookup' ? l.table.provenance : l.column.provenance;
}

function placeOf(l: ValueList): Location {
  const { file, name } = provenanceOf(l).created;
  return { file, span: name };
}

function isDeclaredLater(a: ValueList, b: ValueList): boolean {
  const x = provenanceOf(a).created;
  const y = provenanceOf(b).created;
  return x.file !== y.file ? x.file > y.file : x.name.start > y.name.start;
}
