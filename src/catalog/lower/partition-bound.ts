import type { Node, PartitionBoundSpec } from '@pgsql/types';
import { printSql } from '../../sql/print.ts';

/** A partition's bound as it stands behind PARTITION OF: `for values in ('a')`, `default`. */
export function partitionBound(bound: PartitionBoundSpec): string {
  if (bound.is_default) return 'default';
  const list = (nodes: readonly Node[] | undefined) => (nodes ?? []).map(datum).join(', ');
  if (bound.strategy === 'h')
    return `for values with (modulus ${bound.modulus ?? 0}, remainder ${bound.remainder ?? 0})`;
  if (bound.strategy === 'l') return `for values in (${list(bound.listdatums)})`;
  return `for values from (${list(bound.lowerdatums)}) to (${list(bound.upperdatums)})`;
}

function datum(node: Node): string {
  return printSql(node);
}
