import { groupBy } from '../../analysis/grouping.ts';
import type { DatabaseReview, ReportedFinding, Review } from '../../analysis/review.ts';
import { FILE_NAME } from '../../configuration/index.ts';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import { type CombinedFinding, combine } from '../combined.ts';
import { type Places, placesOf } from '../places.ts';
import { problemCount, SEVERITIES, silencedByDecision, summarise, tableCount } from '../summary.ts';
import { renderCombined } from './finding.ts';
import { renderFileProblems, renderGaps, renderProblems, renderSilencing } from './problems.ts';
import { count, makeStyle, paintSeverity, type Style, type TerminalOptions } from './style.ts';

export interface ReviewOptions extends TerminalOptions {
  /** A command that mends a finding, to be shown under it. */
  readonly fixOf?: (review: DatabaseReview, finding: ReportedFinding) => string | undefined;
  /** Also what was read but not modelled. */
  readonly gaps?: boolean;
}

/** The whole review as text: each database with its problems and its findings, by rule and then by table; figures last. */
export function renderReview(review: Review, options: ReviewOptions = {}): string {
  const style = makeStyle(options);
  const places = placesOf(review.texts, options.base);
  const blocks = [
    ...renderFileProblems(
      review.problems.filter((p) => p.silencing === undefined),
      places,
      style,
    ),
    ...review.databases.flatMap((database) => renderDatabase(database, places, style, options)),
    ...renderSilencing(
      review.problems.filter((p) => p.silencing !== undefined),
      places,
      style,
    ),
    renderSummary(review, style),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderDatabase(review: DatabaseReview, places: Places, style: Style, options: ReviewOptions): string[] {
  const gaps = options.gaps ? renderGaps(review, places, style) : undefined;
  return [
    renderTitle(review, places, style),
    ...renderProblems(review, places, style),
    ...byRule(combine(review.findings)).flatMap(([ruleId, found]) => [
      renderRule(ruleId, found.length, style),
      ...found.map((combined) => renderCombined(combined, places, style, (f) => options.fixOf?.(review, f))),
    ]),
    ...(gaps === undefined ? [] : [gaps]),
  ];
}

function renderTitle(review: DatabaseReview, places: Places, { colours }: Style): string {
  const { database } = review;
  const facts = [
    database.layout.title + (database.generated ? ' (generated: never edited)' : ''),
    count(database.files.length, 'file'),
    count(tableCount(review), 'table'),
  ];
  const root = places.file(database.root);
  return `${colours.bold(root === '.' ? database.name : root)}\n${colours.dim(facts.join(' · '))}`;
}

function renderRule(ruleId: string, findings: number, style: Style): string {
  const summary = rules.find((r) => r.id === ruleId)?.summary;
  const heading = style.heading(ruleId, count(findings, 'finding'));
  return summary ? `${heading}\n${style.colours.dim(style.prose(summary))}` : heading;
}

/**
 * Rules with the gravest findings first; within one the gravest first, then by table. What several rules say of one table stands
 * under the strongest of them.
 */
function byRule(combined: readonly CombinedFinding[]): [string, CombinedFinding[]][] {
  const groups = groupBy(combined, ({ findings: [strongest] }) => strongest.ruleId);
  for (const group of groups.values()) group.sort((a, b) => byWeight(a.findings[0], b.findings[0]));
  return [...groups].sort(([, [a]], [, [b]]) => rank(a.findings[0].severity) - rank(b.findings[0].severity));
}

function byWeight(a: ReportedFinding, b: ReportedFinding): number {
  return rank(a.severity) - rank(b.severity) || compare(a.tables[0] ?? '', b.tables[0] ?? '');
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "Found 9 findings (1 error, 8 warnings) in 46 tables of 25 files." */
function renderSummary(review: Review, style: Style): string {
  const summary = summarise(review);
  const refused = review.databases.reduce((n, d) => n + problemCount(d), 0);
  const { colours } = style;
  const of = `${count(summary.tables, 'table')} of ${count(summary.files, 'file')}`;
  const troubled = refused > 0 ? ` PostgreSQL would refuse ${count(refused, 'statement')}.` : '';
  const decided = describeDecided(silencedByDecision(review));
  if (summary.findings === 0) return style.prose(`${colours.green('No findings')} in ${of}.${troubled}${decided}`);
  const parts = SEVERITIES.filter((s) => summary.bySeverity[s] > 0).map((s) =>
    paintSeverity(s, count(summary.bySeverity[s], s), colours),
  );
  return style.prose(`Found ${parts.join(', ')} in ${of}.${troubled}${decided}`);
}

/** " 2 pairs of tables stay as they are, as tablefold.json decides." */
function describeDecided(silenced: readonly (readonly string[])[]): string {
  if (silenced.length === 0) return '';
  const pairs = silenced.filter((tables) => tables.length === 2).length;
  const tables = silenced.filter((of) => of.length === 1).length;
  const groups = silenced.length - pairs - tables;
  const parts = [
    ...(pairs > 0 ? [count(pairs, 'pair of tables', 'pairs of tables')] : []),
    ...(groups > 0 ? [count(groups, 'group of tables', 'groups of tables')] : []),
    ...(tables > 0 ? [count(tables, 'table')] : []),
  ];
  return ` ${parts.join(', ').replace(/, (?=[^,]*$)/, ' and ')} ${silenced.length === 1 ? 'stays as it is' : 'stay as they are'}, as ${FILE_NAME} decides.`;
}
