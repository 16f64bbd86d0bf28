import type { DatabaseReview } from '../../src/analysis/review.ts';
import type { Gap } from '../../src/catalog/model.ts';

/** How much of a database's SQL is understood. */
export interface Measure {
  readonly files: number;
  /** Statements that run when the database is built, those that do not parse included. */
  readonly statements: number;
  readonly parsed: number;
  /** Statements that are about the schema, or whose text only the running program knows, and how many are replayed in full. */
  readonly schemaStatements: number;
  readonly modelled: number;
  /** How many statements have a gap of each kind, most frequent first. */
  readonly gaps: readonly (readonly [what: string, statements: number])[];
  /** Statements that are understood, but are about something that these files do not create. */
  readonly outside: number;
  /** Statements that PostgreSQL would refuse, by SQLSTATE, most frequent first. */
  readonly refused: readonly (readonly [code: string, statements: number])[];
}

export function measure(review: DatabaseReview): Measure {
  const { database, snapshot, statements, schemaStatements, statementProblems } = review;
  const broken = statementProblems.all.filter((p) => !p.parses).reduce((n, p) => n + p.statements, 0);
  const inside = snapshot.gaps.filter((gap) => !isOutside(gap));
  const unread = statementsOf(inside.filter(isUnread)).size;
  return {
    files: database.files.length,
    statements: statements + broken,
    parsed: statements,
    schemaStatements: schemaStatements + unread,
    modelled: schemaStatements - statementsOf(inside.filter((gap) => !isUnread(gap))).size,
    gaps: tally(inside.map((gap) => [kindOf(gap), placeOf(gap)])),
    outside: statementsOf(snapshot.gaps.filter(isOutside)).size,
    refused: tally(
      statementProblems.all
        .filter((p) => p.parses && p.severity !== 'notice')
        .map((p) => [p.code, `${p.at.file} ${p.at.span.start}`]),
    ),
  };
}

export function sum(measures: readonly Measure[]): Measure {
  const total = (of: (m: Measure) => number) => measures.reduce((n, m) => n + of(m), 0);
  const merged = (of: (m: Measure) => Measure['gaps']) => {
    const counts = new Map<string, number>();
    for (const m of measures) for (const [what, n] of of(m)) counts.set(what, (counts.get(what) ?? 0) + n);
    return sorted(counts);
  };
  return {
    files: total((m) => m.files),
    statements: total((m) => m.statements),
    parsed: total((m) => m.parsed),
    schemaStatements: total((m) => m.schemaStatements),
    modelled: total((m) => m.modelled),
    gaps: merged((m) => m.gaps),
    outside: total((m) => m.outside),
    refused: merged((m) => m.refused),
  };
}

/** The statement is understood in full; only what it refers to is made elsewhere. */
function isOutside(gap: Gap): boolean {
  return (
    gap.outside !== undefined ||
    /outside these files|which is not SQL|something that other than SQL may make/.test(gap.what)
  );
}

/** No statement is there to be read: a program puts it together as it runs. */
function isUnread({ what }: Gap): boolean {
  return /^SQL (?:in|that) /.test(what);
}

/** What a gap is, without the names in it. */
function kindOf(gap: Gap): string {
  return gap.what
    .replace(/^default privileges of what .* creates$/, 'default privileges of what another role creates')
    .replace(/\bthe body of \S+\(\)/, 'the body of a function')
    .replace(/^a call of \S+\(\)/, 'a call of a function');
}

function placeOf(gap: Gap): string {
  const { at } = gap;
  return isUnread(gap) ? `${at.file} at ${at.span.start}` : `${at.file} ${at.statement}`;
}

function statementsOf(gaps: readonly Gap[]): Set<string> {
  return new Set(gaps.map(placeOf));
}

function tally(things: readonly (readonly [what: string, place: string])[]): Measure['gaps'] {
  const places = new Map<string, Set<string>>();
  for (const [what, place] of things) places.set(what, (places.get(what) ?? new Set()).add(place));
  return sorted(new Map([...places].map(([what, set]) => [what, set.size])));
}

function sorted(counts: ReadonlyMap<string, number>): Measure['gaps'] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
