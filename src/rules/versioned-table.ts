import { keyOf } from '../catalog/model.ts';
import type { VersionName } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import {
  compareTables,
  describeDifferences,
  describeShared,
  type TableComparison,
} from './support/table-comparison.ts';
import { findVersionPairs, type VersionPair } from './support/version-pairs.ts';
import { label, list, roleOf } from './support/wording.ts';

export interface VersionedTableEvidence {
  /** What in the name says so: "_v2", "backup_". */
  readonly mark: string;
  readonly kind: VersionName['kind'];
  /** Key of the table that it is named after. */
  readonly base: string;
  /** 0..1: share of the smaller table's columns beyond housekeeping that both have. */
  readonly agreement: number;
  readonly comparison: TableComparison;
  /** Keys of other tables named after the same one. */
  readonly siblings: readonly string[];
}

export const versionedTable: Rule<VersionedTableEvidence> = {
  id: 'versioned-table',
  scope: 'pair',
  summary: "A table's name says that it is another table's version, copy or leftover.",
  about: 'table',
  severity: 'warning',
  docs: {
    why: `A second table beside the first (\`_v2\`, \`_new\`, \`_old\`, \`_backup_2025_11_10\`) is usually a change that was
started and never finished. From then on every query has to know which of the two holds the rows, foreign keys
point to one of them only, and each fix has to be made twice. The finding says how far the two agree, because a name may
promise more than the columns keep: where only housekeeping columns are shared, the newer table wants a name of its own
rather than a merge.

Names in which a number or a word belongs to the thing itself (\`oauth2_clients\`, \`ipv4_ranges\`, \`document_versions\`),
partitions, and tables whose old name has become a view are left alone.`,
    bad: `create table posts (
  id bigint primary key,
  title text not null,
  body text,
  published_at timestamptz
);

create table posts_v2 (
  id bigint primary key,
  title varchar(200) not null,
  body text,
  summary text,
  published_at timestamptz
);`,
    good: `create table posts (
  id bigint primary key,
  title text not null,
  body text,
  published_at timestamptz
);

alter table posts add column summary text;`,
  },
  *check(context) {
    for (const pair of findVersionPairs(context)) yield report(context, pair);
  },
};

function report(context: RuleContext, pair: VersionPair): Finding<VersionedTableEvidence> {
  const { table, named, base, siblings } = pair;
  const comparison = compareTables(context, table, base);
  const { severity, confidence } = judge(pair);
  return {
    ruleId: versionedTable.id,
    severity,
    at: declarationOf(table),
    message: describe(pair, comparison),
    related: [
      { at: declarationOf(base), message: `${label(base)}, which it is named after` },
      ...siblings.map((s) => ({ at: declarationOf(s), message: `${label(s)} is named after the same table` })),
      ...table.provenance.changes
        .filter((change) => change.what.startsWith('rename from'))
        .map(({ what, at }) => ({ at: { file: at.file, span: at.name }, message: `${label(table)}: ${what}` })),
    ],
    tables: [keyOf(table), keyOf(base)],
    columns: [],
    evidence: {
      mark: named.mark,
      kind: named.kind,
      base: keyOf(base),
      agreement: Math.round(pair.agreement * 100) / 100,
      comparison,
      siblings: siblings.map(keyOf),
    },
    basis: 'inferred',
    confidence,
  };
}

function judge({ named, agreement, likeness }: VersionPair): { severity: Severity; confidence: number } {
  if (agreement >= 0.5) return { severity: 'warning', confidence: named.strength === 'sure' ? 0.95 : 0.85 };
  if (likeness.informativePairs.length > 0) return { severity: 'warning', confidence: 0.85 };
  // A version by name that shares nothing but housekeeping is a trap for readers either way; an "old" thing may be its own.
  return named.kind === 'version' ? { severity: 'warning', confidence: 0.75 } : { severity: 'info', confidence: 0.5 };
}

function describe(pair: VersionPair, comparison: TableComparison): string {
  const { table, named, base, siblings } = pair;
  const own = label(table);
  const other = label(base);
  const differences = describeDifferences(comparison, own, other);
  const also =
    siblings.length === 0
      ? ''
      : ` ${list(siblings.map(label))} ${siblings.length === 1 ? 'is' : 'are'} named after it, too.`;
  return `${own} is named as ${roleOf(named)} of ${other} and ${describeShared(comparison)}${
    differences.length === 0 ? ', with nothing that sets them apart' : `; ${differences.join('; ')}`
  }.${also} ${advice(pair, comparison, own, other)}`;
}

function advice({ named }: VersionPair, comparison: TableComparison, own: string, other: string): string {
  const telling = comparison.shared.some((s) => !s.housekeeping);
  if (!telling) return `Rename ${own} after what it holds, or merge the two if both describe the same thing.`;
  if (named.kind === 'backup' || named.kind === 'temporary' || named.kind === 'dated')
    return `Drop it once nothing reads it, or merge it into ${other}.`;
  return named.kind === 'old' ? `Merge the two, or drop ${own} once nothing reads it.` : `Merge it into ${other}.`;
}
