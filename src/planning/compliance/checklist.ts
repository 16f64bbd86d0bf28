import { foreignKeysOf, isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { allowedValues, isLookup, type Similarity } from '../../similarity/index.ts';
import { type Found, REPEATS_TABLES } from './found.ts';
import type { SourceOfTruth } from './sources.ts';

/** One demand of a normalised schema, and how far the schema meets it. */
export interface Demand {
  readonly id: string;
  /** As a checklist puts it: "No repeating groups (1NF)". */
  readonly title: string;
  /** No warning speaks against it. */
  readonly met: boolean;
  readonly warnings: number;
  /** Hints and notes, which do not stand in the way. */
  readonly hints: number;
  /** What was looked at, with a number: "318 columns of 42 tables". */
  readonly lookedAt: string;
  /** The columns or tables that stand in the way, the first few. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly string[];
  readonly lookedAt: (sizes: Sizes) => string;
}

const DEMANDS: readonly Asked[] = [
  {
    id: 'first-normal-form',
    title: 'No repeating groups, one value a column, a key for every table (1NF)',
    rules: ['repeating-group', 'list-in-column', 'no-key'],
    lookedAt: ({ columns, tables }) => `${columns} columns of ${tables} tables`,
  },
  {
    id: 'second-normal-form',
    title: 'Every column depends on the whole key (2NF)',
    rules: ['partial-dependency'],
    lookedAt: ({ composite }) => `${composite} tables with keys of several columns`,
  },
  {
    id: 'third-normal-form',
    title: 'No column depends on anything but the key (3NF)',
    rules: [...['transitive-dependency', 'embedded-entity', 'derived-column', 'redundant-flag', 'double-pointer']],
    lookedAt: ({ columns, tables }) => `${columns} columns of ${tables} tables`,
  },
  {
    id: 'enumerated-values',
    title: 'Lookup tables, enums or checks for all enumerated values',
    rules: ['unconstrained-enumeration', 'parallel-lookup'],
    lookedAt: ({ enumerated }) => `${enumerated} columns whose values are listed`,
  },
  {
    id: 'foreign-keys',
    title: 'A foreign key for every reference',
    rules: ['missing-foreign-key', 'polymorphic-reference', 'conflicting-column-type'],
    lookedAt: ({ references }) => `${references} foreign keys`,
  },
  {
    id: 'no-duplication',
    title: 'No data said twice in tables or columns',
    rules: [...REPEATS_TABLES, 'redeclared-table', 'synonymous-columns', 'transitive-dependency', 'partial-dependency'],
    lookedAt: ({ tables }) => `${tables} tables, each with all others`,
  },
];

interface Sizes {
  readonly tables: number;
  readonly columns: number;
  readonly composite: number;
  readonly enumerated: number;
  readonly references: number;
}

/** The checklist of a normalised schema, filled in from what was found. */
export function checklistOf(
  snapshot: Snapshot,
  findings: readonly Found[],
  sources: readonly SourceOfTruth[],
  similarity: Similarity,
): readonly Demand[] {
  const sizes = sizesOf(snapshot, similarity);
  const rivalled = sources.filter((s) => s.rivals.length > 0);
  return [
    ...DEMANDS.map(({ id, title, rules, lookedAt }): Demand => {
      const own = findings.filter((f) => rules.includes(f.ruleId));
      const loud = own.filter((f) => f.loud);
      const examples = loud.map(({ columns, tables }) => columns[0] ?? tables[0] ?? '');
      return {
        id,
        title,
        met: loud.length === 0,
        warnings: loud.length,
        hints: own.length - loud.length,
        lookedAt: lookedAt(sizes),
        examples: [...new Set(examples)].slice(0, MOST_EXAMPLES),
      };
    }),
    {
      id: 'single-source',
      title: 'One source of truth for each kind of data',
      met: rivalled.length === 0,
      warnings: rivalled.length,
      hints: 0,
      lookedAt: `${sources.length} kinds of data that others refer to`,
      examples: rivalled.map((s) => s.table).slice(0, MOST_EXAMPLES),
    },
  ];
}

function sizesOf(snapshot: Snapshot, similarity: Similarity): Sizes {
  const tables = [...snapshot.relations.values()].filter((r) => isTable(r) && r.partitionOf === undefined);
  const sum = (of: (table: Relation) => number) => tables.reduce((n, table) => n + of(table), 0);
  return {
    tables: tables.length,
    columns: sum((t) => t.columns.length),
    composite: tables.filter(hasCompositeKey).length,
    enumerated: sum((t) => listed(snapshot, similarity, t)),
    references: sum((t) => foreignKeysOf(t).length),
  };
}

/** How many columns of a table are held to a list: by their type, a CHECK, or a lookup table. */
function listed(snapshot: Snapshot, similarity: Similarity, table: Relation): number {
  const lookedUp = foreignKeysOf(table).filter(({ references }) => {
    const target = snapshot.relations.get(keyOf(references));
    return target !== undefined && isLookup(target, similarity);
  });
  return table.columns.filter((c) => allowedValues(table, c, snapshot) !== undefined).length + lookedUp.length;
}

function hasCompositeKey({ constraints, indexes }: Relation): boolean {
  return (
    constraints.some((c) => (c.type === 'p' || c.type === 'u') && c.columns.length > 1) ||
    indexes.some((i) => i.unique && i.predicate === undefined && i.keys.length > 1)
  );
}
