import { keyOf, type Origin } from '../model.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { dropRelations, refuseDependents } from './drop.ts';
import { moveObject, removeObject } from './object.ts';
import { moveRelation } from './rename.ts';
import { moveType } from './type.ts';

/** Renames a schema: everything in it goes along. */
export function renameSchema(work: Working, from: string, to: string, at: Origin): void {
  const schema = work.schemas.get(from) ?? refuse(S.undefinedSchema, `schema "${from}" does not exist`);
  if (work.schemas.has(to)) refuse(S.duplicateSchema, `schema "${to}" already exists`);
  work.schemas.delete(from);
  work.goneSchemas.set(from, true);
  work.schemas.set(to, { ...schema, name: to });
  for (const object of work.objects.values())
    if (object.schema === from) moveObject(work, object, { schema: to, name: object.name });
  work.goneSchemas.delete(to);
  for (const type of [...work.types.values()])
    if (type.schema === from) moveType(work, type, (t) => ({ schema: to, name: t.name }), at);
  for (const relation of [...work.relations()]) {
    const now = work.relation(keyOf(relation));
    if (now?.schema === from) moveRelation(work, now, { schema: to, name: now.name }, `rename schema ${from}`, at);
  }
  for (const [key, overloads] of [...work.routines.entries()]) {
    if (overloads[0]?.schema !== from) continue;
    work.routines.delete(key);
    work.routines.set(
      `${to}.${overloads[0].name}`,
      overloads.map((r) => ({ ...r, schema: to })),
    );
  }
}

export function dropSchema(work: Working, name: string, cascade: boolean, at: Origin): void {
  const relations = [...work.relations()].filter((r) => r.schema === name);
  const types = [...work.types.values()].filter((t) => t.schema === name);
  const routines = [...work.routines.entries()].filter(([, list]) => list[0]?.schema === name);
  const objects = work.objects.values().filter((o) => o.schema === name);
  if (!cascade && relations.length + types.length + routines.length + objects.length > 0)
    refuseDependents(`schema ${name}`);
  dropRelations(work, relations, { cascade, at });
  for (const object of objects) removeObject(work, object);
  for (const type of types) work.types.delete(keyOf(type));
  for (const [key] of routines) work.routines.delete(key);
  work.schemas.delete(name);
  work.goneSchemas.set(name, true);
}
