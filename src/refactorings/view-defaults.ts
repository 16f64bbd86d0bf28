import type { Relation } from '../catalog/model.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import { nameOf } from './merge-tables/spell.ts';

/** `alter view ... set default ...;` for each column of a view that has a default of its own. */
export function viewDefaultsOf(view: Relation): string[] {
  if (view.kind !== 'view') return [];
  return view.columns.flatMap((c) =>
    c.default
      ? [`alter view ${nameOf(view)} alter column ${quoteIdentifier(c.name)} set default ${c.default.sql};`]
      : [],
  );
}
