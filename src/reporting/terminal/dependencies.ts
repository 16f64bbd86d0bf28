import type { RelationInstance } from '../../normalization/discovery/index.ts';
import type { Violation } from '../../normalization/normal-forms.ts';
import { rankDependencies } from '../../normalization/ranking.ts';
import type { DependenciesDocument, DependencyLine } from '../dependencies/document.ts';
import { repeatedRows } from '../dependencies/repeats.ts';
import { count, makeStyle, type Style, type TerminalOptions } from './style.ts';

export interface DependenciesOptions extends TerminalOptions {
  /** What the relation is called: a file, a table. */
  readonly name: string;
  readonly relation: RelationInstance;
  readonly nulls: 'equal' | 'distinct';
  readonly violations: readonly Violation[];
  /** Keys of the distinct rows, where whole rows repeat. */
  readonly distinctKeys: readonly (readonly string[])[];
  /** Whether there may be more dependencies than were found, so that the normal form is not certain. */
  readonly partial: boolean;
  /** What the reader should know of how far all this holds, a sentence each. */
  readonly notes: readonly string[];
}

// Of more than these a terminal shows the first; the document has all.
const MOST_SHOWN = 40;
const MOST_REASONS = 12;
const MOST_TELLING = 6;
// Values that are looked at to say how much repeats.
const MOST_VALUES = 4_000_000;

