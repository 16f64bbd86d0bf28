import type { AlterDefaultPrivilegesStmt, GrantStmt, Node } from '@pgsql/types';
import { ALL_PRIVILEGES, addGrants, removeGrants } from '../apply/privilege.ts';
import { putRoutine, requireRoutine, routineRef } from '../apply/routine.ts';
import { requireType } from '../apply/type.ts';
import { findTypeName, requireRelation } from '../lookup.ts';
import { type Grant, isTable, keyOf, type Origin, type Relation } from '../model.ts';
import { defElems, displayRef, type NameRef, partsOf, refOfParts, refOfRange, rolesOf, stringsOf } from '../nodes.ts';
import { originOfIdentifier, originOfName, originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { DefaultPrivilege, Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { noteRoles } from './policy.ts';

interface Privilege {
  readonly name: string;
  readonly columns: readonly string[];
}

interface DeclaredGrant {
  readonly roles: readonly string[];
  /** Undefined: ALL, with the columns that it is limited to. */
  readonly privileges: readonly Privilege[] | undefined;
  readonly grant: boolean;
  readonly option: boolean;
  readonly at: Origin;
}

type Change = (before: readonly Grant[]) => readonly Grant[];

/** What a GRANT or REVOKE does to the grants of an object of this kind. */
function changeOf(declared: DeclaredGrant, kind: DefaultPrivilege['kind']): Change {
  const named = declared.privileges?.flatMap(({ name, columns }) =>
    name === 'ALL'
      ? ['SELECT', 'INSERT', 'UPDATE', 'REFERENCES'].map((n) => ({ name: n, columns }))
      : { name, columns },
  );
  const entries = declared.roles.flatMap((role) =>
    (named ?? ALL_PRIVILEGES[kind].map((name): Privilege => ({ name, columns: [] }))).map(
      ({ name, columns }): Grant => ({
        role,
        privilege: name,
        columns,
        grantOption: declared.grant && declared.option,
        at: declared.at,
      }),
    ),
  );
  return declared.grant
    ? (before) => addGrants(before, entries)
    : (before) => removeGrants(before, entries, declared.option);
}

function lowerDeclared(node: GrantStmt, at: Origin): DeclaredGrant {
  const privileges = (node.privileges ?? []).flatMap((n) => {
    if (!('AccessPriv' in n)) return [];
    const { priv_name, cols } = n.AccessPriv;
    return { name: (priv_name ?? 'ALL').toUpperCase(), columns: stringsOf(cols) };
  });
  return {
    roles: rolesOf(node.grantees),
    privileges: privileges.length > 0 ? privileges : undefined,
    grant: node.is_grant ?? false,
    option: node.grant_option ?? false,
    at,
  };
}

export function lowerGrant(node: GrantStmt, reading: Reading): Lowering | undefined {
  const first = node.objects?.[0];
  const at =
    first && 'RangeVar' in first
      ? originOfName(reading, first.RangeVar.location)
      : first
        ? originOfIdentifier(reading, partsOf(first).at(-1) ?? '')
        : originOfToken(reading, undefined);
  const declared = lowerDeclared(node, at);
  const objects = node.objects ?? [];
  const run =
    node.targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? allInSchema(node, declared) : onObjects(node, objects, declared);
  return (
    run && {
      at,
      run(work) {
        noteRoles(work, declared.roles);
        run(work);
      },
    }
  );
}

const kindOf = (relation: Relation): DefaultPrivilege['kind'] => (relation.kind === 'sequence' ? 'sequence' : 'table');

function putGrants(work: Working, relation: Relation, declared: DeclaredGrant): void {
  for (const { columns } of declared.privileges ?? [])
    for (const column of columns)
      if (!relation.columns.some((c) => c.name === column))
        refuse(S.undefinedColumn, `column "${column}" of relation "${relation.name}" does not exist`);
  work.put({ ...relation, grants: changeOf(declared, kindOf(relation))(relation.grants) });
}

type Run = (work: Working) => void;

const ROUTINES = ['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE'];

function allInSchema(node: GrantStmt, declared: DeclaredGrant): Run {
  const schemas = (node.objects ?? []).flatMap(partsOf);
  return (work) => {
    for (const schema of schemas)
      if (!work.schemas.has(schema)) refuse(S.undefinedSchema, `schema "${schema}" does not exist`);
    const among = (name: string) => schemas.includes(name);
    if (node.objtype === 'OBJECT_TABLE' || node.objtype === 'OBJECT_SEQUENCE') {
      const wanted = (r: Relation) =>
        node.objtype === 'OBJECT_SEQUENCE' ? r.kind === 'sequence' : isTable(r) || r.view !== undefined;
      for (const r of [...work.relations()]) if (among(r.schema) && wanted(r)) putGrants(work, r, declared);
      return;
    }
    for (const [key, overloads] of [...work.routines.entries()])
      if (among(overloads[0]?.schema ?? ''))
        work.routines.set(
          key,
          overloads.map((r) => granted(r, declared, 'routine')),
        );
  };
}

/** Functions and types are open to everybody from the start, which no grant says: taking that away is noted by itself. */
function granted<T extends { readonly grants: readonly Grant[]; readonly withoutPublic?: boolean }>(
  object: T,
  declared: DeclaredGrant,
  kind: 'routine' | 'type',
): T {
  const { withoutPublic: closed = false, ...rest } = object;
  const withoutPublic = isAboutPublic(declared) ? !declared.grant : closed;
  const next = { ...rest, grants: changeOf(declared, kind)(object.grants) };
  return (withoutPublic ? { ...next, withoutPublic } : next) as T;
}

function isAboutPublic({ roles, option, grant }: DeclaredGrant): boolean {
  return roles.includes('public') && (grant || !option);
}

function onRelations(refs: readonly NameRef[], declared: DeclaredGrant): Run {
  return (work) => {
    for (const ref of refs) putGrants(work, requireRelation(work, ref), declared);
  };
}

function onObjects(node: GrantStmt, objects: readonly Node[], declared: DeclaredGrant): Run | undefined {
  const kind = node.objtype ?? '';
  if (kind === 'OBJECT_TABLE' || kind === 'OBJECT_SEQUENCE') {
    return onRelations(
      objects.flatMap((n) => ('RangeVar' in n ? refOfRange(n.RangeVar) : [])),
      declared,
    );
  }
  if (kind === 'OBJECT_SCHEMA') {
    const names = objects.flatMap(partsOf);
    return (work) => {
      for (const name of names) {
        const schema = work.schemas.get(name) ?? refuse(S.undefinedSchema, `schema "${name}" does not exist`);
        work.schemas.set(name, { ...schema, grants: changeOf(declared, 'schema')(schema.grants) });
      }
    };
  }
  if (ROUTINES.includes(kind)) {
    return (work) => {
      for (const object of objects) {
        const routine = requireRoutine(work, routineRef(work, object, declared.at));
        putRoutine(work, granted(routine, declared, 'routine'), routine);
      }
    };
  }
  if (kind === 'OBJECT_TYPE' || kind === 'OBJECT_DOMAIN') {
    return (work) => {
      for (const object of objects) {
        const ref = refOfParts(partsOf(object));
        const name = findTypeName(work, ref);
        const composite = name && work.relation(keyOf(name));
        if (composite) {
          work.put(granted(composite, declared, 'type'));
          continue;
        }
        const type = requireType(work, ref);
        work.types.set(keyOf(type), granted(type, declared, 'type'));
      }
    };
  }
  // Databases, languages, servers and the like are no part of a schema: see GRANTED.
  return undefined;
}

/** Kinds of objects whose grants are modelled; those of the others have no part in a schema. */
export const GRANTED: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_SEQUENCE',
  'OBJECT_SCHEMA',
  'OBJECT_TYPE',
  'OBJECT_DOMAIN',
  ...ROUTINES,
]);

