import type { Relation } from '../../catalog/model.ts';
import { lowerFirst } from '../columns-leave/view.ts';
import { guardBlock, nameOf, raiseText } from '../merge-tables/spell.ts';

/**
 * Stops where rows are found, before anything is changed, and says which query lists them.
 * @param what "row(s) of orders say something else than customers"
 * @param select what the list shows
 * @param rest from FROM on, a line each
 */
export function guardRows(
  title: string,
  what: string,
  select: string,
  rest: readonly string[],
  advice = 'Nothing has been changed.',
): string {
  return guardBlock(
    `select count(*) into found\n${rest.join('\n')}`,
    `cannot ${raiseText(lowerFirst(title))}: % ${raiseText(what)}`,
    `${advice} They are listed by: select ${select} ${onOneLine(rest)}`,
  );
}

/** Around statements at which no foreign key is checked and no trigger fires. */
export const SILENCE = 'set local session_replication_role = replica';
export const LISTEN = 'set local session_replication_role = origin';

/** Statements that change one row of a table, whatever keys demand. */
export function plant(table: Relation, sets: string, where?: string): string[] {
  const one = `select ctid from ${nameOf(table)}${where === undefined ? '' : ` where ${where}`} limit 1`;
  return [SILENCE, `update ${nameOf(table)} set ${sets} where ctid = (${one})`, LISTEN];
}

function onOneLine(lines: readonly string[]): string {
  return lines
    .flatMap((l) => l.split('\n').map((part) => part.trim()))
    .reduce((all, l) => `${all}${all.endsWith('(') || l === ')' ? '' : ' '}${l}`);
}
