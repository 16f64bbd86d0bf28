import { readSql } from '../../src/sql/read.ts';
import type { Guard, Part } from '../../src/sql/script.ts';
import { LineIndex } from '../../src/text/line-index.ts';

/**
 * What a migration does, as lines: its SQL as it runs, and behind each statement where in the file it begins, with the
 * words that stand there.
 */
export function describeParts(text: string, parts: readonly Part[]): string {
  const lines = new LineIndex(text);
  const placeOf = (offset: number) => {
    const { line, character } = lines.position(offset);
    return `${line + 1}:${character + 1}`;
  };
  return parts
    .map((part) => {
      if (part.kind === 'gap') return `gap ${part.what} @${placeOf(part.at.start)}\n`;
      if (part.kind === 'builder') return `builder ${part.what} @${placeOf(part.at.start)}\n`;
      const under = [...part.guards.map(describeGuard), ...(part.maybe ? ['perhaps'] : [])].join(' and ');
      const head = under === '' ? '' : ` when ${under}`;
      if (part.kind === 'file') return `file ${part.path}${head} @${placeOf(part.at.start)}\n`;
      const sql = part.holes
        .reduceRight((s, { start, end, source }) => `${s.slice(0, start)}<${source}>${s.slice(end)}`, part.text)
        .split('\n')
        .map((line) => `  | ${line}`.trimEnd())
        .join('\n');
      const read = readSql(part.text);
      const places = [...read.statements.map((s) => s.span), ...read.problems.map((p) => p.at)].map((span) => {
        const { start, end } = part.place({ start: span.start, end: Math.min(span.end, span.start + 12) });
        return `    @${placeOf(start)} ${JSON.stringify(text.slice(start, end))}`;
      });
      return `sql${head}\n${[sql, ...places].join('\n')}\n`;
    })
    .join('');
}

function describeGuard({ table, column, present }: Guard): string {
  return `${column === undefined ? table : `${table}.${column}`} ${present ? 'is there' : 'is not there'}`;
}
