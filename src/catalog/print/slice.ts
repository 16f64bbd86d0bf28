import { foreignKeysOf, keyOf, type Routine, type Snapshot } from '../model.ts';
import { type Mention, mentions } from './mentions.ts';
import { objectsOf } from './objects.ts';

/**
 * The part of a snapshot that some relations need to stand: their parents, types, sequences and routines, the tables that
 * their foreign keys, policies and triggers name, and so on from there. What merely depends on them is left out.
 * @param only keys of relations, "schema.name"
 */
export function slice(snapshot: Snapshot, only: ReadonlySet<string>): Snapshot {
  const kept = reach(snapshot, only);
  const keep = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => kept.has(key)));
  const relations = keep(snapshot.relations);
  const types = keep(snapshot.types);
  const routines = keep(snapshot.routines);
  const schemas = new Set([
    ...[...relations.values(), ...types.values(), ...[...routines.values()].flat()].map((o) => o.schema),
  ]);
  return {
    ...snapshot,
    relations,
    types,
    routines,
    schemas: new Map([...snapshot.schemas].filter(([name]) => schemas.has(name))),
    // Grants, policies and owners name the roles that are needed; default privileges are for whatever is made next.
    roles: new Set(
      (snapshot.defaultGrants ?? []).flatMap((d) => d.grants.map((g) => g.role)).filter((r) => r !== 'public'),
    ),
  };
}

function reach(snapshot: Snapshot, only: ReadonlySet<string>): Set<string> {
  const needs = needsByKey(snapshot);
  const byName = new Map<string, string[]>();
  for (const key of needs.keys()) {
    const name = key.slice(key.indexOf('.') + 1);
    byName.set(name, [...(byName.get(name) ?? []), key]);
  }
  const kept = new Set<string>();
  const pending = [...only];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (kept.has(key) || !needs.has(key)) continue;
    kept.add(key);
    for (const { schema, name } of needs.get(key) ?? []) {
      pending.push(...(schema === undefined ? (byName.get(name) ?? []) : [`${schema}.${name}`]));
    }
  }
  return kept;
}

function needsByKey(snapshot: Snapshot): Map<string, Mention[]> {
  const needs = new Map<string, Mention[]>();
  for (const object of objectsOf(snapshot)) {
    needs.set(object.key, [...(needs.get(object.key) ?? []), ...object.needs]);
  }
  for (const relation of snapshot.relations.values()) {
    const list = needs.get(keyOf(relation)) ?? [];
    for (const key of foreignKeysOf(relation)) list.push(key.references);
    for (const policy of relation.policies) list.push(...mentions(policy.using?.node), ...mentions(policy.check?.node));
    for (const trigger of relation.triggers) list.push(trigger.function, ...mentions(trigger.when?.node));
    for (const column of relation.columns) if (column.identity) list.push(column.identity.sequence);
    for (const index of relation.indexes) {
      list.push(...mentions(index.predicate?.node), ...index.keys.flatMap((k) => mentions(k.expression?.node)));
    }
    needs.set(keyOf(relation), list);
  }
  for (const [key, routines] of snapshot.routines)
    needs.set(key, [...(needs.get(key) ?? []), ...tablesInBodies(routines, snapshot)]);
  return needs;
}

/** A string body reaches its tables by name when it runs; any word of it that is a relation's name counts. */
function tablesInBodies(routines: readonly Routine[], snapshot: Snapshot): Mention[] {
  const words = new Set(routines.flatMap((r) => r.body?.match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []));
  return [...snapshot.relations.values()].filter((r) => words.has(r.name));
}
