import { keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';

/** The first of the names that no relation or type of the table's schema has; the last with a number where all are taken. */
export function freeName({ relations, types }: Snapshot, table: Relation, names: readonly string[]): string {
  const isFree = (name: string) => {
    const key = keyOf({ schema: table.schema, name });
    return !relations.has(key) && !types.has(key);
  };
  const found = names.find(isFree);
  if (found !== undefined) return found;
  const last = names.at(-1) ?? table.name;
  let number = 2;
  while (!isFree(`${last}_${number}`)) number++;
  return `${last}_${number}`;
}
