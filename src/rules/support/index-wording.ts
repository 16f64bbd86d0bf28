import type { Index, Relation } from '../../catalog/model.ts';
import { columnList } from '../../catalog/print/constraint.ts';
import { parenthesised } from '../../catalog/print/expression.ts';
import { indexKey } from '../../catalog/print/index-key.ts';
import { WRITTEN } from '../../catalog/print/style.ts';
import type { Location } from '../../text/span.ts';

/** What an index is on: "(customer_id, placed_at desc) where (status = 'open')", "(tags) using gin". */
export function keysOf(index: Index): string {
  const keys = index.keys.map((k) => indexKey(k, WRITTEN)).join(', ');
  const method = index.method === 'btree' ? '' : ` using ${index.method}`;
  const include = index.include.length > 0 ? ` include (${columnList(index.include)})` : '';
  const where = index.predicate ? ` where ${parenthesised(index.predicate)}` : '';
  return `(${keys})${method}${include}${where}`;
}

/** "primary key orders_pkey", "unique index orders_no_idx", "index orders_idx", with a partition's part called by the whole. */
export function called(table: Relation, index: Index): string {
  const type = table.constraints.find((c) => c.name === index.constraint)?.type;
  const kind =
    type === 'p'
      ? 'primary key'
      : type === 'u'
        ? 'unique constraint'
        : type === 'x'
          ? 'exclusion constraint'
          : index.unique
            ? 'unique index'
            : 'index';
  return `${kind} ${index.partOf ?? index.name}`;
}

/** Where its name was declared. */
export function declared({ provenance }: Pick<Index, 'provenance'>): Location {
  const { file, name } = provenance.created;
  return { file, span: name };
}
