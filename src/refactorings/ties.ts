import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';

/** What ties a table to itself rather than to its name, so that a view could not take its place; undefined for nothing. */
export function tieOf(snapshot: Snapshot, table: Relation): string | undefined {
  const name = keyOf(table);
  for (const other of snapshot.relations.values()) {
    if (other.inherits.some((p) => keyOf(p) === name))
      return `${keyOf(other)} inherits from ${name}; undo the inheritance first`;
    if (other.columns.some((c) => c.type.name === table.name && c.type.schema === table.schema))
      return `a column of ${keyOf(other)} has the row type of ${name}`;
  }
  for (const gap of snapshot.gaps) {
    if (gap.touches === name && !gap.outside)
      return `${name} is touched by a statement that is not understood in full: ${gap.what}`;
  }
  for (const overloads of snapshot.routines.values()) {
    for (const routine of overloads) {
      const types = [...routine.arguments, ...(routine.returns ? [routine.returns] : [])];
      if (types.some((t) => t.name === table.name && t.schema === table.schema))
        return `the ${routine.kind} ${keyOf(routine)} has the row type of ${name} in its signature`;
      if (routine.body === undefined && names(routine.sql, table.name))
        return `the ${routine.kind} ${keyOf(routine)} names ${name} in a body that PostgreSQL ties to the table`;
    }
  }
  return undefined;
}

function names(sql: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])"?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"?(?![\\w$])`, 'i').test(sql);
}
