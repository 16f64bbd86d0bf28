import type { Node } from '@pgsql/types';
import { renameCallIn } from '../expressions.ts';
import { isOurSchema, lookupPath, resolveType } from '../lookup.ts';
import { type Column, type ColumnType, keyOf, type Origin, type QualifiedName, type Routine } from '../model.ts';
import { displayRef, type NameRef, partsOf, refOfParts } from '../nodes.ts';
import { formatType } from '../print/type.ts';
import { changed } from '../provenance.ts';
import { Outside, refuse, SQLSTATE as S } from '../refusal.ts';
import { lowerType } from '../types.ts';
import type { Working } from '../working.ts';

/** A routine as COMMENT, DROP or ALTER names it; without arguments where the statement leaves them out. */
export interface RoutineRef extends NameRef {
  readonly arguments?: readonly ColumnType[];
}

export function routineRef(work: Working, node: Node | undefined, at: Origin): RoutineRef {
  const ref = refOfParts(partsOf(node));
  if (!node || !('ObjectWithArgs' in node) || node.ObjectWithArgs.args_unspecified) return ref;
  const types = (node.ObjectWithArgs.objargs ?? []).flatMap((n) => ('TypeName' in n ? lowerType(n.TypeName) : []));
  return { ...ref, arguments: types.map((t) => resolveType(work, t, at)) };
}

export function sameArguments(a: readonly ColumnType[], b: readonly ColumnType[]): boolean {
  // Modifiers play no part in a routine's identity.
  return a.length === b.length && a.every((t, i) => keyOf(t) === keyOf(b[i] ?? t) && t.array === b[i]?.array);
}

/** Overloads of the first schema along the path that has any of this name. */
export function findRoutines(work: Working, ref: NameRef): readonly Routine[] {
  const schemas = ref.schema === undefined ? lookupPath(work) : [ref.schema];
  for (const schema of schemas) {
    const found = work.routines.get(`${schema}.${ref.name}`);
    if (found) return found;
  }
  return [];
}

export function findRoutine(work: Working, ref: RoutineRef): Routine | undefined {
  const overloads = findRoutines(work, ref);
  const { arguments: wanted } = ref;
  if (wanted === undefined) return overloads.length === 1 ? overloads[0] : undefined;
  return overloads.find((r) => sameArguments(r.arguments, wanted));
}

/** PostgreSQL's words for a routine that is not there. */
export function missingRoutine(work: Working, ref: RoutineRef, word = 'function'): string {
  const list = ref.arguments?.map((t) => formatType(t, work.session.searchPath)).join(', ');
  return list === undefined
    ? `could not find a ${word} named "${displayRef(ref)}"`
    : `${word} ${displayRef(ref)}(${list}) does not exist`;
}

export function requireRoutine(work: Working, ref: RoutineRef): Routine {
  const found = findRoutine(work, ref);
  if (found) return found;
  if (ref.schema !== undefined && !isOurSchema(work, ref.schema))
    throw new Outside({ schema: ref.schema, name: ref.name });
  if (ref.arguments === undefined && findRoutines(work, ref).length > 1)
    return refuse(S.ambiguousFunction, `function name "${displayRef(ref)}" is not unique`);
  return refuse(S.undefinedFunction, missingRoutine(work, ref));
}

/** Puts a routine in the place of `before`, or adds it. */
export function putRoutine(work: Working, routine: Routine, before?: Routine): void {
  const key = keyOf(routine);
  const others = (work.routines.get(key) ?? []).filter((r) => r !== before);
  work.routines.set(key, [...others, routine]);
}

export function removeRoutine(work: Working, routine: Routine): void {
  const left = (work.routines.get(keyOf(routine)) ?? []).filter((r) => r !== routine);
  if (left.length > 0) work.routines.set(keyOf(routine), left);
  else work.routines.delete(keyOf(routine));
}

export function moveRoutine(
  work: Working,
  node: Node | undefined,
  target: (routine: QualifiedName) => QualifiedName,
  at: Origin,
): void {
  const routine = requireRoutine(work, routineRef(work, node, at));
  const to = target(routine);
  if ((work.routines.get(keyOf(to)) ?? []).some((r) => sameArguments(r.arguments, routine.arguments)))
    refuse(
      S.duplicateFunction,
      `function ${to.name}(${routine.arguments.map((a) => formatType(a)).join(', ')}) already exists in schema "${to.schema}"`,
    );
  removeRoutine(work, routine);
  putRoutine(work, changed({ ...routine, ...to }, `rename from ${routine.name}`, at));
  const is = (name: QualifiedName) => keyOf(name) === keyOf(routine);
  // Of several of one name, which one an expression calls is for its arguments to say.
  const only = work.routines.get(keyOf(routine)) === undefined;
  for (const relation of [...work.relations()]) {
    const columns = only ? callsRenamed(relation.columns, routine, to) : relation.columns;
    const calls = relation.triggers.some((t) => is(t.function));
    if (!calls && columns === relation.columns) continue;
    const triggers = relation.triggers.map((t) => (is(t.function) ? { ...t, function: to } : t));
    work.put({ ...relation, columns, triggers: calls ? triggers : relation.triggers });
  }
}

/** Columns whose defaults call the function by its new name; the same array where none does. */
function callsRenamed(columns: readonly Column[], from: QualifiedName, to: QualifiedName): readonly Column[] {
  const after = columns.map((column) => {
    const value = column.default && renameCallIn(column.default, from, to);
    return value === undefined || value === column.default ? column : { ...column, default: value };
  });
  return after.some((column, i) => column !== columns[i]) ? after : columns;
}

export function renameRoutine(work: Working, node: Node | undefined, name: string, at: Origin): void {
  moveRoutine(work, node, (r) => ({ schema: r.schema, name }), at);
}
