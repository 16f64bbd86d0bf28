import type { Relation } from '../../catalog/model.ts';
import type { SchemaKnowledge } from '../../dependencies/schema.ts';
import { standingOf } from '../../dependencies/standing.ts';
import type { NormalForm } from '../../normalization/normal-forms.ts';

/** A dependency of a table as documents give it. */
export interface DependencyDocument {
  readonly lhs: readonly string[];
  readonly rhs: readonly string[];
  readonly basis: 'declared' | 'observed' | 'inferred';
  /** A clause: "orders_pkey is its primary key". */
  readonly because: string;
  /** SQL that a row must fulfil for it to hold; null where it holds of all. */
  readonly where: string | null;
  /** 0..1 */
  readonly confidence: number;
}

/** Which normal form a table is in, by what is known of it. */
export interface NormalFormDocument {
  /** The strongest form that holds by all that is known; null where the table has no key. */
  readonly form: NormalForm | null;
  /** The same by declarations alone. */
  readonly declared: NormalForm | null;
  readonly keys: readonly (readonly string[])[];
  readonly dependencies: readonly DependencyDocument[];
  /** What stands in the way of the next form; empty in BCNF. */
  readonly obstacles: readonly {
    readonly lhs: readonly string[];
    readonly rhs: readonly string[];
    readonly breaks: NormalForm;
    /** A sentence without its full stop. */
    readonly why: string;
  }[];
}

/** A table's keys, its dependencies with their basis, the highest normal form it reaches and what stands in the way. */
export function normalFormOf(knowledge: SchemaKnowledge, table: Relation): NormalFormDocument {
  const { known, declared, likely } = standingOf(knowledge, table);
  // Theory takes all columns together for the key of a table that declares none; PostgreSQL lets its rows repeat.
  const keyed = known.keys.some((key) => key.where === undefined && key.nullable.length === 0);
  return {
    form: keyed ? likely.form : null,
    declared: keyed ? declared.form : null,
    keys: keyed ? declared.keys : [],
    dependencies: known.dependencies.map(({ lhs, rhs, basis, because, where = null, confidence }) => ({
      ...{ lhs, rhs, basis, because, where },
      confidence: Math.round(confidence * 100) / 100,
    })),
    obstacles: keyed
      ? likely.violations.map(({ dependency: { lhs, rhs }, breaks, why }) => ({ lhs, rhs, breaks, why }))
      : [],
  };
}

/** "2NF by what is known, BCNF by what is declared" */
export function formClause({ form, declared }: NormalFormDocument): string {
  if (form === null) return 'without a key, so that rows may repeat';
  return form === declared ? `in ${form}` : `in ${form} by what rows and names say, in ${declared} by its declarations`;
}

/** "customer_id -> customer_name, customer_city" */
export function arrowOf({ lhs, rhs }: { readonly lhs: readonly string[]; readonly rhs: readonly string[] }): string {
  return `${lhs.length === 0 ? '{}' : lhs.join(', ')} -> ${rhs.join(', ')}`;
}
