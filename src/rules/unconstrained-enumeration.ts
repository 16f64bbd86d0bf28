import pluralize from 'pluralize';
import { type Column, keyOf, primaryKeyOf, type Relation } from '../catalog/model.ts';
import type { Remedy } from '../dependencies/remedy.ts';
import { familyOf, singular, snake, tableWords, words } from '../similarity/index.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { columnKey, columnLabel, placeOf } from './support/column-places.ts';
import { commentsOn } from './support/comments-in-files.ts';
import { isDoubtful, type Judgement, judgeEnumeration, type Seen } from './support/enumeration-judgement.ts';
import { enumerationName } from './support/enumeration-names.ts';
import { isUnlimited, limitedElsewhere, TAKES_ANYTHING } from './support/enumerations.ts';
import { freeName } from './support/free-names.ts';
import { isOwnTable } from './support/own-tables.ts';
import { isTableEnding, pointersIn, tablesNamed } from './support/pointers.ts';
import { seenValues } from './support/seen-values.ts';
import { count, label, list } from './support/wording.ts';

export interface UnconstrainedEnumerationEvidence {
  /** At most 50. */
  readonly values: readonly string[];
  /** Where they were seen. */
  readonly places: readonly string[];
  /** Known rows that have a value. */
  readonly rows: number;
  /** Tables whose column of the same name is limited to some values. */
  readonly limitedElsewhere: readonly string[];
}

const MOST_SHOWN = 6;
const MOST_KEPT = 50;

export const unconstrainedEnumeration: Rule<UnconstrainedEnumerationEvidence> = {
  id: 'unconstrained-enumeration',
  scope: 'relation',
  summary: 'A text column holds one of a few values, and nothing keeps others out.',
  severity: 'warning',
  docs: {
    why: `A \`status text\` takes \`paid\`, \`Paid\`, \`payed\` and the empty string alike: what the values are stands in the code of
whoever writes it, and a query for one of them misses the others. A lookup table with a foreign key, an enum type or a CHECK says
it once, where everybody has to obey.

How the column is called says how likely it is such a list: a \`status\` always is, a \`channel\` nearly always, a \`category\` may as
well be whatever somebody types. What counts beside the name is where values of it are seen: its default, the rows that the
files insert, conditions of indexes, CHECKs, policies and triggers, views and functions that compare it, comments that list them.
Nobody presets what is free, so a NOT NULL column of such a name with a default is a warning, as are several known values. A default, a
comment's list or rows that say the same again make a hint or an info of a column whose name says nothing; where the name is all
there is, one hint a table gathers them.

Content types, event names, codes of outside standards (currencies, languages, time zones), values of other systems
(\`stripe_status\`), the provider of an account, a state in an address, the type of a polymorphic reference, copies of what another
table says (\`order_status\` beside \`order_id\`) and class names are left alone; history, logs and what is imported are hints.`,
    bad: `create table invoices (
  id bigint primary key,
  total numeric(12, 2) not null,
  status text not null default 'draft'
);

create index open_invoices on invoices (id) where status in ('sent', 'overdue');`,
    good: `create table invoices (
  id bigint primary key,
  total numeric(12, 2) not null,
  status text not null default 'draft' check (status in ('draft', 'sent', 'overdue', 'paid'))
);

create index open_invoices on invoices (id) where status in ('sent', 'overdue');`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      if (!isOwnTable(table) || table.kind === 'foreign table') continue;
      const found = table.columns.flatMap((column) => suspect(context, table, column) ?? []);
      if (found.length === 0 || context.isDecided([keyOf(table)])) continue;
      for (const one of found) if (!isSilent(one) && !isDoubtful(one.judged)) yield report(context, one);
      // Of those nothing but the name speaks: together they are worth one look.
      const silent = found.filter(isSilent);
      if (silent.some(({ judged }) => !isDoubtful(judged))) yield reportSilent(table, silent);
    }
  },
};

interface Suspect {
  readonly table: Relation;
  readonly column: Column;
  readonly seen: Seen;
  readonly judged: Judgement;
}

function isSilent({ seen }: Suspect): boolean {
  return seen.values.length === 0 && seen.elsewhere.length === 0;
}

function suspect(context: RuleContext, table: Relation, column: Column): Suspect | undefined {
  const name = enumerationName(table, column);
  if (name === undefined || !isUnlimited(context.snapshot, table, column) || saysWhere(table, column)) return undefined;
  const comments = [column.comment, ...commentsOn(context, column)];
  if (comments.some((comment) => comment !== undefined && TAKES_ANYTHING.test(comment))) return undefined;
  const seen = {
    ...seenValues(context, table, column),
    elsewhere: limitedElsewhere(context.snapshot, table, column),
    named:
      familyOf(column.type) === 'integer'
        ? isTableEnding(context.snapshot, singular(words(column.name).at(-1) ?? ''))
        : tablesNamed(context.snapshot).has(words(column.name).at(-1) ?? ''),
  };
  const judged = judgeEnumeration(context, table, column, name, seen);
  return judged && { table, column, seen, judged };
}

