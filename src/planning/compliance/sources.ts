import { isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { Similarity } from '../../similarity/index.ts';
import type { Found } from './found.ts';
import { REPEATS_COLUMNS, REPEATS_TABLES } from './found.ts';

/** For one kind of data, the table that is its single source of truth, and what says it besides. */
export interface SourceOfTruth {
  /** What the data are, as the table calls them: "customers". */
  readonly data: string;
  /** "schema.table" */
  readonly table: string;
  /** Tables whose foreign keys refer to it. */
  readonly references: number;
  /** Tables ("schema.table") that hold the same kind of thing, as findings say. */
  readonly rivals: readonly string[];
  /** Columns ("schema.table.column") that repeat what its rows say, as findings say. */
  readonly copies: readonly string[];
}

// What fewer tables refer to is a detail of one of them.
const LEAST_REFERENCES = 2;

/** The kinds of data that a schema is about: tables that others refer to, those with most references first. */
export function sourcesIn(
  snapshot: Snapshot,
  similarity: Similarity,
  findings: readonly Found[],
): readonly SourceOfTruth[] {
  const rivals = rivalsOf(findings, (key) => referencesTo(snapshot, similarity, key));
  const taken = new Set([...rivals.values()].flat());
  return [...snapshot.relations.values()]
    .filter((table) => isTable(table) && table.partitionOf === undefined && !taken.has(keyOf(table)))
    .map((table) => sourceOf(table, similarity, rivals, findings))
    .filter(({ references, rivals: own, copies }) => references >= LEAST_REFERENCES || own.length + copies.length > 0)
    .sort((a, b) => b.references - a.references || (a.table < b.table ? -1 : 1));
}

function sourceOf(
  table: Relation,
  similarity: Similarity,
  rivals: ReadonlyMap<string, readonly string[]>,
  findings: readonly Found[],
): SourceOfTruth {
  const key = keyOf(table);
  const copying = findings.filter((f) => f.loud && REPEATS_COLUMNS.has(f.ruleId) && f.tables.slice(1).includes(key));
  return {
    data: table.name.replaceAll('_', ' '),
    table: key,
    references: similarity.childrenOf(table).size,
    rivals: rivals.get(key) ?? [],
    copies: [...new Set(copying.flatMap((f) => f.columns))],
  };
}

function referencesTo({ relations }: Snapshot, similarity: Similarity, key: string): number {
  const table = relations.get(key);
  return table === undefined ? 0 : similarity.childrenOf(table).size;
}

/** Groups of tables that hold one kind of thing, under the one that most others refer to. */
function rivalsOf(
  findings: readonly Found[],
  references: (key: string) => number,
): ReadonlyMap<string, readonly string[]> {
  const group = new Map<string, Set<string>>();
  for (const { tables, ruleId, loud } of findings) {
    if (!loud || !REPEATS_TABLES.has(ruleId) || tables.length < 2) continue;
    const joined = new Set(tables.flatMap((key) => [...(group.get(key) ?? [key])]));
    for (const key of joined) group.set(key, joined);
  }
  return new Map(
    [...new Set(group.values())].map((members) => {
      // Of equals the plainer name is the older one: users before users_v2.
      const [first = '', ...others] = [...members].sort(
        (a, b) => references(b) - references(a) || a.length - b.length || (a < b ? -1 : 1),
      );
      return [first, others];
    }),
  );
}
