import { findIndex, findRelation, findTypeName } from '../lookup.ts';
import { keyOf } from '../model.ts';
import { nameParts, refOfParts } from '../nodes.ts';
import type { Working } from '../working.ts';
import type { Row } from './catalog-rows.ts';
import type { Value } from './value.ts';

/** What an expression may refer to: the catalog as it stands, variables of the block, and rows of sources by alias. */
export interface Scope {
  readonly work: Working;
  readonly variables: ReadonlyMap<string, Value>;
  readonly sources: ReadonlyMap<string, Row>;
  /** Rows in variables, whose fields are named behind the variable. */
  readonly records: ReadonlyMap<string, Row>;
}

/** `schema.name` of what a name in a string stands for, or an oid, which is that already. */
export function relationNamed(work: Working, name: string): string | undefined {
  if (work.relation(name)) return name;
  const ref = refOfParts(nameParts(name));
  const relation = findRelation(work, ref);
  if (relation) return keyOf(relation);
  const index = findIndex(work, ref);
  return index && `${index.table.schema}.${index.name}`;
}

export function typeNamed(work: Working, name: string): string | undefined {
  const found = findTypeName(work, refOfParts(nameParts(name)));
  return found && keyOf(found);
}
