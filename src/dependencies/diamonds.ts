import { columnOf, foreignKeysOf, keyOf, primaryKeyOf, type Relation } from '../catalog/model.ts';
import { familyOf, tableWords, words } from '../similarity/index.ts';
import { kept } from '../similarity/kept.ts';
import type { Copy } from './copies.ts';
import { ACTORS, CHOOSING, LINKING, TAKEN_OVER } from './copy-words.ts';
import { forcedBy } from './declared.ts';
import { candidateKeysOf, intendedKeysOf } from './keys.ts';
import { type Reference, referencesOf } from './references.ts';
import type { SchemaKnowledge } from './schema.ts';

/** Columns that a composite foreign key holds equal to what the rest of it leads to: said twice, but never differently. */
export function findKept(
  _knowledge: SchemaKnowledge,
  table: Relation,
  references: readonly Reference[],
): readonly Copy[] {
  const prime = new Set(candidateKeysOf(table).flatMap((key) => key.columns));
  return references.flatMap((reference): Copy[] => {
    const { key, target, step } = reference;
    const forced = key && forcedBy(key, target);
    if (key === undefined || forced === undefined || target === table) return [];
    const path = [
      {
        columns: forced.determinant,
        table: step.table,
        to: forced.determinant.map((c) => key.referencedColumns[key.columns.indexOf(c)] as string),
      },
    ];
    return forced.determined.flatMap((name): Copy[] => {
      const column = columnOf(table, name);
      const original = columnOf(target, key.referencedColumns[key.columns.indexOf(name)] ?? '');
      if (column === undefined || original === undefined || prime.has(name)) return [];
      return [
        {
          column,
          reference,
          path,
          original: { relation: target, columns: [original] },
          manner: 'kept',
          sort: 'describing',
          sure: true,
          keptBy: key,
        },
      ];
    });
  });
}

/** region_id beside store_id, where stores have a region_id of their own: two ways to one thing. */
export function findDiamonds(
  knowledge: SchemaKnowledge,
  table: Relation,
  references: readonly Reference[],
): readonly Copy[] {
  const prime = new Set(intendedKeysOf(table).flatMap((key) => key.columns));
  // A link between the two says something of its own: which crate a version depends on is not whose version it is.
  if (LINKING.has(tableWords(table.name).at(-1) ?? '')) return [];
  // Nor is one that says nothing else, but perhaps from when to when, a thing of its own that the two could describe.
  const pointing = new Set(references.flatMap(({ step }) => step.columns));
  const facts = table.columns.filter(
    (c) => !pointing.has(c.name) && !knowledge.similarity.isHousekeeping(table, c) && !TIMES.has(familyOf(c.type)),
  );
  if (facts.length === 0 && pointing.size <= 2) return [];
  return references.flatMap((side): Copy[] => {
    if (side.column.generated !== undefined) return [];
    if (prime.has(side.column.name) || side.target === table || !isContainer(side)) return [];
    for (const way of references) {
      const found = way === side ? undefined : leadsTo(knowledge, table, side, way);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

const TIMES = new Set(['date', 'timestamp', 'time']);

/** Whether the reference says where a row belongs, rather than who acted on it or what it takes over as a default. */
function isContainer({ column, role, target }: Reference): boolean {
  const last = role.at(-1) ?? '';
  if (WHO.test(column.name) || ACTORS.has(last) || TAKEN_OVER.has(last)) return false;
  if (role.some((word) => CHOOSING.has(word))) return false;
  const of = tableWords(target.name).at(-1) ?? '';
  // Whose account it is may be a customer's.
  return !ACTORS.has(of) || of === 'account' || !role.includes(of);
}

// Also where the words of a name are not told apart: lastupdatedby, userid.
const WHO = /(?:by|user|owner|creator|author|actor)(?:_?id)?$/i;

function leadsTo(knowledge: SchemaKnowledge, table: Relation, side: Reference, way: Reference): Copy | undefined {
  if (way.target === table || way.target === side.target || isChosen(way)) return undefined;
  // Of (store_id, region_id) -> stores one column is no second way.
  if (way.step.columns.includes(side.column.name)) return undefined;
  // Filled without the other, it says what the other cannot; unless nobody said of any column whether it may be empty.
  if (!way.column.notNull && !isCareless(table)) return undefined;
  const next = referencesOf(knowledge, way.target);
  const direct = next.find((end) => isSame(side, end));
  // What no foreign key says is believed where at least no step can be missing.
  const isFirm = (end: Reference) => [side, way, end].every((r) => r.key !== undefined) || (way.total && end.total);
  if (direct !== undefined) return isFirm(direct) ? copy(side, way, [direct]) : undefined;
  for (const middle of next) {
    if (middle.target === table || middle.target === way.target || isChosen(middle)) continue;
    if (!middle.column.notNull || TAKEN_OVER.has(middle.role.at(-1) ?? '')) continue;
    const end = referencesOf(knowledge, middle.target).find((e) => isSame(side, e));
    if (end?.total) return copy(side, way, [middle, end]);
  }
  return undefined;
}

/** Which of several it is, or who did it, says nothing of where the row belongs. */
function isChosen({ role, target }: Reference): boolean {
  const of = tableWords(target.name).at(-1) ?? '';
  return role.some((word) => CHOOSING.has(word) || word === 'by') || ACTORS.has(of);
}

/** Whether no column is NOT NULL but those of the key. */
const isCareless = kept((table: Relation): boolean => {
  const key = primaryKeyOf(table)?.columns ?? [];
  const others = table.columns.filter((c) => !key.includes(c.name));
  // Rows that point to one of several things leave the rest empty on purpose.
  const pointing = new Set(foreignKeysOf(table).flatMap((k) => k.columns));
  return others.every((c) => !c.notNull) && pointing.size <= others.length / 2;
});

/** Two references to one table in one part. */
function isSame(a: Reference, b: Reference): boolean {
  return keyOf(a.target) === keyOf(b.target) && words(a.column.name).join(' ') === words(b.column.name).join(' ');
}

/** @param behind the references behind the first, the last of them being the original */
function copy(side: Reference, way: Reference, behind: readonly Reference[]): Copy {
  const original = behind.at(-1) as Reference;
  const holder = (behind.at(-2) ?? way).target;
  const steps = [way, ...behind.slice(0, -1)];
  const declared = [side, ...steps, original].every((r) => r.key !== undefined);
  return {
    column: side.column,
    reference: way,
    path: steps.map((r) => r.step),
    original: { relation: holder, columns: [original.column] },
    manner: 'diamond',
    sort: declared && steps.every((r) => r.total) && original.column.notNull ? 'describing' : 'doubtful',
    sure: declared,
  };
}
