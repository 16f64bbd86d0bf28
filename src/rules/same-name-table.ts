import { keyOf, type Relation } from '../catalog/model.ts';
import { WRITTEN } from '../catalog/print/style.ts';
import { clearerName } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { findHomonyms, type Homonyms } from './support/homonyms.ts';
import { compareTables, type TableComparison } from './support/table-comparison.ts';
import { list } from './support/wording.ts';

export interface SameNameTableEvidence {
  /** Of the one that wants another name with the one that may keep it. */
  readonly comparison: TableComparison;
  /** Whether their columns tell them apart; where they do not, the two may be one thing. */
  readonly different: boolean;
  /** What else sets them apart, as clauses. */
  readonly because: readonly string[];
  /** Keys of tables with names that would be clearer. */
  readonly names: readonly { readonly table: string; readonly name: string }[];
}

export const sameNameTable: Rule<SameNameTableEvidence> = {
  id: 'same-name-table',
  scope: 'family',
  about: 'table',
  summary: 'Tables of several schemas bear one name and hold different things.',
  severity: 'info',
  docs: {
    why: `A schema is part of a table's name, but people, foreign key columns (\`asset_id\`), model classes and dashboards leave it
out, and then one word stands for two things. Where one of the schemas is on the search_path, forgetting the prefix is not
even an error: the query runs, on the other table.

Tables of one name that hold the same thing are \`duplicate-table\`'s to report. Left alone are schemas that hold the same set
of tables on purpose (one a tenant), archives, audit trails and staging areas that repeat the names of what they keep,
partitions, foreign tables, the books that migration tools keep, and tables whose comments set them apart.`,
    bad: `create schema ai;

create table assets (
  id bigint primary key,
  file_name text not null,
  campaign text not null,
  bytes bigint not null,
  created_at timestamptz not null default now()
);

create table ai.assets (
  id bigint primary key,
  prompt text not null,
  model text not null,
  seed int,
  created_at timestamptz not null default now()
);`,
    good: `create schema ai;

create table assets (
  id bigint primary key,
  file_name text not null,
  campaign text not null,
  bytes bigint not null,
  created_at timestamptz not null default now()
);

create table ai.generated_images (
  id bigint primary key,
  prompt text not null,
  model text not null,
  seed int,
  created_at timestamptz not null default now()
);`,
  },
  *check(context) {
    for (const homonyms of findHomonyms(context)) yield report(context, homonyms);
  },
};

function report(context: RuleContext, homonyms: Homonyms): Finding<SameNameTableEvidence> {
  const { keeper, others, because, different } = homonyms;
  const [first] = others;
  const comparison = compareTables(context, first, keeper);
  const tables = [...others, keeper];
  const names = others.flatMap((table) => {
    const name = clearerName(
      context.snapshot,
      table,
      tables.filter((t) => t !== table),
    );
    return name === undefined ? [] : [{ table: keyOf(table), name }];
  });
  const evidence = { comparison, different, because, names };
  return {
    ruleId: sameNameTable.id,
    severity: 'info',
    at: declarationOf(first),
    message: describe(homonyms, evidence),
    related: [...others.slice(1), keeper].map((table) => ({
      at: declarationOf(table),
      message: `${WRITTEN.name(table)} bears the name, too`,
    })),
    tables: tables.map(keyOf),
    columns: [],
    evidence,
    basis: 'inferred',
    confidence: different ? (tables.some((t) => t.schema === 'public') ? 0.65 : 0.55) : 0.5,
  };
}

function describe({ keeper, others }: Homonyms, evidence: SameNameTableEvidence): string {
  const { comparison, different, because } = evidence;
  const [first] = others;
  const own = WRITTEN.name(first);
  const other = WRITTEN.name(keeper);
  const both = others.length === 1 ? 'they' : `${own} and ${other}`;
  const apart = [`${both} share ${shared(comparison)}`, only(comparison, own, other), ...because].filter(
    (c) => c !== '',
  );
  const all = list([...others, keeper].map((t) => WRITTEN.name(t)));
  const claim = different ? 'bear one name and hold different things' : 'bear one name, and may hold the same';
  const search = [first, keeper].some((t) => t.schema === 'public')
    ? ` Which of them an unqualified ${keeper.name} means is up to search_path.`
    : '';
  return `${all} ${claim}: ${apart.join('; ')}.${search} ${advice(evidence, others, own)}`;
}

function shared({ shared }: TableComparison): string {
  if (shared.length === 0) return 'no column';
  const telling = shared.filter((s) => !s.housekeeping);
  return telling.length === 0
    ? `nothing but housekeeping (${list(shared.map((s) => s.left))})`
    : list(telling.map((s) => s.left));
}

function only({ onlyLeft, onlyRight }: TableComparison, own: string, other: string): string {
  const clauses = [
    [own, onlyLeft],
    [other, onlyRight],
  ] as const;
  return clauses
    .flatMap(([name, columns]) => (columns.length === 0 ? [] : [`only ${name} has ${list(columns)}`]))
    .join(', ');
}

function advice({ different, names }: SameNameTableEvidence, others: readonly Relation[], own: string): string {
  const renamed = others.flatMap((table) => {
    const found = names.find((n) => n.table === keyOf(table));
    return found === undefined ? [] : [`${WRITTEN.name(table)} to ${found.name}`];
  });
  const rename = renamed.length === 0 ? `rename ${own} after what it holds` : `rename ${list(renamed)}, for example`;
  return different ? `Keep them, and ${rename}.` : `Merge them if they hold the same, or ${rename}.`;
}
