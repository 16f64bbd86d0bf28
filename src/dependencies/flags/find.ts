/** Flags that say again what another column of the row says: is_deleted beside deleted_at. */
import { type Column, isTable, type Relation, type Snapshot } from '../../catalog/model.ts';
import { kept } from '../../similarity/kept.ts';
import { isFlag, type RedundantFlag } from './flag.ts';
import { besideMoments } from './moments.ts';
import { besideOpposite } from './opposites.ts';
import { besideWhatItHas } from './presence.ts';
import { besideStatus } from './status.ts';

/** Each flag of a table that follows from another column, with the likeliest such column. */
export function findRedundantFlags(table: Relation, snapshot: Snapshot): readonly RedundantFlag[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (table.persistence === 'temporary') return [];
  return besideInRow(table).flatMap(({ flag, moments, others }) => {
    const found = [...moments, ...besideStatus(table, flag, snapshot), ...others];
    const best = found.reduce<RedundantFlag | undefined>((a, b) => (a && a.sure >= b.sure ? a : b), undefined);
    return best === undefined ? [] : [best];
  });
}

/** What the row says by itself, whatever its types allow. */
const besideInRow = kept(
  (table): readonly { flag: Column; moments: readonly RedundantFlag[]; others: readonly RedundantFlag[] }[] => {
    const flags = table.columns.filter(isFlag);
    return flags.flatMap((flag, i) => {
      if (flag.generated !== undefined) return [];
      const others = [
        ...besideWhatItHas(table, flag),
        ...flags.slice(0, i).flatMap((other) => besideOpposite(table, flag, other) ?? []),
      ];
      return [{ flag, moments: [...besideMoments(table, flag)], others }];
    });
  },
);
