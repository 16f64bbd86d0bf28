import type { Grant, Relation, Routine, Snapshot, Surroundings } from './model.ts';
import { isPreludePath, type Prelude } from './preludes/prelude.ts';
import type { Working } from './working.ts';

type Objects = Pick<Snapshot, 'schemas' | 'relations' | 'types' | 'routines' | 'extensions' | 'roles'>;

/** What the files made and what was there before them, each sorted by key. */
export function apart(
  work: Working,
  relations: readonly (readonly [string, Relation])[],
  chosen: readonly Prelude[],
): { readonly inside: Objects; readonly outside: Surroundings } {
  const types = work.types.entries();
  const routines = work.routines.entries();
  const extensions = work.extensions.entries();
  const schemas = work.schemas.entries();
  const roles = work.roles.values().sort();
  const plain = ([name, { assumed: _, outside: __, ...schema }]: (typeof schemas)[number]) => [name, schema] as const;
  const installed = ([name, { outside: _, ...extension }]: (typeof extensions)[number]) => [name, extension] as const;
  if (chosen.length === 0) {
    return {
      inside: {
        schemas: sorted(schemas.map(plain)),
        relations: sorted(relations),
        types: sorted(types),
        routines: sorted(routines),
        extensions: sorted(extensions.map(installed)),
        roles: new Set(roles),
      },
      outside: NOTHING,
    };
  }
  const theirs = ([, object]: readonly [string, { readonly provenance: Relation['provenance'] }]) =>
    isPreludePath(object.provenance.created.file);
  const ours = <T extends readonly [string, { readonly provenance: Relation['provenance'] }]>(entry: T) =>
    !theirs(entry);
  const routinesOf = (outside: boolean) =>
    routines.flatMap(([key, list]): [string, readonly Routine[]][] => {
      const kept = list.filter((r) => isPreludePath(r.provenance.created.file) === outside);
      return kept.length === 0 ? [] : [[key, kept.length === list.length ? list : kept]];
    });
  const inside = {
    relations: sorted(relations.filter(ours)),
    types: sorted(types.filter(ours)),
    routines: sorted(routinesOf(false)),
  };
  // A schema of an environment's in which a file made something is the files' business as well.
  const used = new Set(
    [inside.relations, inside.types].flatMap((map) => [...map.values()].map((o: { schema: string }) => o.schema)),
  );
  for (const list of inside.routines.values()) for (const routine of list) used.add(routine.schema);
  const theirRoles = new Set(chosen.flatMap((prelude) => prelude.role ?? []));
  return {
    inside: {
      ...inside,
      schemas: sorted(schemas.filter(([name, s]) => !s.outside || used.has(name)).map(plain)),
      extensions: sorted(extensions.filter(([, e]) => !e.outside).map(installed)),
      roles: new Set(roles.filter((role) => !theirRoles.has(role))),
    },
    outside: {
      environments: [...new Set(chosen.map((prelude) => prelude.environment))],
      schemas: sorted(schemas.filter(([, s]) => s.outside).map(plain)),
      relations: sorted(relations.filter(theirs)),
      types: sorted(types.filter(theirs)),
      routines: sorted(routinesOf(true)),
      extensions: sorted(extensions.filter(([, e]) => e.outside).map(installed)),
      roles: theirRoles,
    },
  };
}

/** The snapshot with all that was there before its files: what a database looks like, not what a team wrote. */
export function withSurroundings(snapshot: Snapshot): Snapshot {
  const { surroundings } = snapshot;
  if (!surroundings) return snapshot;
  const routines = new Map(surroundings.routines);
  for (const [key, list] of snapshot.routines) routines.set(key, [...(routines.get(key) ?? []), ...list]);
  return {
    ...snapshot,
    schemas: new Map([...surroundings.schemas, ...snapshot.schemas]),
    relations: new Map([...surroundings.relations, ...snapshot.relations]),
    types: new Map([...surroundings.types, ...snapshot.types]),
    routines,
    extensions: new Map([...surroundings.extensions, ...snapshot.extensions]),
    roles: new Set([...surroundings.roles, ...snapshot.roles]),
  };
}

/** The snapshot without the privileges that no file gives: what a team wrote, for people to read. */
export function asWritten(snapshot: Snapshot): Snapshot {
  if (!snapshot.surroundings) return snapshot;
  const strip = <T extends { readonly grants: readonly Grant[] }>(object: T): T =>
    object.grants.some((g) => g.outside) ? { ...object, grants: object.grants.filter((g) => !g.outside) } : object;
  const all = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T) =>
    new Map([...map].map(([key, value]) => [key, change(value)] as const));
  return {
    ...snapshot,
    relations: all(snapshot.relations, strip),
    routines: all(snapshot.routines, (list) => list.map(strip)),
  };
}

const NOTHING: Surroundings = {
  environments: [],
  schemas: new Map(),
  relations: new Map(),
  types: new Map(),
  routines: new Map(),
  extensions: new Map(),
  roles: new Set(),
};

/** By key, so that a snapshot does not depend on which edits led to it. */
function sorted<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
