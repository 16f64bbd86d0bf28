import { columnOf, foreignKeysOf, keyOf, primaryKeyOf, type Relation } from '../catalog/model.ts';
import { familyOf, tableWords, words } from '../similarity/index.ts';
import { kept } from '../similarity/kept.ts';
import { isBuyer, isChosen, isContainer, isDocument, isWithin } from './containers.ts';
import type { Copy } from './copies.ts';
import { LINKING, TAKEN_OVER } from './copy-words.ts';
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
  const keys = intendedKeysOf(table);
  // A link between the two says something of its own: which crate a version depends on is not whose version it is.
  if (LINKING.has(tableWords(table.name).at(-1) ?? '')) return [];
  // Nor is one that says nothing else, but perhaps from when to when, a thing of its own that the two could describe.
  const pointing = new Set(references.flatMap(({ step }) => step.columns));
  const facts = table.columns.filter(
    (c) => !pointing.has(c.name) && !knowledge.similarity.isHousekeeping(table, c) && !TIMES.has(familyOf(c.type)),
  );
  if (facts.length === 0 && pointing.size <= 2) return [];
  return references.flatMap((side): Copy[] => {
    if (side.column.generated !== undefined || side.target === table) return [];
    for (const way of references) {
      // A key of both is one without it, where the other determines it.
      const isPrime = keys.some(
        ({ columns }) =>
          columns.includes(side.column.name) &&
          (columns.length === 1 || !way.step.columns.every((c) => columns.includes(c)) || columns.length === 2),
      );
      const found = way === side || isPrime ? undefined : leadsTo(knowledge, table, side, way);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

const TIMES = new Set(['date', 'timestamp', 'time']);

function leadsTo(knowledge: SchemaKnowledge, table: Relation, side: Reference, way: Reference): Copy | undefined {
  if (way.target === table || way.target === side.target || isChosen(way) || !isContainer(table, side, way))
    return undefined;
  // Of (store_id, region_id) -> stores one column is no second way.
  if (way.step.columns.includes(side.column.name)) return undefined;
  // Filled without the other, it says what the other cannot; unless nobody said of any column whether it may be empty.
  // Part of a longer key that leads elsewhere, it is needed.
  if (foreignKeysOf(table).some((key) => key.columns.length > 1 && key.columns.includes(side.column.name)))
    return undefined;
  const mayBeAlone = !way.column.notNull && !isWithin(side.role, way);
  if (mayBeAlone && !isCareless(table) && !isNeverAlone(knowledge, table, side, way)) return undefined;
  const next = referencesOf(knowledge, way.target);
  const direct = next.find((end) => isSame(side, end)) ?? ofOneBuyer(side, way, next);
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

/** user_id of what became of an order, where the order calls the same table customer_id. */
function ofOneBuyer(side: Reference, way: Reference, next: readonly Reference[]): Reference | undefined {
  if (!isBuyer(side.role) || !isDocument(way.target)) return undefined;
  const all = next.filter((end) => end.target === side.target && !WHO_DID.test(end.column.name));
  return all.length === 1 && isBuyer(all[0]?.role ?? []) ? all[0] : undefined;
}

const WHO_DID = /_?by(?:_?id)?$/i;

/** Whether in the known rows it is filled only where the other is, too. */
function isNeverAlone({ rows }: SchemaKnowledge, table: Relation, side: Reference, way: Reference): boolean {
  // Required where the other is not, it is said for its own sake.
  const known = side.column.notNull ? undefined : rows.rowsOf(table);
  if (known === undefined) return false;
  const [at, by] = [side, way].map(({ column }) => known.columns.indexOf(column.name));
  const filled = known.rows.filter(({ values }) => typeof values[at ?? -1] === 'string');
  return filled.length >= 4 && filled.every(({ values }) => typeof values[by ?? -1] === 'string');
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
    sort:
      declared && !TAKEN_OVER.has(side.role.at(-1) ?? '') && steps.every((r) => r.total) && original.column.notNull
        ? 'describing'
        : 'doubtful',
    sure: declared,
  };
}
