import type { Grant, Origin } from '../model.ts';
import { isPreludePath } from '../preludes/prelude.ts';
import { addGap, type DefaultPrivilege, type Working } from '../working.ts';

/** Privileges that ALL stands for, by kind of object (PostgreSQL 18). */
export const ALL_PRIVILEGES: Readonly<Record<DefaultPrivilege['kind'], readonly string[]>> = {
  table: ['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'],
  sequence: ['USAGE', 'SELECT', 'UPDATE'],
  routine: ['EXECUTE'],
  type: ['USAGE'],
  schema: ['USAGE', 'CREATE'],
};

/** What ALTER DEFAULT PRIVILEGES gives to an object that is created now. */
export function grantsByDefault(
  work: Working,
  kind: DefaultPrivilege['kind'],
  schema: string,
  at: Origin,
): readonly Grant[] {
  let grants: readonly Grant[] = NONE;
  for (const [key, entry] of work.defaultPrivileges.entries()) {
    if (entry.kind !== kind || (entry.schema !== undefined && entry.schema !== schema)) continue;
    if (entry.of) noteOthers(work, key, entry.of);
    else
      grants = addGrants(
        grants,
        entry.grants.map((g) => (isPreludePath(g.at.file) ? { ...g, at, outside: true } : { ...g, at })),
      );
  }
  return grants;
}

/** Whether what the files create is that role's depends on who runs them. Said once, and only where it matters. */
function noteOthers(work: Working, key: string, { roles, at }: NonNullable<DefaultPrivilege['of']>): void {
  work.defaultPrivileges.delete(key);
  addGap(work, `default privileges of what ${roles} creates`, at);
}

/** As `grantsByDefault`, for what PUBLIC may use from the start unless that was taken away. */
export function privilegesByDefault(
  work: Working,
  kind: 'routine' | 'type',
  schema: string,
  at: Origin,
): { readonly grants: readonly Grant[]; readonly withoutPublic?: boolean } {
  const grants = grantsByDefault(work, kind, schema, at);
  const closed = work.defaultPrivileges.get(`${kind} `)?.withoutPublic ?? false;
  return closed ? { grants, withoutPublic: !grants.some((g) => g.role === 'public') } : { grants };
}

const NONE: readonly Grant[] = [];

const sameColumns = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((c) => b.includes(c));

export function addGrants(to: readonly Grant[], added: readonly Grant[]): readonly Grant[] {
  const out = [...to];
  for (const grant of added) {
    const i = out.findIndex(
      (g) => g.role === grant.role && g.privilege === grant.privilege && sameColumns(g.columns, grant.columns),
    );
    const known = out[i];
    if (!known) out.push(grant);
    else if (known.outside && !grant.outside)
      out[i] = { ...grant, grantOption: grant.grantOption || known.grantOption };
    else if (grant.grantOption && !known.grantOption) out[i] = { ...known, grantOption: true };
  }
  return out;
}

export function removeGrants(
  from: readonly Grant[],
  removed: readonly { readonly role: string; readonly privilege: string; readonly columns: readonly string[] }[],
  optionOnly: boolean,
): readonly Grant[] {
  const hit = (g: Grant) =>
    removed.some(
      (r) =>
        r.role === g.role &&
        r.privilege === g.privilege &&
        // A table-level REVOKE takes column privileges along; a column-level one leaves the table's alone.
        (r.columns.length === 0 || (g.columns.length > 0 && g.columns.every((c) => r.columns.includes(c)))),
    );
  return optionOnly ? from.map((g) => (hit(g) ? { ...g, grantOption: false } : g)) : from.filter((g) => !hit(g));
}
