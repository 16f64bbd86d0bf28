import { type Column, isTable, type Origin, type Relation, type RelationKind } from '../model.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { grantsByDefault } from './privilege.ts';

/** A relation that has nothing yet but its name. */
export function newRelation(
  work: Working,
  kind: RelationKind,
  name: { readonly schema: string; readonly name: string },
  at: Origin,
  persistence: Relation['persistence'] = 'permanent',
): Relation {
  const grants =
    kind === 'composite type' ? [] : grantsByDefault(work, kind === 'sequence' ? 'sequence' : 'table', name.schema, at);
  return {
    schema: name.schema,
    name: name.name,
    kind,
    persistence,
    columns: [],
    constraints: [],
    indexes: [],
    policies: [],
    triggers: [],
    rowSecurity: false,
    forceRowSecurity: false,
    inherits: [],
    options: {},
    grants,
    provenance: born(at),
  };
}

/** The relation as it stands now. @throws Refusal when it has gone meanwhile. */
export function current(work: Working, relation: Relation): Relation {
  const now = work.relationNamed(relation.schema, relation.name);
  return now ?? refuse(S.undefinedTable, `relation "${relation.name}" does not exist`);
}

export function requireColumn(relation: Relation, name: string): Column {
  const column = relation.columns.find((c) => c.name === name);
  return column ?? refuse(S.undefinedColumn, `column "${name}" of relation "${relation.name}" does not exist`);
}

/** The relation with one column replaced. */
export function withColumn(relation: Relation, column: Column): Relation {
  return { ...relation, columns: relation.columns.map((c) => (c.name === column.name ? column : c)) };
}

/** Relations that inherit from this one directly or are partitions of it. */
export function childrenOf(work: Working, parent: Relation): Relation[] {
  const isParent = (r: { schema: string; name: string }) => r.schema === parent.schema && r.name === parent.name;
  return work
    .usersOf(`${parent.schema}.${parent.name}`)
    .filter((r) => r.inherits.some(isParent) || (r.partitionOf !== undefined && isParent(r.partitionOf.parent)));
}

export function requireTable(relation: Relation): Relation {
  if (!isTable(relation)) refuse(S.wrongObjectType, `"${relation.name}" is not a table`);
  return relation;
}
