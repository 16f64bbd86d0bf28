import { conflictingColumnType } from './conflicting-column-type.ts';
import { containedTable } from './contained-table.ts';
import { derivedColumn } from './derived-column.ts';
import { doublePointer } from './double-pointer.ts';
import { duplicateConstraint } from './duplicate-constraint.ts';
import { duplicateIndex } from './duplicate-index.ts';
import { duplicateTable } from './duplicate-table.ts';
import { embeddedEntity } from './embedded-entity.ts';
import { entityAttributeValue } from './entity-attribute-value.ts';
import { failingMigration } from './failing-migration.ts';
import { fragmentedFacts } from './fragmented-facts.ts';
import { genericJson } from './generic-json.ts';
import { leftoverTable } from './leftover-table.ts';
import { listInColumn } from './list-in-column.ts';
import { missingForeignKey } from './missing-foreign-key.ts';
import { noKey } from './no-key.ts';
import { parallelLookup } from './parallel-lookup.ts';
import { partialDependency } from './partial-dependency.ts';
import { polymorphicReference } from './polymorphic-reference.ts';
import { redeclaredTable } from './redeclared-table.ts';
import { redundantFlag } from './redundant-flag.ts';
import { redundantRelationship } from './redundant-relationship.ts';
import { repeatingGroup } from './repeating-group.ts';
import type { Rule } from './rule.ts';
import { sameNameTable } from './same-name-table.ts';
import { splitTable } from './split-table.ts';
import { synonymousColumns } from './synonymous-columns.ts';
import { transitiveDependency } from './transitive-dependency.ts';
import { unconstrainedEnumeration } from './unconstrained-enumeration.ts';
import { versionedTable } from './versioned-table.ts';

/** Every rule there is, in the order in which their findings are reported. */
export const rules: readonly Rule[] = [
  versionedTable,
  duplicateTable,
  containedTable,
  fragmentedFacts,
  leftoverTable,
  sameNameTable,
  redeclaredTable,
  splitTable,
  redundantRelationship,
  parallelLookup,
  failingMigration,
  repeatingGroup,
  listInColumn,
  noKey,
  partialDependency,
  transitiveDependency,
  embeddedEntity,
  derivedColumn,
  redundantFlag,
  doublePointer,
  missingForeignKey,
  unconstrainedEnumeration,
  entityAttributeValue,
  polymorphicReference,
  genericJson,
  conflictingColumnType,
  synonymousColumns,
  duplicateConstraint,
  duplicateIndex,
];
