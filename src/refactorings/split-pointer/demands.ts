import { foreignKeysOf, type Index, type KeyConstraint, keyOf } from '../../catalog/model.ts';
import { printIndex } from '../../catalog/print/index-definition.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import { isIndexOn, isOn } from '../columns-leave/uses.ts';
import { referencesIn } from '../merge-tables/expressions.ts';
import { alterTable } from '../merge-tables/spell.ts';
import { goingOf, type Pointer } from './pointer.ts';

/** What is demanded of the pointer, as it is demanded of the foreign keys that come of it. */
export interface Demands {
  /** Constraints and indexes that go because of that, by name. */
  readonly names: ReadonlySet<string>;
  readonly statements: readonly string[];
}

export function demandsOf(pointer: Pointer): Demands {
  const { table, names, branches, twin } = pointer;
  const going = goingOf(pointer);
  const carried = new Set<string>();
  const clauses: string[] = [];
  const statements: string[] = [];
  for (const constraint of table.constraints) {
    if (!isOn(constraint, going)) continue;
    if (constraint.type === 'c') {
      // Which values it has and when it is NULL, the new columns say by themselves.
      const refs = referencesIn(constraint.expression.sql);
      if (refs?.every((r) => going.includes(r.name))) carried.add(constraint.name);
    } else if (constraint.type === 'u' && isWhole(pointer, constraint.columns) && isPlain(constraint, going)) {
      carried.add(constraint.name);
      for (const b of branches) {
        const columns = replaced(pointer, constraint.columns, b.column);
        clauses.push(
          `add ${printNamedConstraint({ ...constraint, columns, name: names.object(table.name, columns, 'key') })}`,
        );
      }
    }
  }
  for (const key of foreignKeysOf(table)) {
    const isTwins = twin !== undefined && key.columns.length === 1 && key.columns[0] === twin.id.name;
    const isOfBranch = branches.some(
      (b) => keyOf(b.target) === keyOf(key.references) && key.referencedColumns.join() === b.key.name,
    );
    if (isTwins && isOfBranch) carried.add(key.name);
  }
  const starts = new Set(clauses.length > 0 ? firstOf(pointer) : []);
  for (const index of table.indexes) {
    if (index.constraint !== undefined || index.partOf !== undefined || !isIndexOn(index, going)) continue;
    if (!isRebuilt(pointer, index)) continue;
    if (index.unique) carried.add(index.name);
    for (const b of branches) {
      const columns = replaced(
        pointer,
        index.keys.map((k) => k.column ?? ''),
        b.column,
      );
      const keys = columns.flatMap((c) => {
        const key = index.keys.find((k) => k.column === (c === b.column ? pointer.id.name : c));
        return key ? [{ ...key, column: c }] : [];
      });
      // Collations and operator classes were those of the pointer's own type.
      const bare = keys.map(({ collation, operatorClass, ...key }) =>
        key.column === b.column
          ? key
          : { ...key, ...(collation ? { collation } : {}), ...(operatorClass ? { operatorClass } : {}) },
      );
      if (columns[0] === b.column) starts.add(b.column);
      statements.push(printIndex(table, { ...index, keys: bare, name: names.object(table.name, columns, 'idx') }));
    }
  }
  for (const b of branches)
    if (!starts.has(b.column))
      statements.push(
        printIndex(table, {
          name: names.object(table.name, [b.column], 'idx'),
          unique: false,
          method: 'btree',
          keys: [{ column: b.column, descending: false }],
          include: [],
          nullsNotDistinct: false,
          options: {},
          provenance: table.provenance,
        }),
      );
  return { names: carried, statements: [alterTable(table, clauses), ...statements].filter((s) => s !== '') };
}

/** Columns that the carried unique constraints begin with. */
function firstOf(pointer: Pointer): string[] {
  const { table, branches } = pointer;
  const begins = table.constraints.some(
    (c) => c.type === 'u' && isWhole(pointer, c.columns) && goingOf(pointer).includes(c.columns[0] ?? ''),
  );
  return begins ? branches.map((b) => b.column) : [];
}

/** Where a type and an id stand together: of each branch only one of its rows has the other columns, as before. */
function isWhole({ type, id }: Pointer, columns: readonly string[]): boolean {
  return columns.includes(type.name) && columns.includes(id.name);
}

function isPlain({ nullsNotDistinct, include, withoutOverlaps }: KeyConstraint, going: readonly string[]): boolean {
  return !nullsNotDistinct && !withoutOverlaps && !include.some((c) => going.includes(c));
}

/** Whether an index of plain columns has the id among them; a unique one also has the type. */
function isRebuilt(pointer: Pointer, index: Index): boolean {
  const columns = index.keys.map((k) => k.column);
  const going = goingOf(pointer);
  const isBare =
    columns.every((c) => c !== undefined) &&
    !index.include.some((c) => going.includes(c)) &&
    (index.predicate === undefined || !going.some((c) => isIndexOn({ ...index, keys: [], include: [] }, [c])));
  const named = columns.flatMap((c) => c ?? []);
  if (!isBare || !named.includes(pointer.id.name)) return false;
  return index.unique ? isWhole(pointer, named) && !index.nullsNotDistinct : true;
}

/** The new column in place of the pointer's own, once. */
function replaced(pointer: Pointer, columns: readonly string[], column: string): string[] {
  const going = goingOf(pointer);
  return [...new Set(columns.map((c) => (going.includes(c) ? column : c)))];
}
