import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Relation, Routine, UserType } from '../model.ts';
import { routineObject } from './grant.ts';
import { WRITTEN } from './style.ts';

/** COMMENT ON for a relation and everything in it that has a comment. */
export function printComments(relation: Relation): string[] {
  const name = WRITTEN.name(relation);
  const on = (object: string) => `${object} on ${name}`;
  return [
    ...printComment(`${relation.kind === 'composite type' ? 'type' : tableWord(relation)} ${name}`, relation.comment),
    ...relation.columns.flatMap((c) => printComment(`column ${name}.${quoteIdentifier(c.name)}`, c.comment)),
    ...relation.constraints.flatMap((c) => printComment(on(`constraint ${quoteIdentifier(c.name)}`), c.comment)),
    ...relation.indexes.flatMap((i) =>
      printComment(`index ${WRITTEN.name({ ...i, schema: relation.schema })}`, i.comment),
    ),
    ...relation.policies.flatMap((p) => printComment(on(`policy ${quoteIdentifier(p.name)}`), p.comment)),
    ...relation.triggers.flatMap((t) => printComment(on(`trigger ${quoteIdentifier(t.name)}`), t.comment)),
  ];
}

/** One COMMENT ON, or none where there is no comment. */
export function printComment(object: string, comment: string | undefined): string[] {
  return comment === undefined ? [] : [`comment on ${object} is ${quoteLiteral(comment)};`];
}

export function printTypeComment(type: UserType): string[] {
  const name = WRITTEN.name(type);
  return [
    ...printComment(`${type.kind === 'domain' ? 'domain' : 'type'} ${name}`, type.comment),
    ...type.checks.flatMap((c) => printComment(`constraint ${quoteIdentifier(c.name)} on domain ${name}`, c.comment)),
  ];
}

export function printRoutineComment(routine: Routine): string[] {
  return printComment(routineObject(routine), routine.comment);
}

/** A partitioned table is a table to every statement. */
function tableWord(relation: Relation): string {
  return relation.kind === 'partitioned table' ? 'table' : relation.kind;
}
