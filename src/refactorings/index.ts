import { addForeignKey } from './add-foreign-key/index.ts';
import { type DropConstraintTarget, dropConstraint } from './drop-constraint.ts';
import { dropCopy } from './drop-copy/index.ts';
import { type DropIndexTarget, dropIndex } from './drop-index.ts';
import { extractLookup } from './extract-lookup/index.ts';
import { extractRelation } from './extract-relation/index.ts';
import { type MergeTarget, mergeTables } from './merge-tables/index.ts';
import { moveColumn } from './move-column/index.ts';
import type { Offer, Refactoring } from './refactoring.ts';
import { isRemedyOf } from './remedies.ts';
import { type RenameTarget, renameTable } from './rename-table/index.ts';
import { replaceDerived } from './replace-derived/index.ts';
import { splitList } from './split-list/index.ts';
import { splitPointer } from './split-pointer/index.ts';
import { splitRepeatingGroup } from './split-repeating-group/index.ts';

export { type MergeTarget, planMerge } from './merge-tables/index.ts';

/** Every refactoring there is; the only list. An offer goes back to the refactoring that made it, by its id. */
export const refactorings: readonly Refactoring[] = [
  erase(mergeTables, isMergeTarget),
  erase(renameTable, isRenameTarget),
  erase(dropIndex, isDropIndexTarget),
  erase(dropConstraint, isDropConstraintTarget),
  erase(extractRelation, isRemedyOf('extract-relation')),
  erase(splitList, isRemedyOf('split-list')),
  erase(extractLookup, isRemedyOf('extract-lookup')),
  erase(splitRepeatingGroup, isRemedyOf('split-repeating-group')),
  erase(dropCopy, isRemedyOf('drop-copy')),
  erase(moveColumn, isRemedyOf('move-column')),
  erase(addForeignKey, isRemedyOf('add-foreign-key')),
  erase(replaceDerived, isRemedyOf('replace-derived')),
  erase(splitPointer, isRemedyOf('split-pointer')),
];

/** Forgets the type of the targets, and checks what comes back instead: offers travel through editors as JSON. */
function erase<T>(refactoring: Refactoring<T>, is: (target: unknown) => target is T): Refactoring {
  return {
    ...refactoring,
    plan(snapshot, offer: Offer) {
      const { target } = offer;
      if (!is(target)) return { unavailable: `the offer "${offer.title}" does not say what to do` };
      return refactoring.plan(snapshot, { ...offer, target });
    },
  };
}

function isMergeTarget(target: unknown): target is MergeTarget {
  return hasTexts(target, 'from', 'into');
}

function isRenameTarget(target: unknown): target is RenameTarget {
  return hasTexts(target, 'table', 'name');
}

function isDropIndexTarget(target: unknown): target is DropIndexTarget {
  return hasTexts(target, 'table', 'index');
}

function isDropConstraintTarget(target: unknown): target is DropConstraintTarget {
  return hasTexts(target, 'table', 'constraint');
}

function hasTexts(target: unknown, ...keys: readonly string[]): boolean {
  const fields = Object(target) as Partial<Record<string, unknown>>;
  return keys.every((key) => typeof fields[key] === 'string');
}
