import { columnsIn } from '../../catalog/expressions.ts';
import { type Column, foreignKeysOf, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { allowedValues, familyOf, isUnique, kept, valuesOfType, words } from '../../similarity/index.ts';
import { limitedColumns } from '../../similarity/values.ts';
import { isOwnTable } from './own-tables.ts';

/** Comments that say that a column takes what comes: free text, or what another system says. */
export const TAKES_ANYTHING =
  /\bfree[- ]?(?:text|form)\b|\buser[- ]defined\b|\bopen[- ]ended\b|\bverbatim\b|\bas (?:it |they )?(?:comes?|came|received|sent|reported|returned)\b|\b(?:provider|gateway|vendor|carrier|partner|upstream|third[- ]party|external)\b/i;

/** Whether nothing that is declared limits the values of a column that holds texts or whole numbers. */
export function isUnlimited(snapshot: Snapshot, table: Relation, column: Column): boolean {
  return freeIn(table).has(column) && allowedValues(table, column, snapshot) === undefined;
}

/** Columns that the table itself does not limit. */
const freeIn = kept((table): ReadonlySet<Column> => new Set(table.columns.filter((column) => isFree(table, column))));

function isFree(table: Relation, column: Column): boolean {
  const { type } = column;
  if (type.array || column.generated !== undefined || !column.local) return false;
  if (type.schema !== 'pg_catalog' && type.name !== 'citext') return false;
  if (type.name === 'char' || type.name === 'name' || column.identity !== undefined) return false;
  if (familyOf(type) !== 'text' && familyOf(type) !== 'integer') return false;
  if (foreignKeysOf(table).some((key) => key.columns.includes(column.name))) return false;
  if (primaryKeyOf(table)?.columns.includes(column.name) === true && !isComposite(table)) return false;
  if (isUnique(table, [column.name])) return false;
  return !table.constraints.some(
    (c) => c.type === 'c' && limits(c.expression.sql, columnsIn(c.expression.node), column.name),
  );
}

function isComposite(table: Relation): boolean {
  return (primaryKeyOf(table)?.columns.length ?? 0) > 1;
}

/** A CHECK of the column alone limits it, unless it only says how long it is or that it is not empty. */
function limits(sql: string, columns: readonly string[], column: string): boolean {
  if (columns.length !== 1 || columns[0] !== column) return false;
  return !/\b(?:char_)?length\s*\(/i.test(sql) && !/(?:<>|!=)\s*''/.test(sql) && !/is\s+not\s+null/i.test(sql);
}

/** In how many other tables a column of this name is limited to some values: what this schema usually does. */
export function limitedElsewhere(snapshot: Snapshot, table: Relation, column: Column): readonly Relation[] {
  return (
    limitedBy(snapshot)
      .get(`${table.schema} ${words(column.name).join(' ')}`)
      ?.filter((t) => t !== table) ?? []
  );
}

const limited = new WeakMap<Snapshot, ReadonlyMap<string, readonly Relation[]>>();

function limitedBy(snapshot: Snapshot): ReadonlyMap<string, readonly Relation[]> {
  let known = limited.get(snapshot);
  if (known === undefined) {
    const found = new Map<string, Relation[]>();
    for (const table of snapshot.relations.values()) {
      if (!isOwnTable(table)) continue;
      const byCheckOrEnum = limitedColumns(table, snapshot);
      for (const { name, type } of table.columns) {
        const domain = type.schema === 'pg_catalog' ? undefined : snapshot.types.get(keyOf(type));
        if (!byCheckOrEnum.has(name) && (domain === undefined || valuesOfType(domain) === undefined)) continue;
        const key = `${table.schema} ${words(name).join(' ')}`;
        const all = found.get(key);
        if (all === undefined) found.set(key, [table]);
        else all.push(table);
      }
    }
    known = found;
    limited.set(snapshot, known);
  }
  return known;
}
