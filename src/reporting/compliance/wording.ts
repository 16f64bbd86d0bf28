import type { Demand, Pattern, SourceOfTruth } from '../../planning/compliance/index.ts';
import { count } from '../terminal/style.ts';

/** Names without the schema that everybody is in. */
export function bare(key: string): string {
  return key.replace(/^public\./, '');
}

/** "3 warnings (orders.customer_name, orders.total), 2 hints; 318 columns of 42 tables looked at" */
export function standOf({ met, warnings, hints, examples, lookedAt }: Demand): string {
  const named = examples.map(bare).join(', ');
  const more = warnings > examples.length ? ', ...' : '';
  const loud = met ? 'nothing stands in the way' : `${count(warnings, 'warning')} (${named}${more})`;
  return `${loud}${hints > 0 ? `, ${count(hints, 'hint')}` : ''}; ${lookedAt} looked at`;
}

/** What says the same besides, or nothing. */
export function besidesOf({ rivals, copies }: SourceOfTruth): string {
  return [...rivals, ...copies].map(bare).join(', ');
}

/** The first few tables of a pattern. */
export function tablesOf({ tables }: Pattern, most = 8): string {
  const shown = tables.slice(0, most).map(bare).join(', ');
  return tables.length > most ? `${shown} and ${tables.length - most} more` : shown;
}
