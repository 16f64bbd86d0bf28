import type { Reckoning, Similarity } from '../../similarity/index.ts';
import { explainReckoning, type PairExplanation, type PairedColumns } from './pair.ts';
import { whyApart } from './standing.ts';
import { describeChange, marginOf, shown, signed } from './wording.ts';

/** A hover is read beside code: what is beyond this is one `tablefold explain` away. */
const SHOWN = 12;
const SHOWN_CHANGES = 4;

/**
 * The reckoning for a pair as Markdown for a hover: verdict, ledger, columns, what would change it. `left` is the table
 * that is hovered over: `similarity.reckon(hovered, twin)`.
 * @param similarity where it comes from: with it comments and keys are tried out, which takes some milliseconds
 */
export function explainMarkdown(reckoning: Reckoning, similarity?: Similarity): string {
  const pair = explainReckoning(reckoning, similarity);
  return [verdictOf(pair, reckoning), ledger(pair), columns(pair), changes(pair)]
    .filter((block) => block !== '')
    .join('\n\n');
}

function verdictOf({ left, right, verdict, score }: PairExplanation, reckoning: Reckoning): string {
  const [a, b] = [bold(left.label), bold(right.label)];
  if (verdict === 'warning') return `${a} holds the same thing as ${b}: **${shown(score)}**`;
  if (verdict === 'hint') return `${a} may hold the same thing as ${b}: **${shown(score)}**`;
  return `${a} and ${b} are two things: **${shown(score)}**, ${plain(whyApart(reckoning))}`;
}

function ledger({ structure, contributions, score, verdict, thresholds, left, right }: PairExplanation): string {
  const alike = `structure: ${structure.count.toFixed(1)} of ${left.telling} and ${right.telling} columns are in both`;
  const rows = [...contributions]
    .sort((a, b) => b.points - a.points)
    .map(({ points, kind, because }) => `| ${signed(points)} | ${plain(`${kind}: ${because}`)} |`);
  const sum = `${verdict}; a hint starts at ${shown(thresholds.hint)}, a warning at ${shown(thresholds.warning)}`;
  return [
    '| points | |',
    '|--:|:--|',
    `| ${structure.score.toFixed(2)} | ${plain(alike)} |`,
    ...rows,
    `| **${shown(score)}** | **${plain(sum)}** |`,
  ].join('\n');
}

function columns({ left, right, columns: all }: PairExplanation): string {
  const telling = all.filter((pair) => pair.counts !== 'housekeeping');
  const by = ({ by, types, leftType, rightType, counts }: PairedColumns) =>
    [counts === 'faint' ? `${by}, faint` : by, ...(types === 'same' ? [] : [`${leftType} against ${rightType}`])].join(
      '; ',
    );
  const rows = telling
    .slice(0, SHOWN)
    .map((pair) => `| ${code(pair.left)} | ${code(pair.right)} | ${plain(by(pair))} | ${pair.quality.toFixed(2)} |`);
  const more = telling.length > SHOWN ? [`\nand ${telling.length - SHOWN} more`] : [];
  const alone = [left, right].flatMap(({ label, alone }) =>
    alone.length > 0 ? [`\nOnly in ${bold(label)}: ${listed(alone)}`] : [],
  );
  const table = [
    `| ${plain(left.label)} | ${plain(right.label)} | paired by | quality |`,
    '|:--|:--|:--|--:|',
    ...rows,
  ];
  return [...(rows.length > 0 ? table : []), ...more, ...alone].join('\n').trim();
}

function listed(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return names.slice(0, SHOWN).map(code).join(', ') + more;
}

function changes(pair: PairExplanation): string {
  const lines = pair.changes
    .slice(0, SHOWN_CHANGES)
    .map((change) => `- **${shown(change.score)}**, ${change.verdict}: ${plain(describeChange(change))}`);
  const margin = marginOf(pair);
  return lines.length === 0 ? margin : [`${margin} What would change it:`, '', ...lines].join('\n');
}

function bold(name: string): string {
  return `**${plain(name)}**`;
}

/** Names are whatever their author likes; none of it may turn into markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** As a code span that no backtick in it ends, in a table that no bar in it splits. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const inner = text.replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ');
  return longest > 0 ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}
