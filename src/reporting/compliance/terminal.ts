import type { SourceOfTruth } from '../../planning/compliance/index.ts';
import { alignColumns, fits } from '../terminal/columns.ts';
import { count, makeStyle, type Style, type TerminalOptions } from '../terminal/style.ts';
import type { ComplianceDocument, DatabaseCompliance } from './document.ts';
import { bare, besidesOf, standOf, tablesOf } from './wording.ts';

// A longer list is read as a document.
const MOST_SOURCES = 20;

/** The checklist, the sources of truth and the good patterns of each database, as text. */
export function renderCompliance({ databases }: ComplianceDocument, options: TerminalOptions = {}): string {
  const style = makeStyle(options);
  return `${databases.flatMap((one) => blocks(one, style)).join('\n\n')}\n`;
}

function blocks(one: DatabaseCompliance, style: Style): string[] {
  const { checklist, sources, patterns } = one;
  const { colours } = style;
  const met = checklist.filter((d) => d.met).length;
  return [
    `${colours.bold(one.root === '.' ? one.name : one.root)}\n${colours.dim(count(one.tables, 'table'))}`,
    [
      style.heading('Normal forms', `${met} of ${checklist.length} met`),
      ...checklist.map((demand) => {
        const mark = demand.met ? colours.green('[x]') : colours.yellow('[ ]');
        return `${mark} ${demand.title}\n${colours.dim(style.prose(standOf(demand), '    '))}`;
      }),
    ].join('\n'),
    ...(sources.length > 0 ? [sourcesBlock(sources, style)] : []),
    ...(patterns.length > 0
      ? [
          [
            style.heading('Good patterns'),
            ...patterns.map((pattern) =>
              [`${colours.bold(pattern.kind)}: ${pattern.because}`, colours.dim(tablesOf(pattern))]
                .map((line, i) => style.prose(line, i === 0 ? '' : '    '))
                .join('\n'),
            ),
          ].join('\n'),
        ]
      : []),
  ];
}

function sourcesBlock(sources: readonly SourceOfTruth[], style: Style): string {
  const contested = sources.filter((s) => besidesOf(s) !== '');
  const shown = sources.filter((s, i) => i < MOST_SOURCES || contested.includes(s));
  const columns = [
    { head: 'data' },
    { head: 'source of truth', gives: true },
    { head: 'used by', align: 'right' },
    { head: 'also said in', gives: true },
  ] as const;
  const rows = shown.map((s) => [s.data, bare(s.table), String(s.references), besidesOf(s)]);
  const plain = columns.slice(1).map((c) => c);
  const left = sources.length - shown.length;
  return [
    style.heading('Single source of truth', `${contested.length} of ${sources.length} contested`),
    // The kind of data is the table's name in words: the first to go where there is no room.
    fits(columns, rows, style.width)
      ? alignColumns(columns, rows, style)
      : alignColumns(
          plain,
          rows.map((cells) => cells.slice(1)),
          style,
        ),
    ...(left > 0 ? [style.colours.dim(`  ... and ${count(left, 'kind')} of data that nothing contests`)] : []),
  ].join('\n');
}
