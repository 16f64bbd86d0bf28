import type { createReplayer } from '../catalog/index.ts';
import type { ConfigurationFile } from '../configuration/index.ts';
import type { Database } from '../migrations/index.ts';
import { rules } from '../rules/index.ts';
import { contextOf, type Finding, type Rule, type RuleContext, type Severity } from '../rules/rule.ts';
import { type Memory, type Mentions, makeSimilarity, type Similarity } from '../similarity/index.ts';
import { decidedBy, problemsOfDecisions } from './decisions.ts';
import { type Directive, readDirectives } from './directives.ts';
import { fingerprintOf } from './fingerprint.ts';
import { groupBy } from './grouping.ts';
import { type Ignored, type IgnoreUse, problemsOfIgnores, withoutIgnored } from './ignores.ts';
import { problemsOf } from './problems.ts';
import type { ReadFile } from './read-file.ts';
import type { DatabaseReview, FileProblem, ReportedFinding } from './review.ts';
import { undoneIn } from './undone.ts';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A database as a session keeps it between edits. */
export interface Loaded {
  readonly database: Database;
  /** Where it lies below the root that was reviewed; '.' for that root itself. */
  readonly place: string;
  readonly configuration: ConfigurationFile | undefined;
  /** `DatabaseReview.decisionsIn` */
  readonly decisionsIn: string;
  readonly replayer: ReturnType<typeof createReplayer>;
  /** What was found out about pairs of its tables. */
  readonly memory: Memory;
  /** Who names the tables in the application's own code, as of the last load. */
  readonly mentions: Mentions;
}

/** What was read of a database's files, in the order in which they run. */
export interface Reads {
  readonly files: readonly ReadFile[];
  readonly seeds: readonly ReadFile[];
  /** What takes migrations back. */
  readonly downs: readonly ReadFile[];
}

/** A review, and what its ignores and decisions have done. */
export interface Reviewed {
  readonly review: DatabaseReview;
  readonly ignores: readonly IgnoreUse[];
  readonly configuration: ConfigurationFile | undefined;
  readonly severities: Severities;
  /** Files of which a part could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** What the rules of a review were asked with, and what of their answers it does not hold. */
export interface Asked {
  /** As if nothing were decided. */
  readonly context: RuleContext;
  readonly severities: Severities;
  readonly ignored: readonly Ignored[];
}

// No part of the review, which is data.
const asked = new WeakMap<DatabaseReview, Asked>();

export function askedFor(review: DatabaseReview): Asked {
  return asked.get(review) ?? { context: contextOf(review.snapshot), severities: {}, ignored: [] };
}

/** How alike the tables of a reviewed database are, as its rules saw it. */
export function similarityOf(review: DatabaseReview): Similarity {
  return askedFor(review).context.similarity;
}

/** @param given severities by rule id where the configuration says nothing */
export function reviewDatabase(
  { database, place, configuration, decisionsIn, replayer, memory, mentions }: Loaded,
  { files, seeds, downs }: Reads,
  given: Severities,
): Reviewed {
  const facts = files.map((f) => f.facts);
  const snapshot = replayer.run([...facts, ...seeds.map((f) => f.facts)]);
  const decided = decidedBy(configuration, snapshot);
  const back = [...files.flatMap(({ hidden }) => hidden ?? []), ...downs.map((f) => f.facts)];
  const context = contextOf(snapshot, {
    similarity: makeSimilarity(snapshot, { mentions }, memory),
    files: facts,
    downs: back,
    undone: undoneIn(database, facts, snapshot),
    isDecided: decided.isDecided,
  });
  // Rules share what they compute by their context, so it is one wherever there is nothing to tell apart.
  const inParts = decided.uses().length === 0 ? context : { ...context, isDecided: decided.isDecidedInParts };
  const contextFor = ({ about }: Rule) => (about === 'table' ? context : inParts);
  const severities = { ...given, ...configuration?.configuration.rules };
  const said = applyRules(contextFor, severities);
  const { findings: left, uses, ignored } = withoutIgnored(said, directivesOf(database, files));
  const findings = left.map(identify(place));
  const review: DatabaseReview = {
    database,
    snapshot,
    statements: facts.reduce((n, f) => n + f.statements, 0),
    schemaStatements: facts.reduce((n, f) => n + f.schemaStatements, 0),
    statementProblems: problemsOf(facts, snapshot, findings, back),
    findings,
    decisions: decided.uses(),
    decisionsIn,
  };
  asked.set(review, { context: { ...context, isDecided: () => false }, severities, ignored });
  const unread = new Set(facts.flatMap((f) => (f.problems.length > 0 ? [f.path] : [])));
  return { review, ignores: uses, configuration, severities, unread };
}

function applyRules(contextFor: (rule: Rule) => RuleContext, severities: Severities): Finding[] {
  return (rules as readonly Rule[]).flatMap((rule) => {
    const severity = severities[rule.id];
    if (severity === 'off') return [];
    const found = [...rule.check(contextFor(rule))];
    return severity ? found.map((finding) => ({ ...finding, severity })) : found;
  });
}

function directivesOf({ files: sources }: Database, files: readonly ReadFile[]): Map<string, readonly Directive[]> {
  const found = new Map(sources.map(({ path }, i) => [path, files[i]?.directives ?? []] as const));
  for (const { path, text } of files.flatMap((f) => f.included)) found.set(path, readDirectives(text));
  return found;
}

/** Gives each finding its fingerprint; the second of those that are about the same is told by its number. */
function identify(place: string): (finding: Finding) => ReportedFinding {
  const seen = new Map<string, number>();
  return (finding) => {
    const print = fingerprintOf(place, finding);
    const number = (seen.get(print) ?? 0) + 1;
    seen.set(print, number);
    return { ...finding, fingerprint: number === 1 ? print : `${print} #${number}` };
  };
}

/** The rules that may ask for decisions about several tables, or about one as a whole. */
const DECIDED = rules.filter((rule) => rule.about === 'table' || rule.scope !== 'relation');

/**
 * What is wrong with the ignores and decisions themselves.
 * @param roots what was reviewed: of a configuration that holds for more than that, nobody knows what its decisions are for
 */
export function problemsOfSilence(reviewed: readonly Reviewed[], roots: readonly string[]): FileProblem[] {
  const isOff = (id: string) => reviewed.some(({ severities }) => severities[id] === 'off');
  const ignores = problemsOfIgnores(
    reviewed.flatMap((one) => one.ignores),
    (id, file) => !isOff(id) && !reviewed.some(({ unread }) => unread.has(file)),
  );
  const byFile = groupBy(reviewed, ({ configuration }) => configuration?.path ?? '');
  const decisions = [...byFile].flatMap(([path, of]) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (!roots.some((root) => folder.startsWith(root.endsWith('/') ? root : `${root}/`))) return [];
    return problemsOfDecisions(
      of.map(({ review }) => review),
      !DECIDED.some(({ id }) => isOff(id)),
    );
  });
  return [...ignores, ...decisions];
}
