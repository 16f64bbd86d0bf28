import { primaryKeyOf } from '../../catalog/model.ts';
import { limitsOfView } from '../compatibility-view.ts';
import type { Extra, Merge } from './merge.ts';
import { conditions } from './spell.ts';

/** What the row policy means for these two tables, in plain words. */
export function describePolicy(merge: Merge): string {
  const { a, b, policy, policyReason } = merge;
  const why = `${policyReason.charAt(0).toUpperCase()}${policyReason.slice(1)}.`;
  const readers = `Who reads ${b.name} now sees the rows of ${a.name} as well; "${conditions(merge).ofB}" leaves them out.`;
  switch (policy) {
    case 'disjoint':
      return `${why} No row of ${a.name} may have the key of a row of ${b.name}: a guard stops the migration where one has. ${readers}`;
    case 'same-row':
      return `${why} Rows with equal keys become one row. ${readers}`;
    case 'both-kept':
      return `${why} Every row of both tables stays a row of its own. ${readers}`;
  }
}

/** What the absorbed rows hold where they never held anything, and what no view can stand in for. */
export function generalNotes(merge: Merge): string[] {
  const { a, b } = merge;
  const named = (fill: Extra['fill']) => merge.extras.filter((e) => e.fill === fill).map((e) => e.column.name);
  const defaults = named('default').filter((c) => !(primaryKeyOf(b)?.columns.includes(c) ?? false));
  const empty = named('null');
  const notes: string[] = [];
  if (defaults.length > 0) notes.push(`Rows of ${a.name} take the default of ${b.name} in ${defaults.join(', ')}.`);
  if (empty.length > 0) notes.push(`Rows of ${a.name} hold NULL in ${empty.join(', ')}, which they never had.`);
  const always = a.columns.filter((c) => c.identity?.when === 'always').map((c) => c.name);
  if (always.length > 0)
    notes.push(`${always.join(', ')} was GENERATED ALWAYS; through the view it can be given a value as well.`);
  notes.push(limitsOfView(a.name, b.name));
  return notes;
}