/** What holds in the rows, what follows from it for the relation, and the relations that it should rather be. */
export function renderDependencies(document: DependenciesDocument, options: DependenciesOptions): string {
  const style = makeStyle(options);
  const { columns, rows } = document;
  const blocks = [
    style.heading(options.name, `${count(rows, 'row')}, ${count(columns.length, 'column')}`),
    options.notes.map((note) => style.prose(note)).join('\n'),
    keysBlock(document, options, style),
    tellingBlock(document, options, style),
    dependenciesBlock(document, options, style),
    coverBlock(document, style),
    formBlock(document, options, style),
    partsBlock(document, style),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function keysBlock(
  { keys, rows, columns }: DependenciesDocument,
  { relation, nulls, distinctKeys }: DependenciesOptions,
  style: Style,
) {
  const lines = keys.map((key) => style.prose(key.length === 0 ? '(none needed)' : key.join(', '), '  ', '    '));
  if (keys.length > 0) return [title('Keys', keys.length, style), ...some(lines, style)].join('\n');
  const repeats = rows === 0 ? 0 : repeatedRows(relation, columns, nulls);
  if (repeats === 0) return [title('Keys', 0, style), '  none was found'].join('\n');
  const [first = []] = distinctKeys;
  const why = `none: ${repeats === 1 ? '1 row repeats' : `${grouped(repeats)} rows repeat`} another one wholly; without such rows ${first.join(', ')} would be one`;
  return [title('Keys', 0, style), style.prose(why, '  ')].join('\n');
}

/** What is no accident by its numbers: the rest may be one. */
function tellingBlock({ dependencies }: DependenciesDocument, { relation }: DependenciesOptions, style: Style): string {
  const looked = dependencies.slice(0, affordable(relation));
  const telling = rankDependencies(relation, looked).slice(0, MOST_TELLING);
  if (telling.length === 0) return '';
  const lines = telling.map(({ lhs, rhs, support }) => {
    const seen = `holds in all ${grouped(support.rows)} rows; ${grouped(support.repeated)} repeat`;
    return `${style.prose(written({ lhs, rhs }), '  ', '    ')}\n${style.colours.dim(`    ${seen}`)}`;
  });
  return [style.colours.bold('Hardly by accident'), ...lines].join('\n');
}

/** How many determinants there is time to look up in all rows. */
function affordable({ rows }: RelationInstance): number {
  return Math.max(MOST_SHOWN, Math.floor(MOST_VALUES / Math.max(1, rows.length)));
}

function dependenciesBlock({ dependencies }: DependenciesDocument, options: DependenciesOptions, style: Style): string {
  const groups = gathered(dependencies);
  if (groups.length === 0) return [title('Dependencies', 0, style), '  none'].join('\n');
  const { relation, nulls } = options;
  const known = groups
    .slice(0, affordable(relation))
    .map((group) => ({ group, repeats: repeatedRows(relation, group.lhs, nulls) }))
    .sort((a, b) => b.repeats - a.repeats);
  const width = Math.max(7, ...known.map(({ repeats }) => grouped(repeats).length));
  const lines = known.map(({ group, repeats }) => {
    const lead = `  ${grouped(repeats).padStart(width)}  `;
    return style.prose(written(group), lead, ' '.repeat(lead.length + 2));
  });
  const head = style.colours.dim(`  ${'repeats'.padStart(width)}  determinant → dependents`);
  const left = groups.length - known.length;
  return [title('Dependencies', dependencies.length, style), head, ...some(lines, style, left)].join('\n');
}

function coverBlock({ cover, dependencies }: DependenciesDocument, style: Style): string {
  if (dependencies.length === 0) return '';
  if (cover.length === dependencies.length)
    return [title('Minimal cover', cover.length, style), '  all of them'].join('\n');
  const lines = gathered(cover).map((group) => style.prose(written(group), '  ', '    '));
  return [title('Minimal cover', cover.length, style), ...some(lines, style)].join('\n');
}

function formBlock(
  { normalForm }: DependenciesDocument,
  { violations, partial }: DependenciesOptions,
  style: Style,
): string {
  const { colours } = style;
  const lines = violations
    .slice(0, MOST_REASONS)
    .map(({ breaks, why }) => style.prose(`${why}.`, `  ${breaks.padEnd(4)}  `));
  const more = violations.length - lines.length;
  return [
    `${colours.bold('Normal form')}  ${normalForm}${partial ? ', as far as these dependencies tell' : ''}${violations.length > 0 ? colours.dim('; in the way:') : ''}`,
    ...lines,
    ...(more > 0 ? [colours.dim(`  ... and ${grouped(more)} more like these`)] : []),
  ].join('\n');
}

function partsBlock({ decomposition, columns }: DependenciesDocument, style: Style): string {
  const { colours } = style;
  const heading = colours.bold('Third normal form by synthesis');
  if (decomposition.length === 1 && decomposition[0]?.columns.length === columns.length)
    return `${heading}\n  the relation as it is`;
  const lines = decomposition.map(({ columns: own, keys }, i) => {
    const lead = `  ${String(i + 1).padStart(2)}  `;
    const key = keys.map((one) => (one.length === 0 ? '(one row)' : one.join(', '))).slice(0, 3);
    const also = keys.length > key.length ? ' ...' : '';
    const rest = style.prose(`key: ${key.join(' or ')}${also}`, ' '.repeat(lead.length));
    return `${style.prose(own.join(', '), lead)}\n${colours.dim(rest)}`;
  });
  return [`${heading} ${colours.dim(`(${count(decomposition.length, 'relation')})`)}`, ...some(lines, style)].join(
    '\n',
  );
}

interface Group {
  readonly lhs: readonly string[];
  readonly rhs: readonly string[];
}

/** One entry a determinant, in the order of the first of each. */
function gathered(dependencies: readonly DependencyLine[]): Group[] {
  const groups = new Map<string, { lhs: readonly string[]; rhs: string[] }>();
  for (const { lhs, rhs } of dependencies) {
    const key = JSON.stringify(lhs);
    const group = groups.get(key);
    if (group) group.rhs.push(rhs);
    else groups.set(key, { lhs, rhs: [rhs] });
  }
  return [...groups.values()];
}

function written({ lhs, rhs }: Group): string {
  return lhs.length === 0 ? `${rhs.join(', ')} (one value in all rows)` : `${lhs.join(', ')} → ${rhs.join(', ')}`;
}

/** @param others how many there are besides */
function some(lines: readonly string[], { colours }: Style, others = 0): string[] {
  const shown = lines.slice(0, MOST_SHOWN);
  const more = lines.length - shown.length + others;
  return more > 0
    ? [...shown, colours.dim(`  ... and ${grouped(more)} more like these; --format json prints all`)]
    : shown;
}

function title(text: string, n: number, { colours }: Style): string {
  return n === 0 ? colours.bold(text) : `${colours.bold(text)} ${colours.dim(`(${grouped(n)})`)}`;
}

/** 4177 as "4,177" */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
