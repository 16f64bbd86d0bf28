import type { DatabaseReview, ReportedFinding } from '../analysis/review.ts';
import { askedFor, similarityOf } from '../analysis/review-database.ts';
import { isTable, keyOf, type Relation } from '../catalog/model.ts';
import { formatName } from '../catalog/print/type.ts';
import { FILE_NAME } from '../configuration/index.ts';
import type { Reckoning } from '../similarity/index.ts';
import { contains, type Location, type Span } from '../text/span.ts';
import { type CombinedFinding, combine, isAboutTable } from './combined.ts';
import { explainMarkdown } from './explain/markdown.ts';
import { arrowOf, formClause, normalFormOf } from './explain/normal-form.ts';
import { readEvidence } from './terminal/evidence.ts';

// Beyond these a hover is no longer read.
const MOST_RECKONINGS = 3;
const MOST_DEPENDENCIES = 6;

/** What a hover says, and the name that it is about. */
export interface Said {
  readonly text: string;
  readonly span: Span;
}

/**
 * All that is said of the table whose name is declared at a place: the findings with their evidence, what speaks for and
 * against its twins being the same thing, and what was decided about it.
 * @param isMarkdown else plain text
 */
export function hoverOf(review: DatabaseReview, at: Location, isMarkdown = true): Said | undefined {
  const words = isMarkdown ? MARKDOWN : PLAIN;
  const table = tableDeclaredAt(review, at);
  const here = combine(review.findings).filter(({ findings: [{ at: name }] }) => {
    return name.file === at.file && contains(name.span, at.span);
  });
  const sections = [
    ...here.flatMap(({ findings }) => findings.map((finding) => describeFinding(finding, words))),
    ...reckoningsOf(review, here).map((reckoning) =>
      isMarkdown ? explainMarkdown(reckoning) : describeReckoning(reckoning, words),
    ),
    ...(table ? describeDecisions(review, table, words) : []),
    ...(table ? [describeNormalForm(review, table, words)] : []),
  ];
  const span = here[0]?.findings[0].at.span ?? table?.provenance.created.name;
  return sections.length > 0 && span ? { text: sections.join('\n\n'), span } : undefined;
}

interface Words {
  strong(text: string): string;
  plain(text: string): string;
}

const MARKDOWN: Words = {
  strong: (text) => `**${escaped(text)}**`,
  plain: (text) => escaped(text),
};
const PLAIN: Words = { strong: (text) => text, plain: (text) => text };

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function tableDeclaredAt({ snapshot }: DatabaseReview, at: Location): Relation | undefined {
  for (const relation of snapshot.relations.values()) {
    const { file, name } = relation.provenance.created;
    if (isTable(relation) && file === at.file && contains(name, at.span)) return relation;
  }
  return undefined;
}

function describeFinding({ ruleId, severity, message, evidence, tables }: ReportedFinding, words: Words): string {
  const lines = readEvidence(evidence, tables).map(({ label, text }) => `- ${words.plain(`${label}: ${text}`)}`);
  return [`${words.strong(`${severity}[${ruleId}]`)} ${words.plain(message)}`, '', ...lines].join('\n').trimEnd();
}

/** Of the pairs that findings about whole tables are about, each once. */
function reckoningsOf(review: DatabaseReview, here: readonly CombinedFinding[]): Reckoning[] {
  const { relations } = review.snapshot;
  const pairs = new Map<string, readonly [Relation, Relation]>();
  for (const { tables } of here.flatMap(({ findings }) => findings.filter((f) => isAboutTable(f.ruleId)))) {
    const [first, ...others] = tables.flatMap((key) => relations.get(key) ?? []).filter(isTable);
    if (first) for (const other of others) pairs.set(`${keyOf(first)} ${keyOf(other)}`, [first, other]);
  }
  const similarity = similarityOf(review);
  return [...pairs.values()].slice(0, MOST_RECKONINGS).map(([a, b]) => similarity.reckon(a, b));
}

function describeReckoning({ left, right, likeness, contributions, score }: Reckoning, words: Words): string {
  const points = (n: number) => `${n < 0 ? '\u2212' : '+'}${Math.abs(n).toFixed(2)}`;
  const lines = [
    `${likeness.score.toFixed(2)} columns in common, as far as they tell something`,
    ...contributions.map(({ points: n, because, final }) => `${final ? 'decisive' : points(n)} ${because}`),
  ];
  const title = words.strong(`${formatName(left)} and ${formatName(right)}: ${score.toFixed(2)}`);
  return [title, '', ...lines.map((line) => `- ${words.plain(line)}`)].join('\n');
}

/** Its keys, what depends on what besides, and what stands in the way of the next normal form. */
function describeNormalForm(review: DatabaseReview, table: Relation, words: Words): string {
  const document = normalFormOf(askedFor(review).context, table);
  const { keys, obstacles, dependencies } = document;
  // That a key determines the row is what makes it one.
  const others = dependencies.filter(({ lhs }) => !keys.some((key) => key.every((column) => lhs.includes(column))));
  const lines = [
    ...(keys.length > 0
      ? [`${keys.length === 1 ? 'key' : 'keys'}: ${keys.map((key) => key.join(', ')).join('; ')}`]
      : []),
    ...obstacles.map(({ breaks, why }) => `not ${breaks}: ${why}`),
    ...others.slice(0, MOST_DEPENDENCIES).map((d) => `${d.basis}: ${arrowOf(d)} (${d.because})`),
  ];
  const title = `${words.strong(formatName(table))} ${words.plain(`is ${formClause(document)}`)}`;
  return [title, '', ...lines.map((line) => `- ${words.plain(line)}`)].join('\n').trimEnd();
}

function describeDecisions({ decisions }: DatabaseReview, table: Relation, words: Words): string[] {
  return decisions.flatMap(({ decision, tables }) => {
    const keys = tables.flat();
    if (!keys.includes(keyOf(table))) return [];
    const others = keys.filter((key) => key !== keyOf(table)).map((key) => key.replace(/^public\./, ''));
    const beside = others.length > 0 ? ` beside ${others.join(', ')}` : '';
    const when = decision.on === undefined ? '' : `, ${decision.on}`;
    return [words.plain(`Kept${beside}: ${decision.because} (${FILE_NAME}${when})`)];
  });
}
