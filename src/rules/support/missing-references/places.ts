import { keyOf, type Snapshot } from '../../../catalog/model.ts';
import { words } from '../../../similarity/index.ts';
import { declarationOf, type Finding } from '../../rule.ts';
import { columnKey, placeOf } from '../column-places.ts';
import { label } from '../wording.ts';
import type { MissingReference } from './find.ts';
import type { Weighed } from './weigh.ts';

/** A few lines are a help, a hundred are none. */
const MOST_RELATED = 30;

/** What a finding about these points at, and what it is about. */
export function placesOf(
  snapshot: Snapshot,
  members: readonly Weighed[],
): Pick<Finding, 'at' | 'related' | 'tables' | 'columns'> {
  const [first] = members as [Weighed, ...Weighed[]];
  const tables = members.map(({ reference }) => reference.candidate.table);
  // What the environment made is named, and nothing is said about it.
  const targets = [...new Set(members.map(({ reference }) => reference.target))].filter(
    (target) => snapshot.relations.get(keyOf(target)) === target,
  );
  return {
    at: placeOf(first.reference.candidate.column),
    related: [
      ...members.slice(1).map(({ reference: { candidate, target } }) => ({
        at: placeOf(candidate.column),
        message: `${candidate.table === first.reference.candidate.table ? '' : `${label(candidate.table)}.`}${candidate.column.name} refers to ${label(target)}`,
      })),
      ...targets.map((target) => ({ at: declarationOf(target), message: `${label(target)}, which is referred to` })),
      ...peersShown(first.reference),
    ].slice(0, MOST_RELATED),
    tables: [...new Set([...tables, ...targets].map(keyOf))],
    columns: members.map(({ reference: { candidate } }) => columnKey(candidate.table, candidate.column)),
  };
}

function peersShown({ peers, candidate }: MissingReference) {
  return peers.slice(0, 3).flatMap((peer) => {
    const same = peer.columns.find((c) => words(c.name).join(' ') === candidate.words.join(' '));
    return same === undefined ? [] : [{ at: placeOf(same), message: `${label(peer)}.${same.name} has a foreign key` }];
  });
}
