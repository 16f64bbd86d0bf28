import { groupBy } from '../analysis/grouping.ts';
import type { ReportedFinding } from '../analysis/review.ts';
import { rules } from '../rules/index.ts';
import { SEVERITIES } from './summary.ts';

/** What is said of one name: a finding, or all findings of a table that several rules have something to say about. */
export interface CombinedFinding {
  /** The strongest first. */
  readonly findings: readonly [ReportedFinding, ...ReportedFinding[]];
  /** The strongest's message, and a short line for each of the others. */
  readonly message: string;
  /** Places of all of them, each once. */
  readonly related: ReportedFinding['related'];
}

const ABOUT_TABLES = new Set(rules.filter((rule) => rule.about === 'table').map((rule) => rule.id));

/** Whether a rule's findings are about a table as a whole being said twice. */
export function isAboutTable(ruleId: string): boolean {
  return ABOUT_TABLES.has(ruleId);
}

/**
 * Findings as people are shown them: those of rules about whole tables that underline one and the same name become one,
 * every other stays by itself. In the order in which the names first come up.
 */
export function combine(findings: readonly ReportedFinding[]): CombinedFinding[] {
  const numbered = findings.map((finding, i) => ({ finding, i }));
  const groups = groupBy(numbered, ({ finding: { ruleId, at }, i }) =>
    ABOUT_TABLES.has(ruleId) ? `${at.span.start}-${at.span.end} ${at.file}` : `${i}`,
  );
  return [...groups.values()].map((group) => {
    const sorted = group.map(({ finding }) => finding).sort(byStrength) as [ReportedFinding, ...ReportedFinding[]];
    const [strongest, ...others] = sorted;
    return {
      findings: sorted,
      message: [strongest.message, ...others.map((f) => `Also ${f.ruleId}: ${gistOf(f.message)}.`)].join('\n'),
      related: distinct(sorted.flatMap((finding) => finding.related)),
    };
  });
}

/** The gravest first; of one severity the surest. */
function byStrength(a: ReportedFinding, b: ReportedFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.confidence - a.confidence;
}

/** A place keeps what the strongest says of it. */
function distinct(related: ReportedFinding['related']): ReportedFinding['related'] {
  return [...groupBy(related, ({ at }) => `${at.span.start}-${at.span.end} ${at.file}`).values()].map(
    ([first]) => first,
  );
}

// About what fits on a line of a hover.
const LONGEST = 160;

/** The first clause of a message, without what it says in brackets: "a holds the same thing as b". */
export function gistOf(message: string): string {
  let gist = '';
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < message.length; i++) {
    const c = message.charAt(i);
    if (c === '"') quoted = !quoted;
    if (!quoted && depth === 0 && /[:;.]/.test(c) && /^(?:\s|$)/.test(message.charAt(i + 1))) break;
    // count(x) is a name, not an aside.
    if (!quoted && c === '(' && (depth > 0 || message.charAt(i - 1) === ' ')) depth++;
    if (depth === 0) gist += c;
    if (!quoted && c === ')') depth = Math.max(0, depth - 1);
  }
  gist = gist
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:]|$)/g, '')
    .trim();
  if (gist.length <= LONGEST) return gist;
  const end = gist.lastIndexOf(' ', LONGEST - 3);
  return `${gist.slice(0, end > 0 ? end : LONGEST - 3)} ...`;
}
