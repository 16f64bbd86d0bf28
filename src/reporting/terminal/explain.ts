import stringWidth from 'string-width';
import type { Change } from '../explain/changes.ts';
import type { ExplainDocument, FindingLine, PairDocument, Place, TableDocument } from '../explain/document.ts';
import type { NearTable } from '../explain/nearest.ts';
import type { PairedColumns, Points, TableSide } from '../explain/pair.ts';
import { marginOf, shown, signed } from '../explain/wording.ts';
import { alignColumns } from './columns.ts';
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

const NO_BREAK = '\u00a0';

function pairBlocks(pair: PairDocument, style: Style): string[] {
  const { left, right, summary, findings, score, verdict } = pair;
  return [
    headingOf(`${left.label} and ${right.label}`, `${shown(score)} ${verdict}`, style),
    sides(pair, style),
    style.colours.bold(style.prose(summary)),
    ...findings.map((finding) => renderLine(finding, style)),
    columnsBlock(pair, style),
    ledger(pair, style),
    changesBlock(pair, style),
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

function columnsBlock({ left, right, columns }: PairDocument, style: Style): string {
  const { colours } = style;
  const types: Readonly<Record<PairedColumns['types'], string>> = {
    same: 'same',
    compatible: 'fit',
    different: 'differ',
  };
  const rows = columns.map((pair) => [
    pair.left,
    pair.right,
    pair.by,
    types[pair.types],
    pair.quality.toFixed(2),
    pair.counts === 'housekeeping' ? '-' : (pair.weight ?? 0).toFixed(2),
    pair.counts === 'faint' ? 'faint' : '',
  ]);
  const heads =
    named(left.table) === named(right.table)
      ? [left.label, right.label]
      : [left, right].map(({ table }) => named(table));
  const spec = [
    { head: heads[0] ?? '', gives: true },
    { head: heads[1] ?? '', gives: true },
    { head: 'paired by' },
    { head: 'types' },
    { head: 'quality', align: 'right' },
    { head: 'weight', align: 'right' },
    { head: '' },
  ] as const;
  const aligned = alignColumns(spec, rows, style, (line, i) =>
    columns[i]?.counts === 'housekeeping' ? colours.dim(line) : line,
  );
  const notes = [
    ...columns
      .filter((pair) => pair.types !== 'same' && pair.counts !== 'housekeeping')
      .map((pair) => `${pair.left} ${pair.leftType} against ${pair.right} ${pair.rightType}`)
      .map((text, i) => [i === 0 ? 'types' : '', text] as const),
    ...columns
      .filter((pair) => pair.astray)
      .map((pair) => ['keys', `${pair.left} and ${pair.right} refer to different tables`] as const),
    ...[left, right].flatMap(({ label, alone }) =>
      alone.length > 0 ? [['only in', `${label}: ${alone.join(', ')}`] as const] : [],
    ),
  ].map(([label, text]) => style.prose(text, `  ${label.padEnd(7)}  `));
  const table = rows.length > 0 ? [aligned] : ['  No column of the one is paired with one of the other.'];
  return [title('Columns', style), ...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

function ledger(
  { structure, contributions, score, verdict, thresholds, left, right }: PairDocument,
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
    title('Points', style),
    line(structure.score.toFixed(2), 'structure', alike, (text) => text),
    ...sorted.map((c) =>
      line(signed(c.points), c.kind, c.final ? `${c.because}, which nothing outweighs` : c.because, paintOf(c)),
    ),
    `  ${colours.dim('─────')}`,
    colours.bold(sum),
  ].join('\n');
}

function changesBlock(pair: PairDocument, style: Style): string {
  const { colours } = style;
  const margin = style.prose(marginOf(pair), '  ');
  const lines = pair.changes.map((change) => {
    const lead = `  ${shown(change.score).padStart(5)}  ${change.verdict.padEnd(7)}  `;
    const text = style.prose(describe(change), lead);
    const sql = change.sql === null ? '' : `\n${renderSql(change.sql, lead.length, style)}`;
    return `${colours.bold(lead)}${text.slice(lead.length)}${sql}`;
  });
  const none = pair.changes.length === 0 ? [style.prose('No single thing would change the verdict.', '  ')] : [];
  return [title('What would change it', style), margin, ...none, ...lines].join('\n');
}

/** In two lines where one is too long: a statement is there to be copied. */
function renderSql(sql: string, indent: number, { width, colours }: Style): string {
  const margin = ' '.repeat(indent);
  const lines =
    indent + stringWidth(sql) <= width ? [sql] : sql.split(/ (?=is ')/).map((line, i) => (i > 0 ? `  ${line}` : line));
  return lines.map((line) => margin + colours.dim(line)).join('\n');
}

function keepingBlock({ keeping }: PairDocument, style: Style): string {
  if (keeping.length === 0) return '';
  const lines = keeping.map((one) => `  ${one.comment}\n  ${arrow(one, style.colours)}`);
  return [title('To keep both as they are, say why above the declaration', style), ...lines].join('\n');
}

/** "without "series": rename one of them" */
function describe({ how, kind, action }: Change): string {
  if (how === 'with') return action ?? kind;
  return action === null ? `without "${kind}"` : `without "${kind}": ${action}`;
}

function tableBlocks({ label, place, columns, findings, ignored, nearest }: TableDocument, style: Style): string[] {
  const { colours } = style;
  const ignoring = ignored.map((finding) => renderLine(finding, style, 'ignored by a comment: '));
  const found =
    findings.length + ignored.length === 0
      ? [style.prose(`Nothing is found about ${label}.`)]
      : [...findings.map((finding) => renderLine(finding, style)), ...ignoring];
  return [
    `${headingOf(label, count(columns, 'column'), style)}\n  ${arrow(place, colours)}`,
    ...found,
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

function renderLine(finding: FindingLine, style: Style, before = ''): string {
  const lead = `${finding.severity}[${finding.ruleId}]`;
  const text = style.prose(`${lead}: ${before}${finding.message}`);
  const painted = paintSeverity(finding.severity, lead, style.colours) + text.slice(lead.length);
  return `${painted}\n  ${arrow(finding, style.colours)}`;
}

function title(text: string, { colours }: Style): string {
  return colours.bold(text);
}

/** The name without its schema. */
function named(table: string): string {
  return table.slice(table.indexOf('.') + 1);
}

function arrow(place: Place, colours: Colours): string {
  return `${colours.blue('-->')} ${addressOf(place)}`;
}

/** `file:line:column`, one-based, as terminals and editors open it. */
function addressOf({ file, range: { start } }: Place): string {
  return `${file}:${start.line + 1}:${start.character + 1}`;
}
