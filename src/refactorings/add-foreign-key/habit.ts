import { foreignKeysOf, type QualifiedName, type Snapshot } from '../../catalog/model.ts';
import { defaultName } from '../../catalog/print/default-name.ts';
import { truncateIdentifier } from '../../sql/identifiers.ts';

interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly to: readonly string[];
}

/** How people and tools call foreign keys. */
const HABITS: readonly ((of: Reference) => string)[] = [
  ({ table, columns }) => defaultName(table, columns.join('_'), 'fkey'),
  ({ table, columns }) => `${table}_${columns.join('_')}_fk`,
  ({ table, columns }) => `${table}_${columns.join('_')}_foreign`,
  ({ table, columns }) => `fk_${table}_${columns.join('_')}`,
  ({ table, target }) => `fk_${table}_${target}`,
  ({ table, target }) => `${table}_${target}_fk`,
  ({ table, target }) => `${table}_${target}_fkey`,
  ({ columns }) => `fk_${columns.join('_')}`,
  ({ columns }) => `${columns.join('_')}_fk`,
  ({ table, columns, target }) => `fk_${table}_${columns.join('_')}_${target}`,
  ({ table, columns, target, to }) => `${table}_${columns.join('_')}_${target}_${to.join('_')}_fk`,
];

/** The name that most foreign keys of the schema would have in this one's place; undefined where they follow no habit but PostgreSQL's. */
export function nameByHabit(
  snapshot: Snapshot,
  schema: string,
  columns: readonly string[],
  table: string,
  target: QualifiedName,
  to: readonly string[],
): string | undefined {
  const counts = HABITS.map(() => 0);
  let all = 0;
  for (const relation of snapshot.relations.values())
    for (const key of relation.schema === schema ? foreignKeysOf(relation) : []) {
      const of = {
        table: relation.name,
        columns: key.columns,
        target: key.references.name,
        to: key.referencedColumns,
      };
      all++;
      HABITS.forEach((habit, i) => {
        if (truncateIdentifier(habit(of)).toLowerCase() === key.name.toLowerCase()) counts[i] = (counts[i] ?? 0) + 1;
      });
    }
  const most = Math.max(...counts);
  const habit = HABITS[counts.indexOf(most)];
  if (!habit || most < 2 || most * 2 <= all) return undefined;
  return truncateIdentifier(habit({ table, columns, target: target.name, to }));
}
