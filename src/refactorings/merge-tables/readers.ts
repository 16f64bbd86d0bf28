import { type Grant, keyOf } from '../../catalog/model.ts';
import type { Merge } from './merge.ts';

/** Privileges whose reach over a table's rows its new neighbours would come under. */
const OVER_ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];

/**
 * Why somebody who may do something with the target could do it with the absorbed rows too, though never before;
 * undefined where nobody could.
 */
export function newReach(merge: Merge): string | undefined {
  const { a, b } = merge;
  for (const grant of b.grants) {
    if (!OVER_ROWS.includes(grant.privilege) || grant.role === a.owner) continue;
    const held = a.grants.filter(
      (g) => g.privilege === grant.privilege && (g.role === grant.role || g.role === 'public'),
    );
    if (covers(merge, grant, held)) continue;
    if (held.length > 0 && grant.columns.length === 0)
      return `${grant.role} may ${verb(grant)} all of ${keyOf(b)} but only some columns of ${keyOf(a)}, and would ${reach(grant)} the others in ${keyOf(b)}`;
    return `${grant.role} may ${grant.privilege} on ${keyOf(b)} but not on ${keyOf(a)}, and could do so with the rows of ${keyOf(a)} there; where that is meant, grant it on ${keyOf(a)} first`;
  }
  if (a.owner !== undefined && b.owner !== undefined && a.owner !== b.owner) {
    const owner = b.owner;
    const lacks = OVER_ROWS.find(
      (p) => !a.grants.some((g) => g.privilege === p && g.columns.length === 0 && g.role === owner),
    );
    if (lacks !== undefined)
      return `${owner} owns ${keyOf(b)} but may not ${lacks} on ${keyOf(a)}, and could do so with its rows there; where that is meant, grant it first`;
  }
  return undefined;
}

function verb({ privilege }: Grant): string {
  return privilege === 'SELECT' ? 'read' : privilege === 'INSERT' ? 'insert' : 'update';
}

function reach({ privilege }: Grant): string {
  return privilege === 'SELECT' ? 'see' : 'write';
}

function covers({ placements }: Merge, grant: Grant, held: readonly Grant[]): boolean {
  if (held.some((g) => g.columns.length === 0)) return true;
  if (grant.columns.length === 0) return false;
  const mine = new Set(held.flatMap((g) => g.columns));
  // Columns that the absorbed rows never had say nothing about them, if the role may look at those at all.
  return (
    mine.size > 0 &&
    placements.every((p) => p.kind !== 'shared' || !grant.columns.includes(p.to) || mine.has(p.from.name))
  );
}
