import stringWidth from 'string-width';
import type {
  ExplainDocument,
  FindingLine,
  PairDocument,
  Place,
  SilencedLine,
  TableDocument,
} from '../explain/document.ts';
import type { NearTable } from '../explain/nearest.ts';
import type { TableSide } from '../explain/pair.ts';
import { shown, signed } from '../explain/wording.ts';
import { renderChanges, renderLedger } from './ledger.ts';
import { renderNormalForm } from './normal-form.ts';
import { renderColumns } from './paired-columns.ts';
import { type Colours, count, makeStyle, paintSeverity, type Style, type TerminalOptions } from './style.ts';

export interface ExplainOptions extends TerminalOptions {
  /** Commands to go on with, each behind what it is for. */
  readonly next?: readonly { readonly what: string; readonly command: string }[];
}

/** A pair's whole reckoning, or what there is to say of one table, as text. */
export function renderExplanation(document: ExplainDocument, options: ExplainOptions = {}): string {
  const style = makeStyle(options);
  const blocks = document.subject === 'pair' ? pairBlocks(document, style) : tableBlocks(document, style);
  const next = (options.next ?? []).map(({ what, command }) => `${what}:\n  ${command}`);
  return `${[...blocks, ...next].filter((block) => block !== '').join('\n\n')}\n`;
}

function pairBlocks(pair: PairDocument, style: Style): string[] {
  const { left, right, summary, findings, silenced, score, verdict } = pair;
  return [
    headingOf(`${left.label} and ${right.label}`, `${shown(score)} ${verdict}`, style),
    sides(pair, style),
    style.prose(summary).split('\n').map(style.colours.bold).join('\n'),
    ...findings.map((finding) => renderLine(finding, style)),
    ...silenced.map((finding) => renderSilenced(finding, style)),
    besideBlock(pair, style),
    renderColumns(pair, style),
    renderLedger(pair, style),
    renderChanges(pair, style),
    keepingBlock(pair, style),
  ];
}

/** The aside goes where there is no room for it. */
function headingOf(title: string, aside: string, style: Style): string {
  const fits = stringWidth(title) + stringWidth(aside) + 8 <= style.width;
  return style.heading(title, fits ? aside : '');
}

function sides({ left, right, places }: PairDocument, { colours }: Style): string {
  const lines = ({ label, columns, telling }: TableSide, place: Place) =>
    `  ${colours.bold(label)}: ${count(columns, 'column')}, ${telling} beyond housekeeping\n  ${arrow(place, colours)}`;
  return `${lines(left, places.left)}\n${lines(right, places.right)}`;
}

/** Findings that say of each of the two that it is like a third: in a line, since they are about that one. */
function besideBlock({ beside }: PairDocument, { colours }: Style): string {
  const lines = beside.map(
    (one) => `${one.ruleId} names both, about ${one.table ?? 'something else'}\n  ${arrow(one, colours)}`,
  );
  return lines.join('\n');
}

function keepingBlock({ keeping, decision }: PairDocument, style: Style): string {
  const { colours } = style;
  const lines = [
    ...(decision === null
      ? []
      : [printDecision(decision, style), `  ${colours.blue('-->')} "decisions" in tablefold.json`]),
    ...keeping.flatMap((one) => [`  ${one.comment}`, `  ${arrow(one, colours)}`]),
  ];
  if (lines.length === 0) return '';
  const where = decision !== null && keeping.length > 0 ? ', in one of these places' : '';
  return [title(`To keep both as they are, say why${where}`, style), ...lines].join('\n');
}

/** In two lines where one is too long: it is there to be copied. */
function printDecision({ keep, because }: NonNullable<PairDocument['decision']>, { width }: Style): string {
  const [first, second] = [
    `"keep": ${JSON.stringify(keep).replaceAll('","', '", "')},`,
    `"because": ${JSON.stringify(because)}`,
  ];
  const one = `  { ${first} ${second} }`;
  return stringWidth(one) <= width ? one : `  { ${first}\n    ${second} }`;
}

function tableBlocks(table: TableDocument, style: Style): string[] {
  const { label, place, columns, findings, silenced, nearest, normalForm } = table;
  const found = [
    ...findings.map((one) => renderLine(one, style)),
    ...silenced.map((one) => renderSilenced(one, style)),
  ];
  return [
    `${headingOf(label, count(columns, 'column'), style)}\n  ${arrow(place, style.colours)}`,
    renderNormalForm(label, normalForm, style),
    ...(found.length > 0 ? found : [style.prose(`Nothing is found about ${label}.`)]),
    nearestBlock(nearest, style),
  ];
}

function nearestBlock(nearest: readonly NearTable[], style: Style): string {
  if (nearest.length === 0) return style.prose('No other table has anything in common with it.');
  const width = Math.max(...nearest.map(({ label }) => stringWidth(label)));
  const lines = nearest.map(({ label, score, verdict, for: best, against }) => {
    const reason = verdict === 'apart' ? (against ?? best) : best;
    const lead = `  ${shown(score).padStart(5)}  ${verdict.padEnd(7)}  ${label}${' '.repeat(width - stringWidth(label))}  `;
    const text = lead + (reason === null ? '' : `${signed(reason.points)} ${reason.kind}`);
    return verdict === 'apart' ? text : text.replace(label, () => style.colours.bold(label));
  });
  return [title('Nearest tables', style), ...lines].join('\n');
}

function renderSilenced(finding: SilencedLine, style: Style): string {
  return renderLine(finding, style, `not reported, ${finding.because}: `);
}

function renderLine(finding: FindingLine, style: Style, before = ''): string {
  const lead = `${finding.severity}[${finding.ruleId}]`;
  const text = style.prose(`${lead}: ${before}${finding.message}`);
  const painted = paintSeverity(finding.severity, lead, style.colours) + text.slice(lead.length);
  return `${painted}\n  ${arrow(finding, style.colours)}`;
}

function title(text: string, { colours }: Style): string {
  return colours.bold(text);
}

function arrow(place: Place, colours: Colours): string {
  return `${colours.blue('-->')} ${addressOf(place)}`;
}

/** `file:line:column`, one-based, as terminals and editors open it. */
function addressOf({ file, range: { start } }: Place): string {
  return `${file}:${start.line + 1}:${start.character + 1}`;
}
