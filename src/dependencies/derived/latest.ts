import { type Column, foreignKeysOf, type Relation } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { UNITS } from '../../similarity/vocabulary/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { isMoment, isNumber, isText, phrases } from '../phrases.ts';
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
  const own = found.child.table.columns.filter(
    (c) => isMoment(c) && !/^(?:created|updated|deleted|modified)/.test(words(c.name).join(' ')),
  );
  const stem = (words(found.child.table.name).at(-1) ?? '').slice(0, 5);
  const moment =
    own.find((c) => words(c.name)[0]?.startsWith(stem)) ??
    found.child.table.columns.find(
      (c) =>
        isMoment(c) &&
        MADE.has(
          words(c.name)
            .filter((w) => !['at', 'on', 'time', 'timestamp'].includes(w))
            .join(' ') || 'date',
        ),
    ) ??
    (own.length === 1 ? own[0] : undefined);
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

const NEWEST = phrases('current, latest, last, highest, newest');
const NUMBERS = phrases(
  'number, version, revision, version number, revision number, sequence, sequence number, round, seq',
);

/** current_version_no beside versions that are numbered: the highest of them. */
export function highest(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const of = words(column.name);
  if (!NEWEST.has(of[0] ?? '') || of.length < 2 || !isNumber(column)) return undefined;
  const noun = of[1] ?? '';
  for (const child of children) {
    if (child.table === table || words(child.table.name).at(-1) !== noun) continue;
    const numbered = child.table.columns.find((c) => {
      const name = words(c.name).join(' ');
      return isNumber(c) && (name === of.slice(1).join(' ') || name === `${noun} number` || NUMBERS.has(name));
    });
    if (numbered === undefined) continue;
    const over = `max(${quoteIdentifier(numbered.name)})`;
    const formula = `highest ${child.table.name}.${numbered.name}`;
    return aggregate('latest row', table, column, child, { over }, 0.76, formula);
  }
  return undefined;
}

const READ = phrases('reading, measurement, log, history, entry, record, value, change, update, observation, sample');

/** odometer_km beside odometer_readings: the newest of them. */
export function newest(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const all = words(column.name);
  const of = all[0] === 'current' || all[0] === 'last' || all[0] === 'latest' ? all.slice(1) : all;
  const what = of.length > 1 && UNITS.has(of.at(-1) ?? '') ? of.slice(0, -1) : of;
  for (const child of children) {
    const name = words(child.table.name);
    const own = name.slice(0, -1).filter((w) => !words(table.name).includes(w) || what.includes(w));
    if (child.table === table || !READ.has(name.at(-1) ?? '') || own.join(' ') !== what.join(' ')) continue;
    const number = child.table.columns.find((c) => {
      const called = words(c.name).join(' ');
      return isNumber(c) && [what.join(' '), of.join(' '), of.at(-1), 'value', 'reading', 'new value'].includes(called);
    });
    const moment = child.table.columns.find((c) => isMoment(c) && !c.name.startsWith('updated'));
    if (number === undefined || moment === undefined) continue;
    const over = `(array_agg(${quoteIdentifier(number.name)} order by ${quoteIdentifier(moment.name)} desc))[1]`;
    const formula = `newest ${child.table.name}.${number.name}`;
    return aggregate('latest row', table, column, child, { over }, 0.76, formula);
  }
  return undefined;
}
