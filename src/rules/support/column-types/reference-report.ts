import { keyOf } from '../../../catalog/model.ts';
import { quoteIdentifier } from '../../../sql/identifiers.ts';
import type { Finding } from '../../rule.ts';
import { declarationOf } from '../../rule.ts';
import { alterType, byPlace, columnKey, columnLabel, placeOf } from '../column-places.ts';
import { count, label, list } from '../wording.ts';
import { typeLabel } from './conflict.ts';
import type { ReferenceConflict } from './reference-conflicts.ts';

export interface ReferenceEvidence {
  readonly about: 'reference';
  /** False where no foreign key says so, only names do. */
  readonly declared: boolean;
  readonly how: ReferenceConflict['conflict']['how'];
  readonly columns: readonly { readonly column: string; readonly type: string }[];
  readonly target: string;
  readonly targetType: string;
  /** Other tables whose column of this name is a foreign key to the target. */
  readonly peers: readonly string[];
  /** Known values of the target that the column has no room for. */
  readonly tooLong?: number;
}

/** Conflicts that only names tell of are one where they are the same: so many columns, one target, one pair of types. */
export function groupConflicts(conflicts: Iterable<ReferenceConflict>): readonly (readonly ReferenceConflict[])[] {
  const groups = new Map<string, ReferenceConflict[]>();
  for (const one of conflicts) {
    const { table, column, target, targetColumn, key } = one.reference;
    const told =
      key === undefined
        ? `${columnKey(target, targetColumn)}\n${typeLabel(column.type)}\n${one.severity}`
        : `${columnKey(table, column)}\n${columnKey(target, targetColumn)}`;
    const known = groups.get(told);
    if (known === undefined) groups.set(told, [one]);
    else known.push(one);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => byPlace(a.reference.column, b.reference.column)));
}

/** @param group of `groupConflicts` */
export function reportReference(group: readonly ReferenceConflict[]): Omit<Finding<ReferenceEvidence>, 'ruleId'> {
  const [first, ...others] = group as [ReferenceConflict, ...ReferenceConflict[]];
  const { reference, conflict, tooLong } = first;
  const { table, column, target, targetColumn, key, peers } = reference;
  const targetType = typeLabel(targetColumn.type);
  return {
    severity: first.severity,
    at: placeOf(column),
    message: `${subject(group)}: ${consequence(first)} ${advice(first)}`,
    related: [
      { at: placeOf(targetColumn), message: `${columnLabel(target, targetColumn)} is ${targetType}` },
      ...others.map(({ reference: r }) => ({
        at: placeOf(r.column),
        message: `${columnLabel(r.table, r.column)} is ${typeLabel(r.column.type)}, too`,
      })),
      ...peers.map((peer) => ({ at: declarationOf(peer), message: `${label(peer)} has it as a foreign key` })),
    ],
    tables: [...new Set([...group.map((one) => keyOf(one.reference.table)), keyOf(target)])],
    columns: [
      ...group.map((one) => columnKey(one.reference.table, one.reference.column)),
      columnKey(target, targetColumn),
    ],
    ...(key === undefined ? {} : { objects: [`${keyOf(table)}.${key.name}`] }),
    evidence: {
      about: 'reference',
      declared: key !== undefined,
      how: conflict.how,
      columns: group.map(({ reference: r }) => ({
        column: columnKey(r.table, r.column),
        type: typeLabel(r.column.type),
      })),
      target: columnKey(target, targetColumn),
      targetType,
      peers: peers.map(keyOf),
      ...(tooLong === undefined ? {} : { tooLong: tooLong.values }),
    },
    basis: key === undefined ? 'inferred' : 'declared',
    confidence: first.confidence,
  };
}

/** "bans.user_id is integer and references users.id, which is bigint". */
function subject(group: readonly ReferenceConflict[]): string {
  const { table, column, target, targetColumn, key, peers } = (group[0] as ReferenceConflict).reference;
  const names = list(
    group.map((one) => columnLabel(one.reference.table, one.reference.column)),
    3,
  );
  const other = columnLabel(target, targetColumn);
  const type = typeLabel(targetColumn.type);
  if (key !== undefined)
    return `${columnLabel(table, column)} is ${typeLabel(column.type)} and references ${other}, which is ${type}`;
  const verb = group.length === 1 ? 'is' : 'are';
  const why =
    peers.length === 0
      ? `which ${group.length === 1 ? 'its name points' : 'their names point'} at`
      : `to which ${column.name} is a foreign key in ${count(peers.length, 'other table')}`;
  return `${names} ${verb} ${typeLabel(column.type)}, and ${other}, ${why}, is ${type}`;
}

function consequence({ reference, conflict, tooLong }: ReferenceConflict): string {
  const { target, targetColumn, key } = reference;
  const other = label(target);
  switch (conflict.how) {
    case 'narrower':
      return `rows of ${other} past ${conflict.most} cannot be referred to.`;
    case 'wider':
      return `nothing breaks here, but ${columnLabel(target, targetColumn)} ends at ${conflict.most}.`;
    case 'shorter': {
      const already =
        tooLong === undefined
          ? ''
          : ` (${tooLong.values} of the ${count(tooLong.of, 'known value')} ${tooLong.values === 1 ? 'is' : 'are'} longer)`;
      return `a value of more than ${conflict.most} characters cannot be referred to${already}.`;
    }
    case 'cast':
      return 'PostgreSQL compares the two through a conversion, at each check and in each join.';
    case 'incomparable':
      return key === undefined
        ? 'no foreign key can join the two, so that nothing keeps out values that are not there, and each join needs a cast.'
        : 'the two do not compare.';
  }
}

function advice({ reference, conflict }: ReferenceConflict): string {
  const { table, column, target, targetColumn } = reference;
  const type = typeLabel(targetColumn.type);
  switch (conflict.how) {
    case 'narrower':
      return `Widen it: ${alterType(table, column, type)}.`;
    case 'wider':
      return `Widen the key, too: ${alterType(target, targetColumn, typeLabel(column.type))}.`;
    case 'shorter':
      return `Lengthen it: ${alterType(table, column, type)}.`;
    case 'cast':
      return `Make them one type: ${alterType(table, column, type)}.`;
    case 'incomparable': {
      const using = `${quoteIdentifier(column.name)}::${type}`;
      return `Convert it and add the foreign key: ${alterType(table, column, type, using)}.`;
    }
  }
}
