import { count } from '../../src/reporting/index.ts';
import type { Disagreement, Refusal } from './against-postgres.ts';
import type { Measure } from './measure.ts';

// Of each list as many as one reads; the rest is counted.
const SHOWN = 12;
const WIDTH = 80;

/** `99.54%`, cut and not rounded: 100% means all of them. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '-';
  return `${(Math.floor((part * 10_000) / whole) / 100).toFixed(2)}%`;
}

export function printMeasure(m: Measure, shown = SHOWN): string[] {
  const row = (label: string, value: string, note = '') => `  ${label.padEnd(12)}${value.padStart(8)}${note}`;
  return [
    row('files', String(m.files)),
    row('statements', String(m.statements)),
    row('parsed', share(m.parsed, m.statements), `  ${m.parsed} of ${m.statements}`),
    row('modelled', share(m.modelled, m.schemaStatements), `  ${m.modelled} of ${m.schemaStatements} about the schema`),
    ...(m.outside > 0 ? [row('elsewhere', String(m.outside), '  about what these files do not create')] : []),
    ...list('gaps', m.gaps, shown),
    ...list('refused', m.refused, shown),
  ];
}

function list(title: string, counts: Measure['gaps'], shown: number): string[] {
  if (counts.length === 0) return [];
  const rows = counts.slice(0, shown).map(([what, n]) => cut(`${String(n).padStart(8)}  ${what}`));
  const left = counts.length - shown;
  return [`  ${title}`, ...rows, ...(left > 0 ? [`          ... and ${count(left, 'more kind')}`] : [])];
}

export function printDisagreement(d: Disagreement, shown = SHOWN): string[] {
  const total = d.tables.length + d.refusedHereOnly.length + d.refusedThereOnly.length;
  const lacking = d.lacking.length > 0 ? [cut(`  the PostgreSQL at hand lacks ${d.lacking.join(', ')}`)] : [];
  if (total === 0) return ['  PostgreSQL agrees', ...lacking];
  const tables = d.tables.map(({ table, part, here, there }) => [
    `${table}${part === undefined ? '' : `, ${part}`}`,
    `  here  ${here ?? 'missing'}`,
    `  there ${there ?? 'missing'}`,
  ]);
  const refusals = (list: readonly Refusal[]) => list.map((r) => [`${r.code} ${r.message}`, `  ${r.statement}`]);
  return [
    `  ${count(total, 'difference')} from PostgreSQL`,
    ...lacking,
    ...section('catalog', tables, shown),
    ...section('refused here, not there', refusals(d.refusedHereOnly), shown),
    ...section('refused there, not here', refusals(d.refusedThereOnly), shown),
  ];
}

function section(title: string, entries: readonly (readonly string[])[], shown: number): string[] {
  if (entries.length === 0) return [];
  const left = entries.length - shown;
  return [
    `  ${title}: ${entries.length}`,
    ...entries.slice(0, shown).flatMap((lines) => lines.map((line) => cut(`    ${line}`))),
    ...(left > 0 ? [`    ... and ${left} more`] : []),
  ];
}

function cut(line: string): string {
  const flat = line.replace(/[\r\n]+/g, ' ');
  return flat.length <= WIDTH ? flat : `${flat.slice(0, WIDTH - 3)}...`;
}
