import { keyOf, type Relation } from '../../catalog/model.ts';
import { actsAsCaller } from '../compatibility-view.ts';

/**
 * Why a view of the table that joins others would not show each role what it saw in the table alone; undefined where it does.
 */
export function refuseReading(table: Relation, others: readonly Relation[]): string | undefined {
  for (const other of others) {
    if (actsAsCaller(table)) {
      if (hides(other))
        return `row-level security of ${keyOf(other)} may hide a row to which ${other === table ? 'another' : 'one'} of ${keyOf(table)} refers, and whoever sees that one would read NULL in the view`;
      const lacking = readersOf(table).find((r) => r !== other.owner && !mayRead(other, r));
      if (lacking !== undefined)
        return `${lacking} may read ${keyOf(table)} and not ${keyOf(other)}, which the view would read as its caller; grant it first`;
    } else if (table.owner !== other.owner) {
      const owner = table.owner ?? '';
      if (other.rowSecurity || (table.owner !== undefined && !mayRead(other, owner)))
        return `${keyOf(other)} belongs to another owner than ${keyOf(table)}, who may not see all its rows; a view could not join them`;
    } else if (other.rowSecurity && other.forceRowSecurity)
      return `${keyOf(other)} forces row-level security on its owner, so that a view could not be sure to see all rows`;
  }
  return undefined;
}

/** Whether anybody may be kept from seeing all rows. */
function hides({ rowSecurity, policies }: Relation): boolean {
  const reading = policies.filter((p) => p.command === 'all' || p.command === 'select');
  const open = reading.some((p) => p.permissive && p.roles.includes('public') && p.using?.sql.trim() === 'true');
  return rowSecurity && !(open && reading.every((p) => p.permissive));
}

function readersOf({ grants }: Relation): string[] {
  return [...new Set(grants.filter((g) => g.privilege === 'SELECT').map((g) => g.role))];
}

function mayRead(table: Relation, role: string): boolean {
  return table.grants.some(
    (g) => g.privilege === 'SELECT' && g.columns.length === 0 && (g.role === role || g.role === 'public'),
  );
}
