import type { Column, Relation } from '../catalog/model.ts';
import { familyOf } from '../similarity/index.ts';
import { kept } from '../similarity/kept.ts';
import type { ListColumn, Surroundings } from './list-names.ts';
import { listInArray, listInJson } from './lists-in-arrays.ts';
import { listInText } from './lists-in-text.ts';

/** A list that a column holds by itself: by its type and its name. */
export function listIn(around: Surroundings, table: Relation, column: Column): ListColumn | undefined {
  if (column.generated !== undefined || column.identity !== undefined) return undefined;
  if (column.type.array) return listInArray(around, table, column);
  const family = familyOf(column.type);
  if (family === 'json' && column.type.name !== 'hstore') return listInJson(around, table, column);
  return family === 'text' ? listInText(around, table, column) : undefined;
}

/** Columns of a relation that could hold lists by their types; the rest need not be asked about. */
export const possibleLists = kept((table): readonly Column[] =>
  table.columns.filter(({ type, generated }) => {
    if (generated !== undefined) return false;
    const family = familyOf(type);
    return type.array || family === 'json' || (family === 'text' && type.name !== 'char' && !isShort(type.modifiers));
  }),
);

/** char(2) holds no list. */
function isShort([length]: readonly string[]): boolean {
  return length !== undefined && Number(length) < 12;
}
