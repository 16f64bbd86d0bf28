import { keyOf } from '../catalog/model.ts';
import { childName } from '../dependencies/child-names.ts';
import type { ColumnSeries } from '../dependencies/column-series.ts';
import type { SplitRepeatingGroup } from '../dependencies/remedy.ts';
import { bundlesOf, columnsOf, type RepeatingGroup, repeatingGroupsOf } from '../dependencies/repeating-groups.ts';
import { reasonOfTable } from '../dependencies/repetition.ts';
import { singular } from '../similarity/index.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';
import { isCopy } from './support/own-tables.ts';
import { label, list } from './support/wording.ts';

export interface RepeatingGroupEvidence {
  /** What counts the columns: "number", "month", "language" ... */
  readonly numbering: ColumnSeries['numbering'];
  /** How many times the group is there. */
  readonly times: number;
  /** One for each column that a row of the group has: what it is called without its number, and the columns. */
  readonly series: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** What else it may be, as a clause. */
  readonly doubt?: string;
}

export const repeatingGroup: Rule<RepeatingGroupEvidence> = {
  id: 'repeating-group',
  scope: 'relation',
  summary: 'Columns that differ only in a number hold several values of one kind.',
  severity: 'warning',
  docs: {
    why: `\`phone1\`, \`phone2\` and \`phone3\` are one list, kept in columns (a violation of the first normal form). The fourth
number needs a new column, whoever looks for a number has to look in three places, no constraint keeps one from being there twice,
and deleting the first leaves a hole. Groups that go together (\`item1_name\`, \`item1_qty\`, \`item2_name\` ...) are one
finding, and so are months, quarters and years as columns.

Only names say so, so the finding is *inferred*. Lines of one address, coordinates, bounds of a period, names of standards
(\`sha256\`, \`iso3166_1\`) and parts of a name are left alone. Two sides of something (\`player1_id\`, \`player2_id\`), levels of a
hierarchy, translations into two languages and tables that are filled from others are hints at most.`,
    bad: `create table contacts (
  id bigint primary key,
  name text not null,
  phone1 text,
  phone2 text,
  phone3 text
);`,
    good: `create table contacts (
  id bigint primary key,
  name text not null
);

create table contact_phones (
  contact_id bigint not null references contacts (id),
  position int not null,
  phone text not null,
  primary key (contact_id, position)
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values())
      for (const group of repeatingGroupsOf(table))
        if (!context.isDecided([keyOf(table)])) yield report(context, group);
  },
};

function report(context: RuleContext, group: RepeatingGroup): Finding<RepeatingGroupEvidence> {
  const { table, series } = group;
  const columns = columnsOf(group);
  const reason = reasonOfTable(table)?.because ?? (isCopy(table) ? `${label(table)} seems to be a copy` : undefined);
  const doubt = reason ?? group.doubt;
  const remedies = remediesOf(context, group);
  const [first, ...others] = columns;
  const { file, name } = (first ?? table).provenance.created;
  const times = Math.max(...series.map((one) => one.columns.length));
  const { severity, confidence } = rank(group, reason !== undefined);
  return {
    ruleId: repeatingGroup.id,
    severity,
    at: { file, span: name },
    message: describe(group, times, remedies, severity === 'hint' ? doubt : undefined),
    related: others.map(({ name: other, provenance }) => ({
      at: { file: provenance.created.file, span: provenance.created.name },
      message: `${label(table)}.${other} is another of them`,
    })),
    tables: [keyOf(table)],
    columns: columns.map((column) => `${keyOf(table)}.${column.name}`),
    ...(remedies.length > 0 ? { remedies } : {}),
    evidence: {
      numbering: (series[0] as ColumnSeries).numbering,
      times,
      series: series.map((one) => ({ name: nameOf(one), columns: one.columns.map((c) => c.name) })),
      ...(doubt === undefined ? {} : { doubt }),
    },
    basis: 'inferred',
    confidence,
  };
}

/** Two of a kind are less of a pattern than three. */
function rank({ strength, series }: RepeatingGroup, excused: boolean): { severity: Severity; confidence: number } {
  if (excused) return { severity: 'hint', confidence: 0.3 };
  if (strength === 'likely') return { severity: 'info', confidence: 0.65 };
  if (strength === 'faint') return { severity: 'hint', confidence: 0.4 };
  return { severity: 'warning', confidence: series.some(({ columns }) => columns.length > 2) ? 0.93 : 0.85 };
}

function describe(
  group: RepeatingGroup,
  times: number,
  remedies: readonly SplitRepeatingGroup[],
  doubt: string | undefined,
): string {
  const { table, series } = group;
  const columns = columnsOf(group).map((c) => c.name);
  const names = `${label(table)}.${list(columns, 4)}`;
  const what =
    series.length === 1
      ? `${names} hold ${times} values of one kind`
      : `${names} hold ${times} times the same ${series.length} values (${list(series.map(nameOf), 3)})`;
  const outlook = `${OUTLOOK[(series[0] as ColumnSeries).numbering] ?? 'one more needs new columns'}, and every search has to name them all`;
  if (doubt !== undefined) return `${what}: ${outlook}. It may be meant so: ${doubt}.`;
  const into = remedies.length > 0 ? list(remedies.map((r) => r.name)) : 'a child table';
  return `${what}: ${outlook}. Split them into ${into}, with a row for each.`;
}

const OUTLOOK: Partial<Record<ColumnSeries['numbering'], string>> = {
  year: 'the next year needs new columns',
  language: 'the next language needs new columns',
  month: 'the columns say what a row should say',
  weekday: 'the columns say what a row should say',
};

/** What a value is called without its number: qty of item2_qty, phone of phone2, phone_kind of phone_kind2. */
function nameOf({ before, after }: ColumnSeries): string {
  const head = before.at(-1) ?? '';
  return after.length > 0 ? after.join('_') : before.length > 0 ? [...before.slice(0, -1), head].join('_') : 'value';
}

/** What counts the rows is a position; of years, languages and kinds it would have to be kept as itself, which nobody does yet. */
const BY_POSITION = new Set<ColumnSeries['numbering']>(['number', 'ordinal', 'rank', 'letter', 'month', 'weekday']);

function remediesOf({ snapshot }: RuleContext, group: RepeatingGroup): readonly SplitRepeatingGroup[] {
  const { table } = group;
  const names = new Set<string>();
  return bundlesOf(group).flatMap((bundle) => {
    const [first] = bundle;
    if (first === undefined || !BY_POSITION.has(first.numbering)) return [];
    const name = childName(snapshot, table, subjectOf(bundle));
    if (names.has(name)) return [];
    names.add(name);
    return [{ kind: 'split-repeating-group', table: keyOf(table), columns: childColumns(bundle), name }];
  });
}

/** What a row of the child is: the words before the number that all share. */
function subjectOf(bundle: readonly ColumnSeries[]): string {
  const wordings = bundle.map(({ before, after }) => (before.length > 0 ? before : after));
  const [shortest = []] = wordings.sort((a, b) => a.length - b.length);
  const bare = shortest.filter((word) => word !== 'id');
  const { numbering, columns } = bundle[0] as ColumnSeries;
  if (bare.length === 0) return numbering === 'month' || numbering === 'weekday' ? numbering : 'value';
  if (bare.length === 1 && bare[0] === 'q') return columns.length === 4 ? 'quarter' : 'question';
  return [...bare.slice(0, -1), singular(bare.at(-1) ?? '')].join('_');
}

/** Without the number; with the words before it where two would be called the same, or like the child's own columns. */
function childColumns(bundle: readonly ColumnSeries[]): SplitRepeatingGroup['columns'] {
  const taken = new Set(['id', 'position']);
  return bundle.map((series) => {
    const { before, after, columns } = series;
    const short = nameOf(series);
    const long = [...before, ...after].join('_') || short;
    const free = [short, long, `${long}_value`].find((name) => !taken.has(name)) ?? `${long}_${taken.size}`;
    taken.add(free);
    return { name: free, from: columns.map((c) => c.name) };
  });
}
