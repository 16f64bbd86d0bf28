import type { DatabaseReview } from '../../src/analysis/review.ts';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { isSchemaStatement } from '../../src/catalog/lower/statement.ts';
import { walk } from '../../src/catalog/nodes.ts';
import { quoteIdentifier } from '../../src/sql/identifiers.ts';
import { readSql } from '../../src/sql/read.ts';
import type { Span } from '../../src/text/span.ts';
import { type Difference, differences } from '../../test/support/differences.ts';
import type { Oracle } from '../../test/support/oracle.ts';
import { textsThatRun } from '../../test/support/statements-that-run.ts';

/** A refusal that only one of the two has. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** How the statement begins. */
  readonly statement: string;
}

/** Where replay and a real PostgreSQL do not agree about the same files. */
export interface Disagreement {
  /** Extensions that this PostgreSQL does not have: what needs them is refused there. */
  readonly lacking: readonly string[];
  readonly tables: readonly Difference[];
  readonly refusedHereOnly: readonly Refusal[];
  readonly refusedThereOnly: readonly Refusal[];
}

/** What psql does between two files, and at the end of one that leaves a transaction open, which replay takes for done. */
const NEXT_SESSION: readonly Sent[] = ['commit', 'discard all'].map((sql) => ({ sql, compared: false }));

/** Runs the database's files on PostgreSQL as psql without ON_ERROR_STOP would, and compares. */
export async function compareWithPostgres(
  { database, snapshot, statementProblems }: DatabaseReview,
  texts: ReadonlyMap<string, string>,
  oracle: Oracle,
): Promise<Disagreement> {
  const made = new Set<string>();
  const sent = database.files.flatMap(({ path }) => {
    return [
      ...textsThatRun(database.layout, path, texts).flatMap(({ text, up }) => statementsIn(text, up, made)),
      ...NEXT_SESSION,
    ];
  });
  const statements = sent.map((s) => s.sql);
  // Replay looks neither at rows nor at what a query needs.
  const others = new Set(sent.filter((s) => !s.compared).map((s) => s.sql));
  // Replay takes the roles that statements name for given, since they live outside a database.
  const roles = [...snapshot.roles].filter(
    (r) => !made.has(r) && !/^(pg_|public$|postgres$|current_|session_)/.test(r),
  );
  const real = await oracle.catalog([...roles.map((role) => `create role ${quoteIdentifier(role)}`), ...statements]);
  const refused = snapshot.problems
    .filter((p) => p.severity === 'error')
    .map(({ code, message, at }) => ({ code, message, file: at.file, start: at.span.start }));
  // What takes migrations back is read for its syntax, and run by neither.
  const run = new Set(database.files.map(({ path }) => path));
  const broken = statementProblems.all
    .filter((p) => !p.parses && run.has(p.at.file))
    .map(({ code, message, at }) => ({ code, message, file: at.file, start: at.span.start }));
  const here = [...broken, ...refused].map(({ code, message, file, start }) => ({
    code,
    message,
    statement: beginning(texts.get(file)?.slice(start) ?? ''),
  }));
  const lacking = oracle.errors.flatMap((e) => /^extension "(.*)" is not available$/.exec(e.message)?.[1] ?? []);
  const isLack = (message: string) => lacking.some((name) => message.startsWith(`extension "${name}" `));
  const there = oracle.errors
    .filter((e) => !others.has(e.statement) && !isLack(e.message))
    .map((e) => ({ ...e, statement: beginning(e.statement) }));
  return {
    lacking: [...new Set(lacking)],
    tables: differences(describeCatalog(snapshot), real),
    refusedHereOnly: without(here, there),
    refusedThereOnly: without(there, here),
  };
}

interface Sent {
  readonly sql: string;
  /** Whether its refusal is to be the same in both. */
  readonly compared: boolean;
}

/** In order, the broken ones too, but not the data behind COPY. Notes in `made` the roles that they create. */
function statementsIn(text: string, up: readonly Span[], made: Set<string>): Sent[] {
  const read = readSql(text);
  for (const { node } of read.statements)
    walk({ node }, (tag, value) => {
      if (tag === 'CreateRoleStmt') made.add(String(value.role));
      return undefined;
    });
  const wellFormed = read.statements
    .filter(({ node }) => !('CopyStmt' in node))
    .map(({ span, node }) => ({ span, compared: isSchemaStatement(node) }));
  const broken = read.problems.map((p) => ({ span: p.statement, compared: true }));
  return [...wellFormed, ...broken]
    .filter(({ span }) => up.some((u) => u.start <= span.start && span.start < u.end))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span: { start, end }, compared }) => ({ sql: read.sql.slice(start, end), compared }));
}

function beginning(statement: string): string {
  return statement.replace(/\s+/g, ' ').trim().slice(0, 100);
}

/** Those of the first list that the second does not have, each as often as it is missing there. */
function without(all: readonly Refusal[], known: readonly Refusal[]): Refusal[] {
  const key = (r: Refusal) => `${r.code} ${r.message}`;
  const left = new Map<string, number>();
  for (const r of known) left.set(key(r), (left.get(key(r)) ?? 0) + 1);
  return all.filter((r) => {
    const n = left.get(key(r)) ?? 0;
    left.set(key(r), n - 1);
    return n <= 0;
  });
}
