import type { Column, Relation } from '../catalog/model.ts';
import { familyOf, words } from '../similarity/index.ts';
import { excused } from './list-excuses.ts';
import { type ListColumn, type ListName, listName, type Surroundings } from './list-names.ts';
import { type ListTarget, targetOf } from './list-targets.ts';
import { BEARERS, CHOSEN, OUTSIDE, PATHS, WHOLE } from './list-words.ts';
import { shownTarget } from './shown-targets.ts';

type Found = Omit<ListColumn, 'form' | 'basis'>;

/** An array whose items are keys of other rows, or name them. */
export function listInArray(around: Surroundings, table: Relation, column: Column): ListColumn | undefined {
  const family = familyOf(column.type);
  if (column.type.schema !== 'pg_catalog' && column.type.name !== 'citext') return undefined;
  if (family !== 'uuid' && family !== 'integer' && family !== 'text') return undefined;
  const name = listName(column.name);
  if (isWhole(table, name)) return undefined;
  // record_id int[] is a key of several columns in one.
  if (family === 'integer' && !name.many) return undefined;
  // A uuid is a key of something; of a number or a text, the name has to say it.
  const as = family === 'text' ? name.as : 'id';
  const target = targetOf(around, table, { family, words: name.item, as });
  const held = target && family === 'text' ? shownTarget(around.rows, table, column.name, target) : undefined;
  if (held !== undefined && bearer(table) === undefined) {
    const because = `all the values that the files write into it are ${held.column.name}s of ${held.table.name}`;
    return {
      ...excused(table, column, name, { target: held, because, strength: 'sure' }),
      form: 'array',
      basis: 'observed',
    };
  }
  const found = target !== undefined ? pointing(table, target, name, family) : pointless(table, name, family);
  return found && { ...excused(table, column, name, found), form: 'array', basis: 'inferred' };
}

function pointing(table: Relation, target: ListTarget, name: ListName, family: string): Found | undefined {
  // scores int[] beside a table of scores holds scores.
  const because = leading(target);
  if (family === 'integer' && name.as !== 'id')
    return WHOLE.has(name.item.at(-1) ?? '') || target.by === 'end of the name'
      ? undefined
      : { target, because, strength: 'likely' };
  const goesAlong = bearer(table);
  if (goesAlong !== undefined)
    return { target, because, strength: name.as === 'id' ? 'likely' : 'faint', doubt: goesAlong };
  if (family === 'uuid' || name.as === 'id') return { target, because, strength: 'sure' };
  if (target.by === 'name') return { target, because, strength: target.isKey ? 'sure' : 'likely' };
  return {
    target,
    because,
    strength: name.as === undefined ? 'faint' : 'likely',
    doubt: `they may be something else than rows of ${target.table.name}`,
  };
}

function bearer(table: Relation): string | undefined {
  const word = words(table.name).find((one) => BEARERS.has(one));
  return word && `what a ${word} is good for goes along with it`;
}

function leading({ by, table }: ListTarget): string {
  return by === 'part' ? `whom it lists are rows of ${table.name}` : `its name leads to ${table.name}`;
}

function pointless(table: Relation, name: ListName, family: string): Found | undefined {
  const outside = name.item.some((word) => OUTSIDE.has(word));
  if (family === 'uuid')
    return outside
      ? { strength: 'faint', because: 'its items are uuids', doubt: 'they may be keys of another system' }
      : { strength: 'likely', because: 'its items are uuids, which are keys of something' };
  if (name.as === 'id') {
    const found = { because: 'its name says that they are ids' } as const;
    return family === 'text' || outside
      ? { ...found, strength: 'faint', doubt: 'they may be keys of another system' }
      : { ...found, strength: 'likely' };
  }
  if (family !== 'text' || !name.many || WHOLE.has(name.item.at(-1) ?? '') || name.mark !== undefined) return undefined;
  if (CHOSEN.has(name.item[0] ?? '') || name.item.includes('mime') || bearer(table) !== undefined) return undefined;
  return {
    strength: 'faint',
    because: 'its items are texts',
    doubt: 'no table lists them, and there may be nothing to say of each',
  };
}

/** A JSON array that holds keys, or one thing after the other. */
export function listInJson(around: Surroundings, table: Relation, column: Column): ListColumn | undefined {
  const name = listName(column.name);
  if (isWhole(table, name)) return undefined;
  const isKeys = name.as === 'id' && name.many;
  const declared = isArrayByDeclaration(table, column);
  if (!isKeys && !declared) return undefined;
  const target = targetOf(around, table, { family: undefined, words: name.item, as: name.as });
  const found = jsonList(isKeys, name, target);
  return found && { ...excused(table, column, name, found), form: 'jsonb', basis: 'inferred' };
}

function jsonList(isKeys: boolean, name: ListName, target: ListTarget | undefined): Found | undefined {
  if (isKeys && target !== undefined) return { target, strength: 'sure', because: leading(target) };
  if (isKeys) {
    const outside = name.item.some((word) => OUTSIDE.has(word));
    const because = 'its name says that they are ids';
    return outside
      ? { strength: 'faint', because, doubt: 'they may be keys of another system' }
      : { strength: 'likely', because };
  }
  if (!name.many || WHOLE.has(name.item.at(-1) ?? '')) return undefined;
  if (target?.by === 'name')
    return { target, strength: 'likely', because: `${target.table.name} has rows for the same` };
  return {
    strength: 'faint',
    because: 'it holds a JSON array',
    doubt: 'it may be a document that is read and written as a whole',
  };
}

/** By its default, or a CHECK of its type. */
function isArrayByDeclaration(table: Relation, column: Column): boolean {
  if (/^'\s*\[\s*\]\s*'|json_?b?_build_array\(\s*\)/i.test(column.default?.sql ?? '')) return true;
  return table.constraints.some(
    (c) =>
      c.type === 'c' &&
      /jsonb?_typeof/i.test(c.expression.sql) &&
      /'array'/.test(c.expression.sql) &&
      c.expression.sql.includes(column.name),
  );
}

/** Values that are read as a whole: paths, vectors, what a token may do. */
function isWhole(table: Relation, { item }: ListName): boolean {
  if (item.some((word) => PATHS.has(word))) return true;
  const rights = item.some((word) => word === 'permission' || word === 'role' || word === 'right' || word === 'grant');
  return rights && words(table.name).some((word) => BEARERS.has(word));
}
