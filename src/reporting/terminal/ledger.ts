import stringWidth from 'string-width';
import type { PairExplanation, Points } from '../explain/pair.ts';
import { describeChange, marginOf, shown, signed } from '../explain/wording.ts';
import type { Style } from './style.ts';

// Until the text is wrapped, a figure and its sign are one word.
const NO_BREAK = '\u00a0';

/** The structure, then every contribution with its sign, and what it comes to. */
export function renderLedger(
  { structure, contributions, score, verdict, thresholds, left, right }: PairExplanation,
  style: Style,
): string {
  const { colours } = style;
  const percent = (share: number) => `${Math.round(share * 100)}${NO_BREAK}%`;
  const alike = `${structure.count.toFixed(1)} of ${left.telling} and ${right.telling} columns are in both: ${percent(structure.jaccard)} of all, ${percent(structure.containment)} of the smaller, by number and rarity`;
  const width = Math.max(9, ...contributions.map(({ kind }) => kind.length));
  const line = (points: string, kind: string, text: string, paint: (text: string) => string) => {
    const lead = `  ${points.padStart(5)}  ${kind.padEnd(width)}  `;
    return paint(lead) + style.prose(text, lead).slice(lead.length).replaceAll(NO_BREAK, ' ');
  };
  const paintOf = ({ points }: Points) => (points < 0 ? colours.red : colours.green);
  const sorted = [...contributions].sort((a, b) => b.points - a.points);
  const sum = style.prose(
    `a hint starts at ${shown(thresholds.hint)}, a warning at ${shown(thresholds.warning)}`,
    `  ${shown(score).padStart(5)}  ${verdict.padEnd(width)}  `,
  );
  return [
    colours.bold('Points'),
    line(structure.score.toFixed(2), 'structure', alike, (text) => text),
    ...sorted.map((c) =>
      line(signed(c.points), c.kind, c.final ? `${c.because}, which nothing outweighs` : c.because, paintOf(c)),
    ),
    `  ${colours.dim('─────')}`,
    colours.bold(sum),
  ].join('\n');
}

/** How far it is to another verdict, and each single thing that would bring one about. */
export function renderChanges(pair: PairExplanation, style: Style): string {
  const { colours } = style;
  const margin = style.prose(marginOf(pair), '  ');
  const lines = pair.changes.map((change) => {
    const lead = `  ${shown(change.score).padStart(5)}  ${change.verdict.padEnd(7)}  `;
    const text = style.prose(describeChange(change), lead);
    const sql = change.sql === null ? '' : `\n${renderSql(change.sql, lead.length, style)}`;
    return `${colours.bold(lead)}${text.slice(lead.length)}${sql}`;
  });
  const none = pair.changes.length === 0 ? [style.prose('No single thing would change the verdict.', '  ')] : [];
  return [colours.bold('What would change it'), margin, ...none, ...lines].join('\n');
}

/** In two lines where one is too long: a statement is there to be copied. */
function renderSql(sql: string, indent: number, { width, colours }: Style): string {
  const margin = ' '.repeat(indent);
  const lines =
    indent + stringWidth(sql) <= width ? [sql] : sql.split(/ (?=is ')/).map((line, i) => (i > 0 ? `  ${line}` : line));
  return lines.map((line) => margin + colours.dim(line)).join('\n');
}
