import { keyOf, type Origin, type Relation } from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { incomingForeignKeys } from './drop.ts';
import { ownedSequences } from './sequence.ts';

type Lasting = 'permanent' | 'unlogged';

const WORDS: Readonly<Record<Lasting, string>> = { permanent: 'logged', unlogged: 'unlogged' };

/** @throws Refusal 42P16 where a foreign key would lead from what lasts to what does not. */
export function preparePersistence(work: Working, table: Relation, to: Lasting): void {
  if (table.persistence === to) return;
  if (table.persistence === 'temporary')
    refuse(S.invalidTableDefinition, `cannot change logged status of table "${table.name}" because it is temporary`);
  const others =
    to === 'permanent'
      ? table.constraints.flatMap((c) => (c.type === 'f' ? (work.relation(keyOf(c.references)) ?? []) : []))
      : incomingForeignKeys(work, table).map(({ from }) => from);
  const other = others.find((o) => keyOf(o) !== keyOf(table) && o.persistence !== to);
  if (other && isTableOfOtherKind(other, to))
    refuse(
      S.invalidTableDefinition,
      `could not change table "${table.name}" to ${WORDS[to]} because it references ${WORDS[other.persistence as Lasting]} table "${other.name}"`,
    );
}

function isTableOfOtherKind({ persistence }: Relation, to: Lasting): boolean {
  return persistence === (to === 'permanent' ? 'unlogged' : 'permanent');
}

/** SET LOGGED and SET UNLOGGED; sequences of the table's columns go along. */
export function setPersistence(work: Working, table: Relation, to: Lasting, at: Origin): void {
  if (table.persistence === to) return;
  work.put(changed({ ...table, persistence: to }, `set ${WORDS[to]}`, at));
  for (const sequence of ownedSequences(work, table)) work.put({ ...sequence, persistence: to });
}
