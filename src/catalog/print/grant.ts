import type { Grant, Relation, Routine, UserType } from '../model.ts';
import { columnList } from './constraint.ts';
import { printRole } from './policy.ts';
import { WRITTEN, writtenType } from './style.ts';

/** GRANT statements for a relation; privileges of one role with the same reach share a statement. */
export function printGrants(relation: Relation): string[] {
  const kind = relation.kind === 'sequence' ? 'sequence ' : relation.kind === 'composite type' ? 'type ' : '';
  return printAccess(`${kind}${WRITTEN.name(relation)}`, relation);
}

/** @param object what stands behind ON: `schema app`, `function app.f(integer)` */
export function printGrantsOn(object: string, grants: readonly Grant[]): string[] {
  const groups = new Map<string, { grant: Grant; privileges: string[] }>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.role, grant.grantOption, grant.columns]);
    const group = groups.get(key) ?? { grant, privileges: [] };
    group.privileges.push(grant.privilege.toLowerCase());
    groups.set(key, group);
  }
  return [...groups.values()].map(({ grant, privileges }) => {
    const columns = grant.columns.length > 0 ? ` (${columnList(grant.columns)})` : '';
    const list = privileges.map((p) => `${p}${columns}`).join(', ');
    return `grant ${list} on ${object} to ${printRole(grant.role)}${grant.grantOption ? ' with grant option' : ''};`;
  });
}

/** What PUBLIC may do from the start is taken away first, where it was. */
function printAccess(object: string, { grants, withoutPublic }: Pick<Routine, 'grants' | 'withoutPublic'>): string[] {
  return [...(withoutPublic ? [`revoke all on ${object} from public;`] : []), ...printGrantsOn(object, grants)];
}

export function printTypeGrants(type: UserType): string[] {
  return printAccess(`type ${WRITTEN.name(type)}`, type);
}

export function printRoutineGrants(routine: Routine): string[] {
  return printAccess(routineObject(routine), routine);
}

/** `function app.f(integer, text)`: what GRANT, COMMENT and DROP call a routine. */
export function routineObject(routine: Routine): string {
  const list = routine.arguments.map(writtenType).join(', ');
  const none = routine.kind === 'aggregate' && list === '' ? '*' : list;
  return `${routine.kind} ${WRITTEN.name(routine)}(${none})`;
}
