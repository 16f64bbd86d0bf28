import { type Column, columnOf, foreignKeysOf, type Relation } from '../catalog/model.ts';
import { familyOf, words } from '../similarity/index.ts';
import { CHOOSING, sortOf } from './copy-words.ts';
import { keptBySchema } from './kept.ts';
import { intendedKeysOf } from './keys.ts';
import { observedIn } from './observed.ts';
import { referencesOf } from './references.ts';
import { isAmount } from './repetition-words.ts';
import type { SchemaKnowledge } from './schema.ts';
import type { Determinant } from './within.ts';

/** Words that end the names of what tells things apart. */
const TELLING = new Set([
  'id',
  'code',
  'number',
  'sku',
  'isbn',
  'slug',
  'abbreviation',
  'key',
  'email',
  'zip',
  'name',
  'title',
]);

/** Values of these types are measured, or few. */
const NO_THING = new Set<ReturnType<typeof familyOf>>([
  'boolean',
  'decimal',
  'float',
  'date',
  'timestamp',
  'time',
  'interval',
  'json',
]);

/** Determinants that the known rows show, whatever the columns are called; the best ranked first. */
export const shownDeterminants = keptBySchema(findShown);

function findShown(knowledge: SchemaKnowledge, table: Relation): readonly Determinant[] {
  const observed = observedIn(table, knowledge.rows);
  if (observed === undefined || observed.dependencies.length === 0) return [];
  const prime = new Set(intendedKeysOf(table).flatMap((key) => key.columns));
  const pointing = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const references = referencesOf(knowledge, table);
  const found: Determinant[] = [];
  // Of a code and a name that determine each other, the first is the one that stays.
  const told = new Set<string>();
  for (const { lhs, rhs, support } of observed.dependencies) {
    const [name] = lhs;
    const by = name === undefined || lhs.length > 1 || told.has(name) ? undefined : columnOf(table, name);
    if (by === undefined || !tells(by, pointing.has(by.name))) continue;
    const determined = rhs.flatMap((n): Column[] => {
      const column = columnOf(table, n);
      const isOwn = column === undefined || prime.has(n) || pointing.has(n) || told.has(n) || isOfTheRow(n);
      return isOwn || familyOf(column.type) === 'boolean' || knowledge.similarity.isHousekeeping(table, column)
        ? []
        : [column];
    });
    if (determined.length === 0) continue;
    for (const column of determined) told.add(column.name);
    const reference = references.find((r) => r.step.columns.length === 1 && r.step.columns[0] === name);
    const of = words(by.name);
    found.push({
      columns: [by],
      determined,
      thing: of.length > 1 ? of.slice(0, -1) : of,
      foreign: false,
      unnamed: true,
      ...(reference && { reference }),
      rows: { compared: support.rows, repeated: support.repeated, different: 0 },
    });
  }
  return found;
}

/** Amounts, states and values are agreed for each row, however often few known rows agree. */
function isOfTheRow(name: string): boolean {
  const of = words(name);
  const sort = sortOf(of.slice(-1));
  return isAmount(of) || sort === 'own' || sort === 'doubtful';
}

function tells({ name, type }: Column, isReference: boolean): boolean {
  const of = words(name);
  if (of.some((word) => CHOOSING.has(word)) && !isReference) return false;
  return isReference || (TELLING.has(of.at(-1) ?? '') && !NO_THING.has(familyOf(type)));
}
