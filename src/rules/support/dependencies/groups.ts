import { isTable, keyOf, type Relation } from '../../../catalog/model.ts';
import { type Copy, copiesOf } from '../../../dependencies/copies.ts';
import { candidateKeysOf, intendedKeysOf } from '../../../dependencies/keys.ts';
import type { RuleContext, Severity } from '../../rule.ts';
import { type Weight, weigh } from './weigh.ts';

export interface WeighedCopy {
  readonly copy: Copy;
  readonly weight: Weight;
}

/** Copies of one row in another table's: by one path, in one manner, and with one reason for them, if any. */
export interface CopyGroup {
  readonly table: Relation;
  readonly copies: readonly [WeighedCopy, ...WeighedCopy[]];
  readonly weight: Weight;
}

/** The copies that columns of tables are, together where they are of one row. */
export function* copyGroups(context: RuleContext, ofPart: boolean): Iterable<CopyGroup> {
  for (const table of context.snapshot.relations.values()) {
    if (!isTable(table)) continue;
    const copies = copiesOf(context, table).filter(
      (copy) => isPartOfKey(table, copy.path[0]?.columns ?? []) === ofPart,
    );
    if (copies.length === 0) continue;
    const groups = new Map<string, WeighedCopy[]>();
    for (const copy of copies) {
      const weight = weigh(context, table, copy);
      if (weight === undefined) continue;
      const key = JSON.stringify([copy.path, copy.keptBy?.name ?? copy.manner === 'diamond', weight.reason?.because]);
      groups.set(key, [...(groups.get(key) ?? []), { copy, weight }]);
    }
    const found = [...groups.values()].flatMap((group) => grouped(table, group) ?? []);
    if (found.length > 0 && !context.isDecided([keyOf(table)])) yield* found;
  }
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** In the order of the table, and as weighty as the weightiest of them. */
function grouped(table: Relation, group: readonly WeighedCopy[]): CopyGroup | undefined {
  const [first, ...others] = group;
  if (first === undefined) return undefined;
  const [weightiest] = [...group].sort(
    (a, b) =>
      ORDER.indexOf(a.weight.severity) - ORDER.indexOf(b.weight.severity) || b.weight.confidence - a.weight.confidence,
  );
  return { table, copies: [first, ...others], weight: (weightiest ?? first).weight };
}

/** Whether the columns are a part, and no more, of a key of several columns: then what they determine is 2NF's affair, else 3NF's. */
export function isPartOfKey(table: Relation, columns: readonly string[]): boolean {
  if (columns.length === 0) return false;
  if (candidateKeysOf(table).some((key) => key.columns.every((c) => columns.includes(c)))) return false;
  return intendedKeysOf(table).some(
    (key) => key.columns.length > columns.length && columns.every((c) => key.columns.includes(c)),
  );
}
