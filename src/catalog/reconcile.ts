import type { Snapshot, Surroundings } from './model.ts';

/** The new snapshot, in which everything that equals what the old one had is the old one's object. */
export function reconcile(before: Snapshot | undefined, after: Snapshot): Snapshot {
  if (!before) return after;
  return {
    schemas: keepMap(before.schemas, after.schemas),
    relations: keepMap(before.relations, after.relations),
    types: keepMap(before.types, after.types),
    routines: keepMap(before.routines, after.routines),
    extensions: keepMap(before.extensions, after.extensions),
    roles: isEqual([...before.roles], [...after.roles]) ? before.roles : after.roles,
    ...(after.defaultGrants ? { defaultGrants: keep(before.defaultGrants ?? [], after.defaultGrants) } : {}),
    ...(after.surroundings ? { surroundings: surroundings(before.surroundings, after.surroundings) } : {}),
    gaps: keep(before.gaps, after.gaps),
    problems: keep(before.problems, after.problems),
    redeclarations: keep(before.redeclarations, after.redeclarations),
    ...(after.rowWrites ? { rowWrites: after.rowWrites } : {}),
  };
}

function surroundings(before: Surroundings | undefined, after: Surroundings): Surroundings {
  if (!before) return after;
  return {
    ...after,
    relations: keepMap(before.relations, after.relations),
    types: keepMap(before.types, after.types),
    routines: keepMap(before.routines, after.routines),
  };
}

function keep<T>(before: T, after: T): T {
  return isEqual(before, after) ? before : after;
}

/** The old map itself where nothing in it changed. */
function keepMap<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  let same = before.size === after.size;
  const out = new Map<string, T>();
  for (const [key, value] of after) {
    const old = before.get(key);
    const kept = old !== undefined && isEqual(old, value) ? old : value;
    if (kept !== old) same = false;
    out.set(key, kept);
  }
  return same ? before : out;
}

/** Structural equality of plain data; ends early where both sides are one object. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!isEqual(a[i], b[i])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  let count = 0;
  for (const key in a) {
    count++;
    if (!isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false;
  }
  for (const _ in b) count--;
  return count === 0;
}
