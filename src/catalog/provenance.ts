import type { Origin, Provenance } from './model.ts';

const NO_CHANGES: Provenance['changes'] = [];

export function born(at: Origin): Provenance {
  return { created: at, changes: NO_CHANGES };
}

/** The thing as given, with a later change noted. `what` is a few words: "add column email". */
export function changed<T extends { readonly provenance: Provenance }>(thing: T, what: string, at: Origin): T {
  const { created, changes } = thing.provenance;
  return { ...thing, provenance: { created, changes: [...changes, { what, at }] } };
}
