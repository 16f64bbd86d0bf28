import type { Relation } from '../catalog/model.ts';
import { type Verdict, verdictOn } from '../normalization/normal-forms.ts';
import type { KnownDependency } from './declared.ts';
import { dependenciesOf, type TableDependencies } from './index.ts';
import type { SchemaKnowledge } from './schema.ts';

/** Which normal form a table is in, as far as anything is known. */
export interface Standing {
  readonly known: TableDependencies;
  /** By what is declared alone: no weaker form can be told away. */
  readonly declared: Verdict;
  /** By all that is known, rows and names included; what stands in the way of the next form is in its violations. */
  readonly likely: Verdict;
  /** The dependencies that `likely` rests on besides the declared ones. */
  readonly believed: readonly KnownDependency[];
}

/** What is not even as likely as not decides nothing. */
const BELIEVED = 0.5;

/** How a table stands: its keys, its dependencies with their basis, the highest normal form and what stands in the way. */
export function standingOf(knowledge: SchemaKnowledge, table: Relation): Standing {
  const known = dependenciesOf(knowledge, table);
  const columns = table.columns.map((c) => c.name);
  // What holds of some rows only is no dependency of the table.
  const always = known.dependencies.filter((d) => d.where === undefined);
  const certain = always.filter((d) => d.basis === 'declared');
  const believed = always.filter((d) => d.basis !== 'declared' && d.confidence >= BELIEVED);
  return {
    known,
    declared: verdictOn(columns, certain),
    likely: verdictOn(columns, [...certain, ...believed]),
    believed,
  };
}
