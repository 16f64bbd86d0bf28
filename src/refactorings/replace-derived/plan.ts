import { keyOf, type Snapshot } from '../../catalog/model.ts';
import type { ReplaceDerived } from '../../dependencies/remedy.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { nameIn } from '../remedies.ts';
import { planComputed } from './computed.ts';
import { derivationOf } from './derivation.ts';
import { planGenerated } from './generated.ts';

const MOST = 60;

/** "Generate line_total from quantity * unit_price", "Compute orders.total in a view" */
export function titleOf({ table, column, expression, as }: ReplaceDerived): string {
  const short = expression.replace(/\s+/g, ' ');
  if (as === 'view') return `Compute ${nameIn(table)}.${column} in a view`;
  return short.length > MOST ? `Generate ${nameIn(table)}.${column}` : `Generate ${column} from ${short}`;
}

/** Works out how a column is computed instead of kept, or says why it cannot be. */
export function planReplaceDerived(snapshot: Snapshot, remedy: ReplaceDerived): Plan | Unavailable {
  const derivation = derivationOf(snapshot, remedy, titleOf(remedy));
  if ('unavailable' in derivation) return derivation;
  const { table, column } = derivation;
  if (column.generated) return { unavailable: `${keyOf(table)}.${column.name} is generated already` };
  return remedy.as === 'generated' ? planGenerated(derivation) : planComputed(derivation);
}
