import { type Column, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { SplitPointer } from '../../dependencies/remedy.ts';
import { snake } from '../../similarity/index.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { refuseTarget } from '../add-foreign-key/refusals.ts';
import { isExact, isSameType } from '../along-references/values.ts';
import { freeColumn, type Names, namesFor } from '../merge-tables/names.ts';
import { oneOf } from '../new-name.ts';
import type { Unavailable } from '../refactoring.ts';

/** A pointer that is split, and the columns that come of it. */
export interface Pointer {
  readonly snapshot: Snapshot;
  readonly names: Names;
  readonly title: string;
  readonly table: Relation;
  readonly type: Column;
  readonly id: Column;
  readonly branches: readonly Branch[];
  readonly twin?: { readonly type?: Column; readonly id: Column };
  /** Whether every row points somewhere. */
  readonly isDemanded: boolean;
}

/** Where one value of the type leads. */
export interface Branch {
  readonly value: string;
  readonly target: Relation;
  /** The column of the target that is referred to. */
  readonly key: Column;
  /** Name of the new column that refers. */
  readonly column: string;
  /** Conditions, the table being spoken of by its bare name and the target as `other`. */
  readonly isMeant: string;
  readonly matches: string;
}

/** Finds what a remedy names, and names the new columns. */
export function pointerOf(snapshot: Snapshot, remedy: SplitPointer, title: string): Pointer | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const columnNamed = (name: string | undefined) => table.columns.find((c) => c.name === name);
  const wanted = [remedy.type, remedy.id, remedy.twin?.type, remedy.twin?.id];
  const lacking = wanted.find((name) => name !== undefined && !columnNamed(name));
  const [type, id, twinType, twinId] = wanted.map(columnNamed);
  if (lacking !== undefined || !type || !id) return { unavailable: `${keyOf(table)} has no column ${lacking ?? ''}` };
  const values = remedy.targets.map((t) => t.value);
  const why = refuseType(snapshot, table, type, values);
  if (why !== undefined) return { unavailable: why };
  const branches: Branch[] = [];
  const taken = new Set(table.columns.map((c) => c.name));
  for (const { value, table: key, column } of remedy.targets) {
    const target = snapshot.relations.get(key);
    if (!target) return { unavailable: `there is no table ${key}` };
    const referred = target.columns.find((c) => c.name === column);
    if (!referred) return { unavailable: `${key} has no column ${column}` };
    const refusal = refuseTarget(snapshot, table, target, [column]);
    if (refusal !== undefined) return { unavailable: refusal };
    const name = freeColumn(taken, ...wishes(target.name, column, stemOf(type.name, id.name), value));
    taken.add(name);
    branches.push({
      value,
      target,
      key: referred,
      column: name,
      isMeant: `${textOf(table, type)} = ${quoteLiteral(value)}`,
      matches: matching(table, id, referred),
    });
  }
  return {
    snapshot,
    names: namesFor(snapshot, [table]),
    title,
    table,
    type,
    id,
    branches,
    ...(twinId ? { twin: { ...(twinType ? { type: twinType } : {}), id: twinId } } : {}),
    isDemanded: type.notNull && id.notNull,
  };
}

/** The columns that go, by name. */
export function goingOf({ type, id, twin }: Pointer): string[] {
  return [type.name, id.name, ...(twin?.type ? [twin.type.name] : []), ...(twin ? [twin.id.name] : [])];
}

/** A column of the table as SQL. */
export function own(table: Relation, column: Column): string {
  return `${quoteIdentifier(table.name)}.${quoteIdentifier(column.name)}`;
}

/** As what values of the type compare by exactly. */
export function textOf(table: Relation, type: Column): string {
  return /^(?:citext|bpchar)$/.test(type.type.name) ? `${own(table, type)}::text` : own(table, type);
}

function refuseType(snapshot: Snapshot, table: Relation, type: Column, values: readonly string[]): string | undefined {
  const name = `${keyOf(table)}.${type.name}`;
  if (values.length === 0) return `no value of ${name} is known to lead anywhere`;
  const twice = values.find((v, i) => values.indexOf(v) !== i);
  if (twice !== undefined) return `'${twice}' of ${name} leads to two tables`;
  const user = type.type.array ? undefined : snapshot.types.get(keyOf(type.type));
  if (user?.kind === 'enum') {
    const odd = values.find((v) => !user.labels.includes(v));
    return odd === undefined ? undefined : `the enum ${keyOf(user)} has no value '${odd}'`;
  }
  const isNumber = /^int[248]$/.test(type.type.name);
  if (type.type.array || (!isNumber && !/^(?:text|varchar|bpchar|citext)$/.test(type.type.name)))
    return `${name} is of type ${type.type.name}, by which nobody can tell where it leads`;
  const odd = isNumber ? values.find((v) => !/^-?\d{1,9}$/.test(v)) : undefined;
  return odd === undefined ? undefined : `${name} is a number and never '${odd}'`;
}

/** Words that say no more than that it points somewhere. */
const NOTHING_SAID =
  /^(?:.*[ai]ble|target|entity|subject|object|source|resource|item|record|parent|reference|ref|model|related|linked)$/;

/** commentable of commentable_type and commentable_id; '' where they have nothing in common. */
function stemOf(type: string, id: string): string {
  const [a, b] = [snake(type).split('_'), snake(id).split('_')];
  const n = a.findIndex((word, i) => word !== b[i]);
  return a.slice(0, n === -1 ? a.length : n).join('_');
}

/** post_id; owner_user_id, where the pointer's own name says what the row is for. */
function wishes(target: string, column: string, stem: string, value: string): string[] {
  const one = oneOf(target);
  const bare = column === one || column.startsWith(`${one}_`) ? column : `${one}_${column}`;
  const full = stem === '' || stem === one ? bare : `${stem}_${bare}`;
  const byValue = `${snake(value.replace(/\W+/g, '_'))}_${column}`;
  return NOTHING_SAID.test(stem) || stem === '' ? [bare, full, byValue] : [full, bare, byValue];
}

/** Values of other types match where they are written alike, so that they can be read back. */
function matching(table: Relation, id: Column, key: Column): string {
  const [mine, theirs] = [own(table, id), `other.${quoteIdentifier(key.name)}`];
  const integers = /^int[248]$/;
  const plain =
    (isSameType(id.type, key.type) && isExact(id) && isExact(key)) ||
    (integers.test(id.type.name) && integers.test(key.type.name) && !id.type.array && !key.type.array);
  return plain ? `${theirs} = ${mine}` : `${theirs}::text = ${mine}::text`;
}
