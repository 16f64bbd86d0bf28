import { columnOf, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { words } from '../../../similarity/index.ts';
import type { MissingReference } from './find.ts';
import { namesInUse } from './uses.ts';

/** Foreign keys of a table that its heirs lack: INHERITS passes columns on, and CHECKs, but no foreign key. */
export function findInherited(snapshot: Snapshot, table: Relation): readonly MissingReference[] {
  if (table.partitionOf !== undefined || table.persistence === 'temporary') return [];
  const own = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  return table.inherits.flatMap((name) => {
    const parent = snapshot.relations.get(keyOf(name));
    if (parent === undefined) return [];
    return foreignKeysOf(parent).flatMap((key): MissingReference[] => {
      const target = snapshot.relations.get(keyOf(key.references));
      const column = columnOf(table, key.columns.at(-1) ?? '');
      if (target === undefined || column === undefined || key.columns.some((c) => own.has(c))) return [];
      const of = words(column.name);
      return [
        {
          candidate: { table, column, words: of, ending: 'id', perhapsElsewhere: false },
          columns: key.columns,
          target,
          targetColumns: key.referencedColumns,
          fits: true,
          by: 'parent',
          peers: [parent],
          namesakes: namesInUse(snapshot).count(table.schema, of),
        },
      ];
    });
  });
}
