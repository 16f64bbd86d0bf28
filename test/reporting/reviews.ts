import { problemsOf } from '../../src/analysis/problems.ts';
import type { DatabaseReview, ReportedFinding, Review } from '../../src/analysis/review.ts';
import type { FileFacts } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import type { Layout } from '../../src/migrations/layout.ts';
import type { Location } from '../../src/text/span.ts';

const LAYOUT: Layout = {
  id: 'numbered',
  title: 'Numbered SQL files',
  transactional: false,
  up: (_, text) => [{ start: 0, end: text.length }],
  newMigration: () => [],
};

const EMPTY: Snapshot = {
  schemas: new Map(),
  relations: new Map(),
  types: new Map(),
  routines: new Map(),
  extensions: new Map(),
  roles: new Set(),
  gaps: [],
  problems: [],
  redeclarations: [],
};

/** Where `name` stands in a text, the n-th time (from 0). */
export function find(texts: Record<string, string>, file: string, name: string, nth = 0): Location {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = (texts[file] ?? '').indexOf(name, start + 1);
  if (start < 0) throw new Error(`${name} is not in ${file}`);
  return { file, span: { start, end: start + name.length } };
}

export function finding(at: Location, rest: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    ruleId: 'versioned-table',
    severity: 'warning',
    at,
    message: 'posts_v2 is named as version 2 of posts.',
    related: [],
    tables: ['public.posts_v2', 'public.posts'],
    columns: [],
    evidence: {},
    basis: 'inferred',
    confidence: 0.95,
    fingerprint: 'versioned-table shop public.posts_v2 public.posts',
    ...rest,
  };
}

/** A review of one database at /shop with these files, as far as reports look at it. */
export function reviewOf(
  texts: Record<string, string>,
  findings: readonly ReportedFinding[],
  rest: Partial<DatabaseReview> & {
    readonly problems?: Review['problems'];
    readonly catalog?: Partial<Snapshot>;
    readonly facts?: readonly FileFacts[];
  } = {},
): Review {
  const { problems = [], catalog = {}, facts = [], ...database } = rest;
  const snapshot = { ...EMPTY, ...catalog };
  return {
    databases: [
      {
        database: {
          name: 'shop',
          root: '/shop',
          layout: LAYOUT,
          files: Object.keys(texts).map((path) => ({ path })),
          ignored: [],
          generated: false,
          declarative: false,
        },
        snapshot,
        statements: 2,
        schemaStatements: 2,
        statementProblems: problemsOf(facts, snapshot, findings),
        findings,
        decisions: [],
        decisionsIn: '/shop/tablefold.json',
        ...database,
      },
    ],
    problems,
    texts: new Map(Object.entries(texts)),
  };
}
