import type { ReportedFinding } from '../../analysis/review.ts';
import type { Basis } from '../../rules/rule.ts';
import type { Location } from '../../text/span.ts';
import type { CombinedFinding } from '../combined.ts';
import type { Places } from '../places.ts';
import { readEvidence } from './evidence.ts';
import { address, gutterOf, snippet } from './snippet.ts';
import { paintSeverity, type Style } from './style.ts';

// Twins beyond these are named by address alone.
const SHOWN_PLACES = 3;

const BASES: Readonly<Record<Basis, string>> = {
  declared: 'the declarations say so',
  observed: 'the rows say so',
  inferred: 'names and structure suggest it',
};

/**
 * Everything that is said of a name: the strongest finding whole, the others below it without what was shown already.
 * @param fixOf a command that mends a finding
 */
export function renderCombined(
  { findings }: CombinedFinding,
  places: Places,
  style: Style,
  fixOf: (finding: ReportedFinding) => string | undefined,
): string {
  const shown = new Set<string>();
  const fixes = new Set<string>();
  const blocks = findings.map((finding, i) => {
    const related = finding.related.filter(({ at }) => !shown.has(keyOf(at)));
    for (const { at } of finding.related) shown.add(keyOf(at));
    const fix = fixOf(finding);
    const isNew = fix !== undefined && !fixes.has(fix);
    if (isNew) fixes.add(fix);
    return renderFinding({ ...finding, related }, i > 0, places, style, isNew ? fix : undefined);
  });
  return blocks.join('\n');
}

function keyOf({ file, span }: Location): string {
  return `${span.start} ${file}`;
}

/**
 * One finding: what it says, the name it is about in its source line, the places related to it, and the evidence.
 * @param isFurther whether the name's line stands above already
 * @param fix a command that mends it
 */
function renderFinding(
  finding: ReportedFinding,
  isFurther: boolean,
  places: Places,
  style: Style,
  fix?: string,
): string {
  const { colours } = style;
  const { severity, ruleId, at, related } = finding;
  const paint = (text: string) => paintSeverity(severity, text, colours);
  const shown = related.slice(0, SHOWN_PLACES);
  const gutter = gutterOf(places, [at, ...shown.map((r) => r.at)]);
  const lead = `${severity}[${ruleId}]`;
  const out = [painted(style.prose(`${lead}: ${finding.message}`), lead, paint)];
  if (!isFurther) out.push(snippet(places, { at, sign: '^', paint }, '-->', gutter, style));
  for (const { at: place, message } of shown) {
    out.push(snippet(places, { at: place, sign: '-', label: message, paint: colours.blue }, ':::', gutter, style));
  }
  const margin = ' '.repeat(gutter);
  const note = (label: string, text: string) => {
    const prose = style.prose(`${label}: ${text}`, `${margin} = `, `${margin}     `);
    return prose.replace(`${margin} = ${label}`, () => `${margin} ${colours.blue('=')} ${colours.bold(label)}`);
  };
  const more = related.slice(SHOWN_PLACES);
  const notes = more.map((r) => note('also', `${r.message} (${address(places, r.at)})`));
  notes.push(...readEvidence(finding.evidence, finding.tables).map(({ label, text }) => note(label, text)));
  const sure = finding.basis === 'declared' ? '' : `, confidence ${Math.round(finding.confidence * 100)} %`;
  notes.push(note('basis', `${finding.basis}: ${BASES[finding.basis]}${sure}`));
  if (fix) notes.push(note('fix', fix));
  return [...out, `${margin} ${colours.blue('|')}`, ...notes].join('\n');
}

function painted(text: string, lead: string, paint: (text: string) => string): string {
  return text.startsWith(lead) ? paint(lead) + text.slice(lead.length) : text;
}