const DEFAULT_KINDS: Readonly<Record<string, DefaultPrivilege['kind']>> = {
  OBJECT_TABLE: 'table',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FUNCTION: 'routine',
  OBJECT_ROUTINE: 'routine',
  OBJECT_TYPE: 'type',
  OBJECT_SCHEMA: 'schema',
};

/** Roles that the files are taken to run as: what others create is not theirs. */
const SELF = new Set(['postgres', 'current_user', 'session_user']);

export function lowerDefaultPrivileges(node: AlterDefaultPrivilegesStmt, reading: Reading): Lowering | undefined {
  const { action } = node;
  const kind = DEFAULT_KINDS[action?.objtype ?? ''];
  if (!action || !kind) return undefined;
  const at = originOfToken(reading, undefined);
  const declared = lowerDeclared(action, at);
  const listed = (name: string) => {
    const arg = defElems(node.options).find((o) => o.defname === name)?.arg;
    return arg && 'List' in arg ? (arg.List.items ?? []) : [];
  };
  const schemas = stringsOf(listed('schemas'));
  const others = rolesOf(listed('roles')).filter((r) => !SELF.has(r));
  return {
    at,
    run(work) {
      noteRoles(work, [...declared.roles, ...others]);
      for (const schema of schemas.length > 0 ? schemas : [undefined]) {
        if (schema !== undefined && !work.schemas.has(schema))
          refuse(S.undefinedSchema, `schema "${displayRef({ name: schema })}" does not exist`);
        const of = others.length > 0 ? { roles: others.join(', '), at } : undefined;
        const key = `${kind} ${schema ?? ''}${of ? ` of ${of.roles}` : ''}`;
        const before = work.defaultPrivileges.get(key);
        const grants = changeOf(declared, kind)(before?.grants ?? []);
        // What PUBLIC has by default can be taken away for all schemas together only.
        const closed = schema === undefined && isAboutPublic(declared) ? !declared.grant : before?.withoutPublic;
        work.defaultPrivileges.set(key, {
          kind,
          grants,
          ...(schema === undefined ? {} : { schema }),
          ...(closed ? { withoutPublic: true } : {}),
          ...(of ? { of } : {}),
        });
      }
    },
  };
}
