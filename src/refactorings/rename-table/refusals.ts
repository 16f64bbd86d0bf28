import { isTable, keyOf, type QualifiedName, type Relation, type Snapshot } from '../../catalog/model.ts';
import { actsAsCaller } from '../compatibility-view.ts';
import { rowsSeenBy } from '../merge-tables/trigger-bodies.ts';
import { refuseName } from '../new-name.ts';
import { tieOf } from '../ties.ts';

/** Why a table cannot be renamed so that its old name goes on as a view; undefined where nothing speaks against it. */
export function refuseRename(snapshot: Snapshot, table: Relation, to: QualifiedName): string | undefined {
  return refuseNewName(snapshot, table, to) ?? refuseTable(snapshot, table) ?? refuseReaders(snapshot, table);
}

function refuseNewName(snapshot: Snapshot, table: Relation, to: QualifiedName): string | undefined {
  if (to.name.trim() === '') return `${keyOf(table)} needs a name to be renamed to`;
  if (to.name === table.name) return `${keyOf(table)} has that name already`;
  return refuseName(snapshot, to);
}

function refuseTable(snapshot: Snapshot, table: Relation): string | undefined {
  const name = keyOf(table);
  if (!isTable(table) || table.kind === 'foreign table')
    return `${name} is a ${table.kind}, and only tables are renamed`;
  if (table.persistence === 'temporary') return `${name} is temporary, and gone with its session`;
  if (table.partitionOf)
    return `${name} is a partition of ${keyOf(table.partitionOf.parent)}, and nobody needs its name`;
  if (table.columns.length === 0) return `${name} has no columns, so no view could stand in for it`;
  if (table.inherits.length > 0)
    return `${name} inherits from ${table.inherits.map(keyOf).join(', ')}; undo the inheritance first`;
  const tie = tieOf(snapshot, table);
  if (tie !== undefined) return tie;
  for (const trigger of table.triggers)
    if (rowsSeenBy(snapshot, trigger) === "the table's name")
      return `the trigger ${trigger.name} of ${name} runs ${keyOf(trigger.function)}, which uses the table's name, and would be told the new one`;
  const columns = table.grants.find((g) => g.columns.length > 0);
  if (actsAsCaller(table) && columns)
    return `${columns.role} holds privileges on single columns of ${name}, which a view that checks its caller's row-level security cannot pass on`;
  return undefined;
}

/** What a function does to a table by name that it could not do to a view. */
function refuseReaders(snapshot: Snapshot, table: Relation): string | undefined {
  const name = `(?:"?${literally(table.schema)}"?\\s*\\.\\s*)?"?${literally(table.name)}"?(?![\\w$])`;
  const deeds: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['truncates', new RegExp(`\\btruncate\\s+(?:table\\s+)?(?:only\\s+)?${name}`, 'i')],
    ['alters', new RegExp(`\\balter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?${name}`, 'i')],
    ['drops', new RegExp(`\\bdrop\\s+table\\s+(?:if\\s+exists\\s+)?${name}`, 'i')],
    ['copies rows into', new RegExp(`\\bcopy\\s+${name}[^;]*\\bfrom\\b`, 'i')],
  ];
  for (const routine of [...snapshot.routines.values()].flat()) {
    const text = (routine.body ?? routine.sql).replace(/--[^\n]*/g, '');
    const found = deeds.find(([, pattern]) => pattern.test(text));
    if (found)
      return `the ${routine.kind} ${keyOf(routine)} ${found[0]} ${keyOf(table)}, which it could not do with a view`;
  }
  return undefined;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
