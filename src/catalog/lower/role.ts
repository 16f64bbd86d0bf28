import type { DropOwnedStmt, DropRoleStmt, ReassignOwnedStmt, RenameStmt } from '@pgsql/types';
import { moveObject, putObject, removeObject } from '../apply/object.ts';
import { type Grant, keyOf, type Origin, type Relation } from '../model.ts';
import { roleOf, rolesOf } from '../nodes.ts';
import { originOfIdentifier, originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';

/** Roles live outside a database: one that no file makes may be there all the same, one that a file made is there. */
export const ROLE_STATEMENTS: Lowerers = {
  CreateRoleStmt: (node, reading) => {
    const name = node.role ?? '';
    const at = originOfIdentifier(reading, name);
    return {
      at,
      run(work) {
        if (work.objects.has(`role ${name}`)) refuse(S.duplicateObject, `role "${name}" already exists`);
        putObject(work, { word: 'role', name, of: [] });
        work.roles.set(name, name);
      },
    };
  },
  DropRoleStmt: lowerDropRole,
  ReassignOwnedStmt: lowerReassign,
  DropOwnedStmt: lowerDropOwned,
  AlterRoleSetStmt: (node, reading) => searchPathGap(node.setstmt?.name, 'ALTER ROLE ... SET search_path', reading),
  AlterDatabaseSetStmt: (node, reading) =>
    searchPathGap(node.setstmt?.name, 'ALTER DATABASE ... SET search_path', reading),
};

/** Of the settings that a later session begins with, this one decides what names mean. */
function searchPathGap(setting: string | undefined, what: string, reading: Reading): Lowering | undefined {
  if (setting !== 'search_path') return undefined;
  const at = originOfToken(reading, undefined);
  return { at, run: (work) => addGap(work, what, at) };
}

export function renameRole(work: Working, node: RenameStmt): void {
  const [from, to] = [node.subname ?? '', node.newname ?? ''];
  const made = work.objects.get(`role ${from}`);
  if (made) moveObject(work, made, { name: to });
  work.roles.delete(from);
  work.roles.set(to, to);
}

function lowerDropRole(node: DropRoleStmt, reading: Reading): Lowering {
  const names = rolesOf(node.roles);
  const at = originOfIdentifier(reading, names[0] ?? '');
  return {
    at,
    run(work) {
      for (const name of names) {
        if (isUsed(work, name))
          refuse(S.dependents, `role "${name}" cannot be dropped because some objects depend on it`);
        const made = work.objects.get(`role ${name}`);
        if (made) removeObject(work, made);
        work.roles.delete(name);
      }
    },
  };
}

function isUsed(work: Working, role: string): boolean {
  const held = (o: { readonly owner?: string; readonly grants: readonly Grant[] }) =>
    o.owner === role || o.grants.some((g) => g.role === role);
  return (
    work.relations().some((r) => held(r) || r.policies.some((p) => p.roles.includes(role))) ||
    work.schemas.values().some(held) ||
    work.types.values().some(held) ||
    work.routines.values().some((list) => list.some(held)) ||
    work.defaultPrivileges.values().some((d) => d.grants.some((g) => g.role === role))
  );
}

/** Changes every object that may have an owner or grants. */
function eachOwned(
  work: Working,
  change: <T extends { readonly owner?: string; readonly grants: readonly Grant[] }>(object: T) => T,
): void {
  for (const relation of work.relations()) putChanged(change(relation), relation, (r) => work.put(r));
  for (const schema of work.schemas.values()) putChanged(change(schema), schema, (s) => work.schemas.set(s.name, s));
  for (const type of work.types.values()) putChanged(change(type), type, (t) => work.types.set(keyOf(t), t));
  for (const [key, list] of work.routines.entries()) {
    const next = list.map(change);
    if (next.some((r, i) => r !== list[i])) work.routines.set(key, next);
  }
}

function putChanged<T>(next: T, before: T, put: (next: T) => void): void {
  if (next !== before) put(next);
}

function lowerReassign(node: ReassignOwnedStmt, reading: Reading): Lowering {
  const from = new Set(rolesOf(node.roles));
  const owner = roleOf(node.newrole);
  const at = originOfToken(reading, undefined);
  return {
    at,
    run(work) {
      work.roles.set(owner, owner);
      eachOwned(work, (o) => (o.owner !== undefined && from.has(o.owner) ? { ...o, owner } : o));
    },
  };
}

function lowerDropOwned(node: DropOwnedStmt, reading: Reading): Lowering {
  const roles = new Set(rolesOf(node.roles));
  const at = originOfToken(reading, undefined);
  return {
    at,
    run(work) {
      noteOwned(work, roles, at);
      eachOwned(work, (o) =>
        o.grants.some((g) => roles.has(g.role)) ? { ...o, grants: o.grants.filter((g) => !roles.has(g.role)) } : o,
      );
      for (const [key, entry] of work.defaultPrivileges.entries())
        if (entry.grants.some((g) => roles.has(g.role)))
          work.defaultPrivileges.set(key, { ...entry, grants: entry.grants.filter((g) => !roles.has(g.role)) });
      for (const table of work.relations())
        if (table.policies.some((p) => p.roles.some((r) => roles.has(r)))) work.put(withoutRoles(table, roles));
    },
  };
}

/** What goes with its owner takes more along than replay follows. */
function noteOwned(work: Working, roles: ReadonlySet<string>, at: Origin): void {
  const owned = (o: { readonly owner?: string }) => o.owner !== undefined && roles.has(o.owner);
  for (const relation of work.relations()) if (owned(relation)) addGap(work, 'DROP OWNED', at, relation);
  const others = [...work.schemas.values(), ...work.types.values(), ...work.routines.values().flat()];
  if (others.some(owned)) addGap(work, 'DROP OWNED', at);
}

/** A policy that is for nobody else goes. */
function withoutRoles(table: Relation, roles: ReadonlySet<string>): Relation {
  const policies = table.policies.flatMap((p) => {
    const left = p.roles.filter((r) => !roles.has(r));
    return left.length === 0 ? [] : left.length === p.roles.length ? p : { ...p, roles: left };
  });
  return { ...table, policies };
}