/** Whether it says which table another column points into; task_type beside a task_id that is the table's own key does not. */
function saysWhere(table: Relation, column: Column): boolean {
  const key = primaryKeyOf(table)?.columns ?? [];
  return pointersIn(table).some(({ type, id }) => type === column && !(key.length === 1 && key[0] === id.name));
}

function report(
  context: RuleContext,
  { table, column, seen, judged }: Suspect,
): Finding<UnconstrainedEnumerationEvidence> {
  const { values, places, rows, elsewhere } = seen;
  const { severity, confidence, excuse } = judged;
  const remedies = excuse === undefined ? remediesFor(context, table, column, values) : [];
  return {
    ruleId: unconstrainedEnumeration.id,
    severity,
    confidence,
    at: placeOf(column),
    message: `${columnLabel(table, column)} takes any ${whatOf(column)}${about(seen)}. ${advice(values, excuse)}`,
    related: elsewhere.slice(0, 3).flatMap((other) => {
      const same = other.columns.find((c) => words(c.name).join(' ') === words(column.name).join(' '));
      return same === undefined
        ? []
        : [{ at: placeOf(same), message: `${columnLabel(other, same)} is limited to some values` }];
    }),
    tables: [keyOf(table)],
    columns: [columnKey(table, column)],
    ...(remedies.length === 0 ? {} : { remedies }),
    evidence: { values: values.slice(0, MOST_KEPT), places, rows, limitedElsewhere: elsewhere.map(keyOf) },
    basis: seen.said ? 'declared' : rows > 0 ? 'observed' : 'inferred',
  };
}

function reportSilent(table: Relation, silent: readonly Suspect[]): Finding<UnconstrainedEnumerationEvidence> {
  const columns = silent.map(({ column }) => column);
  const [first] = columns as [Column, ...Column[]];
  const one = columns.length === 1;
  const what = new Set(columns.map(whatOf)).size > 1 ? 'value' : whatOf(first);
  return {
    ruleId: unconstrainedEnumeration.id,
    severity: 'hint',
    confidence: Math.max(...silent.map(({ judged }) => judged.confidence)),
    at: placeOf(first),
    message: `${label(table)}.${list(columns.map((c) => c.name))} ${one ? 'takes' : 'take'} any ${what}, though ${
      one ? 'its name says that it holds' : 'their names say that they hold'
    } one of a few values. Say which there are: a lookup table, an enum or a CHECK.`,
    related: columns.slice(1).map((c) => ({ at: placeOf(c), message: `${c.name} takes any ${whatOf(c)}, too` })),
    tables: [keyOf(table)],
    columns: columns.map((c) => columnKey(table, c)),
    evidence: { values: [], places: [], rows: 0, limitedElsewhere: [] },
    basis: 'inferred',
  };
}

function whatOf({ type }: Column): string {
  return familyOf(type) === 'integer' ? 'number' : 'text';
}

function about({ values, places, elsewhere }: Seen): string {
  const others = list(elsewhere.map(label), 3);
  if (values.length === 0) return `, while the column of this name is limited in ${others}`;
  const habit = elsewhere.length === 0 ? '' : `; the column of this name is limited in ${others}`;
  const from = `from ${list(places, 3)}${habit}`;
  return values.length === 1
    ? `; the value ${values[0]} is known, ${from}`
    : `, while ${count(values.length, 'value')} are known (${list(values, MOST_SHOWN)}), ${from}`;
}

function advice(values: readonly string[], excuse: string | undefined): string {
  if (excuse !== undefined) return `It may be meant so: ${excuse}.`;
  return values.length > 1
    ? 'Refer to a lookup table of them, or make it an enum or a CHECK.'
    : 'Say which values there are: a lookup table, an enum or a CHECK.';
}

function remediesFor(
  { snapshot }: RuleContext,
  table: Relation,
  column: Column,
  values: readonly string[],
): readonly Remedy[] {
  // What stands for a number, only its comment says.
  if (values.length < 2 || familyOf(column.type) === 'integer') return [];
  const of = snake(column.name);
  const own = [...tableWords(table.name)];
  const full = own.some((word) => of.startsWith(`${word}_`)) ? of : [...own, of].join('_');
  const common = { kind: 'extract-lookup', table: keyOf(table), column: column.name, values } as const;
  return [
    { ...common, as: 'table', name: freeName(snapshot, table, [pluralize(full), `${full}_values`]) },
    { ...common, as: 'enum', name: freeName(snapshot, table, [full, `${full}_enum`]) },
  ];
}
