import type { Relation } from '../catalog/model.ts';

// One map for all that is kept, since each costs the garbage collector; a relation that did not change keeps its identity.
const all = new WeakMap<Relation, unknown[]>();
let slots = 0;

/** The function itself, computed once for each relation: for what a relation says by itself, whatever the schema. */
export function kept<T>(compute: (relation: Relation) => T): (relation: Relation) => T {
  const slot = slots++;
  return (relation) => {
    let own = all.get(relation);
    if (own === undefined) {
      own = [];
      all.set(relation, own);
    }
    let known = own[slot] as { readonly value: T } | undefined;
    if (known === undefined) {
      known = { value: compute(relation) };
      own[slot] = known;
    }
    return known.value;
  };
}
