import type { Snapshot } from '../catalog/model.ts';
import type { Remedy, RemedyOf } from '../dependencies/remedy.ts';
import type { About, Offer } from './refactoring.ts';

/** Offers for the remedies of one kind that a finding names, of tables that are there. */
export function offersOf<K extends Remedy['kind']>(
  kind: K,
  snapshot: Snapshot,
  { remedies = [] }: About,
  titleOf: (remedy: RemedyOf<K>) => string,
): Offer<RemedyOf<K>>[] {
  return remedies
    .filter((r): r is RemedyOf<K> => r.kind === kind && snapshot.relations.has(r.table))
    .map((target) => ({ refactoringId: kind, title: titleOf(target), target }));
}

/** Tells whether an offer's target, which may have travelled as JSON, is a remedy of this kind. */
export function isRemedyOf<K extends Remedy['kind']>(kind: K): (target: unknown) => target is RemedyOf<K> {
  return (target): target is RemedyOf<K> => {
    const fields = Object(target) as Partial<Record<string, unknown>>;
    return fields.kind === kind && typeof fields.table === 'string';
  };
}

/** The bare name of a table by its key. */
export function nameIn(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}
