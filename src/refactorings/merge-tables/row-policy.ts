import { columnOf, foreignKeysOf, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { ColumnPair } from '../../similarity/likeness.ts';
import { sameType } from '../../similarity/types.ts';
import { readVersionName } from '../../similarity/version-names.ts';
import type { RowPolicy, Unavailable } from '../refactoring.ts';
import { countsUp, pointsElsewhere, sameColumns } from './keys.ts';
import { keyOverlap } from './known-keys.ts';

/** So many rows of one table, all in the other, are not there by chance. */
const COPIED = 2;

const LEFTOVERS = new Set(['copy', 'backup', 'temporary', 'dated']);

/** Whether the primary keys of both tables pair column by column with the same types. */
export function keysPair(a: Relation, b: Relation, pairs: ReadonlyMap<string, ColumnPair>): boolean {
  const from = primaryKeyOf(a);
  const into = primaryKeyOf(b);
  if (!from || !into) return false;
  const twins = from.columns.map((c) => pairs.get(c)?.right.name);
  if (twins.some((t) => t === undefined) || !sameColumns(twins as string[], into.columns)) return false;
  return from.columns.every((c) => {
    const pair = pairs.get(c);
    const left = columnOf(a, c);
    return pair !== undefined && left !== undefined && sameType(left.type, pair.right.type);
  });
}

/**
 * What becomes of rows whose keys could meet, and why. A wish is followed where the keys allow it; without one, what the
 * rows in the files show goes before what the keys suggest.
 */
export function chooseRowPolicy(
  snapshot: Snapshot,
  a: Relation,
  b: Relation,
  pairs: ReadonlyMap<string, ColumnPair>,
  wish: RowPolicy | undefined,
): { readonly policy: RowPolicy; readonly why: string } | Unavailable {
  const from = primaryKeyOf(a);
  const pair = keysPair(a, b, pairs);
  if (wish === 'both-kept') return { policy: wish, why: 'asked for' };
  if (wish !== undefined) {
    if (!pair)
      return {
        unavailable: `the row policy ${wish} needs primary keys of the same columns and types, and those of ${keyOf(a)} and ${keyOf(b)} are not`,
      };
    if (wish === 'disjoint' && countsApart(a, b))
      return {
        unavailable: `the row policy disjoint does not fit keys that count up: the sequences of ${keyOf(a)} and ${keyOf(b)} would hand out the same values`,
      };
    return { policy: wish, why: 'asked for' };
  }
  if (!from || !pair)
    return { policy: 'both-kept', why: from ? 'the primary keys differ' : `${a.name} has no primary key` };
  const extendsB = foreignKeysOf(a).some(
    (k) => keyOf(k.references) === keyOf(b) && sameColumns(k.columns, from.columns),
  );
  if (extendsB)
    return {
      unavailable: `${keyOf(a)} extends ${keyOf(b)} row by row (its primary key is a foreign key to it): every INSERT through a view of that name would meet the row that it extends, so code that inserts has to change first`,
    };
  const mark = readVersionName(a.name);
  if (mark && LEFTOVERS.has(mark.kind)) return { policy: 'same-row', why: `the name says that ${a.name} is a copy` };
  if (from.columns.every((c) => pointsElsewhere(a, c)))
    return { policy: 'same-row', why: 'the keys are made of foreign keys alone, so equal keys state the same fact' };
  const into = primaryKeyOf(b);
  const known = keyOverlap(snapshot, a, b, pairs);
  if (known && known.meeting >= COPIED && known.meeting === known.rows && known.differing === 0)
    return {
      policy: 'same-row',
      why: `all ${known.rows} rows of ${a.name} that the files write stand in ${b.name} as well, with the same values`,
    };
  if (countsUp(a, from) || (into && countsUp(b, into)))
    return { policy: 'both-kept', why: 'both keys count up, so equal values mean different rows' };
  if (known && known.meeting > 0)
    return {
      policy: 'same-row',
      why: `${known.meeting} of the ${known.rows} rows of ${a.name} that the files write have the key of a row of ${b.name}, and keys of this kind mean the same row`,
    };
  const uuids = from.columns.every((c) => columnOf(a, c)?.type.name === 'uuid');
  return {
    policy: 'disjoint',
    why: uuids ? 'the keys are uuids, which do not meet' : 'the keys are natural: equal values would be the same row',
  };
}

/** Whether both tables' keys count up, each by a sequence of its own. */
function countsApart(a: Relation, b: Relation): boolean {
  const [from, into] = [primaryKeyOf(a), primaryKeyOf(b)];
  if (!from || !into || !countsUp(a, from) || !countsUp(b, into)) return false;
  const counters = (table: Relation, columns: readonly string[]) =>
    columns.flatMap((c) => columnOf(table, c)?.default?.sql.match(/nextval\s*\(\s*'([^']+)'/i)?.[1] ?? []);
  const theirs = counters(b, into.columns);
  return !counters(a, from.columns).some((c) => theirs.includes(c));
}
