import type { Column, Relation, Snapshot } from '../catalog/model.ts';
import { isTable } from '../catalog/model.ts';
import { compatibility, familyOf, tableWords, words } from '../similarity/index.ts';
import type { Copy } from './copies.ts';
import { ACTORS, CHOOSING, sortOf, TAKEN_OVER } from './copy-words.ts';
import { alike, ownColumns } from './named-copies.ts';
import type { Reference } from './references.ts';
import { isAmount } from './repetition-words.ts';
import type { SchemaKnowledge } from './schema.ts';

/**
 * Columns called as one of the row that a reference leads to, by a name that hardly any other table has: the breed of an animal,
 * the carrier of a number. Worth a question, and no more.
 */
export function findRareNamed(
  knowledge: SchemaKnowledge,
  table: Relation,
  references: readonly Reference[],
): readonly Copy[] {
  const asked = references.filter(
    ({ key, target, role, column }) =>
      key !== undefined &&
      target !== table &&
      !role.some((word) => CHOOSING.has(word) || word === 'by') &&
      !ACTORS.has(role.at(-1) ?? '') &&
      !knowledge.similarity.tenantKeys.has(column.name),
  );
  if (asked.length === 0) return [];
  const own = tableWords(table.name);
  const tables = tablesBy(knowledge.snapshot);
  return ownColumns(knowledge, table, references).flatMap((column): Copy[] => {
    const of = words(column.name);
    if (!mayBeRare(column, of) || (tables.get(of.join(' ')) ?? 0) > MOST) return [];
    for (const reference of asked) {
      const { target } = reference;
      const original = target.columns.find(
        (c) => words(c.name).join(' ') === of.join(' ') && compatibility(column.type, c.type).factor >= 0.8,
      );
      if (original === undefined || alike(table, target) > 0.5) continue;
      const theirs = tableWords(target.name);
      const tells = of.some((word) => !COMMON.has(word) && !/^\d+$/.test(word));
      if (!tells && !of.some((word) => theirs.includes(word) && !own.includes(word))) continue;
      return [
        {
          column,
          reference,
          path: [reference.step],
          original: { relation: target, columns: [original] },
          manner: 'bare',
          sort: 'doubtful',
          sure: false,
        },
      ];
    }
    return [];
  });
}

/** A name that this many tables have is the schema's word for something that each has of its own. */
const MOST = 3;

const known = new WeakMap<Snapshot, ReadonlyMap<string, number>>();

/** In how many tables each name is. */
function tablesBy(snapshot: Snapshot): ReadonlyMap<string, number> {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const found = new Map<string, number>();
  known.set(snapshot, found);
  for (const relation of snapshot.relations.values())
    if (isTable(relation))
      for (const name of new Set(relation.columns.map((c) => words(c.name).join(' '))))
        found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

function mayBeRare(column: Column, of: readonly string[]): boolean {
  const family = familyOf(column.type);
  const last = of.at(-1) ?? '';
  if (column.type.array || !['text', 'integer', 'decimal'].includes(family)) return false;
  // The unit of a reading is its sensor's.
  if (isAmount(of) && last !== 'unit') return false;
  if (family !== 'text' && of.length === 1) return false;
  if (of.some((word) => CHOOSING.has(word) || OF_EACH.has(word))) return false;
  const sort = sortOf(of);
  if (sort === 'own' || sort === 'doubtful' || last === 'file') return false;
  return last === 'unit' || of.length > 1 || !TAKEN_OVER.has(last);
}

/** What either may have of its own, however it is called. */
const OF_EACH: ReadonlySet<string> = new Set(
  `max min maximum minimum limit planned actual estimated expected total start end begin due count external custom
  password token hash slug uid uri scope timeout retry geometry geom coordinate xml pdf json setting config homepage documentation repository locale language lang timezone zone version revision error log`.split(
    /\s+/,
  ),
);

const COMMON: ReadonlySet<string> = new Set(
  `name title label description summary subtitle code number type kind status state category class group email phone mobile fax
  address street city town country region province county zip postal post postcode website web site url link image photo picture avatar icon
  logo file content mime media meta body text note notes comment remark color colour sort order line first last middle full display
  short long time date contact person location place latitude longitude lat lng lon size length width height weight tag tags
  user created updated capacity level key value id position domain host path data format medium mode method source model
  reference ref info information detail details subject message call sign house street`.split(/\s+/),
);
