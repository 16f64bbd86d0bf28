import { type Column, foreignKeysOf, type Relation } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { isMoment, isText, phrases } from '../phrases.ts';
import { aggregate, best, type Child, type Lookup } from './child.ts';
import type { Derivation } from './derivation.ts';

const MADE = phrases(
  'created, sent, occurred, posted, placed, received, logged, started, recorded, inserted, date, order, published, happened, read, measured, logged in, completed, paid',
);

export function latest(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
): Derivation | undefined {
  const of = words(column.name);
  const which = of[0] === 'first' ? 'min' : of[0] === 'last' || of[0] === 'latest' ? 'max' : undefined;
  if (which === undefined || of.length < 2) return undefined;
  if (foreignKeysOf(table).some((key) => key.columns.includes(column.name))) return undefined;
  const noun = isMoment(column)
    ? of.slice(1).filter((w) => !['at', 'on', 'date', 'time', 'sent', 'created', 'timestamp'].includes(w))
    : of
        .slice(1)
        .filter((w, i, all) => i < all.length - 1 || !['text', 'content', 'body', 'preview', 'status'].includes(w));
  if (noun.length === 0 || of.at(-1) === 'name' || of.at(-1) === 'error') return undefined;
  const found = best(noun, children, table, similarity);
  if (found === undefined) return undefined;
  const moment = found.child.table.columns.find(
    (c) =>
      isMoment(c) &&
      MADE.has(
        words(c.name)
          .filter((w) => !['at', 'on', 'time', 'timestamp'].includes(w))
          .join(' ') || 'date',
      ),
  );
  if (moment === undefined) return undefined;
  if (isMoment(column))
    return aggregate(
      'latest row',
      table,
      column,
      found.child,
      { over: `${which}(${quoteIdentifier(moment.name)})` },
      0.8 * found.sure,
      `${which === 'max' ? 'latest' : 'first'} ${found.child.table.name}.${moment.name}`,
    );
  // What of the row is repeated cannot be told from the name alone; it is no more than likely.
  const repeated = found.child.table.columns.find(
    (c) => isText(c) && ['content', 'body', 'text', 'message', of.at(-1)].includes(words(c.name).join(' ')),
  );
  if (repeated === undefined) return undefined;
  return aggregate(
    'latest row',
    table,
    column,
    found.child,
    {
      over: `(array_agg(${quoteIdentifier(repeated.name)} order by ${quoteIdentifier(moment.name)}${which === 'max' ? ' desc' : ''}))[1]`,
    },
    0.76 * found.sure,
    `${repeated.name} of the ${which === 'max' ? 'latest' : 'first'} of ${found.child.table.name}`,
  );
}
