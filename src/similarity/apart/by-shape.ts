import { featuresOf } from '../features.ts';
import { allowedValues } from '../values.ts';
import type { ApartCheck } from './check.ts';

export const partition: ApartCheck = (left, right) => {
  if (left.partitionOf !== undefined || right.partitionOf !== undefined)
    return { reason: 'partition', because: 'one of them is a partition' };
  if (left.inherits.length > 0 || right.inherits.length > 0)
    return { reason: 'partition', because: 'one of them inherits its columns' };
  return undefined;
};

export const temporary: ApartCheck = (left, right) =>
  left.persistence === 'temporary' || right.persistence === 'temporary'
    ? { reason: 'temporary', because: 'one of them is temporary' }
    : undefined;

/** One row for each release is not one row for each release and country. */
export const differentGrain: ApartCheck = (left, right, _snapshot, similarity) => {
  const a = featuresOf(left);
  const b = featuresOf(right);
  if (a.key.length === 0 || b.key.length === 0 || a.surrogate !== undefined || b.surrogate !== undefined)
    return undefined;
  const twin = new Map(similarity.likeness(left, right).pairs.map((pair) => [pair.left.name, pair.right.name]));
  const mapped = a.key.map((column) => twin.get(column));
  if (mapped.length === b.key.length && b.key.every((column) => mapped.includes(column))) return undefined;
  return {
    reason: 'different grain',
    because: `${left.name} has one row for each ${a.key.join(', ')}, ${right.name} for each ${b.key.join(', ')}`,
  };
};

/** The same column, limited to values that have nothing in common. */
export const disjointValues: ApartCheck = (left, right, snapshot, similarity) => {
  for (const pair of similarity.likeness(left, right).pairs) {
    const a = allowedValues(left, pair.left, snapshot);
    const b = allowedValues(right, pair.right, snapshot);
    if (a === undefined || b === undefined || [...a].some((value) => b.has(value))) continue;
    return { reason: 'disjoint values', because: `${pair.left.name} may hold no value that both allow` };
  }
  return undefined;
};
