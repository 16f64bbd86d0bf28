import {
  type Column,
  columnOf,
  type ForeignKey,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
} from '../../catalog/model.ts';
import { compatibility, isUnique, tableWords, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';

/** A table with at most one row for each row of another: what identifies its rows is the other's key. */
export interface OneToOne {
  readonly part: Relation;
  readonly whole: Relation;
  /** Columns of the part that hold the whole's key. */
  readonly columns: readonly Column[];
  /** Whether they are the part's primary key; else they are unique, and none of them may be null. */
  readonly primary: boolean;
  /** False where no foreign key says so, only the column's name and type. */
  readonly declared: boolean;
}

/** Every table that has exactly one such other; one that has two links them. */
export function findOneToOne({ snapshot: { relations } }: RuleContext): readonly OneToOne[] {
  const found: OneToOne[] = [];
  let named: ReadonlyMap<string, readonly Relation[]> | undefined;
  for (const part of relations.values()) {
    const shape = shapeOf(part);
    if (shape === undefined) continue;
    const wholes = declaredWholes(part, shape, relations);
    if (wholes.length > 1) continue;
    const [declared] = wholes;
    if (declared === undefined && shape.named !== undefined) named ??= byWords(relations.values());
    const pair = declared ?? undeclaredWhole(part, shape, named);
    if (pair !== undefined) found.push(pair);
  }
  return found;
}

/** What of a table by itself makes it a part: hardly any table has it, and one that did not change need not be asked again. */
interface Shape {
  /** Foreign keys whose columns identify a row and are never null. */
  readonly keys: readonly ForeignKey[];
  /** A single column of the primary key that is called after some table and that nothing fills by itself. */
  readonly named?: { readonly column: Column; readonly words: readonly string[] };
}

const shapes = new WeakMap<Relation, Shape | 'none'>();

function shapeOf(part: Relation): Shape | undefined {
  let known = shapes.get(part);
  if (known === undefined) {
    known = readShape(part) ?? 'none';
    shapes.set(part, known);
  }
  return known === 'none' ? undefined : known;
}

function readShape(part: Relation): Shape | undefined {
  if (!isPlain(part)) return undefined;
  const primary = primaryKeyOf(part)?.columns ?? [];
  const keys = foreignKeysOf(part).filter(
    (key) =>
      isUnique(part, key.columns) &&
      key.columns.every((name) => columnOf(part, name)?.notNull === true) &&
      // A key of several other columns is a link's.
      (primary.length < 2 || sameNames(primary, key.columns)),
  );
  const named = namedKey(part);
  if (keys.length === 0 && named === undefined) return undefined;
  return named === undefined ? { keys } : { keys, named };
}

/** user_id as the whole primary key of user_extra, without a foreign key: nothing else would be numbered so. */
function namedKey(part: Relation): Shape['named'] {
  const [name, ...others] = primaryKeyOf(part)?.columns ?? [];
  const column = name === undefined || others.length > 0 ? undefined : columnOf(part, name);
  if (column === undefined || column.identity !== undefined || column.default !== undefined) return undefined;
  if (foreignKeysOf(part).some((key) => key.columns.includes(column.name))) return undefined;
  const of = words(column.name);
  return of.length < 2 || of.at(-1) !== 'id' ? undefined : { column, words: of.slice(0, -1) };
}

function isPlain(relation: Relation): boolean {
  return (
    isTable(relation) &&
    relation.kind !== 'foreign table' &&
    relation.persistence !== 'temporary' &&
    relation.partitionOf === undefined &&
    relation.inherits.length === 0
  );
}

function declaredWholes(
  part: Relation,
  { keys }: Shape,
  relations: ReadonlyMap<string, Relation>,
): readonly OneToOne[] {
  const primary = primaryKeyOf(part)?.columns;
  const found = new Map<Relation, OneToOne>();
  for (const key of keys) {
    const whole = relations.get(keyOf(key.references));
    if (whole === undefined || whole === part || !isPlain(whole) || found.get(whole)?.primary === true) continue;
    const columns = key.columns.flatMap((name) => columnOf(part, name) ?? []);
    const isPrimary = primary !== undefined && sameNames(primary, key.columns);
    found.set(whole, { part, whole, columns, primary: isPrimary, declared: true });
  }
  return [...found.values()];
}

function undeclaredWhole(
  part: Relation,
  { named: key }: Shape,
  tables: ReadonlyMap<string, readonly Relation[]> | undefined,
): OneToOne | undefined {
  if (key === undefined) return undefined;
  const { column } = key;
  const fitting = (tables?.get(key.words.join(' ')) ?? []).filter(
    (whole) => whole !== part && whole.schema === part.schema && isKeyedLike(whole, column),
  );
  const [whole] = fitting;
  return whole === undefined || fitting.length > 1
    ? undefined
    : { part, whole, columns: [column], primary: true, declared: false };
}

function isKeyedLike(whole: Relation, column: Column): boolean {
  const [name, ...others] = primaryKeyOf(whole)?.columns ?? [];
  const key = name === undefined || others.length > 0 ? undefined : columnOf(whole, name);
  return key !== undefined && compatibility(key.type, column.type).types !== 'different';
}

function byWords(relations: Iterable<Relation>): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (!isPlain(relation)) continue;
    const key = tableWords(relation.name).join(' ');
    const known = found.get(key);
    if (known === undefined) found.set(key, [relation]);
    else known.push(relation);
  }
  return found;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
