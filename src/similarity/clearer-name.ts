import { type Column, foreignKeysOf, isTable, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { truncateIdentifier } from '../sql/identifiers.ts';
import { pairColumns } from './columns.ts';
import { featuresOf } from './features.ts';
import { tableWords } from './names.ts';
import { familyOf } from './types.ts';
import { readVersionName } from './version-names.ts';
import { singular, snake, words } from './words.ts';

/**
 * A name for a table that says what sets it apart from others that are called (nearly) the same: its schema's word, that
 * of a table that it alone belongs to, or that of a column that it alone has, before the name without any mark of a
 * version. Free in every schema, no longer than PostgreSQL takes, and spelled as the old one is.
 * @returns undefined where nothing gives such a word
 */
export function clearerName(snapshot: Snapshot, table: Relation, others: readonly Relation[]): string | undefined {
  const stem = readVersionName(table.name)?.stem ?? snake(table.name);
  const own = new Set(tableWords(table.name));
  const taken = takenNames(snapshot, table.schema);
  for (const word of [
    ...schemaWords(table, others),
    ...parentWords(snapshot, table, others),
    ...columnWords(table, others),
  ]) {
    if (word.length === 0 || word.every((part) => own.has(part))) continue;
    const name = spelledLike(table.name, [...word, ...stem.split('_')]);
    if (truncateIdentifier(name) === name && !taken.has(name.toLowerCase())) return name;
  }
  return undefined;
}

// Schemas that say nothing of what is in them.
const PLAIN_SCHEMAS: ReadonlySet<string> = new Set([
  ...['public', 'app', 'application', 'api', 'core', 'main', 'data', 'db', 'dbo', 'internal', 'private', 'common'],
  ...['shared', 'base', 'default', 'schema', 'system', 'global', 'general', 'test', 'new', 'old'],
]);

/** pulse_ai beside pulse is ai. */
function* schemaWords(table: Relation, others: readonly Relation[]): Iterable<readonly string[]> {
  const wordsOf = ({ schema }: Relation) => snake(schema).split('_').map(singular);
  const shared = new Set(others.flatMap(wordsOf));
  const of = wordsOf(table).filter((word) => !shared.has(word) && !PLAIN_SCHEMAS.has(word));
  if (of.length > 0) yield of;
}

/** Tables that it alone belongs to, must belong to first; not those that half of the schema belongs to. */
function* parentWords(snapshot: Snapshot, table: Relation, others: readonly Relation[]): Iterable<readonly string[]> {
  const shared = new Set(others.flatMap((other) => foreignKeysOf(other).map((key) => keyOf(key.references))));
  const parents = foreignKeysOf(table).flatMap((key) => {
    const [column] = key.columns;
    const features = column === undefined || key.columns.length > 1 ? undefined : featuresOf(table).byName.get(column);
    const parent = snapshot.relations.get(keyOf(key.references));
    if (features === undefined || features.stamp || parent === undefined || parent === table) return [];
    return shared.has(keyOf(parent)) || others.includes(parent) || isTenant(snapshot, parent)
      ? []
      : [{ parent, column: features.column }];
  });
  const ordered = [...parents.filter((p) => p.column.notNull), ...parents.filter((p) => !p.column.notNull)];
  for (const { parent } of ordered) yield tableWords(parent.name);
}

function isTenant(snapshot: Snapshot, parent: Relation): boolean {
  let tables = 0;
  let children = 0;
  for (const relation of snapshot.relations.values()) {
    if (!isTable(relation) || relation === parent) continue;
    tables++;
    if (foreignKeysOf(relation).some((key) => keyOf(key.references) === keyOf(parent))) children++;
  }
  return children >= 4 && children > tables * 0.3;
}

// Columns that any table may have: they name no kind of thing.
const PLAIN_COLUMNS =
  /^(?:id|code|key|name|label|title|description|value|slug|status|state|type|kind|note|comment|body|content|text|data|url|link|email|phone|color|icon|reference|number|version|path|file|hash|token|format|source|message|reason|payload)$/;

/** Words and enums that it alone has: what its rows are told apart by. */
function* columnWords(table: Relation, others: readonly Relation[]): Iterable<readonly string[]> {
  const paired = new Set(others.flatMap((other) => pairColumns(table, other).map((pair) => pair.left.name)));
  for (const column of table.columns) {
    if (paired.has(column.name) || !names(table, column)) continue;
    const of = words(column.name);
    if (of.length <= 2 && !PLAIN_COLUMNS.test(of.join(' ')) && !PLAIN_COLUMNS.test(of.at(-1) ?? '')) yield of;
  }
}

function names(table: Relation, column: Column): boolean {
  const features = featuresOf(table).byName.get(column.name);
  if (features === undefined || features.stamp || features.references !== undefined) return false;
  const family = familyOf(column.type);
  return !column.type.array && (family === 'text' || (family === 'other' && column.type.schema !== 'pg_catalog'));
}

/** Tables of any schema, and whatever else a table of this one cannot be called; in lower case. */
function takenNames(snapshot: Snapshot, schema: string): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const relation of snapshot.relations.values()) {
    taken.add(relation.name.toLowerCase());
    if (relation.schema === schema) for (const index of relation.indexes) taken.add(index.name.toLowerCase());
  }
  for (const type of snapshot.types.values()) if (type.schema === schema) taken.add(type.name.toLowerCase());
  return taken;
}

/** snake_case, PascalCase or camelCase, as the example is. */
function spelledLike(example: string, parts: readonly string[]): string {
  if (!/[A-Z]/.test(example) || example.includes('_')) return parts.join('_');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const pascal = parts.map(capital).join('');
  return /^[A-Z]/.test(example) ? pascal : pascal.charAt(0).toLowerCase() + pascal.slice(1);
}
