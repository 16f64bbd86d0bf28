import { keyOf } from '../../catalog/model.ts';
import { type Image, readImage } from '../rows/image.ts';
import type { Stage } from './examination.ts';
import { columnsOf } from './rows-kept.ts';
import type { WriteOutcome } from './write-outcome.ts';

/**
 * A view of images that leaves out the rows of absorbed tables whose differing values are kept in a table beside: behind the
 * old name they show the target's values, and after a rollback their own again.
 */
export async function withoutKeptAside({ engine, plan }: Stage): Promise<(table: string, image: Image) => Image> {
  const keys = new Map<string, { readonly columns: readonly string[]; readonly kept: ReadonlySet<string> }>();
  const keyIn = (columns: readonly string[], image: Image, row: Image['rows'][number]) =>
    JSON.stringify(columns.map((c) => row[image.columns.indexOf(c)] ?? null));
  for (const obligation of plan.obligations) {
    if (obligation.kind !== 'rows-read-back' || !obligation.keptAside) continue;
    const { table, key } = obligation.keptAside;
    const columns = await columnsOf(engine, table);
    if (columns.length === 0) continue;
    const aside = await readImage(engine, { name: table, columns });
    keys.set(keyOf(obligation.table), { columns: key, kept: new Set(aside.rows.map((r) => keyIn(key, aside, r))) });
  }
  return (table, image) => {
    const found = keys.get(table);
    if (!found) return image;
    return { ...image, rows: image.rows.filter((r) => !found.kept.has(keyIn(found.columns, image, r))) };
  };
}

/** The same for what a write did: the table that was written to is `table`, with these columns returned. */
export function outcomeWithout(
  leaveOut: (table: string, image: Image) => Image,
  outcome: WriteOutcome,
  table: string,
  columns: readonly string[],
): WriteOutcome {
  return {
    ...outcome,
    returned: leaveOut(table, { columns, rows: outcome.returned }).rows,
    images: new Map([...outcome.images].map(([name, image]) => [name, leaveOut(name, image)])),
  };
}
